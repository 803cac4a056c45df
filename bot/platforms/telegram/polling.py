"""Fetching updates by long polling, with an offset that moves only past updates that are done.

``getUpdates`` confirms everything before its offset, so the offset is the oldest update that is not
done. Telegram sends the later ones again with every fetch; those under way are passed over. While
something is slow, up to a hundred later updates (Telegram's limit) are still taken up.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.platforms.telegram.intake import Intake
from bot.platforms.telegram.patience import seconds_to_wait
from bot.platforms.telegram.transport import Transport

log = logging.getLogger(__name__)

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""The kinds of updates that are asked for, by polling and by webhook."""

_WINDOW = 100
_LONG_POLL = 30
_CATCH_UP = 0.05
"""Seconds until the next fetch while updates are under way; sooner when half of them are done."""
_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)


class UpdatesTransport(Transport):
    """A transport that drops updates which are known already before anything is made of them."""

    def __init__(self, is_known: Callable[[int], bool]) -> None:
        super().__init__(connections=2)
        self._is_known = is_known

    def parse_json_payload(self, payload: bytes) -> dict[str, Any]:  # type: ignore[override]
        """The answer of ``getUpdates`` without updates that are known."""
        answer: dict[str, Any] = super().parse_json_payload(payload)
        result = answer.get("result")
        if isinstance(result, list):
            answer["result"] = [one for one in result if not self._is_known(one["update_id"])]
        return answer


class Polling:
    """Brings updates to the intake until it is stopped."""

    def __init__(self, bot: Bot, intake: Intake) -> None:
        self._bot = bot
        self._intake = intake
        self._offset = 0
        self._window: dict[int, asyncio.Task[None]] = {}
        self._progress = asyncio.Event()
        self._stopped = asyncio.Event()

    def knows(self, update_id: int) -> bool:
        """Whether an update is under way or done."""
        return self._intake.is_under_way(update_id) or self._intake.is_done(update_id)

    async def run(self) -> None:
        """Fetches and hands over until :meth:`stop`."""
        failures = 0
        while not self._stopped.is_set():
            try:
                await self._round()
                failures = 0
            except InvalidToken:
                raise
            except RetryAfter as error:
                await self._pause(seconds_to_wait(error))
            except TelegramError as error:
                log.warning("%s", _explain(error))
                await self._pause(_PAUSES[min(failures, len(_PAUSES) - 1)])
                failures += 1

    def stop(self) -> None:
        """Fetches no more."""
        self._stopped.set()

    async def confirm(self) -> None:
        """Tells Telegram what is done, so that the next start does not get it again."""
        self._advance()
        if not self._offset:
            return
        try:
            await self._bot.get_updates(offset=self._offset, limit=1, timeout=0, read_timeout=2)
        except TelegramError as error:
            log.warning("what is done could not be confirmed: %s", type(error).__name__)

    async def _round(self) -> None:
        self._advance()
        if len(self._window) < _WINDOW:
            timeout = 0 if self._window else _LONG_POLL
            fetch = self._bot.get_updates(
                offset=self._offset or None,
                limit=_WINDOW,
                timeout=timeout,
                allowed_updates=ALLOWED,
                read_timeout=timeout + 10,
            )
            for update in await self._unless_stopped(fetch) or ():
                self._take(update)
        if self._window:
            await self._catch_up()

    def _take(self, update: Update) -> None:
        task = self._intake.submit(update)
        self._offset = self._offset or update.update_id
        if task is not None:
            self._window[update.update_id] = task
            task.add_done_callback(lambda _: self._progress.set())

    def _advance(self) -> None:
        """Moves the offset past everything that is done without a gap before it."""
        for id_ in list(self._window):
            if not self._intake.is_done(id_):
                self._offset = id_
                return
            del self._window[id_]
            self._offset = id_ + 1

    async def _catch_up(self) -> None:
        """Lets updates get done: half of them, or, while there is room for more, a moment long."""
        loop = asyncio.get_running_loop()
        until = loop.time() + _CATCH_UP
        while not self._stopped.is_set():
            undone = sum(not self._intake.is_done(id_) for id_ in self._window)
            oldest_done = self._intake.is_done(next(iter(self._window)))
            if undone == 0 or (oldest_done and 2 * undone <= len(self._window)):
                return
            room = oldest_done or len(self._window) < _WINDOW
            left = until - loop.time() if room else None
            if left is not None and left <= 0:
                return
            self._progress.clear()
            try:
                await asyncio.wait_for(self._progress.wait(), left)
            except TimeoutError:
                return

    async def _pause(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopped.wait(), seconds)
        except TimeoutError:
            return

    async def _unless_stopped(
        self, fetch: Awaitable[tuple[Update, ...]]
    ) -> tuple[Update, ...] | None:
        """The result of a fetch, or None as soon as the polling is stopped."""
        fetching = asyncio.ensure_future(fetch)
        stopping = asyncio.ensure_future(self._stopped.wait())
        await asyncio.wait((fetching, stopping), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if fetching.done():
            return fetching.result()
        fetching.cancel()
        await asyncio.wait((fetching,))
        return None


def _explain(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "another process polls with the same token, and only one may: stop the other one"
    if isinstance(error, NetworkError):
        return f"Telegram cannot be reached, trying again ({type(error).__name__})"
    return f"Telegram sends no updates, trying again ({type(error).__name__})"
