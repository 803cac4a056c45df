"""Edits of the served file that admins make by buttons, and the button that takes one back."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup, Message

from bot.core.file.edit import EditError
from bot.library import Library
from bot.live import Live
from bot.platforms.telegram.admins.messages import button, say
from bot.platforms.telegram.admins.telling import kept, worsened


class Edits:
    """Publishes texts of the file.

    Args:
        library: what is served.
        live: what exchanges it.
    """

    def __init__(self, library: Library, live: Live) -> None:
        self._library = library
        self._live = live

    @property
    def text(self) -> str:
        """The file as it is served."""
        return self._library.current.text.decode("utf-8-sig")

    async def publish(self, text: str, note: str) -> tuple[str, InlineKeyboardMarkup]:
        """Serves an edit; what became of it, in words, and buttons to go on from there.

        Raises:
            EditError: it cannot be served.
        """
        published = await self._live.publish(text.encode(), note=note)
        if published.served is None:
            raise EditError(kept(published))
        row = [button("Next", "gap-next-0")]
        if published.in_database:
            row.insert(0, button("Undo", f"gap-undo-{published.served.number}"))
        return kept(published), InlineKeyboardMarkup([row])

    async def warn(self, message: Message, before: str) -> None:
        """Says below a message what the file has spoiled since it was ``before``, if anything."""
        if worse := await worsened(before.encode(), self.text.encode()):
            await say(message, worse)

    async def undo(self, number: int) -> str:
        """Takes an edit back unless something came after it; says what was done.

        Raises:
            DatabaseError: the versions cannot be read.
        """
        if self._library.current.number > number:
            return "Something else has changed since. /undo takes that back first."
        undone = await self._live.undo()
        if undone is None:
            return "There is nothing to undo."
        return "Undone." if undone.served else kept(undone)
