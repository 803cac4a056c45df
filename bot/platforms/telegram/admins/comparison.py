"""One comparison of the file before and after edits of admins, and whom it is for."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from telegram import Message
from telegram.error import TelegramError

from bot.core.markup import escape
from bot.platforms.telegram.admins.messages import say

log = logging.getLogger(__name__)

_NAMED = 3
"""Edits that are told by name."""


@dataclass(slots=True)
class Comparison:
    """Of a file before with one after, None for whatever is served.

    ``edits`` says what was done, as plain text; ``below`` has of every chat the message about the
    edit that was last there.
    """

    before: bytes
    after: bytes | None = None
    edits: list[str] = field(default_factory=list)
    below: dict[int, Message] = field(default_factory=dict)

    def add(self, edit: str, below: Message) -> None:
        """It is about this edit too."""
        if edit not in self.edits:
            self.edits.append(edit)
        self.below[below.chat.id] = below

    @property
    def named(self) -> str:
        """What it is about, as HTML."""
        few = len(self.edits) <= _NAMED
        return escape(" and ".join(self.edits)) if few else f"the last {len(self.edits)} edits"

    async def tell(self, text: str) -> None:
        """Says something, in HTML, in every chat, as a reply to the message about the edit."""
        for message in self.below.values():
            try:
                await say(message, text, quote=True)
            except TelegramError as error:
                log.warning("an admin could not be told: %s", type(error).__name__)
