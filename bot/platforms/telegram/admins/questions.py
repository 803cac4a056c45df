"""Questions that the bot asked an admin, and which message answers one."""

from __future__ import annotations

import time
from collections.abc import Callable

from telegram import Message
from telegram.ext import filters

from bot.core.gaps.grouping import Group
from bot.core.recent import Recent

PATIENCE = 10 * 60.0
"""Seconds in which the next message of the admin is the answer; a reply is one at any time."""
_REMEMBERED = 200


class Questions:
    """Groups of messages for which an admin was asked what to answer."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._asked: Recent[tuple[int, int], Group] = Recent(_REMEMBERED)
        self._open: Recent[tuple[int, int], tuple[int, float]] = Recent(_REMEMBERED)

    def ask(self, question: Message, user: int, group: Group) -> None:
        """Takes note of a question to a user."""
        chat = question.chat.id
        self._asked.put((chat, question.message_id), group)
        self._open.put((chat, user), (question.message_id, self._clock() + PATIENCE))

    def group(self, message: Message) -> Group | None:
        """What a message answers: the question it replies to, or else the one just asked."""
        key = self._key(message)
        return None if key is None else self._asked.get(key)

    def close(self, message: Message) -> bool:
        """Forgets the question that a message answers or leaves; whether there was one."""
        key = self._key(message)
        if message.from_user is not None:
            self._open.drop((message.chat.id, message.from_user.id))
        if key is None or key not in self._asked:
            return False
        self._asked.drop(key)
        return True

    def _key(self, message: Message) -> tuple[int, int] | None:
        if message.reply_to_message is not None:
            return message.chat.id, message.reply_to_message.message_id
        user = message.from_user.id if message.from_user else 0
        id_, until = self._open.get((message.chat.id, user)) or (0, 0.0)
        return (message.chat.id, id_) if self._clock() < until else None


class AnswersAQuestion(filters.MessageFilter):
    """Messages that answer a question of the bot's."""

    def __init__(self, questions: Questions) -> None:
        super().__init__()
        self._questions = questions

    def filter(self, message: Message) -> bool:
        """Whether the bot waits for this."""
        return self._questions.group(message) is not None
