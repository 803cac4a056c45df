"""A running bot inside the test: the whole PTB stack over real HTTP on loopback."""

from __future__ import annotations

import asyncio
import secrets
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from telegram_api import Chat, TelegramApi
from telegram_api.world import BotMessage

from bot import settings
from bot.database import Database
from bot.library import Library
from bot.platforms.telegram.admins.backstage import Backstage
from bot.platforms.telegram.service import Service

PUBLIC = "https://bot.example"
_PORTS = range(12_000, 32_000)
"""Below those that Linux gives to whoever asks for any (``ip_local_port_range``)."""


def free_port() -> int:
    """A port nobody listens on.

    Not one the kernel would choose: until it is listened on, it could give it to somebody else.
    """
    with socket.socket() as probe:
        while True:
            port = _PORTS.start + secrets.randbelow(len(_PORTS))
            with suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return port


async def until(holds: Callable[[], bool], seconds: float = 5) -> None:
    """Waits for something that tells nobody when it happens. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.005)


async def answer_to(chat: Chat, text: str, seconds: float = 5) -> BotMessage:
    """What the bot says to a text."""
    await chat.say(text)
    return await chat.next_reply(seconds)


def environment(api: TelegramApi, **more: str) -> dict[str, str]:
    """The environment of a bot that talks to ``api``."""
    return {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.url, **more}


@asynccontextmanager
async def running(
    api: TelegramApi,
    library: Library,
    mode: settings.Mode = "polling",
    *,
    database: Database | None = None,
    **more: str,
) -> AsyncIterator[Service]:
    """A bot that serves ``library`` until the block ends; a failed start or stop fails the test."""
    if mode == "webhook":
        port = free_port()
        more = {"WEBHOOK_URL": PUBLIC, "PORT": str(port), "HOST": "127.0.0.1", **more}
        api.webhook_targets = [f"http://127.0.0.1:{port}"]
    read = settings.load(environment(api, **more), mode)
    backstage = Backstage(read, library, database) if database is not None else None
    service = Service(read, library, backstage)
    task = asyncio.create_task(service.run())
    try:
        ready = "setWebhook" if mode == "webhook" else "getUpdates"
        waiting = asyncio.create_task(api.wait_for(ready, arrived=True))
        await asyncio.wait((task, waiting), return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            waiting.cancel()
            task.result()
        await waiting
        yield service
    finally:
        service.stop()
        await asyncio.wait_for(task, 15)
