"""/check takes seconds: that it is under way is said at once, and nothing waits for it."""

from __future__ import annotations

import asyncio
import logging

from telegram import Message, Update
from telegram.error import TelegramError

from bot.apart import inspect_apart
from bot.core.problems import counted
from bot.errors import WorkshopError
from bot.library import Library
from bot.platforms.telegram.admins.messages import apology, asked, say
from bot.platforms.telegram.admins.telling import list_problems
from bot.platforms.telegram.app import Context

log = logging.getLogger(__name__)

_FAREWELL = 2.0
"""Seconds that a stop may take to say what was not looked at."""


class Checking:
    """Looks at what is served, for one admin after the other.

    Args:
        library: what is served.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._waiting: list[Message] = []
        """Where what is found is told below; the first is looked at now."""
        self._wanted = asyncio.Event()

    async def ask(self, update: Update, context: Context) -> None:
        """/check: every problem of the served version, and of a file that is not."""
        shown = await say(asked(update), "Looking at the file. What I find I say in a moment.")
        self._waiting.append(shown)
        self._wanted.set()

    async def run(self) -> None:
        """Looks at what is asked for until it is cancelled."""
        while True:
            while self._waiting:
                await self._look(self._waiting[0])
                del self._waiting[0]
            self._wanted.clear()
            await self._wanted.wait()

    async def leave(self) -> None:
        """Says before a stop what was not looked at; to be called when :meth:`run` has ended."""
        try:
            async with asyncio.timeout(_FAREWELL):
                for below in self._waiting:
                    await say(
                        below, "I had to stop before I was through. Please send /check again."
                    )
        except (TelegramError, TimeoutError) as error:
            log.warning("an admin could not be told: %s", type(error).__name__)

    async def _look(self, below: Message) -> None:
        try:
            await self._tell(below)
        except TelegramError as error:
            log.warning("an admin could not be told: %s", type(error).__name__)
        except Exception:  # whatever it is, the next one is looked at
            log.exception("the file could not be looked at")

    async def _tell(self, below: Message) -> None:
        try:
            (found,) = await inspect_apart([self._library.current.text])
        except WorkshopError as error:
            await say(below, apology(error))
            return
        problems = [*self._library.file_problems, *found]
        if problems:
            await list_problems(below, counted(len(problems), "problem"), problems)
        else:
            await say(below, "No problems. ✔")
