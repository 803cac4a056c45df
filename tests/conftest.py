"""What many tests share: the shipped file, trained once, and a Telegram of one's own."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

os.environ["PTB_TIMEDELTA"] = "1"  # before telegram is imported, it warns otherwise
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import pytest
from clinic import CLINIC, library_of
from databases import database_url, opened  # noqa: F401  fixtures
from dying import dying  # noqa: F401  a fixture
from edited import path, versions  # noqa: F401  fixtures
from holding import held  # noqa: F401  a fixture
from postgres import postgresql  # noqa: F401  a fixture
from telegram_api import TelegramApi

from bot import following, unfinished, watching
from bot.library import Library, open_library
from bot.platforms.telegram.calls.transport import Transport

ROOT = Path(__file__).parents[1]


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One module is over sooner in this process than others are started; more have all cores, and
    one process more than cores, since many tests wait."""
    one = len(config.args) == 1 and config.args[0].partition("::")[0].endswith(".py")
    return 0 if one else (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped file."""
    return open_library(ROOT / "intents.yaml")


@pytest.fixture(scope="session")
def clinic() -> Library:
    """A small file from which every kind of reply can be had."""
    return library_of(CLINIC)


@pytest.fixture
async def api() -> AsyncIterator[TelegramApi]:
    """A loopback Telegram."""
    async with TelegramApi(lifetime=60) as api:
        yield api


@pytest.fixture
def watched_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file and the versions are looked at ten times as often as in earnest, what was not
    finished is tried again so much sooner."""
    monkeypatch.setattr(unfinished, "FIRST_PAUSE", unfinished.FIRST_PAUSE / 10)
    monkeypatch.setattr(watching, "FILE_POLL", watching.FILE_POLL / 10)
    monkeypatch.setattr(following, "VERSION_POLL", following.VERSION_POLL / 10)


@pytest.fixture
def tried_once(watched_closely: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not finished is not tried again in the time of a test."""
    monkeypatch.setattr(unfinished, "FIRST_PAUSE", 3600.0)


@pytest.fixture
async def transport() -> AsyncIterator[Transport]:
    """What calls are made by."""
    transport = Transport()
    await transport.initialize()
    yield transport
    await transport.shutdown()
