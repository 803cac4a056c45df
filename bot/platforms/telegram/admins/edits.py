"""Edits of the served file that admins make by buttons, and the button that takes one back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from telegram import InlineKeyboardMarkup, Message

from bot.core.file.edit import EditError
from bot.errors import OvertakenError
from bot.library import Library
from bot.live import Live
from bot.platforms.telegram.admins.messages import button, say
from bot.platforms.telegram.admins.telling import kept, refused, worsened

_UNDONE = "Undone."


class Made(NamedTuple):
    """An edit that is served: what became of it, buttons to go on from there, the file before."""

    said: str
    buttons: InlineKeyboardMarkup
    before: bytes


class Edits:
    """Publishes edits of the file.

    Args:
        library: what is served.
        live: what exchanges it.
    """

    def __init__(self, library: Library, live: Live) -> None:
        self._library = library
        self._live = live

    async def publish(self, edit: Callable[[str], str], note: str) -> Made:
        """Serves the file as an edit makes it of the file that is served then.

        Raises:
            EditError: it cannot be made, or not be served.
            BotError: it could not be built just now, or others were first.
        """
        before = b""

        def made(served: bytes) -> bytes:
            nonlocal before
            before = served
            return edit(served.decode("utf-8-sig")).encode()

        published = await self._live.edit(made, note=note)
        if published.served is None:
            raise EditError(refused(published))
        row = [button("Next", "gap-next-0")]
        if published.in_database:
            row.insert(0, button("Undo", f"gap-undo-{published.served.number}"))
        return Made(kept(published), InlineKeyboardMarkup([row]), before)

    async def warn(self, message: Message, made: Made) -> None:
        """Says below a message what the file has spoiled since an edit, if anything."""
        if worse := await worsened(made.before, self._library.current.text):
            await say(message, worse)

    async def undo(self, number: int) -> str:
        """Takes an edit back unless something came after it; says what was done.

        Raises:
            DatabaseError: the versions cannot be read.
            WorkshopError: the version before could not be built just now.
        """
        try:
            undone = await self._live.undo(only=number)
        except OvertakenError:
            if await self._live.is_undone(number):
                return _UNDONE
            return "Something else has changed since. /undo takes that back first."
        if undone is None:
            return "There is nothing to undo."
        return _UNDONE if undone.served else kept(undone)
