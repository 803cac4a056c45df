"""``run``: everything is opened, served from, and closed again."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import gc
import signal
from pathlib import Path

from bot.database import Database
from bot.live import start
from bot.observe import configure_logging, watch_loop
from bot.platforms.telegram.backstage import Backstage
from bot.platforms.telegram.service import Service
from bot.platforms.telegram.stopping import until_set
from bot.settings import Settings
from bot.versions import Versions

_ARENAS = -8
"""``M_ARENA_MAX`` of glibc's ``mallopt``."""
_ALLOCATIONS = 20_000
"""Objects made between two looks of the garbage collector; its default is 700."""


def serve(settings: Settings, intents: Path, mode: str | None) -> None:
    """Serves Telegram until SIGTERM or Ctrl-C.

    Args:
        settings: what the environment says.
        intents: the file to serve.
        mode: ``webhook``, ``polling``, or None for what the environment says.

    Raises:
        BotError: the bot cannot start.
    """
    mode = mode or ("webhook" if settings.webhook_url else "polling")
    if mode == "webhook":
        settings.require_webhook()
    configure_logging(settings.log_level, settings.log_format, settings.secrets)
    asyncio.run(_serve(settings, intents, mode))


async def _serve(settings: Settings, intents: Path, mode: str) -> None:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    watch_loop(loop)
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    database = Database(settings.database_url)
    try:
        library = await until_set(stop, start(intents, Versions(database)))
        if library is None:
            return
        service = Service(settings, library, Backstage(settings, library, database), stop)
        _settle_memory()
        await service.run(mode)
    finally:
        await database.close()


def _settle_memory() -> None:
    """What is there now stays; looking through it again and again is most of what gc costs.

    What training needed goes back to the system (7 MB, measured), and threads share one heap
    instead of growing one each, where the C library can do that.
    """
    gc.collect()
    with contextlib.suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
        ctypes.CDLL(None).mallopt(_ARENAS, 1)
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, 20, 20)
    gc.enable()
