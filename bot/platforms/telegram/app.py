"""The bot on Telegram: its parts, its handler table, its life from start to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable
from pathlib import Path
from typing import Any, TypeVar

from telegram import Update
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application

from bot.assistant import Assistant
from bot.errors import BotError, SettingError
from bot.library import Library, open_library
from bot.observe import Note, configure_logging, note, record
from bot.platforms.telegram.handlers import App
from bot.platforms.telegram.intake import Intake
from bot.platforms.telegram.patience import Patience
from bot.platforms.telegram.polling import ALLOWED, Polling, UpdatesTransport
from bot.platforms.telegram.profile import present
from bot.platforms.telegram.table import add_handlers
from bot.platforms.telegram.transport import Transport
from bot.platforms.telegram.webhook import Receiver, Server, path_of
from bot.settings import Settings

log = logging.getLogger(__name__)

_LONGEST_STOP = 7.0
"""Seconds that what is under way may take at a stop; the rest is given back to Telegram."""
_CONNECTIONS = 100
"""How many updates Telegram may push at once (its own limit)."""
_PAUSES = (0.5, 1.0, 2.0, 4.0)
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
    if mode == "webhook" and not settings.webhook_url:
        raise SettingError(
            "WEBHOOK_URL: is not set; --webhook needs the bot's public https address"
        )
    if mode == "webhook" and not settings.port:
        raise SettingError("PORT: is not set; --webhook needs the port to listen on")
    configure_logging(settings.log_level, settings.log_format)
    library = open_library(intents)
    asyncio.run(_serve_until_signalled(Service(settings, library), mode))


async def _serve_until_signalled(service: Service, mode: str) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, service.stop)
    await service.run(mode)


class Service:
    """A running bot."""

    def __init__(self, settings: Settings, library: Library) -> None:
        self._settings = settings
        self._library = library
        self._stop = asyncio.Event()
        self.intake = Intake(
            self._handle,
            concurrency=settings.concurrency,
            limit=max(2 * _CONNECTIONS, settings.concurrency),
        )
        transport = UpdatesTransport(
            lambda id_: self.intake.is_under_way(id_) or self.intake.is_done(id_)
        )
        self.app = build(settings, transport)
        add_handlers(self.app, Assistant(library, retention_days=settings.retention_days))

    async def run(self, mode: str) -> None:
        """From start to :meth:`stop`. Raises BotError where the bot cannot start."""
        server = await self._open_server(mode)
        try:
            if await self._until_stopped(self._connect()):
                await (self._webhook() if mode == "webhook" else self._polling())
        finally:
            if server is not None:
                await server.stop()
            await self._close()

    def stop(self) -> None:
        """Ends :meth:`run` after what is under way."""
        self._stop.set()

    async def _open_server(self, mode: str) -> Server | None:
        if self._settings.port is None:
            return None
        server = Server(self._settings.host, self._settings.port, self._health)
        if mode == "webhook":
            server.receive(Receiver(self.app.bot, self.intake, self._settings.webhook_secret))
        try:
            await server.start()
        except OSError as error:
            raise SettingError(
                f"PORT: {self._settings.port} cannot be used: {error.strerror}"
            ) from None
        return server

    async def _connect(self) -> bool:
        """Waits for the Bot API; a wrong token is final."""
        for attempt in range(1_000_000):
            try:
                await self.app.initialize()
                return True
            except InvalidToken:
                raise SettingError(
                    "TELEGRAM_BOT_TOKEN: Telegram does not know this token"
                ) from None
            except NetworkError as error:
                log.warning("waiting for the Bot API (%s)", type(error).__name__)
            await asyncio.sleep(_PAUSES[min(attempt, len(_PAUSES) - 1)])
        return False

    async def _webhook(self) -> None:
        self.intake.is_open = True
        address = f"{self._settings.webhook_url}{path_of(self._settings.webhook_secret)}"
        try:
            await self.app.bot.set_webhook(
                address,
                secret_token=self._settings.webhook_secret,
                allowed_updates=ALLOWED,
                max_connections=_CONNECTIONS,
                drop_pending_updates=False,
            )
        except TelegramError as error:
            raise BotError(f"WEBHOOK_URL: Telegram refuses it: {error.message}") from None
        log.info("serving by webhook")
        await self._serve()

    async def _polling(self) -> None:
        await self.app.bot.delete_webhook(drop_pending_updates=False)
        self.intake.is_open = True
        polling = Polling(self.app.bot, self.intake)
        fetching = asyncio.create_task(polling.run())
        fetching.add_done_callback(lambda _: self._stop.set())
        log.info("serving by polling")
        await self._serve(polling)
        polling.stop()
        await fetching

    async def _serve(self, polling: Polling | None = None) -> None:
        presenting = asyncio.create_task(present(self.app.bot, self._library.current.catalog))
        await self._stop.wait()
        log.info("stopping: %d updates under way", self.intake.under_way)
        if polling is not None:
            polling.stop()
        left = await self.intake.drain(_LONGEST_STOP)
        if left:
            log.warning("%d updates are given back to Telegram", left)
        if polling is not None:
            await polling.confirm()
        presenting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await presenting

    async def _close(self) -> None:
        with contextlib.suppress(RuntimeError):
            await self.app.shutdown()
        await self.app.bot.request.shutdown()

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

    async def _handle(self, update: Update) -> None:
        """Answers one update and notes what became of it."""
        noted = Note(update.update_id, _kind(update))
        note.set(noted)
        await self.app.process_update(update)
        record(noted)

    def _health(self) -> tuple[bool, dict[str, Any]]:
        snapshot = self._library.current
        return True, {
            "served": snapshot.digest[:12],
            "since": snapshot.since.isoformat(timespec="seconds"),
            "problems": len(snapshot.problems),
            "under_way": self.intake.under_way,
        }


def build(settings: Settings, updates: UpdatesTransport) -> App:
    """PTB with our transport, our patience, and without its own ways of fetching updates."""
    builder = (
        Application.builder()
        .token(settings.token)
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .request(Transport(max(settings.concurrency, _CONNECTIONS)))
        .get_updates_request(updates)
        .rate_limiter(Patience())
        .updater(None)
        .job_queue(None)
    )
    return builder.build()


def _kind(update: Update) -> str:
    if update.message is not None:
        return "message"
    if update.callback_query is not None:
        return "press"
    if update.inline_query is not None:
        return "inline"
    return "edit" if update.edited_message is not None else "other"
