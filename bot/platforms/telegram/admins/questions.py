"""Questions that the bot asked an admin, and which message answers one.

The number of a question stands in its text, so that a reply to it is understood by every instance,
also after a restart.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from telegram import Message
from telegram.ext import filters

from bot.core.recent import Recent

PATIENCE = 10 * 60.0
"""Seconds in which the next message of the admin is the answer; a reply is one at any time."""
_REMEMBERED = 200
_NUMBER = re.compile(r"#(\d{1,18})$")


class Questions:
    """What admins were asked.

    Args:
        alone: no other instance has part of the admin's messages, so that the next one is the
            answer as well. Otherwise it could be any, and only a reply is.
    """

    def __init__(self, *, alone: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._alone = alone
        self._clock = clock
        self._open: Recent[tuple[int, int], tuple[int, float]] = Recent(_REMEMBERED)

    def ask(self, chat: int, user: int, number: int, about: str) -> str:
        """The words of a question to a user, who may answer it from now on."""
        how = "Reply to this message: your reply"
        if self._alone:
            self._open.put((chat, user), (number, self._clock() + PATIENCE))
            how = "Your next message"
        leave = " /cancel leaves it." if self._alone else ""
        return f"What should I answer to “{about}”? {how} goes live as the answer.{leave} #{number}"

    def number(self, message: Message) -> int | None:
        """The question that a message answers: that it replies to, or else the one just asked."""
        asked = message.reply_to_message
        if asked is not None:
            own = asked.from_user is not None and asked.from_user.id == message.get_bot().id
            found = _NUMBER.search(asked.text or "") if own else None
            return int(found[1]) if found else None
        number, until = self._open.get(_place(message)) or (0, 0.0)
        return number if self._clock() < until else None

    def close(self, message: Message) -> bool:
        """Forgets the question just asked; whether there was one."""
        waited = not message.reply_to_message and self.number(message) is not None
        self._open.drop(_place(message))
        return waited


def _place(message: Message) -> tuple[int, int]:
    return message.chat.id, message.from_user.id if message.from_user else 0


class AnswersAQuestion(filters.MessageFilter):
    """Messages that answer a question of the bot's."""

    def __init__(self, questions: Questions) -> None:
        super().__init__()
        self._questions = questions

    def filter(self, message: Message) -> bool:
        """Whether the bot waits for this."""
        return self._questions.number(message) is not None
