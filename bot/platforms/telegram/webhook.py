"""Taking updates by webhook: Telegram's POST is answered when the update is done.

On the same port: ``GET /healthz`` for the platform, and ``GET /metrics`` where a token is set.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from telegram import Bot, Update

from bot.platforms.telegram.intake import BusyError, Intake

log = logging.getLogger(__name__)

_MOST_BYTES = 1024 * 1024
_SECRET = "X-Telegram-Bot-Api-Secret-Token"

Health = Callable[[], tuple[bool, dict[str, Any]]]


def path_of(secret: str) -> str:
    """The path of the webhook: of its own, and not to be guessed."""
    return "/telegram/" + hashlib.sha256(secret.encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Receiver:
    """Answers Telegram's POSTs."""

    bot: Bot
    intake: Intake
    secret: str

    async def post(self, request: web.Request) -> web.Response:
        """One update: 200 when it is done, 503 if it should come back."""
        given = request.headers.get(_SECRET, "")
        if not hmac.compare_digest(given.encode(), self.secret.encode()):
            return web.Response(status=403, text="wrong secret token")
        if request.content_type != "application/json":
            return web.Response(status=415, text="an update is application/json")
        try:
            update = Update.de_json(json.loads(await request.read()), self.bot)
        except (ValueError, KeyError, TypeError, AttributeError):
            return web.Response(status=400, text="this is no update")
        return await self._see_through(update)

    async def _see_through(self, update: Update) -> web.Response:
        try:
            task = self.intake.submit(update)
        except BusyError:
            return web.Response(status=503, text="busy", headers={"Retry-After": "1"})
        if task is not None:
            await asyncio.wait((task,))
            if task.cancelled():
                return web.Response(status=503, text="stopping", headers={"Retry-After": "1"})
        return web.Response()


class Server:
    """The HTTP server of a running bot."""

    def __init__(self, host: str, port: int, health: Health) -> None:
        self._host, self._port = host, port
        self._health = health
        self._app = web.Application(client_max_size=_MOST_BYTES)
        self._app.router.add_get("/healthz", self._healthz)
        self._runner: web.AppRunner | None = None

    def receive(self, receiver: Receiver) -> None:
        """Takes updates in; before :meth:`start`."""
        self._app.router.add_post(path_of(receiver.secret), receiver.post)

    def expose(self, path: str, handler: Callable[[web.Request], Any]) -> None:
        """Answers GET requests of another path; before :meth:`start`."""
        self._app.router.add_get(path, handler)

    async def start(self) -> None:
        """Binds the port. Raises OSError."""
        self._runner = web.AppRunner(
            self._app, access_log=None, handle_signals=False, shutdown_timeout=1
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port, reuse_address=True)
        await site.start()

    async def stop(self) -> None:
        """Lets the answers under way go out, and closes the port."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _healthz(self, request: web.Request) -> web.Response:
        healthy, facts = self._health()
        return web.json_response(facts, status=200 if healthy else 503)
