"""The database: SQLite or PostgreSQL, one way to use both.

Every use goes through :meth:`Database.reading`, :meth:`Database.writing` or
:meth:`Database.exclusive`, which make the tables where they are missing, bound the time, and turn
whatever goes wrong into a :class:`~bot.errors.DatabaseError`. After a failure the next use starts
afresh, so a database that comes back is simply used again.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event, func, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import DatabaseError, SettingError
from bot.outage import Condition, Outage
from bot.tables import SCHEMA_VERSION, metadata, schema

log = logging.getLogger(__name__)

_LOCK_KEY = 0x626F74
"""The advisory lock of PostgreSQL under which tables are made and catalogs published."""
_RECYCLE = 30.0
"""Seconds after which a connection to SQLite is renewed: its file may have been replaced."""


class Database:
    """One database, used by any number of tasks.

    Args:
        url: as :func:`bot.settings.database_url` gives it.
        patience: seconds that a use may take, waiting for a lock or the network included.
        quiet: the log does not say when it cannot be used, and when it can again.

    Raises:
        SettingError: the address makes no sense.
    """

    def __init__(self, url: str, *, patience: float = 10.0, quiet: bool = False) -> None:
        try:
            self._url = make_url(url)
            self._engine = _engine(self._url, patience)
        except (ArgumentError, ValueError):
            raise SettingError("DATABASE_URL: the address of the database is malformed") from None
        self._writing = self._engine.execution_options(writes=True)
        self._patience = patience
        self._outage = Outage(quiet=quiet)
        self._ready = False

    @property
    def place(self) -> str:
        """The address without its password and its options, for people."""
        bare = self._url.set(drivername=self._url.get_backend_name(), query={})
        return bare.render_as_string(hide_password=True)

    @property
    def missing(self) -> bool:
        """Whether this is a file that has not been made yet."""
        file = Path(self._url.database or "")
        return self._is_file and not file.exists() and file.parent.is_dir()

    @property
    def condition(self) -> Condition:
        """What can be done with it, as its last uses tell; a running bot looks each second."""
        return self._outage.condition

    async def open(self) -> None:
        """Makes what is missing, and returns once the database can be used; may be left out.

        Raises:
            DatabaseError: it cannot be used, or a newer version of the bot has changed its tables.
        """
        async with self.reading():
            pass

    async def close(self) -> None:
        """Closes every connection."""
        await self._engine.dispose()

    async def __aenter__(self) -> Database:
        try:
            await self.open()
        except BaseException:  # also where the start is cancelled; it goes on to whoever opens
            await self.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads. Raises DatabaseError."""
        async with self._bounded(writing=False):
            await self._prepare()
            async with self._engine.begin() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes, committed at the end. Raises DatabaseError."""
        async with self._bounded(writing=True):
            await self._prepare()
            async with self._writing.begin() as connection:
                yield connection

    @asynccontextmanager
    async def exclusive(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that no other of its kind overlaps, anywhere. Raises DatabaseError."""
        async with self._bounded(writing=True):
            await self._prepare()
            async with self._alone() as connection:
                yield connection

    def gave_up(self, seconds: float) -> None:
        """Whoever used it did not wait any longer."""
        self._outage.failed(f"{self.place}: no answer within {seconds:.0f} s", writing=False)

    async def wipe(self) -> None:
        """Leaves no bytes of what was deleted in the files of SQLite, unless somebody reads now.

        PostgreSQL sees to that by itself, in its own time.
        """
        if not self._is_file:
            return
        try:
            await asyncio.to_thread(self._by_hand, "PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:  # all of them: what was deleted is deleted all the same
            log.warning("bytes of what was deleted stay in %s: %s", self.place, _reason(error))

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[AsyncConnection]:
        async with self._writing.begin() as connection:
            if not self._is_file:  # SQLite has one writer at a time anyway
                await connection.execute(select(func.pg_advisory_xact_lock(_LOCK_KEY)))
            yield connection

    @property
    def _is_file(self) -> bool:
        return self._url.get_backend_name() == "sqlite"

    async def _prepare(self) -> None:
        """Makes the tables unless they are there. Reads first: a start writes nothing and waits
        for nobody, so that a database that can only be read can be reviewed."""
        if self._ready:
            return
        if self._is_file:
            # The thread of an aiosqlite connection that fails to open may outlive the event loop,
            # and then complains of that on standard error.
            await asyncio.to_thread(self._by_hand, "SELECT 1")
        async with self._engine.begin() as connection:
            found = await connection.run_sync(_found)
        if found is None:
            async with self._alone() as connection:
                found = await connection.run_sync(_make)
        if found > SCHEMA_VERSION:
            raise DatabaseError(
                f"{self.place} was made by a newer version of this bot (schema {found}, "
                f"this one knows {SCHEMA_VERSION}); update the bot"
            )
        self._ready = True

    def _by_hand(self, statement: str) -> None:
        """Runs a statement of SQLite outside of every transaction. Raises sqlite3.Error."""
        arguments: Any
        options: Any
        arguments, options = self._engine.dialect.create_connect_args(self._url)
        with closing(sqlite3.connect(*arguments, **options)) as connection:
            connection.execute(statement)

    @asynccontextmanager
    async def _bounded(self, *, writing: bool) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(self._patience):
                yield
        except (DataError, IntegrityError):
            raise  # what was to be written is wrong; that is a bug, not the database's state
        except (DBAPIError, sqlite3.Error, PoolTimeout, TimeoutError, OSError) as error:
            self._ready = False
            failure = DatabaseError(f"{self.place}: {_reason(error)}")
            self._outage.failed(str(failure), writing=writing)
            raise failure from error
        except DatabaseError as error:
            self._outage.failed(str(error), writing=writing)
            raise
        self._outage.worked(writing=writing)


def _engine(url: URL, patience: float) -> AsyncEngine:
    if url.get_backend_name() == "sqlite":
        waits = {"timeout": patience / 2}  # nothing can stop SQLite's own waiting for a lock
        engine = create_async_engine(url, connect_args=waits, pool_recycle=_RECYCLE)
        event.listen(engine.sync_engine, "connect", _configure)
        event.listen(engine.sync_engine, "begin", _begin)
        return engine
    # A pooler such as PgBouncer hands every transaction another session: nothing is prepared.
    arguments: dict[str, Any] = {"prepare_threshold": None}
    for name, value in {"connect_timeout": 5, "tcp_user_timeout": 10_000}.items():
        if name not in url.query:
            arguments[name] = value
    return create_async_engine(
        url, connect_args=arguments, pool_pre_ping=True, pool_size=3, pool_timeout=5.0
    )


def _configure(connection: Any, _: object) -> None:
    """A new connection to SQLite: WAL, and transactions that begin when we say so."""
    connection.isolation_level = None
    cursor = connection.cursor()
    with suppress(sqlite3.OperationalError):  # read-only, or somebody else is switching to it
        cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten
    cursor.execute("PRAGMA cache_size = -500")  # kB; 2 MB for every connection otherwise
    cursor.close()


def _begin(connection: Connection) -> None:
    """Takes the write lock at once: a reader that turns writer may not wait for it in SQLite."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _found(connection: Connection) -> int | None:
    if not inspect(connection).has_table(schema.name):
        return None
    found: int | None = connection.scalar(select(func.max(schema.c.version)))
    return found


def _make(connection: Connection) -> int:
    metadata.create_all(connection)
    found = _found(connection)
    if found is None:
        connection.execute(schema.insert().values(version=SCHEMA_VERSION))
    return found or SCHEMA_VERSION


def _reason(error: Exception) -> str:
    """What went wrong, in one line."""
    if isinstance(error, PoolTimeout | TimeoutError):
        return "it does not answer in time"
    cause = error.orig if isinstance(error, DBAPIError) else error
    return (str(cause).strip() or type(cause).__name__).splitlines()[0]
