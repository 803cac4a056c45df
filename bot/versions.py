"""Every version of the catalog that was served, so that the last good one outlives its file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database import Database
from bot.errors import OvertakenError
from bot.library import Origin
from bot.tables import versions as table

KEPT = 50
"""Versions that are kept."""


@dataclass(frozen=True, slots=True)
class Version:
    """A published catalog.

    ``digest`` is of ``text``; ``based_on`` is the digest of the deployed file that this version
    stands in for. ``restores`` is the number of the older version that an undo brought back.
    """

    number: int
    text: str
    digest: str
    based_on: str
    origin: Origin
    created: datetime
    note: str = ""
    restores: int | None = None


_NEWEST = select(func.max(table.c.number))


class Versions:
    """The versions of one database; instances that share it agree on their order.

    Every method raises :class:`~bot.errors.DatabaseError` when the database cannot be used.
    """

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    def gave_up(self, seconds: float) -> None:
        """Whoever asked did not wait any longer."""
        self._database.gave_up(seconds)

    async def latest(self, before: int | None = None) -> Version | None:
        """The version published last, or last before the one of a number."""
        earlier = () if before is None else (table.c.number < before,)
        async with self._database.reading() as connection:
            return await _last(connection, *earlier)

    async def number(self) -> int:
        """The number of the latest version, 0 before the first; cheap enough to ask each second."""
        async with self._database.reading() as connection:
            return await connection.scalar(_NEWEST) or 0

    async def publish(
        self,
        text: str,
        *,
        digest: str,
        based_on: str,
        origin: Origin,
        note: str = "",
        after: int | None = None,
    ) -> Version:
        """Adds a version and returns it; the latest itself if it is the same already.

        Args:
            after: the number of the version that this one was made from.

        Raises:
            OvertakenError: there is a later one than ``after``, and nothing was added.
        """
        async with self._database.exclusive() as connection:
            latest = await _last(connection)
            if latest and (latest.digest, latest.based_on) == (digest, based_on):
                return latest
            last = latest.number if latest else 0
            if after is not None and last > after:
                raise OvertakenError(f"version {last} was published meanwhile")
            return await _add(
                connection, Version(last + 1, text, digest, based_on, origin, self._now(), note)
            )

    async def previous(self) -> Version | None:
        """The version before the latest, as :meth:`restore` would publish it; None without one.

        Once restored, the one before that: it goes back further, over versions with the same
        text. It stands in for the file that is deployed now, so that a restart keeps it.
        """
        async with self._database.reading() as connection:
            latest = await _last(connection)
            old = latest and await _last(
                connection,
                table.c.number < (latest.restores or latest.number),
                table.c.digest != latest.digest,
            )
        if latest is None or old is None:
            return None
        return replace(
            old,
            number=latest.number + 1,
            based_on=latest.based_on,
            origin="chat",
            created=self._now(),
            note=f"version {old.restores or old.number} again",
            restores=old.restores or old.number,
        )

    async def restore(self, version: Version) -> Version:
        """Publishes what :meth:`previous` gave; nothing to do where it is the latest itself.

        Raises:
            OvertakenError: another version was published since; nothing was added.
        """
        async with self._database.exclusive() as connection:
            latest = await _last(connection)
            if latest == version:
                return version
            if latest is None or latest.number != version.number - 1:
                raise OvertakenError("something else was published meanwhile, please look again")
            return await _add(connection, version)

    async def is_undone(self, number: int) -> bool:
        """Whether a later version went back behind the one of this number."""
        behind = select(table.c.number).where(table.c.number > number, table.c.restores < number)
        async with self._database.reading() as connection:
            return await connection.scalar(behind.limit(1)) is not None

    async def is_from_chat(self, digest: str) -> bool:
        """Whether a text was never deployed but came from the chat, and not by an undo."""
        came = select(table.c.origin).where(table.c.digest == digest, table.c.restores.is_(None))
        async with self._database.reading() as connection:
            return await connection.scalar(came.order_by(table.c.number.desc()).limit(1)) == "chat"

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)


async def _last(connection: AsyncConnection, *where: ColumnElement[bool]) -> Version | None:
    query = select(table).where(*where).order_by(table.c.number.desc()).limit(1)
    row = (await connection.execute(query)).mappings().first()
    if row is None:
        return None
    return Version(**{**row, "created": datetime.fromtimestamp(row["created"], UTC)})


async def _add(connection: AsyncConnection, version: Version) -> Version:
    values = asdict(version) | {"created": version.created.timestamp()}
    await connection.execute(table.insert().values(values))
    await connection.execute(table.delete().where(table.c.number <= version.number - KEPT))
    return version
