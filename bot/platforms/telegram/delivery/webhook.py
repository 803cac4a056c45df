"""Taking updates by webhook: Telegram's POST is answered when the update is done."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web
from telegram import Bot, Update

from bot.platforms.telegram.delivery.intake import BusyError, Intake

log = logging.getLogger(__name__)

_SECRET = "X-Telegram-Bot-Api-Secret-Token"
_LATER = {"Retry-After": "1"}


def path_of(secret: str) -> str:
    """The path of the webhook: of its own, and not to be guessed."""
    return "/telegram/" + hashlib.sha256(secret.encode()).hexdigest()[:24]


def is_same(given: str, secret: str) -> bool:
    """Whether a header holds the secret; takes equally long however much of it is right."""
    return hmac.compare_digest(given.encode(errors="surrogateescape"), secret.encode())


@dataclass(frozen=True, slots=True)
class Receiver:
    """Answers Telegram's POSTs.

    Args:
        refused: called when an update is told to come back later.
    """

    bot: Bot
    intake: Intake
    secret: str
    refused: Callable[[], None] = lambda: None

    @property
    def path(self) -> str:
        """Where Telegram posts to."""
        return path_of(self.secret)

    async def post(self, request: web.Request) -> web.Response:
        """One update: 200 when it is done, 503 if it should come back.

        403 the secret is wrong, 413 the body is too large, 415 it is not JSON by its type, 400 by
        its content, or no update.
        """
        given = request.headers.get(_SECRET, "")
        if not is_same(given, self.secret):
            return web.Response(status=403, text="wrong secret token")
        if request.content_type != "application/json":
            return web.Response(status=415, text="an update is application/json")
        if not self.intake.is_open:
            return self._later("starting or stopping")
        update = self._read(await request.read())
        if update is None:
            return web.Response(status=400, text="this is no update")
        return await self._see_through(update)

    def _read(self, body: bytes) -> Update | None:
        try:
            content = json.loads(body)
            if not isinstance(content.get("update_id"), int):
                return None
            return Update.de_json(content, self.bot)
        except Exception as error:  # whatever json and PTB stumble over is not an update
            log.warning("a post that is no update: %s", type(error).__name__)
            return None

    async def _see_through(self, update: Update) -> web.Response:
        try:
            task = self.intake.submit(update)
        except BusyError:
            return self._later("busy")
        if task is not None:
            await asyncio.wait((task,))
            if task.cancelled():
                return self._later("stopping")
        return web.Response()

    def _later(self, why: str) -> web.Response:
        self.refused()
        return web.Response(status=503, text=why, headers=_LATER)
