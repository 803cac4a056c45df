"""Of many instances one makes an announcement, on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot import settings
from bot.announced import Announced
from bot.database import Database

DAY = 86_400.0


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    async with Database(settings.database_url({"DATABASE_URL": database_url})) as opened:
        yield opened


async def test_one_of_many_is_first(database: Database) -> None:
    """For every change anew, also for one that comes back."""
    instances = [Announced(database) for _ in range(4)]
    for about in ("broken", "mended", "broken"):
        found = await asyncio.gather(*(one.is_first(about) for one in instances))

        assert sorted(found) == [False, False, False, True]


async def test_on_the_next_day_it_is_news_again(database: Database) -> None:
    """A file that stays broken is told once more after a restart, not for ever silent."""
    now = DAY * 100
    announced = Announced(database, clock=lambda: now)
    found = [await announced.is_first("broken") for _ in range(2)]
    now += DAY

    assert [*found, await announced.is_first("broken")] == [True, False, True]
