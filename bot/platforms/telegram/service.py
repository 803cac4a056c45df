"""The bot on Telegram, from its start to its stop."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import Awaitable
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from telegram.error import TelegramError

from bot.assistant import Assistant
from bot.database import Database
from bot.errors import BotError, SettingError
from bot.library import Library
from bot.live import start
from bot.metrics import Metrics, NoMetrics, Prometheus, Served
from bot.neighbours import NOTHING_IS_KEPT, Journal
from bot.observe import Note, configure_logging, report, watch_loop
from bot.platforms.telegram.app import build
from bot.platforms.telegram.backstage import Backstage
from bot.platforms.telegram.health import facts
from bot.platforms.telegram.intake import Intake
from bot.platforms.telegram.patience import Patience, persistently
from bot.platforms.telegram.polling import ALLOWED, Polling
from bot.platforms.telegram.profile import present
from bot.platforms.telegram.server import Server
from bot.platforms.telegram.table import add_handlers
from bot.platforms.telegram.transport import Transport
from bot.platforms.telegram.webhook import Receiver
from bot.settings import Settings
from bot.versions import Versions

log = logging.getLogger(__name__)

_LONGEST_STOP = 5.0
"""Seconds that what is under way may take at a stop; the rest is given back to Telegram."""
_CONNECTIONS = 100
"""How many updates Telegram may push at once (its own limit)."""
_MOST_UNDER_WAY = 2 * _CONNECTIONS
_ALLOCATIONS = 50_000
T = TypeVar("T")


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
    asyncio.run(_serve_until_signalled(settings, intents, mode))


async def _serve_until_signalled(settings: Settings, intents: Path, mode: str) -> None:
    database = Database(settings.database_url)
    try:
        library = await start(intents, Versions(database))
        service = Service(settings, library, Backstage(settings, library, database))
        await _until_signalled(service, mode)
    finally:
        await database.close()


async def _until_signalled(service: Service, mode: str) -> None:
    loop = asyncio.get_running_loop()
    watch_loop(loop)
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, service.stop)
    # What is there now stays; looking through it again and again is most of what gc costs.
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, 20, 20)
    gc.enable()
    await service.run(mode)


class Service:
    """A running bot.

    Args:
        settings: what the environment says.
        library: what is served.
        backstage: journal, live file and admins; without one nothing is kept and nothing changes.
    """

    def __init__(
        self, settings: Settings, library: Library, backstage: Backstage | None = None
    ) -> None:
        self._settings = settings
        self._library = library
        self._stop = asyncio.Event()
        self._state = "starting"
        self.metrics = self._counters()
        self.intake = Intake(
            lambda update: self.app.process_update(update),
            self._done,
            concurrency=settings.concurrency,
            limit=_MOST_UNDER_WAY,
        )
        self._transport = Transport(_MOST_UNDER_WAY, settings.proxy)
        self.app = build(settings, self._transport, Patience(self.metrics.api_error))
        self._backstage = backstage
        journal: Journal = NOTHING_IS_KEPT
        if backstage is not None:
            journal = backstage.journal
            self.app.add_handlers(backstage.handlers())
        assistant = Assistant(library, journal=journal, retention_days=settings.retention_days)
        add_handlers(self.app, assistant)

    async def run(self, mode: str) -> None:
        """From start to :meth:`stop`. Raises BotError where the bot cannot start or go on."""
        server = await self._open_server(mode)
        try:
            await self._until_stopped(persistently(self.app.initialize))
            if not self._stop.is_set():
                async with self._open_backstage():
                    await (self._by_webhook() if mode == "webhook" else self._by_polling())
        finally:
            self._state = "stopping"
            if server is not None:
                await server.stop()
            await self._close()

    def stop(self) -> None:
        """Ends :meth:`run` after what is under way."""
        self._stop.set()

    def _open_backstage(self) -> AbstractAsyncContextManager[None]:
        if self._backstage is None:
            return contextlib.nullcontext()
        return self._backstage.open(self.app.bot)

    async def _open_server(self, mode: str) -> Server | None:
        settings = self._settings
        if settings.port is None:
            return None
        server = Server(settings.host, settings.port, self._health)
        if settings.metrics_token:
            server.expose(settings.metrics_token, self.metrics.page)
        if mode == "webhook":
            server.receive(self._receiver())
        try:
            await server.start()
        except OSError as error:
            await server.stop()
            where = f"{settings.host}:{settings.port}"
            raise SettingError(f"PORT: {where} cannot be used: {error.strerror}") from None
        return server

    def _receiver(self) -> Receiver:
        secret = self._settings.webhook_secret
        return Receiver(self.app.bot, self.intake, secret, self.metrics.refused)

    async def _by_webhook(self) -> None:
        self._open()  # Telegram may know the address from an earlier start already
        address = f"{self._settings.webhook_url}{self._receiver().path}"

        async def set_webhook() -> None:
            await self.app.bot.set_webhook(
                address,
                secret_token=self._settings.webhook_secret,
                allowed_updates=ALLOWED,
                max_connections=_CONNECTIONS,
                drop_pending_updates=False,
            )

        try:
            await self._until_stopped(persistently(set_webhook))
        except TelegramError as error:
            raise BotError(f"WEBHOOK_URL: Telegram refuses it: {error.message}") from None
        if not self._stop.is_set():
            log.info("serving by webhook")
            await self._present_until_stopped()
        await self._drain()

    async def _by_polling(self) -> None:
        bot = self.app.bot
        delete = partial(bot.delete_webhook, drop_pending_updates=False)
        await self._until_stopped(persistently(delete))
        self._open()
        polling = Polling(bot, self.intake)
        fetching = asyncio.create_task(polling.run())
        fetching.add_done_callback(lambda _: self.stop())
        log.info("serving by polling")
        await self._present_until_stopped()
        polling.stop()
        await asyncio.wait((fetching,))
        await self._drain()
        await polling.confirm()
        fetching.result()

    async def _present_until_stopped(self) -> None:
        presenting = asyncio.create_task(present(self.app.bot, self._library.current.catalog))
        await self._stop.wait()
        presenting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await presenting

    def _open(self) -> None:
        self.intake.is_open = True
        self._state = "serving"

    async def _drain(self) -> None:
        self._state = "stopping"
        log.info("stopping: %d updates under way", self.intake.under_way)
        left = await self.intake.drain(_LONGEST_STOP)
        if left:
            log.warning("%d updates are given back to Telegram", left)

    async def _close(self) -> None:
        with contextlib.suppress(RuntimeError):
            await self.app.shutdown()
        await self._transport.shutdown()

    async def _until_stopped(self, work: Awaitable[T]) -> T | None:
        """The result of ``work``, or None if the stop comes first."""
        working = asyncio.ensure_future(work)
        stopping = asyncio.ensure_future(self._stop.wait())
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if working.done():
            return working.result()
        working.cancel()
        await asyncio.wait((working,))
        return None

    def _done(self, note: Note) -> None:
        seconds = note.seconds
        report(note, seconds)
        self.metrics.done(note, seconds)

    def _counters(self) -> Metrics:
        if not self._settings.metrics_token:
            return NoMetrics()
        return Prometheus(lambda: self.intake.under_way, self._served)

    def _served(self) -> Served:
        current = self._library.current
        problems = len(current.problems) + len(self._library.file_problems)
        return Served(current.digest[:12], current.origin, problems)

    def _health(self) -> tuple[bool, dict[str, Any]]:
        reachable = not self._transport.contact.is_lost
        told = facts(self._library, self._state, reachable, self.intake.under_way)
        return self._state == "serving" and reachable, told
