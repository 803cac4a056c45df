"""Replies as Telegram messages."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.core.actions import encode
from bot.core.replies import Reply, Rows

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def message(reply: Reply) -> dict[str, Any]:
    """The arguments of ``send_message`` and ``edit_message_text`` that make a reply visible."""
    return {
        "text": reply.text,
        "parse_mode": ParseMode.HTML,
        "reply_markup": keyboard(reply.rows),
        "link_preview_options": _NO_PREVIEW,
    }


class _Keyboard(InlineKeyboardMarkup):
    """A keyboard that is written out once: the same cards are sent over and over."""

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:
        """The keyboard as JSON values."""
        try:
            return self._written  # type: ignore[has-type, no-any-return]
        except AttributeError:
            with self._unfrozen():
                self._written = super().to_dict(recursive)
            return self._written


@lru_cache(maxsize=512)
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
