"""The promise that no update is lost: an update is done, and may be acknowledged, when it was
answered, permanently refused by Telegram, or thirty seconds have passed.

Updates of one chat are handled in order, chats side by side, and an update that comes twice is
handled once.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from telegram import Update

from bot.observe import Note, note
from bot.platforms.telegram.calls.patience import deadline

PATIENCE = 30.0
"""Seconds after which an update that could not be answered is given up."""
_REMEMBERED = 5_000

log = logging.getLogger(__name__)

Handle = Callable[[Update], Awaitable[None]]


class BusyError(Exception):
    """Nothing can be taken up now; the update should come back later."""


@dataclass(slots=True)
class Intake:
    """Takes updates in and sees them through.

    Args:
        handle: answers one update; what it raises counts as a bug and is logged.
        done: told what became of each update.
        concurrency: how many chats are answered at the same time.
        limit: how many updates may be under way, waiting ones included.
        patience: seconds after which an update is given up.
    """

    handle: Handle
    done: Callable[[Note], None]
    concurrency: int
    limit: int
    patience: float = PATIENCE
    is_open: bool = False
    """Whether updates are taken up: not before the start is over, not after the stop began."""
    _slots: asyncio.Semaphore = field(init=False)
    _under_way: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    _done: OrderedDict[int, None] = field(default_factory=OrderedDict)
    _last_of_chat: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._slots = asyncio.Semaphore(self.concurrency)

    @property
    def under_way(self) -> int:
        """How many updates are not done yet."""
        return len(self._under_way)

    @property
    def takes(self) -> bool:
        """Whether a new update would be taken up now."""
        return self.is_open and len(self._under_way) < self.limit

    def is_done(self, update_id: int) -> bool:
        """Whether the update was seen through (and is among the last that were)."""
        return update_id in self._done

    def knows(self, update_id: int) -> bool:
        """Whether the update is done or under way."""
        return update_id in self._under_way or update_id in self._done

    def submit(self, update: Update) -> asyncio.Task[None] | None:
        """Starts on an update; the task ends when it is done. None where it already was.

        Raises:
            BusyError: too much is under way, or the intake is closed.
        """
        id_ = update.update_id
        if id_ in self._done:
            return None
        if id_ in self._under_way:
            return self._under_way[id_]
        if not self.takes:
            raise BusyError
        chat = _chat_of(update)
        before = self._last_of_chat.get(chat)
        task = asyncio.create_task(self._see_through(update, before))
        self._under_way[id_] = self._last_of_chat[chat] = task
        task.add_done_callback(lambda task: self._finish(id_, chat, task))
        return task

    def skip(self, update_id: int) -> None:
        """Counts an update as done that nobody can read."""
        self._remember(update_id)
        self.done(Note(update_id, "other", outcome="unreadable"))

    async def drain(self, seconds: float) -> int:
        """Takes nothing new, waits for what is under way, and gives the rest back to Telegram.

        Returns how many those were.
        """
        self.is_open = False
        if self._under_way:
            await asyncio.wait(list(self._under_way.values()), timeout=seconds)
        left = list(self._under_way.values())
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)
        return len(left)

    async def _see_through(self, update: Update, before: asyncio.Task[None] | None) -> None:
        noted = Note(update.update_id, _kind_of(update))
        note.set(noted)
        until = asyncio.get_running_loop().time() + self.patience
        deadline.set(until)
        try:
            async with asyncio.timeout_at(until):
                if before is not None:
                    await asyncio.wait((before,))
                async with self._slots:
                    await self.handle(update)
        except TimeoutError:
            noted.expired = True
        except Exception as error:  # done all the same: the next try would meet the same bug
            noted.outcome = "bug"
            log.error("update %d: this is a bug in the bot", update.update_id, exc_info=error)
        if noted.expired:
            noted.outcome = "expired"
        self.done(noted)

    def _finish(self, id_: int, chat: int, task: asyncio.Task[None]) -> None:
        del self._under_way[id_]
        if self._last_of_chat.get(chat) is task:
            del self._last_of_chat[chat]
        if not task.cancelled():
            self._remember(id_)

    def _remember(self, id_: int) -> None:
        self._done[id_] = None
        if len(self._done) > _REMEMBERED:
            self._done.popitem(last=False)


def _chat_of(update: Update) -> int:
    """What orders updates: the chat, else the person (inline queries, old inline buttons)."""
    chat = update.effective_chat
    if chat is not None:
        return chat.id
    user = update.effective_user
    return user.id if user is not None else 0


def _kind_of(update: Update) -> str:
    if update.message is not None:
        return "message"
    if update.callback_query is not None:
        return "press"
    if update.inline_query is not None:
        return "inline"
    return "edit" if update.edited_message is not None else "other"
