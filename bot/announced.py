"""What the admins were told already, so that of many instances only one tells them."""

from __future__ import annotations

import time
from collections.abc import Callable

from sqlalchemy import delete, select

from bot.database import Database
from bot.entries import day_of
from bot.tables import counts as table

_NAME = "told"


class Announced:
    """The last announcement of the instances that share a database, as a row of the day."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    async def is_first(self, about: str) -> bool:
        """Whether this is news: nobody announced it last, or not today (UTC).

        Of instances that ask at the same time one gets True. Raises DatabaseError.
        """
        row = {"day": day_of(self._clock()), "name": _NAME, "about": about}
        mine = table.c.name == _NAME
        async with self._database.exclusive() as connection:
            last = select(table.c.day, table.c.name, table.c.about).where(mine)
            if dict((await connection.execute(last)).mappings().first() or {}) == row:
                return False
            await connection.execute(delete(table).where(mine))
            await connection.execute(table.insert().values(row | {"number": 1}))
            return True
