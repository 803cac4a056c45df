"""A file that admins edit and its versions; building it anew takes a moment."""

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


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small file."""
    path = tmp_path / "intents.yaml"
    path.write_text(small(1))
    return path


@pytest.fixture
def versions(opened: Database) -> Versions:
    """No version yet, in a database of each kind."""
    return Versions(opened)


@pytest.fixture(name="library")
async def library_of_versions(path: Path, versions: Versions) -> Library:
    """The small file, served; its versions are kept."""
    return await start(path, versions)


async def said(chat: Chat, text: str) -> BotMessage:
    """The answer to a message, however long an edit before it takes."""
    return await answer_to(chat, text, PATIENCE)
