"""Follows the file as it is saved, and the versions that other instances publish.

Two things are watched: the file (:mod:`bot.watching`), and the number of the latest version in the
database, through which an edit from the chat reaches every instance. What could not be read in
just now is tried again.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from bot.errors import DatabaseError, WorkshopError
from bot.exchange import Exchange
from bot.library import Library
from bot.unfinished import Unfinished
from bot.versions import Versions
from bot.watching import saves

log = logging.getLogger(__name__)

VERSION_POLL = 1.0
"""Seconds between looks at the number of the latest version, and at what was not finished."""


async def follow(library: Library, versions: Versions | None, exchange: Exchange) -> None:
    """Keeps what is served up to date until it is cancelled."""
    async with asyncio.TaskGroup() as group:
        group.create_task(_follow_file(library, exchange))
        group.create_task(_try_file_again(exchange))
        if versions is not None:
            group.create_task(_follow_versions(versions, exchange))


async def _follow_file(library: Library, exchange: Exchange) -> None:
    def seen() -> str:
        return exchange.file_unfinished.what or library.file_digest

    async for is_there in saves(library.path, seen):
        if is_there:
            await exchange.look_at_file()
        else:
            exchange.miss_file()


async def _try_file_again(exchange: Exchange) -> None:
    unfinished = exchange.file_unfinished
    while True:
        await asyncio.sleep(VERSION_POLL)
        if unfinished.what and unfinished.due(unfinished.what):
            await exchange.look_at_file()


async def _follow_versions(versions: Versions, exchange: Exchange) -> None:
    unfinished = Unfinished()
    while True:
        await asyncio.sleep(VERSION_POLL)
        with suppress(DatabaseError):  # seen when it is back
            await _look_at_versions(versions, exchange, unfinished)


async def _look_at_versions(versions: Versions, exchange: Exchange, unfinished: Unfinished) -> None:
    number = await versions.number()
    if number <= exchange.newest or not unfinished.due(str(number)):
        return
    try:
        async with exchange.changing:
            await exchange.take_latest(versions)
        unfinished.finished()
    except WorkshopError as error:
        if unfinished.failed(str(number)):
            log.warning(
                "version %d could not be read in just now (%s); it is tried again", number, error
            )
