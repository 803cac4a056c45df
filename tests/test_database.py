"""One database for both kinds: made once, shared, and an expected failure whatever befalls it."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from databases import database, full_disk, locked
from postgres import Server
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from bot.database import Database
from bot.errors import DatabaseError, SettingError
from bot.tables import SCHEMA_VERSION, counts, schema


@asynccontextmanager
async def unopened(url: str) -> AsyncIterator[Database]:
    made = database(url)
    yield made
    await made.close()


async def add(opened: Database, *added: str) -> None:
    """Adds rows in one transaction, a statement each."""
    async with opened.writing() as connection:
        for name in added or ("answered",):
            row = {"day": 1, "name": name, "about": "", "number": 1}
            await connection.execute(counts.insert().values(row))


async def names(opened: Database) -> list[str]:
    async with opened.reading() as connection:
        return list((await connection.execute(select(counts.c.name))).scalars())


async def test_what_is_written_is_there_after_opening_again(database_url: str) -> None:
    """Tables are made at the first start and left alone at the second."""
    async with database(database_url) as first:
        await add(first)
    async with database(database_url) as second:
        assert await names(second) == ["answered"]


async def test_many_instances_make_the_tables_at_once(database_url: str) -> None:
    """Whoever comes first makes them, and all go on."""
    instances = [database(database_url) for _ in range(8)]
    await asyncio.gather(*(instance.open() for instance in instances))
    async with instances[0].reading() as connection:
        recorded = (await connection.execute(select(schema.c.version))).scalars().all()
    await asyncio.gather(*(instance.close() for instance in instances))

    assert recorded == [SCHEMA_VERSION]


async def test_a_newer_schema_is_refused_in_one_line(database_url: str) -> None:
    """An old bot keeps its hands off what a newer one has made."""
    async with database(database_url) as opened, opened.writing() as connection:
        await connection.execute(schema.insert().values(version=SCHEMA_VERSION + 6))
    refused = database(database_url)
    with pytest.raises(DatabaseError, match=rf"schema {SCHEMA_VERSION + 6}.*update the bot"):
        await refused.open()
    await refused.close()


async def test_a_transaction_that_fails_leaves_nothing(database_url: str) -> None:
    """All or nothing."""
    async with database(database_url) as opened:
        await add(opened)
        with pytest.raises(IntegrityError):
            await add(opened, "half", "answered")

        assert await names(opened) == ["answered"]


async def test_exclusive_transactions_follow_each_other(database_url: str) -> None:
    """Read and then write, from many instances: nobody's work is lost."""
    instances = [database(database_url) for _ in range(4)]

    async def increment(instance: Database) -> None:
        for _ in range(5):
            async with instance.exclusive() as connection:
                number = await connection.scalar(select(counts.c.number)) or 0
                await connection.execute(counts.delete())
                row = {"day": 1, "name": "n", "about": "", "number": number + 1}
                await connection.execute(counts.insert().values(row))

    await asyncio.gather(*map(increment, instances))
    async with instances[0].reading() as connection:
        total = await connection.scalar(select(counts.c.number))
    await asyncio.gather(*(instance.close() for instance in instances))

    assert total == 20


async def test_a_locked_database_is_given_up_in_time_and_used_again(database_url: str) -> None:
    """Within its patience, and as if nothing had been once the lock is gone."""
    async with database(database_url, patience=2.0) as opened:
        with locked(database_url):
            start = asyncio.get_running_loop().time()
            with pytest.raises(DatabaseError, match=r"does not answer in time|database is locked"):
                await add(opened)
            took = asyncio.get_running_loop().time() - start
        await add(opened)

        assert took < 5
        assert await names(opened) == ["answered"]


async def test_what_cannot_be_wiped_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """And stops nobody who deletes: that was done before."""
    path = tmp_path / "bot.db"
    async with database(f"sqlite:///{path}") as opened:
        await opened.wipe()
        in_vain = caplog.text
        path.write_bytes(b"no database" * 1_000)
        await opened.wipe()

    assert in_vain == ""
    assert "bytes of what was deleted stay in" in caplog.text
    assert "file is not a database" in caplog.text


