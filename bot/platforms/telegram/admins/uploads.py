"""A file of intents that an admin sends: what it would change, and a button that applies it."""

from __future__ import annotations

from telegram import CallbackQuery, Document, InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatAction

from bot.apart import build_apart
from bot.core.file.decoding import MAX_BYTES
from bot.core.file.difference import difference
from bot.core.problems import counted
from bot.core.recent import Recent
from bot.errors import BotError, OvertakenError, WorkshopError
from bot.library import Library, digest_of
from bot.live import Edit, Live
from bot.platforms.telegram.admins.comparisons import Comparisons
from bot.platforms.telegram.admins.edits import undo_of
from bot.platforms.telegram.admins.messages import apology, asked, button, change, pressed, say
from bot.platforms.telegram.admins.telling import SAID_LATER, fitting, is_lost, kept, list_problems
from bot.platforms.telegram.app import Context
from bot.workshop import in_place_of

APPLY = "apply-"
"""How the buttons begin; the digests follow, of the file and of the one it would replace."""
_DIGITS = 32
_DIGITS_REPLACED = 16
_WHAT = "the file you sent"
_WAITING = 5
"""Files that are remembered until their button is pressed."""


class Uploads:
    """Files that were sent.

    Args:
        library: what is served.
        live: what exchanges it.
        comparisons: tell what a file would spoil.
    """

    def __init__(self, library: Library, live: Live, comparisons: Comparisons) -> None:
        self._library = library
        self._live = live
        self._comparisons = comparisons
        self._waiting: Recent[str, bytes] = Recent(_WAITING)

    async def receive(self, update: Update, context: Context) -> None:
        """A file of intents: its problems, or what it would change and a button to apply it."""
        message = asked(update)
        document = message.document
        assert document is not None, "the handler table sends documents only"
        if (document.file_size or 0) > MAX_BYTES:
            await say(message, "That file is too large for a file of intents.")
            return
        await message.reply_chat_action(ChatAction.TYPING)
        text = await _download(document)
        served = self._library.current
        try:
            built = in_place_of(served.catalog, await build_apart(text), text)
        except WorkshopError as error:
            await say(message, apology(error))
            return
        if built.catalog is None:
            heading = f"Not applied: {counted(len(built.problems), 'problem')}"
            await list_problems(message, heading, built.problems)
            return
        changes = difference(served.catalog, built.catalog)
        if changes:
            await self._offer(message, text, served.text, changes)
        else:
            await say(message, "That says and understands the same as what is served.")

    async def decline(self, update: Update, context: Context) -> None:
        """Any other file."""
        await say(
            asked(update),
            "I can read a file of intents only as plain text whose name ends in .yaml or .yml: "
            "/export sends you the one that is served.",
        )

    async def apply(self, update: Update, context: Context) -> None:
        """The button "Apply"."""
        query = pressed(update)
        await query.answer("One moment…")
        text = self._waiting.get(query.data or "") or await _sent_again(query)
        if text is None:
            await change(query, "That file is no longer waiting. Please send it again.")
            return
        try:
            published = await self._live.edit(_in_place_of(query, text), note="sent by an admin")
        except BotError as error:
            await change(query, apology(error))
            return
        undo = undo_of(published)
        buttons = InlineKeyboardMarkup([undo]) if undo else None
        await self._comparisons.tell(query, kept(published), published, _WHAT, buttons)

    async def _offer(
        self, message: Message, text: bytes, served: bytes, changes: list[str]
    ) -> None:
        key = _key(text) + digest_of(served)[:_DIGITS_REPLACED]
        self._waiting.put(key, text)
        summary = fitting(f"• {change}" for change in changes)
        apply = InlineKeyboardMarkup([[button("Apply", key)]])
        loss = "Nobody would be warned of those signs any more.\n" if is_lost(changes) else ""
        said = f"<b>This would change:</b>\n{summary}\n{loss}{SAID_LATER}"
        # As a reply, so that another instance finds the file again.
        shown = await say(message, said, apply, quote=True)
        self._comparisons.offered(shown, served, text, _WHAT)


def _key(text: bytes) -> str:
    return f"{APPLY}{digest_of(text)[:_DIGITS]}-"


def _in_place_of(query: CallbackQuery, text: bytes) -> Edit:
    """Replaces the file that the one sent was compared with, and none that came after it."""
    compared = (query.data or "").rpartition("-")[2]

    def edit(served: bytes) -> bytes:
        is_there = served == text  # the button was pressed twice
        if not is_there and digest_of(served)[:_DIGITS_REPLACED] != compared:
            raise OvertakenError("something else has changed since you sent it; send it again")
        return text

    return edit


async def _download(document: Document) -> bytes:
    return bytes(await (await document.get_file()).download_as_bytearray())


async def _sent_again(query: CallbackQuery) -> bytes | None:
    """The file that the message with the button replies to, if it is the one the button means."""
    shown = query.message.reply_to_message if isinstance(query.message, Message) else None
    if shown is None or shown.document is None:
        return None
    text = await _download(shown.document)
    return text if (query.data or "").startswith(_key(text)) else None
