"""The handlers of messages: an update in, a reply out. All thinking is the assistant's."""

from __future__ import annotations

from telegram import Message, Update

from bot.assistant import Assistant, Fixed
from bot.platforms.telegram.addressing import (
    addressed_text,
    after_command,
    is_own,
    is_private,
    names,
    quoted,
    said,
    speaker,
)
from bot.platforms.telegram.answering import Answering
from bot.platforms.telegram.app import Context, Handler


class Handlers:
    """One method per kind of message, new or edited."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._answering = Answering()

    async def text(self, update: Update, context: Context) -> None:
        """A question, or a caption that is one."""
        asked, me = _asked(update), context.bot.bot
        text = addressed_text(asked, me)
        if text is None or is_own(asked, me):
            return
        if asked.caption and text.startswith("/ask"):
            text = after_command(asked, me)
        who = speaker(asked)
        say = self._assistant
        reply = say.ask(who, text) if text.strip() else say.say(who, "ask")
        await self._answering.answer(asked, context.bot, reply)

    async def other(self, update: Update, context: Context) -> None:
        """A voice message, a picture, a place: one helpful line."""
        asked, me = _asked(update), context.bot.bot
        if addressed_text(asked, me) is not None and not is_own(asked, me):
            await self._say(update, context, "text_only")

    async def start(self, update: Update, context: Context) -> None:
        """/start, alone or by a deep link that names an answer."""
        asked = _asked(update)
        link = after_command(asked, context.bot.bot)
        reply = self._assistant.open(speaker(asked), link)
        await self._answering.answer(asked, context.bot, reply)

    async def ask(self, update: Update, context: Context) -> None:
        """/ask, the way to ask in a group; as a reply it asks what was said there."""
        asked, me = _asked(update), context.bot.bot
        question = after_command(asked, me) or quoted(asked, me)
        if not question.strip():
            await self._say(update, context, "ask")
            return
        reply = self._assistant.ask(speaker(asked), question)
        await self._answering.answer(asked, context.bot, reply)

    async def share(self, update: Update, context: Context) -> None:
        """/share: a link to the answer shown last, or to the bot."""
        asked = _asked(update)
        shown = self._assistant.shown(speaker(asked))
        link = f"https://t.me/{context.bot.username}" + (f"?start={shown}" if shown else "")
        await self._answering.answer(asked, context.bot, self._assistant.replies.share(link))

    async def forget(self, update: Update, context: Context) -> None:
        """/forget: deletes what is kept of a person."""
        asked = _asked(update)
        reply = await self._assistant.forget(speaker(asked))
        await self._answering.answer(asked, context.bot, reply)

    async def unknown(self, update: Update, context: Context) -> None:
        """A command nobody knows: the help. In a group it is most likely for another bot."""
        asked = _asked(update)
        if is_private(asked) or names(said(asked).split()[0], context.bot.bot):
            await self._say(update, context, "help")

    def fixed(self, kind: Fixed) -> Handler:
        """The handler of a command that says one of the fixed texts."""

        async def say(update: Update, context: Context) -> None:
            await self._say(update, context, kind)

        return say

    async def _say(self, update: Update, context: Context, kind: Fixed) -> None:
        asked = _asked(update)
        reply = self._assistant.say(speaker(asked), kind)
        await self._answering.answer(asked, context.bot, reply)


def _asked(update: Update) -> Message:
    asked = update.message or update.edited_message
    assert asked is not None, "the handler table sends messages and their edits only"
    return asked