async def test_a_file_that_cannot_be_made_is_used_once_it_can(tmp_path: Path) -> None:
    """The disk was not mounted yet."""
    async with unopened(f"sqlite:///{tmp_path}/disk/bot.db") as opened:
        with pytest.raises(DatabaseError, match=r"disk/bot\.db: unable to open database file"):
            await opened.open()
        (tmp_path / "disk").mkdir()
        await add(opened)

        assert await names(opened) == ["answered"]


async def test_a_file_that_was_deleted_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the bot runs: after one failure the journal has a home again."""
    monkeypatch.setattr("bot.database._RECYCLE", 0.0)
    async with database(f"sqlite:///{tmp_path}/bot.db") as opened:
        await add(opened)
        for ending in ("", "-wal", "-shm"):
            (tmp_path / f"bot.db{ending}").unlink(missing_ok=True)
        with pytest.raises(DatabaseError, match="no such table"):
            await add(opened)
        await add(opened, "again")

        assert await names(opened) == ["again"]


async def test_an_absent_server_is_one_line_without_the_password() -> None:
    """The line names the place, not the secret."""
    absent = database("postgres://bot:hunter2@127.0.0.1:1/faq")
    with pytest.raises(DatabaseError) as raised:
        await absent.open()
    await absent.close()

    assert str(raised.value).startswith("postgresql://bot:***@127.0.0.1:1/faq: connection failed")
    assert "hunter2" not in str(raised.value)
    assert "\n" not in str(raised.value)


async def test_connections_that_the_server_ends_are_replaced(postgresql: Server) -> None:
    """A restart of the server between two uses goes unnoticed."""
    postgresql.run("CREATE DATABASE restarted")
    async with database(postgresql.url("restarted")) as opened:
        await add(opened)
        postgresql.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'restarted'"
        )

        assert await names(opened) == ["answered"]


async def test_sslmode_reaches_the_server(postgresql: Server) -> None:
    """``require`` encrypts, ``disable`` does not."""
    for mode, encrypted in (("require", True), ("disable", False)):
        url = postgresql.url("postgres").replace("require", mode)
        async with database(url) as opened, opened.reading() as connection:
            ssl = text("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")

            assert await connection.scalar(ssl) is encrypted


async def test_a_read_only_file_can_be_reviewed(tmp_path: Path) -> None:
    """What is there can be read; writing is an expected failure."""
    async with database(f"sqlite:///{tmp_path}/bot.db") as made:
        await add(made)
    url = f"sqlite:///file:{tmp_path}/bot.db?mode=ro&uri=true"
    async with database(url) as opened:
        with pytest.raises(DatabaseError, match="readonly"):
            await add(opened, "more")

        assert await names(opened) == ["answered"]


async def test_a_read_only_server_can_be_reviewed(postgresql: Server) -> None:
    """As after a failover to a standby."""
    postgresql.run("CREATE DATABASE standby")
    async with database(postgresql.url("standby")) as made:
        await add(made)
    postgresql.run("ALTER DATABASE standby SET default_transaction_read_only = on")
    async with database(postgresql.url("standby")) as opened:
        with pytest.raises(DatabaseError, match="read-only"):
            await add(opened, "more")

        assert await names(opened) == ["answered"]


async def test_a_full_disk_harms_nothing_that_was_written(tmp_path: Path) -> None:
    """Writing fails as expected while the disk is full, and works once there is room."""
    async with database(f"sqlite:///{tmp_path}/bot.db") as opened:
        await add(opened)
        with full_disk(300_000), pytest.raises(DatabaseError):
            await add(opened, *(f"{number}{'x' * 10_000}" for number in range(100)))
        await add(opened, "again")
        found = await names(opened)

        assert {"answered", "again"} <= set(found)
    with closing(sqlite3.connect(tmp_path / "bot.db")) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_malformed_address_names_the_variable() -> None:
    """The person who set it finds it."""
    with pytest.raises(SettingError, match=r"^DATABASE_URL: "):
        database("postgres://user@host:port/name")


def test_a_missing_file_is_not_an_unreachable_one(tmp_path: Path) -> None:
    """Nothing was kept yet: that is no failure."""
    assert database(f"sqlite:///{tmp_path}/bot.db").missing
    assert not database(f"sqlite:///{tmp_path}/no/bot.db").missing
    assert not database("postgres://bot@127.0.0.1:1/faq").missing
