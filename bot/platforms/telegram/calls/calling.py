"""Calls without what PTB does around them for every bot, of which this one needs nothing.

PTB looks through all parameters for defaults, turns each into a part of a request and fills a
hundred fields of a ``Message`` with Telegram's answer: more work than all the rest of a call.
"""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from telegram import Bot
from telegram.ext import ExtBot

from bot.platforms.telegram.calls.transport import Transport


async def call(bot: Bot, method: str, parameters: bytes) -> Any:
    """Telegram's result, with the patience of all calls; the parameters are a JSON object.

    Raises:
        TelegramError: as the methods of ``Bot`` do.
    """
    assert isinstance(bot, ExtBot), "the application has a patient bot"
    assert isinstance(bot.request, Transport), "the application calls by our transport"
    assert bot.rate_limiter is not None, "the application has a patient bot"
    send = partial(bot.request.call, f"{bot.base_url}/{method}", parameters)
    return await bot.rate_limiter.process_request(send, (), {}, method, {}, None)


def fields(**values: object) -> bytes:
    """JSON fields without the braces around them, to be put together with others."""
    return json.dumps(values, separators=(",", ":")).encode()[1:-1]


def together(*parts: bytes) -> bytes:
    """A JSON object of some :func:`fields`."""
    return b"{%s}" % b",".join(filter(None, parts))
