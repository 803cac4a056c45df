"""Edits of the served file that admins make by buttons, and the button that takes one back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Update

from bot.changes import Published
from bot.core.file.edit import EditError
from bot.errors import BotError, OvertakenError
from bot.live import Live
from bot.platforms.telegram.admins.comparisons import Comparisons
from bot.platforms.telegram.admins.messages import apology, button, change, pressed
from bot.platforms.telegram.admins.telling import kept, refused
from bot.platforms.telegram.app import Context

NEXT = button("Next", "gap-next-0")
"""On in /unanswered: below edits that were made there, and nowhere else."""
UNDO = "undo-"
"""How the button begins that takes back an edit made elsewhere; the version's number follows."""
_UNDONE = "Undone."


class Made(NamedTuple):
    """An edit that is served: what became of it, also in words, and buttons to go on from there."""

    published: Published
    said: str
    buttons: InlineKeyboardMarkup


def undo_of(edit: Published, data: str = UNDO) -> list[InlineKeyboardButton]:
    """The button that takes a served edit back, where it is kept to come back to.

    ``data``: what it calls back, without the version's number.
    """
    if edit.served is None or not edit.in_database:
        return []
    return [button("Undo", f"{data}{edit.served.number}")]


class Edits:
    """Publishes edits of the file.

    Args:
        live: what exchanges the file that is served.
        comparisons: tell what the edits spoil.
    """

    def __init__(self, live: Live, comparisons: Comparisons) -> None:
        self._live = live
        self._comparisons = comparisons

    async def publish(self, edit: Callable[[str], str], note: str) -> Made:
        """Serves the file as an edit from /unanswered makes it of the file that is served then.

        Raises:
            EditError: it cannot be made, or not be served.
            BotError: it could not be built just now, or others were first.
        """
        published = await self._live.edit(
            lambda served: edit(served.decode("utf-8-sig")).encode(), note=note
        )
        if published.served is None:
            raise EditError(refused(published))
        row = [*undo_of(published, "gap-undo-"), NEXT]
        return Made(published, kept(published), InlineKeyboardMarkup([row]))

    async def tell(self, query: CallbackQuery, said: str, made: Made, what: str) -> None:
        """Says in place of what was pressed that an edit is served; what it spoils follows."""
        await self._comparisons.tell(query, said, made.published, what, made.buttons)

    async def press(self, update: Update, context: Context) -> None:
        """The button "Undo" below an edit that was not made in /unanswered."""
        query = pressed(update)
        await query.answer("One moment…")
        try:
            said = await self.undo(int((query.data or "").removeprefix(UNDO)))
        except BotError as error:
            said = apology(error)
        await change(query, said)

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
