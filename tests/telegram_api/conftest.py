"""A fresh loopback Telegram and a real PTB bot for each test of this folder."""

import os
from collections.abc import AsyncIterator

os.environ.setdefault("PTB_TIMEDELTA", "1")  # before telegram is imported, it warns otherwise

import pytest
from telegram import Bot

from . import TelegramApi


@pytest.fixture
async def api() -> AsyncIterator[TelegramApi]:
    """A Telegram of its own."""
    async with TelegramApi(lifetime=60) as api:
        yield api


@pytest.fixture
async def bot(api: TelegramApi) -> AsyncIterator[Bot]:
    """PTB's own client, connected to it."""
    async with Bot(api.token, f"{api.url}/bot", f"{api.url}/file/bot") as bot:
        yield bot
