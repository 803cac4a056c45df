"""What happens when the Bot API is away or angry: wait, try again, or give up in time.

Hooked into PTB as its rate limiter, so every call of every handler goes through it. Nothing waits
beyond the deadline of the update that is being answered.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.platforms.telegram.transport import FateUnknownError

deadline: ContextVar[float] = ContextVar("deadline")
"""The time of the event loop until which the update at hand must be answered."""

_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 4.0
_OUTSIDE_AN_UPDATE = 30.0
_Result = bool | dict[str, Any] | list[dict[str, Any]]


class Patience(BaseRateLimiter[None]):
    """Retries calls that failed for no fault of theirs.

    Args:
        count: told the name of each error, for the metrics.
    """

    def __init__(self, count: Callable[[str], None] = lambda name: None) -> None:
        self._count = count

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, _Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> _Result:
        """Makes one call, again where that helps.

        Raises:
            TelegramError: it was refused, or there was no time left.
        """
        loop = asyncio.get_running_loop()
        until = deadline.get(loop.time() + _OUTSIDE_AN_UPDATE)
        pause, unknown = _FIRST_PAUSE, 0
        while True:
            try:
                return await callback(*args, **kwargs)
            except TelegramError as error:
                self._count(type(error).__name__)
                unknown += isinstance(error, FateUnknownError)
                wait = _wait(error, pause)
                # A second copy is better than silence, a third is not.
                repeated = unknown > 1 and endpoint.startswith("send")
                if wait is None or repeated or loop.time() + wait > until:
                    raise
            pause = min(2 * pause, _LONGEST_PAUSE)
            await asyncio.sleep(wait)


def seconds_to_wait(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _wait(error: TelegramError, pause: float) -> float | None:
    """Seconds until the call may succeed; None where it never will."""
    if isinstance(error, RetryAfter):
        return seconds_to_wait(error)
    # PTB counts refused requests among the network errors; those are final.
    lost = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    return pause if lost else None
