"""Bringing a reply to where it was asked: sent anew, or put in place of an earlier answer."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from telegram import Bot, Message
from telegram.error import BadRequest, ChatMigrated

from bot.core.recent import Recent
from bot.core.saying.reply import Reply
from bot.observe import note
from bot.platforms.telegram.addressing import is_private
from bot.platforms.telegram.calls.calling import call, fields, together
from bot.platforms.telegram.render import message

log = logging.getLogger(__name__)

_ANSWERS = 2_000
"""Questions whose answers are remembered, so that an edited question edits its answer."""


@dataclass(frozen=True, slots=True)
class _Answered:
    """The message that answers a question, and the signs that it warns of."""

    message_id: int
    signs: tuple[str, ...]


class Answering:
    """Answers messages, each once: what is asked again, by an edit, has its answer replaced."""

    def __init__(self) -> None:
        self._answers: Recent[tuple[int, int | str], _Answered] = Recent(_ANSWERS)

    async def answer(self, asked: Message, bot: Bot, reply: Reply) -> None:
        """Brings a reply to a message.

        The messages of an album are one question. A notice is always sent, since an edit makes no
        sound, and never edited away.
        """
        observe(reply)
        place = asked.chat.id, asked.media_group_id or asked.message_id
        known = self._answers.get(place)
        if known is None:
            shown = await send(bot, asked.chat.id, reply, asked)
        elif reply.kind == "text_only" or (reply.signs and reply.signs == known.signs):
            return  # said already
        elif reply.signs or known.signs:
            shown = await send(bot, asked.chat.id, reply, asked)
        else:
            shown = await replace(bot, asked.chat.id, known.message_id, reply, asked)
        self._answers.put(place, _Answered(shown, reply.signs))


async def send(bot: Bot, chat: int, reply: Reply, below: Message | None = None) -> int:
    """Sends a reply, to where the chat has moved if it has, and returns the message's number.

    ``below`` is what it belongs to: in a group it becomes a reply to that, and stays in its topic.
    """
    written, place = message(reply), _place(below) if below is not None else b""
    try:
        sent = await call(bot, "sendMessage", together(b'"chat_id":%d' % chat, place, written))
    except ChatMigrated as error:
        moved = together(b'"chat_id":%d' % error.new_chat_id, written)
        sent = await call(bot, "sendMessage", moved)
    return int(sent["message_id"])


async def replace(
    bot: Bot, chat: int, number: int, reply: Reply, below: Message | None = None
) -> int:
    """Turns a message into a reply, or sends it where that cannot be; returns its number."""
    try:
        place = b'"chat_id":%d,"message_id":%d' % (chat, number)
        await call(bot, "editMessageText", together(place, message(reply)))
    except BadRequest as error:
        if not is_unchanged(error):
            return await send(bot, chat, reply, below)
    return number


def is_unchanged(error: BadRequest) -> bool:
    """Whether an edit was refused only because nothing would change: a double tap."""
    return "not modified" in str(error)


def observe(reply: Reply) -> None:
    """Notes for the operator what is answered."""
    noted = note.get(None)
    if noted is not None:
        noted.outcome, noted.intent = reply.kind, reply.intent


def _place(below: Message) -> bytes:
    """Which topic, and in a group which message a reply belongs to."""
    topic = reply = b""
    if below.is_accessible and below.is_topic_message:
        topic = fields(message_thread_id=below.message_thread_id)
    if not is_private(below):
        # The question may be deleted by now.
        replied = {"message_id": below.message_id, "allow_sending_without_reply": True}
        reply = fields(reply_parameters=replied)
    return b",".join(filter(None, (topic, reply)))
