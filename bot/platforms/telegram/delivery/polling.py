"""Fetching updates by long polling, with an offset that moves only past updates that are done.

``getUpdates`` confirms everything before its offset, so the offset is the oldest update that is not
done. Telegram sends the later ones again with every fetch; those that are known are passed over.
While something is slow, up to a hundred later updates (Telegram's limit) are still taken up.
"""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any
from urllib.parse import urlencode

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.errors import BotError
from bot.platforms.telegram.calls.patience import (
    persistently,
    said_of,
    seconds_to_wait,
    wrong_token,
)
from bot.platforms.telegram.delivery.intake import Intake

log = logging.getLogger(__name__)

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""The kinds of updates that are asked for, by polling and by webhook."""

_ONLY_THESE = urlencode({"allowed_updates": json.dumps(ALLOWED)})
_WINDOW = 100
_ROOM = 25
"""Updates that must be done before more are fetched: small keeps busy, large saves fetches."""
_LONG_POLL = 30
_SHORT_PAUSE, _LONG_PAUSE = 0.05, 1.0
"""Seconds between fetches while updates are under way: with and without anything new."""
_AFTER_FAILURES = (0.5, 1.0, 2.0, 4.0, 8.0)
_LONGEST_CONFIRM = 1.5


class Polling:
    """Brings updates to the intake until it is stopped."""

    def __init__(self, bot: Bot, intake: Intake) -> None:
        self._bot = bot
        self._intake = intake
        self._window: dict[int, None] = {}
        """Everything from the oldest update on that is not done."""
        self._offset = 0
        self._undone = 0
        self._more_waits = False
        self._pause = _SHORT_PAUSE
        self._progress = asyncio.Event()
        self._stopped = asyncio.Event()
        self._fetching: asyncio.Future[list[dict[str, Any]]] | None = None

    async def run(self) -> None:
        """Fetches and hands over until :meth:`stop`.

        Raises:
            SettingError: Telegram does not know the token any more.
        """
        failures, told = 0, ""
        while not self._stopped.is_set():
            try:
                await self._round()
                if told:
                    log.info("updates come in again")
                failures, told = 0, ""
            except InvalidToken:
                raise wrong_token() from None
            except TelegramError as error:
                if told != (told := _explain(error)):
                    log.warning("%s", told)
                pause = _AFTER_FAILURES[min(failures, len(_AFTER_FAILURES) - 1)]
                await self._rest(max(pause, seconds_to_wait(error)))
                failures += 1

    def stop(self) -> None:
        """Fetches no more."""
        self._stopped.set()
        self._progress.set()
        if self._fetching is not None:
            self._fetching.cancel()

    async def confirm(self) -> None:
        """Tells Telegram what is done, so that the next start does not get it again."""
        if not self._offset:
            return
        try:
            async with asyncio.timeout(_LONGEST_CONFIRM):
                await persistently(lambda: self._get_updates(limit=1, timeout=0))
        except (BotError, TelegramError, TimeoutError) as error:
            log.warning("what is done could not be confirmed: %s", type(error).__name__)

    async def _round(self) -> None:
        if len(self._window) < _WINDOW:
            self._take(await self._fetch(0 if self._window else _LONG_POLL))
        if self._undone:
            await self._until_worth_it()

    async def _fetch(self, timeout: int) -> list[dict[str, Any]]:
        """What Telegram has; nothing as soon as the polling is stopped."""
        call = self._get_updates(limit=_WINDOW, timeout=timeout)
        self._fetching = asyncio.ensure_future(call)
        try:
            return await self._fetching
        except asyncio.CancelledError:
            if not self._stopped.is_set():
                raise
            return []
        finally:
            self._fetching = None

    async def _get_updates(self, limit: int, timeout: int) -> list[dict[str, Any]]:
        """The raw updates: PTB's method logs, and stops at, one that it cannot read."""
        asked = {"offset": self._offset, "limit": limit, "timeout": timeout}
        url = f"{self._bot.base_url}/getUpdates?{urlencode(asked)}&{_ONLY_THESE}"
        found = await self._bot.request.post(url, read_timeout=timeout + 10)
        return found if isinstance(found, list) else []

    def _take(self, found: list[dict[str, Any]]) -> None:
        self._more_waits = len(found) >= _WINDOW
        new = [update for update in found if not self._intake.knows(update["update_id"])]
        self._pause = _SHORT_PAUSE if new else min(2 * self._pause, _LONG_PAUSE)
        if self._stopped.is_set():
            return
        for one in new:
            self._hand_over(one)

    def _hand_over(self, one: dict[str, Any]) -> None:
        id_: int = one["update_id"]
        self._window[id_] = None
        try:
            update = Update.de_json(one, self._bot)
        except Exception as error:  # whatever PTB stumbles over must not stop the others
            log.error("update %d cannot be read: %s", id_, type(error).__name__)
            self._intake.skip(id_)
            self._advance()
            return
        task = self._intake.submit(update)
        if task is not None:
            self._undone += 1
            task.add_done_callback(self._one_done)

    def _one_done(self, _: asyncio.Task[None]) -> None:
        self._undone -= 1
        self._advance()
        if not self._undone or self._has_room_for_more():
            self._progress.set()

    def _advance(self) -> None:
        """Moves the offset past everything that is done without a gap before it."""
        while self._window:
            oldest = next(iter(self._window))
            self._offset = oldest
            if not self._intake.is_done(oldest):
                return
            del self._window[oldest]
            self._offset = oldest + 1

    def _has_room_for_more(self) -> bool:
        return self._more_waits and len(self._window) <= _WINDOW - _ROOM

    async def _until_worth_it(self) -> None:
        """Waits before the next fetch: for room, for everything to be done, or for a moment."""
        if self._has_room_for_more():
            return
        self._progress.clear()
        try:
            async with asyncio.timeout(self._pause):
                await self._progress.wait()
        except TimeoutError:
            return

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopped.wait()
        except TimeoutError:
            return


def _explain(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "another process polls with the same token, and only one may: stop the other one"
    if isinstance(error, NetworkError):
        return f"Telegram cannot be reached, trying again: {said_of(error)}"
    return f"Telegram sends no updates, trying again: {said_of(error)}"
