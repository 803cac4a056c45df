"""A bot whose file admins edit from the chat; building it anew takes a moment."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import answer_to
from small import small
from telegram_api import Chat
from telegram_api.world import BotMessage

from bot.database import Database
from bot.library import Library
from bot.opening import start
from bot.versions import Versions

PATIENCE = 20.0


@pytest.fixture(name="library")
async def library_of_versions(tmp_path: Path, opened: Database) -> Library:
    """A small file, its versions in a database of each kind."""
    path = tmp_path / "intents.yaml"
    path.write_text(small(1))
    return await start(path, Versions(opened))


async def said(chat: Chat, text: str) -> BotMessage:
    """The answer to a message, however long an edit before it takes."""
    return await answer_to(chat, text, PATIENCE)
