"""Bots of different versions share a database: what one cannot read, another may have published."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from small import BROKEN, small

from bot.database import Database
from bot.library import Library, digest_of
from bot.live import Live
from bot.opening import start
from bot.settings import database_url
from bot.versions import Versions

ONCE = "cannot be served by this bot"


@pytest.fixture
async def versions(tmp_path: Path) -> AsyncIterator[Versions]:
    url = database_url({"DATABASE_URL": f"sqlite:///{tmp_path / 'bot.db'}"})
    async with Database(url) as database:
        yield Versions(database)


@pytest.fixture
async def library(tmp_path: Path, versions: Versions) -> Library:
    path = tmp_path / "intents.yaml"
    path.write_text(small(1))
    return await start(path, versions)


async def publish(versions: Versions, text: str, based_on: str) -> int:
    digest = digest_of(text.encode())
    made = await versions.publish(text, digest=digest, based_on=based_on, origin="chat")
    return made.number


async def test_a_version_that_cannot_be_read_is_passed_over_once(
    library: Library, versions: Versions, caplog: pytest.LogCaptureFixture
) -> None:
    """It is not built anew every second; the next one that can be read is served."""
    live = Live(library, versions, lambda _: None)
    task = asyncio.create_task(live.run())
    try:
        await publish(versions, BROKEN, library.file_digest)
        await asyncio.sleep(3)
        refused = caplog.text.count(ONCE)
        readable = await publish(versions, small(2), library.file_digest)
        async with asyncio.timeout(15):
            while library.current.number != readable:
                await asyncio.sleep(0.02)
    finally:
        task.cancel()
        await asyncio.wait((task,))

    assert refused == 1


async def test_undo_of_what_cannot_be_read_changes_nothing(
    library: Library, versions: Versions
) -> None:
    await publish(versions, BROKEN, library.file_digest)
    await publish(versions, small(2), library.file_digest)
    before = library.current

    undone = await Live(library, versions, lambda _: None).undo()

    assert undone is not None
    assert undone.served is None
    assert library.current is before
