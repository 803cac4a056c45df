"""Every version of the catalog that was served, so that the last good one outlives its file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database import Database
from bot.database import versions as table

KEPT = 50
"""Versions that are kept."""

Origin = Literal["file", "chat"]


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
            return await connection.scalar(select(func.max(table.c.number))) or 0

    async def publish(
        self, text: str, *, digest: str, based_on: str, origin: Origin, note: str = ""
    ) -> Version:
        """Adds a version and returns it; the latest itself if it is the same already."""
        async with self._database.exclusive() as connection:
            latest = await _last(connection)
            if latest and (latest.digest, latest.based_on) == (digest, based_on):
                return latest
            return await self._add(connection, latest, text, digest, based_on, origin, note)

    async def undo(self) -> Version | None:
        """Publishes the version before the latest once more, and returns it; None without one.

        Undone again, it goes back one further, over versions with the same text. It stands in for
        the file that is deployed now, so that a restart keeps it.
        """
        async with self._database.exclusive() as connection:
            latest = await _last(connection)
            if latest is None:
                return None
            before = (table.c.number < (latest.restores or latest.number)) & (
                table.c.digest != latest.digest
            )
            old = await _last(connection, before)
            if old is None:
                return None
            restores = old.restores or old.number
            note = f"version {restores} again"
            return await self._add(
                connection, latest, old.text, old.digest, latest.based_on, "chat", note, restores
            )

    async def _add(
        self,
        connection: AsyncConnection,
        latest: Version | None,
        text: str,
        digest: str,
        based_on: str,
        origin: Origin,
        note: str,
        restores: int | None = None,
    ) -> Version:
        number = latest.number + 1 if latest else 1
        values = {
            "number": number,
            "text": text,
            "digest": digest,
            "based_on": based_on,
            "origin": origin,
            "created": self._clock(),
            "note": note,
            "restores": restores,
        }
        await connection.execute(table.insert().values(values))
        await connection.execute(table.delete().where(table.c.number <= number - KEPT))
        return _version(values)


async def _last(connection: AsyncConnection, where: Any = None) -> Version | None:
    query = select(table).order_by(table.c.number.desc()).limit(1)
    row: Row[Any] | None = (
        await connection.execute(query if where is None else query.where(where))
    ).first()
    return _version(dict(row._mapping)) if row else None


def _version(values: dict[str, Any]) -> Version:
    return Version(**{**values, "created": datetime.fromtimestamp(values["created"], UTC)})
