"""Of many instances one makes an announcement, on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio

from bot.announced import Announced
from bot.database import Database

DAY = 86_400.0


async def test_one_of_many_is_first(opened: Database) -> None:
    """For every change anew, also for one that comes back."""
    instances = [Announced(opened) for _ in range(4)]
    for about in ("broken", "mended", "broken"):
        found = await asyncio.gather(*(one.is_first(about) for one in instances))

        assert sorted(found) == [False, False, False, True]


async def test_on_the_next_day_it_is_news_again(opened: Database) -> None:
    """A file that stays broken is told once more after a restart, not for ever silent."""
    now = DAY * 100
    announced = Announced(opened, clock=lambda: now)
    found = [await announced.is_first("broken") for _ in range(2)]
    now += DAY

    assert [*found, await announced.is_first("broken")] == [True, False, True]
