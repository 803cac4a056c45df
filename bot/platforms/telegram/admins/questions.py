"""Questions that the bot asked an admin, and which message answers one.

A question quotes what it is about, so that a reply to it is understood by every instance, also
after a restart.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from telegram import Message, MessageEntity
from telegram.ext import filters

from bot.core.markup import escape
from bot.core.recent import Recent

PATIENCE = 10 * 60.0
"""Seconds in which the next message of the admin is the answer; a reply is one at any time."""
_REMEMBERED = 200
_HEADING = "A new topic"
_ASKED = """\
<b>{heading}</b> for what was asked in vain:
<blockquote>{about}</blockquote>
{how} You see how it will look before anybody else does. Bold, italic and links stay as marked.

Its title will be “{title}”. For another title, make this the first line:
<code>Title: your title</code>"""
_ALONE = "Write the answer as your next message, or as a reply to this one."
_AMONG_OTHERS = "Reply to this message with the answer."
_LEAVE = "\n\n/cancel leaves it."


class Questions:
    """What admins were asked.

    Args:
        alone: no other instance has part of the admin's messages, so that the next one is the
            answer as well. Otherwise it could be any, and only a reply is.
    """

    def __init__(self, *, alone: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._alone = alone
        self._clock = clock
        self._open: Recent[tuple[int, int], tuple[str, float]] = Recent(_REMEMBERED)

    @property
    def again(self) -> str:
        """How to write another answer."""
        how = "write it again" if self._alone else "reply to my question again"
        return f"To change it, {how}."

    def ask(self, place: tuple[int, int], about: str, title: str) -> str:
        """The words, in HTML, of a question to a user in a chat, to be answered from now on."""
        self.keep_open(place, about)
        how, leave = (_ALONE, _LEAVE) if self._alone else (_AMONG_OTHERS, "")
        asked = _ASKED.format(heading=_HEADING, about=escape(about), how=how, title=escape(title))
        return asked + leave

    def keep_open(self, place: tuple[int, int], about: str) -> None:
        """Waits for an answer, or for a better one, from now on."""
        if self._alone:
            self._open.put(place, (about, self._clock() + PATIENCE))

    def about(self, message: Message) -> str | None:
        """What a message is the answer to: to the question it replies to, or the one just asked."""
        asked = message.reply_to_message
        if asked is not None:
            own = asked.from_user is not None and asked.from_user.id == message.get_bot().id
            if not own or not (asked.text or "").startswith(_HEADING):
                return None
            return next(iter(asked.parse_entities([MessageEntity.BLOCKQUOTE]).values()), None)
        about, until = self._open.get(place_of(message)) or ("", 0.0)
        return about if self._clock() < until else None

    def close(self, place: tuple[int, int]) -> bool:
        """Forgets the question just asked; whether there was one."""
        _, until = self._open.get(place) or ("", 0.0)
        self._open.drop(place)
        return self._clock() < until


def place_of(message: Message) -> tuple[int, int]:
    """A chat and who writes there."""
    return message.chat.id, message.from_user.id if message.from_user else 0


class AnswersAQuestion(filters.MessageFilter):
    """Messages that answer a question of the bot's."""

    def __init__(self, questions: Questions) -> None:
        super().__init__()
        self._questions = questions

    def filter(self, message: Message) -> bool:
        """Whether the bot waits for this."""
        return self._questions.about(message) is not None
