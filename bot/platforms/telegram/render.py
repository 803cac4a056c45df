"""Replies as Telegram messages."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, TelegramObject
from telegram.constants import ParseMode

from bot.core.actions import encode
from bot.core.saying.buttons import Rows
from bot.core.saying.reply import Reply

_KEPT = 2_048


class _WrittenOnce(TelegramObject):
    """Something that is turned into JSON values once: the same cards are sent over and over."""

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:
        """The JSON values."""
        try:
            return self._written  # type: ignore[has-type, no-any-return]
        except AttributeError:
            with self._unfrozen():
                self._written = super().to_dict(recursive)
            return self._written


class _Keyboard(_WrittenOnce, InlineKeyboardMarkup):
    pass


class _Preview(_WrittenOnce, LinkPreviewOptions):
    pass


NO_PREVIEW = _Preview(is_disabled=True)


@lru_cache(maxsize=_KEPT)
def message(reply: Reply) -> dict[str, Any]:
    """The arguments of ``send_message`` and ``edit_message_text``; not to be changed."""
    return {
        "text": reply.text,
        "parse_mode": ParseMode.HTML,
        "reply_markup": keyboard(reply.rows),
        "link_preview_options": NO_PREVIEW,
    }


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """The buttons below a message."""
    if not rows:
        return None
    return _Keyboard(
        [
            [InlineKeyboardButton(b.label, callback_data=encode(b.action)) for b in row]
            for row in rows
        ]
    )
