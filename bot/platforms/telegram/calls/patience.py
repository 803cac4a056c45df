"""What happens when the Bot API is away or angry: wait, try again, or give up in time.

Hooked into PTB as its rate limiter, so every call of every handler goes through it. Nothing waits
beyond the deadline of the update that is being answered, and only that update waits.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import ContextVar
from datetime import timedelta
from typing import Any, TypeVar

from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import BaseRateLimiter

from bot.errors import SettingError
from bot.observe import note
from bot.platforms.telegram.calls.transport import FateUnknownError, NotSentError

log = logging.getLogger(__name__)

deadline: ContextVar[float] = ContextVar("deadline")
"""The time of the event loop until which the update at hand must be answered."""

_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 4.0
_MORE_AFTER_A_LOSS = 4
"""What the pause grows by where every try may be one more copy: at most five in half a minute."""
_OUTSIDE_AN_UPDATE = 30.0
_AT_ONCE = 0.0
_Result = bool | dict[str, Any] | list[dict[str, Any]]
T = TypeVar("T")


class Patience(BaseRateLimiter[None]):
    """Retries calls that failed for no fault of theirs.

    Args:
        count: told the name of each error, for the metrics.
    """

    def __init__(self, count: Callable[[str], None] = lambda name: None) -> None:
        self._count = count
        self.probe: Callable[[], Awaitable[object]] | None = None
        """A harmless call, to be set: it goes before what may be one more copy."""

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

        What was sent and whose answer got lost is sent again, since a second copy is better than
        silence, but ever more slowly.

        Raises:
            TelegramError: it was refused, or there was no time left.
        """
        loop = asyncio.get_running_loop()
        until = deadline.get(loop.time() + _OUTSIDE_AN_UPDATE)
        pause = _FIRST_PAUSE
        while True:
            try:
                return await callback(*args, **kwargs)
            except TelegramError as error:
                self._count(type(error).__name__)
                lost = isinstance(error, FateUnknownError) and endpoint.startswith("send")
                wait = _wait(error, pause)
                if wait is None:
                    raise
                if loop.time() + wait > until:
                    _note_expired()
                    raise
            pause = _MORE_AFTER_A_LOSS * pause if lost else min(2 * pause, _LONGEST_PAUSE)
            await asyncio.sleep(wait)
            if lost and self.probe is not None:
                await self.probe()  # what broke this try may not be over


async def persistently(call: Callable[[], Awaitable[T]]) -> T:
    """The result of a call that must succeed, however long the Bot API is away.

    Raises:
        SettingError: the token is wrong.
        BadRequest, Forbidden: Telegram refuses the call.
    """
    pause = _FIRST_PAUSE
    reset = deadline.set(_AT_ONCE)  # the waiting is done, and told, here
    try:
        while True:
            try:
                return await call()
            except InvalidToken:
                raise wrong_token() from None
            except (BadRequest, Forbidden):
                raise
            except TelegramError as error:
                wait = max(pause, seconds_to_wait(error))
                log.warning("waiting for the Bot API: %s", said_of(error))
            pause = min(2 * pause, 2 * _LONGEST_PAUSE)
            await asyncio.sleep(wait)
    finally:
        deadline.reset(reset)


def wrong_token() -> SettingError:
    """What to say when Telegram does not know the token."""
    return SettingError("TELEGRAM_BOT_TOKEN: Telegram does not know this token")


def seconds_to_wait(error: TelegramError) -> float:
    """How long Telegram wants to be left alone; 0 where it does not say."""
    after = error.retry_after if isinstance(error, RetryAfter) else 0
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def said_of(error: TelegramError) -> str:
    """What went wrong, as far as the words are our own; others may hold what no log may show."""
    ours = isinstance(error, NotSentError | FateUnknownError)
    return error.message if ours else type(error).__name__


def _wait(error: TelegramError, pause: float) -> float | None:
    """Seconds until the call may succeed; None where it never will."""
    if isinstance(error, RetryAfter):
        return seconds_to_wait(error)
    # PTB counts refused requests among the network errors; those are final.
    lost = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    return pause if lost else None


def _note_expired() -> None:
    noted = note.get(None)
    if noted is not None:
        noted.expired = True
