"""Every version of the catalog that was served, so that the last good one outlives its file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database import Database
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

    async def latest(self) -> Version | None:
        """The version published last."""
        async with self._database.reading() as connection:
            return await _last(connection)

    async def number(self) -> int:
        """The number of the latest version, 0 before the first; cheap enough to ask each second."""
        async with self._database.reading() as connection:
            return await connection.scalar(_NEWEST) or 0

    async def publish(
        self, text: str, *, digest: str, based_on: str, origin: Origin, note: str = ""
    ) -> Version:
        """Adds a version and returns it; the latest itself if it is the same already."""
        async with self._database.exclusive() as connection:
            latest = await _last(connection)
            if latest and (latest.digest, latest.based_on) == (digest, based_on):
                return latest
            number = latest.number + 1 if latest else 1
            return await _add(
                connection, Version(number, text, digest, based_on, origin, self._now(), note)
            )

    async def undo(self) -> Version | None:
        """Publishes the version before the latest once more, and returns it; None without one.

        Undone again, it goes back one further, over versions with the same text. It stands in for
        the file that is deployed now, so that a restart keeps it.
        """
        async with self._database.exclusive() as connection:
            latest = await _last(connection)
            old = latest and await _last(
                connection,
                table.c.number < (latest.restores or latest.number),
                table.c.digest != latest.digest,
            )
            if latest is None or old is None:
                return None
            restored = replace(
                old,
                number=latest.number + 1,
                based_on=latest.based_on,
                origin="chat",
                created=self._now(),
                note=f"version {old.restores or old.number} again",
                restores=old.restores or old.number,
            )
            return await _add(connection, restored)

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
