"""The journal is never in the way of an answer, and loses nothing: locks, full disks, kills."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from databases import database, full_disk, locked
from journals import KEY, tally
from postgres import Server
from running import until
from sqlalchemy import func, select

from bot import settings
from bot.backlog import Backlog
from bot.database import Database
from bot.entries import Counts, Entry
from bot.errors import DatabaseError
from bot.journal import Journal
from bot.tables import counts, messages

PATIENCE = 20.0
"""Seconds for what the journal's own task does; nothing tells of it from outside."""


@asynccontextmanager
async def started(database: Database) -> AsyncIterator[Journal]:
    """A journal that writes by itself."""
    journal = Journal(database, key=KEY)
    await journal.start()
    yield journal
    await journal.stop()


async def test_the_task_writes_by_itself(database_url: str) -> None:
    """Within moments, and the rest when it stops."""
    async with database(database_url) as opened:
        async with started(opened) as journal:
            journal.missed(1, "early", "fallback", [])
            await until(lambda: not journal.waiting, PATIENCE)
            written = [group.typical for group in await journal.groups()]
            journal.missed(1, "late", "fallback", [])
        left = [group.typical for group in await journal.groups()]

    assert written == ["early"]
    assert sorted(left) == ["early", "late"]


async def test_without_a_database_nothing_waits_and_numbers_add_up(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Noting costs little, one line is logged, and all is written once the database is there."""
    away = database(f"sqlite:///{tmp_path}/disk/bot.db")
    async with started(away) as journal:
        start = time.process_time()
        for _ in range(2_000):
            journal.answered("ice")
            journal.missed(1, "where is the station", "fallback", ["ice"])
        noting = time.process_time() - start
        await until(lambda: "cannot be used" in caplog.text, PATIENCE)
        (tmp_path / "disk").mkdir()
        await until(lambda: not journal.waiting, PATIENCE)
        counted = await tally(journal)
    await away.close()

    assert noting < 1.0
    assert counted.numbers == {("answered", "ice"): 2_000, ("fallback", ""): 2_000}
    assert [message.partition(";")[0] for message in caplog.messages if "database" in message] == [
        "the database cannot be used"
    ]


async def test_a_locked_database_holds_nobody_up(database_url: str) -> None:
    """The loop goes on while the writer waits, and everything is written afterwards."""
    async with database(database_url, patience=1.0) as opened, started(opened) as journal:
        await journal.flush()
        worst = 0.0
        with locked(database_url):
            for number in range(60):
                before = time.perf_counter()
                journal.missed(number, "where is the station", "fallback", [])
                journal.answered("ice")
                await asyncio.sleep(0.02)
                worst = max(worst, time.perf_counter() - before)
        await until(lambda: not journal.waiting, PATIENCE)
        counted = await tally(journal)

    assert worst < 0.5
    assert (counted.total("answered"), counted.total("fallback")) == (60, 60)


async def test_a_full_disk_loses_nothing_that_fits_the_queue(tmp_path: Path) -> None:
    """What could not be written is written once there is room."""
    async with database(f"sqlite:///{tmp_path}/bot.db") as opened:
        journal = Journal(opened, key=KEY)
        journal.answered("before")
        await journal.flush()
        with full_disk(200_000):
            for number in range(2_000):
                journal.missed(number, f"{number} " + "words and words " * 20, "fallback", [])
            with pytest.raises(DatabaseError):
                await journal.flush()
        await journal.flush()
        async with opened.reading() as connection:
            kept = await connection.scalar(select(func.count()).select_from(messages))
        counted = await tally(journal, 30)

    assert kept == 2_000
    assert counted.numbers == {("answered", "before"): 1, ("fallback", ""): 2_000}


async def test_too_much_is_dropped_and_said_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The queue is bounded; numbers are never dropped."""
    away = database(f"sqlite:///{tmp_path}/disk/bot.db")
    journal = Journal(away, key=KEY, capacity=10)
    for _ in range(25):
        journal.missed(1, "hm", "fallback", [])
    (tmp_path / "disk").mkdir()
    counted = await tally(journal)
    await away.close()

    assert journal.dropped == 15
    assert counted.total("fallback") == 25
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == [
        "journal: too much to write, 1 entries dropped so far"
    ]


async def test_who_looks_waits_for_what_is_being_written() -> None:
    """What was taken from the queue and is not there yet would be missed."""
    begun, free = asyncio.Event(), asyncio.Event()
    written = Counts()

    async def write(_: Sequence[Entry], numbers: Counts) -> None:
        begun.set()
        await free.wait()
        written.update(numbers)

    backlog = Backlog(write, capacity=10)
    backlog.start()
    backlog.count(1, "answered", "ice")
    await begun.wait()
    flushing = asyncio.create_task(backlog.flush())
    await asyncio.sleep(0)
    early = flushing.done()
    free.set()
    await flushing
    await backlog.stop()

    assert not early
    assert written == {(1, "answered", "ice"): 1}


async def test_a_bad_entry_does_not_stop_the_others(
    opened: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """A bug in one place costs one batch, is logged, and the next is written."""
    journal = Journal(opened, key=KEY)
    journal.voted(1, "\ud800", True)
    await journal.flush()
    journal.voted(1, "ice", True)

    assert (await tally(journal)).voted == [("ice", 1, 0)]
    assert journal.dropped == 1
    assert "a batch could not be written" in caplog.messages[0]


async def test_stopping_takes_no_longer_than_it_may(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Without a database the rest is lost, and that is said."""
    away = database(f"sqlite:///{tmp_path}/disk/bot.db")
    async with started(away) as journal:
        journal.missed(1, "hm", "fallback", [])
        start = time.perf_counter()
    took = time.perf_counter() - start
    await away.close()

    assert took < 10
    assert any("1 entries are lost at the end" in message for message in caplog.messages)


async def test_instances_write_at_once(database_url: str) -> None:
    """Nothing is lost and nothing counted twice, and nobody waits in a circle."""
    databases = [database(database_url) for _ in range(4)]
    journals = [Journal(opened, key=KEY) for opened in databases]

    async def work(journal: Journal, first: int) -> None:
        for round_ in range(20):
            for number in range(20):
                journal.answered(f"intent_{(first * 7 + number) % 9}")
                journal.voted(number, f"intent_{(number + round_) % 3}", up=bool(first % 2))
            journal.missed(first, "where is the station", "fallback", ["ice"])
            journal.chosen(first, "ice")
            await journal.flush()

    await asyncio.gather(*(work(journal, first) for first, journal in enumerate(journals)))
    counted = await journals[0].tally(7)
    (group,) = await journals[0].groups()
    await asyncio.gather(*(opened.close() for opened in databases))

    assert counted.total("answered") == 4 * 20 * 20
    assert counted.total("chosen") == 4 * 20
    assert counted.total("up") + counted.total("down") == 20 * 3
    assert (group.count, group.people) == (80, 4)


async def test_the_journal_goes_on_after_the_server_was_gone(postgresql: Server) -> None:
    """Every connection is cut between two notes."""
    postgresql.run("CREATE DATABASE cut")
    async with database(postgresql.url("cut")) as opened:
        journal = Journal(opened, key=KEY)
        for _ in range(5):
            journal.answered("ice")
            await journal.flush()
            postgresql.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'cut'"
            )

        assert (await tally(journal)).total("answered") == 5


_WRITER = """
import asyncio, sys
from bot.backlog import Backlog
from bot.database import Database
from bot.journal import Journal

async def write():
    async with Database(sys.argv[1]) as database:
        journal = Journal(database, key=b"a key")
        for number in range(100_000):
            for _ in range(50):
                journal.missed(number, f"question {number}", "fallback", ["ice"])
                journal.answered("ice")
            await journal.flush()
            print(number + 1, flush=True)

asyncio.run(write())
"""


def _write_and_kill(url: str, batches: int) -> int:
    """Lets another process write, kills it as it goes on, and returns what it said it had done."""
    command = [sys.executable, "-c", _WRITER, url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(batches)]
        writer.kill()
        said += writer.stdout.readlines()
    return int(said[-1])


async def test_kill_9_in_the_middle_of_writing(database_url: str) -> None:
    """What was committed is there, batches are whole, and the next start just goes on."""
    url = settings.database_url({"DATABASE_URL": database_url})
    done = sum(_write_and_kill(url, batches) for batches in (3, 8, 5))
    if database_url.startswith("sqlite"):
        with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    async with database(database_url) as opened:
        async with opened.reading() as connection:
            kept = await connection.scalar(select(func.count()).select_from(messages))
            answered = await connection.scalar(
                select(func.sum(counts.c.number)).where(counts.c.name == "answered")
            )
        journal = Journal(opened, key=KEY)
        journal.answered("after")

        assert (await tally(journal)).numbers["answered", "after"] == 1
    assert kept == answered
    assert kept is not None
    assert done * 50 <= kept <= (done + 3) * 50
    assert kept % 50 == 0
