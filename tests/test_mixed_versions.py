"""Bots of different versions share a database: what one cannot read, another may have published."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from databases import sqlite_url  # noqa: F401  a fixture
from dying import Dying
from edited import PATIENCE, library_of_versions  # noqa: F401  a fixture
from running import until
from small import BROKEN, small

from bot.database import Database
from bot.errors import FileError
from bot.library import Library, digest_of
from bot.live import Live
from bot.opening import start
from bot.versions import Versions

pytestmark = pytest.mark.usefixtures("watched_closely")

ONCE = "cannot be served by this bot"


@asynccontextmanager
async def watching(library: Library, versions: Versions) -> AsyncIterator[None]:
    task = asyncio.create_task(Live(library, versions, lambda _: None).run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait((task,))


async def publish(versions: Versions, text: str, based_on: str) -> int:
    digest = digest_of(text.encode())
    made = await versions.publish(text, digest=digest, based_on=based_on, origin="chat")
    return made.number


class Looks(Versions):
    """Versions that count how often their number was asked for."""

    count = 0

    async def number(self) -> int:
        self.count += 1
        return await super().number()


async def test_a_version_that_cannot_be_read_is_passed_over_once(
    library: Library, opened: Database, dying: Dying, caplog: pytest.LogCaptureFixture
) -> None:
    """It is not built at every look; why is in the log; the next that can be read is served."""
    versions = Looks(opened)
    async with watching(library, versions):
        await publish(versions, BROKEN, library.file_digest)
        await until(lambda: ONCE in caplog.text, PATIENCE)
        looks = versions.count
        await until(lambda: versions.count > looks + 5, PATIENCE)
        builds = dying.begun
        readable = await publish(versions, small(2), library.file_digest)
        await until(lambda: library.current.number == readable, PATIENCE)

    assert builds == 1
    assert caplog.text.count(ONCE) == 1
    assert "version 2:2:3: error: " in caplog.text


async def test_undo_of_what_cannot_be_read_changes_nothing(
    library: Library, versions: Versions
) -> None:
    """Neither here nor in the database, from where others would serve it."""
    await publish(versions, BROKEN, library.file_digest)
    latest = await publish(versions, small(2), library.file_digest)

    undone = await Live(library, versions, lambda _: None).undo()

    assert undone is not None
    assert undone.served is None
    assert undone.problems
    assert library.current.text == small(2).encode()
    assert await versions.number() == latest


async def test_a_broken_file_at_start_goes_back_to_what_this_bot_can_read(
    path: Path, library: Library, versions: Versions
) -> None:
    """However many versions of a newer bot come first, and none is in the way afterwards."""
    readable = await publish(versions, small(2), library.file_digest)
    for number in range(3):
        await publish(versions, f"{BROKEN}# {number}\n", library.file_digest)
    path.write_text(BROKEN)

    restarted = await start(path, versions)
    async with watching(restarted, versions):
        newest = await publish(versions, small(3), restarted.file_digest)
        served = restarted.current.number
        await until(lambda: restarted.current.number == newest, PATIENCE)

    assert served == readable
    assert restarted.current.text == small(3).encode()


async def test_a_broken_file_and_nothing_to_go_back_to(path: Path, versions: Versions) -> None:
    """The start ends with the problems of the file."""
    path.write_text(BROKEN)
    await publish(versions, BROKEN, "another file")

    with pytest.raises(FileError, match=r"intents\.yaml:2:3: error"):
        await start(path, versions)


async def test_an_edit_is_made_over_a_version_that_cannot_be_read(
    library: Library, versions: Versions
) -> None:
    """It would be waited for in vain."""
    await publish(versions, BROKEN, library.file_digest)

    published = await Live(library, versions, lambda _: None).publish(small(2).encode())

    assert published.in_database
    assert await versions.number() == library.current.number == 3


@pytest.mark.usefixtures("tried_once")
async def test_a_version_whose_process_died_waits_for_its_next_turn(
    library: Library, opened: Database, dying: Dying, caplog: pytest.LogCaptureFixture
) -> None:
    """It is not tried at every look; the version after it is, at once."""
    versions = Looks(opened)
    dying.dies(1)
    async with watching(library, versions):
        await publish(versions, small(2), library.file_digest)
        await until(lambda: "could not be read in just now" in caplog.text, PATIENCE)
        looks = versions.count
        await until(lambda: versions.count > looks + 5, PATIENCE)
        builds, served = dying.begun, library.current.number
        newest = await publish(versions, small(3), library.file_digest)
        await until(lambda: library.current.number == newest, PATIENCE)

    assert (builds, served) == (1, 1)
    assert "cannot be served" not in caplog.text
