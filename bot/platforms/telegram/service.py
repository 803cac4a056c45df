"""A running bot on Telegram, from its start to its stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.assistant import Assistant
from bot.core.problems import counted
from bot.errors import BotError, SettingError
from bot.library import Library
from bot.metrics import Metrics, Prometheus
from bot.observe import Note, report
from bot.platforms.telegram.admins.backstage import Backstage
from bot.platforms.telegram.app import build
from bot.platforms.telegram.calls.patience import Patience, persistently
from bot.platforms.telegram.calls.transport import Transport
from bot.platforms.telegram.delivery.health import Health
from bot.platforms.telegram.delivery.intake import Intake
from bot.platforms.telegram.delivery.polling import ALLOWED, Polling
from bot.platforms.telegram.delivery.stopping import until_set
from bot.platforms.telegram.profile import present
from bot.platforms.telegram.table import add_handlers
from bot.protocols import NOTHING_IS_KEPT, Journal
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.platforms.telegram.delivery.web_server import Server
    from bot.platforms.telegram.delivery.webhook import Receiver

log = logging.getLogger(__name__)

_LONGEST_STOP = 4.0
"""Seconds that what is under way may take at a stop; the rest is given back to Telegram."""
_CONNECTIONS = 100
"""How many updates Telegram may push at once (its own limit)."""
_MOST_UNDER_WAY = 2 * _CONNECTIONS


class Service:
    """A running bot.

    Args:
        settings: what the environment says.
        library: what is served.
        backstage: journal, live file and admins; without one nothing is kept and nothing changes.
        stop: ends it when set.
    """

    def __init__(
        self,
        settings: Settings,
        library: Library,
        backstage: Backstage | None = None,
        stop: asyncio.Event | None = None,
    ) -> None:
        self._settings = settings
        self._library = library
        self._stop = stop or asyncio.Event()
        self._transport = Transport(settings.proxy)
        self._health = Health(
            library,
            self._transport.contact,
            lambda: self.intake.under_way,
            lambda: backstage.condition if backstage else "none",
        )
        self.metrics = Metrics()
        if settings.metrics_token:
            self.metrics = Prometheus(lambda: self.intake.under_way, self._health.served)
        self.intake = Intake(
            lambda update: self.app.process_update(update),
            self._done,
            concurrency=settings.concurrency,
            limit=_MOST_UNDER_WAY,
        )
        self.app = build(settings, self._transport, Patience(self.metrics.api_error))
        self._backstage = backstage
        journal: Journal = NOTHING_IS_KEPT
        if backstage is not None:
            journal = backstage.journal
            self.app.add_handlers(backstage.handlers())
        assistant = Assistant(library, journal=journal, retention_days=settings.retention_days)
        add_handlers(self.app, assistant)

    async def run(self) -> None:
        """From start to :meth:`stop`. Raises BotError where the bot cannot start or go on."""
        server = await self._open_server()
        try:
            await until_set(self._stop, persistently(self.app.initialize))
            if not self._stop.is_set():
                async with self._open_backstage():
                    await (
                        self._by_webhook()
                        if self._settings.mode == "webhook"
                        else self._by_polling()
                    )
        finally:
            self._health.state = "stopping"
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

    async def _open_server(self) -> Server | None:
        settings = self._settings
        if settings.port is None:
            return None
        from bot.platforms.telegram.delivery.web_server import Server  # heavy, so where it is used

        server = Server(settings.host, settings.port, self._health.report)
        if settings.metrics_token:
            server.expose(settings.metrics_token, self.metrics.page)
        if settings.mode == "webhook":
            server.receive(self._receiver())
        try:
            await server.start()
        except OSError as error:
            await server.stop()
            where = f"{settings.host}:{settings.port}"
            raise SettingError(f"PORT: {where} cannot be used: {error.strerror}") from None
        return server

    def _receiver(self) -> Receiver:
        from bot.platforms.telegram.delivery.webhook import Receiver

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
            await until_set(self._stop, persistently(set_webhook))
        except TelegramError as error:
            raise BotError(f"WEBHOOK_URL: Telegram refuses it: {error.message}") from None
        if not self._stop.is_set():
            self._announce("webhook")
            await self._present_until_stopped()
        await self._drain()

    async def _by_polling(self) -> None:
        bot = self.app.bot
        delete = partial(bot.delete_webhook, drop_pending_updates=False)
        await until_set(self._stop, persistently(delete))
        self._open()
        polling = Polling(bot, self.intake)
        fetching = asyncio.create_task(polling.run())
        fetching.add_done_callback(lambda _: self.stop())
        self._announce("polling")
        await self._present_until_stopped()
        polling.stop()
        await asyncio.wait((fetching,))
        await self._drain()
        await polling.confirm()
        fetching.result()

    def _announce(self, mode: str) -> None:
        current = self._library.current
        log.info(
            "serving @%s by %s: version %s from the %s, %s",
            self.app.bot.username,
            mode,
            current.digest[:12],
            current.origin,
            f"database {self._backstage.place}" if self._backstage else "no database",
        )

    async def _present_until_stopped(self) -> None:
        catalog, admins = self._library.current.catalog, self._settings.admin_ids
        presenting = asyncio.create_task(present(self.app.bot, catalog, admins))
        await self._stop.wait()
        presenting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await presenting

    def _open(self) -> None:
        self.intake.is_open = True
        self._health.state = "serving"

    async def _drain(self) -> None:
        self._health.state = "stopping"
        log.info("stopping: %s under way", counted(self.intake.under_way, "update"))
        left = await self.intake.drain(_LONGEST_STOP)
        if left:
            log.warning("%d updates are given back to Telegram", left)

    async def _close(self) -> None:
        with contextlib.suppress(RuntimeError):
            await self.app.shutdown()
        await self._transport.shutdown()

    def _done(self, note: Note) -> None:
        seconds = note.seconds
        report(note, seconds)
        self.metrics.done(note, seconds)
