"""Databases of each kind, and what can befall them."""

from __future__ import annotations

import resource
import secrets
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from postgres import Server

from bot import settings
from bot.database import Database


def database(url: str, patience: float = 10.0) -> Database:
    """The database that ``DATABASE_URL`` names so."""
    return Database(settings.database_url({"DATABASE_URL": url}), patience=patience)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A fresh database of each kind, as ``DATABASE_URL`` names it."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/bot.db"
        return
    running: Server = request.getfixturevalue("postgresql")
    name = f"test_{secrets.token_hex(6)}"
    running.run(f"CREATE DATABASE {name}")
    yield running.url(name)
    running.run(f"DROP DATABASE {name} WITH (FORCE)")


one_kind = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For tests of what has no statement of its own: the other kind of database would tell nothing."""


@pytest.fixture(name="database_url")
def sqlite_url(tmp_path: Path) -> str:
    """The same for a whole module of such tests, some of which need no database."""
    return f"sqlite:///{tmp_path}/bot.db"


@pytest.fixture
async def opened(database_url: str) -> AsyncIterator[Database]:
    """A fresh database of each kind, open."""
    async with database(database_url) as opened:
        yield opened


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Somebody else holds on to the tables."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield
    else:
        with psycopg.connect(url) as other:
            other.execute("LOCK TABLE bot_counts")
            yield


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file of this process grows beyond ``size``."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
