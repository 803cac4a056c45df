"""``run``: everything is opened, served from, and closed again."""

from __future__ import annotations

import asyncio
import logging
import signal
from pathlib import Path

from bot import memory
from bot.database import Database
from bot.observe import configure_logging, watch_loop
from bot.opening import Build, start
from bot.platforms.telegram.admins.backstage import Backstage
from bot.platforms.telegram.delivery.stopping import until_set
from bot.platforms.telegram.service import Service
from bot.settings import Settings
from bot.versions import Versions
from bot.workshop import build

log = logging.getLogger(__name__)


def serve(settings: Settings, intents: Path, build: Build = build) -> None:
    """Serves Telegram until SIGTERM or Ctrl-C.

    Args:
        settings: what the environment says.
        intents: the file to serve.
        build: loads and trains the first version.

    Raises:
        BotError: the bot cannot start.
    """
    configure_logging(settings.log_level, settings.log_format, settings.secrets)
    asyncio.run(_serve(settings, intents, build))
    log.info("stopped")


async def _serve(settings: Settings, intents: Path, build: Build) -> None:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    watch_loop(loop)
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    database = Database(settings.database_url)
    try:
        library = await until_set(stop, start(intents, Versions(database), build))
        if library is None:
            return
        service = Service(settings, library, Backstage(settings, library, database), stop)
        memory.settle()
        await service.run()
    finally:
        await database.close()
