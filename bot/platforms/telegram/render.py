"""Replies as Telegram messages."""

from __future__ import annotations

from functools import lru_cache

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.core.actions import encode
from bot.core.saying.buttons import Rows
from bot.core.saying.reply import Reply
from bot.platforms.telegram.calls.calling import fields

_KEPT = 512
"""Messages that are kept as they are sent; the same cards are sent over and over."""

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@lru_cache(maxsize=_KEPT)
def message(reply: Reply) -> bytes:
    """The fields of ``sendMessage`` and ``editMessageText``, but for where to."""
    written = fields(
        text=reply.text,
        parse_mode=ParseMode.HTML,
        link_preview_options=NO_PREVIEW.to_dict(),
    )
    markup = keyboard(reply.rows)
    return written + (b"," + fields(reply_markup=markup.to_dict()) if markup else b"")


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """The buttons below a message."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(b.label, callback_data=encode(b.action)) for b in row]
            for row in rows
        ]
    )
