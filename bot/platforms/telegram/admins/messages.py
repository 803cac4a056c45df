"""Messages of an admin, and what is said to them."""

from __future__ import annotations

import logging

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.core.markup import escape
from bot.errors import DatabaseError, WorkshopError

log = logging.getLogger(__name__)

AWAY = (
    "The database is away; people are answered, and what there is to write waits. "
    "The log of the bot says why."
)
"""Without the reason: that has addresses, which are nothing for a chat."""


def asked(update: Update) -> Message:
    """The message that an update brings."""
    message = update.message
    assert message is not None, "the handler table sends new messages only"
    return message


def pressed(update: Update) -> CallbackQuery:
    """The press that an update brings."""
    query = update.callback_query
    assert query is not None, "the handler table sends presses only"
    return query


async def say(
    message: Message, text: str, buttons: InlineKeyboardMarkup | None = None, *, quote: bool = False
) -> Message:
    """Says something, in HTML, below a message; ``quote``: as a reply to it, if it is there."""
    return await message.reply_text(
        text,
        parse_mode=ParseMode.HTML,
        reply_markup=buttons,
        do_quote=quote,
        allow_sending_without_reply=quote or None,
    )


async def change(
    query: CallbackQuery, text: str, buttons: InlineKeyboardMarkup | None = None
) -> Message | None:
    """Says something, in HTML, in place of the message that was pressed.

    Below it where that is so old that Telegram hides it from bots. Returns what now says so, None
    where there is nothing to be seen.
    """
    old = query.message
    if old is not None and not old.is_accessible:
        return await old.chat.send_message(text, parse_mode=ParseMode.HTML, reply_markup=buttons)
    try:
        await query.edit_message_text(text, parse_mode=ParseMode.HTML, reply_markup=buttons)
    except BadRequest:
        log.info("the message with the buttons cannot be changed any more")
    return old if isinstance(old, Message) else None


def button(label: str, data: str) -> InlineKeyboardButton:
    """A button; what its press means stands where ``data`` is read."""
    return InlineKeyboardButton(label, callback_data=data)


def apology(error: Exception) -> str:
    """What could not be done, in words for an admin."""
    if isinstance(error, DatabaseError):
        return f"That did not work. {AWAY} Please try again later."
    once_more = "\nNothing has changed; please try again." if _passes(error) else ""
    return f"That did not work: {escape(str(error))}{once_more}"


def _passes(error: Exception) -> bool:
    """Whether the next attempt may well succeed."""
    return isinstance(error, WorkshopError)
