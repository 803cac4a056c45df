"""A database that goes away and comes back: told once each, whatever people do meanwhile."""

from __future__ import annotations

import logging
import secrets
from pathlib import Path

import aiohttp
import pytest
from databases import database, full_disk, locked
from edited import PATIENCE, said
from postgres import Server
from running import free_port, running, until
from small import small
from telegram_api import TelegramApi

from bot.database import Database
from bot.errors import DatabaseError
from bot.library import Library
from bot.opening import start
from bot.versions import Versions


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log says of trouble, and of the database; reasons and times left out.

    Old rows may have been deleted just before it went; that says by itself what it had to leave.
    """
    about = [
        record
        for record in caplog.records
        if (record.levelno > logging.INFO or "the database" in record.message)
        and "bytes of what was deleted" not in record.message
    ]
    return [f"{record.levelname} {record.message.split(';')[0].split(',')[0]}" for record in about]


AWAY = "WARNING the database cannot be used"
BACK = "INFO the database can be used again"


class Disk:
    """SQLite on a disk that is not mounted."""

    def __init__(self, folder: Path) -> None:
        self._there, self._gone = folder / "disk", folder / "gone"
        self._there.mkdir()
        self.url = f"sqlite:///{self._there}/bot.db"

    def go(self) -> None:
        self._there.rename(self._gone)

    def come(self) -> None:
        self._gone.rename(self._there)


class Closed:
    """PostgreSQL that ends every connection and takes none."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._name = f"test_{secrets.token_hex(6)}"
        server.run(f"CREATE DATABASE {self._name}")
        self.url = server.url(self._name)

    def go(self) -> None:
        self._server.run(f"ALTER DATABASE {self._name} ALLOW_CONNECTIONS false")
        self._server.run(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{self._name}'"
        )

    def come(self) -> None:
        self._server.run(f"ALTER DATABASE {self._name} ALLOW_CONNECTIONS true")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Disk | Closed:
    """A database that can be taken away; a file is opened anew each time, so that it is missed."""
    monkeypatch.setattr("bot.database._RECYCLE", 0.0)
    if request.param == "sqlite":
        return Disk(tmp_path)
    return Closed(request.getfixturevalue("postgresql"))


@pytest.mark.parametrize("at_the_start", [False, True])
async def test_one_line_when_it_goes_and_one_when_it_is_back(
    api: TelegramApi,
    tmp_path: Path,
    place: Disk | Closed,
    caplog: pytest.LogCaptureFixture,
    at_the_start: bool,
) -> None:
    """Messages, /forget, what admins look at, a saved file and an undo run into it meanwhile."""
    caplog.set_level(logging.INFO, "bot")
    path = tmp_path / "intents.yaml"
    path.write_text(small(1))
    if at_the_start:
        place.go()
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    opened = database(place.url)
    library = await start(path, Versions(opened))
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await said(other, "which pillow do you recommend")
        if not at_the_start:
            place.go()
        await until(lambda: AWAY in told(caplog), PATIENCE)
        for text in ("does swimming help", "/forget", "heat or ice"):
            await said(other, text)
        for command in ("/unanswered", "/stats", "/status", "/undo"):
            await said(admin, command)
        path.write_text(small(2))
        await admin.next_reply(PATIENCE)
        before = told(caplog)
        place.come()
        await until(lambda: BACK in told(caplog), PATIENCE)
        status = await said(admin, "/status")
        after = told(caplog)
    await opened.close()

    assert before == [AWAY]
    assert after == [AWAY, BACK]
    assert "is away" not in status.text


async def test_where_only_writing_fails_reading_ends_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Every look at a database that is full or locked succeeds: no line for each of them."""
    caplog.set_level(logging.INFO, "bot")
    url = f"sqlite:///{tmp_path}/bot.db"
    async with database(url, patience=0.5) as opened:
        versions = Versions(opened)
        with locked(url):
            for _ in range(2):
                with pytest.raises(DatabaseError):
                    await _publish(versions, "1")
                await versions.number()
            assert told(caplog) == [AWAY]
        await _publish(versions, "1")
        with full_disk(10_000), pytest.raises(DatabaseError):
            await _publish(versions, "2" * 50_000)

    assert told(caplog) == [AWAY, BACK, AWAY]


async def test_a_command_says_it_itself(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    quiet = Database(f"sqlite+aiosqlite:///{tmp_path}/gone/bot.db", quiet=True)
    with pytest.raises(DatabaseError):
        await quiet.open()
    await quiet.close()

    assert caplog.messages == []


async def _publish(versions: Versions, text: str) -> None:
    await versions.publish(text, digest=text[:64], based_on="", origin="file")


async def test_forget_says_that_nothing_could_be_deleted(
    api: TelegramApi, library: Library, tmp_path: Path
) -> None:
    """While the database is away; afterwards the same command deletes."""
    chat = api.private_chat()
    away = database(f"sqlite:///{tmp_path}/disk/bot.db")
    async with running(api, library, database=away):
        before = await said(chat, "/forget")
        (tmp_path / "disk").mkdir()
        after = await said(chat, "/forget")
    await away.close()

    assert before.text.startswith("I cannot delete anything just now")
    assert "/forget again" in before.text
    assert after.text.startswith("Deleted: ")


async def test_health_and_metrics_tell_it(
    api: TelegramApi, library: Library, place: Disk | Closed
) -> None:
    """Whoever looks after the bot sees it; people are answered, so it counts as healthy."""
    port, opened = free_port(), database(place.url)
    bot = running(api, library, database=opened, PORT=str(port), METRICS_TOKEN="letmein")

    async with (
        bot as service,
        aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session,
    ):

        async def seen() -> tuple[int, str, bool]:
            async with session.get("/healthz") as answer:
                facts = await answer.json()
            return answer.status, facts["database"], b"bot_database_up 1" in service.metrics.page()

        before = await seen()
        place.go()
        await until(lambda: opened.condition == "away", PATIENCE)
        away = await seen()
        place.come()
        await until(lambda: opened.condition == "usable", PATIENCE)
        after = await seen()
    await opened.close()

    assert [before, away, after] == [(200, "usable", True), (200, "away", False), before]
