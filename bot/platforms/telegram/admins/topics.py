"""A new topic made in the chat: the bot asks for the answer, the admin writes it."""

from __future__ import annotations

from telegram import CallbackQuery, ForceReply, Message, Update
from telegram.constants import ParseMode

from bot.core.catalog import RESERVED_IDS
from bot.core.file.edit import EditError, add_intent
from bot.core.gaps.grouping import Group
from bot.core.gaps.new_topic import id_of, title_of
from bot.core.markup import escape
from bot.errors import BotError
from bot.library import Library
from bot.platforms.telegram.admins.edits import Edits
from bot.platforms.telegram.admins.groups import Groups
from bot.platforms.telegram.admins.messages import apology, asked, say
from bot.platforms.telegram.admins.questions import Questions
from bot.platforms.telegram.app import Context

GONE = "That is a while ago, or answered by now. Please send /unanswered again."


class NewTopics:
    """Topics for what was asked in vain.

    Args:
        library: what is served; ids in use are not given again.
        edits: publishes them.
        groups: where the phrases come from.
        questions: what admins are asked.
    """

    def __init__(
        self, library: Library, edits: Edits, groups: Groups, questions: Questions
    ) -> None:
        self._library = library
        self._edits = edits
        self._groups = groups
        self._questions = questions

    async def ask(self, query: CallbackQuery, group: Group) -> None:
        """Asks the admin who pressed a button for the answer to a group."""
        if not isinstance(query.message, Message):
            return
        question = self._questions.ask(
            query.message.chat.id,
            query.from_user.id,
            self._groups.number(group),
            escape(group.typical),
        )
        await query.message.reply_text(
            question, parse_mode=ParseMode.HTML, reply_markup=ForceReply()
        )

    async def write(self, update: Update, context: Context) -> None:
        """The answer: a reply to the question for it, or the next message after it."""
        message = asked(update)
        number = self._questions.number(message)
        assert number is not None, "the filter lets answers to questions through only"
        try:
            group = await self._groups.find(number)
            if group is None:
                self._questions.close(message)
                await say(message, GONE)
                return
            topic = _Topic(self._library, group, message.text or "")
            made = await self._edits.publish(
                topic.put_into, note=f"the topic “{title_of(group.typical)}”"
            )
        except (BotError, EditError) as error:
            await say(message, f"{apology(error)}\nWrite it again, or leave it by /cancel.")
            return
        self._questions.close(message)
        title = escape(title_of(group.typical))
        said = f"“{title}” ({topic.id}) answers it now. {made.said}"
        shown = await say(message, said, made.buttons)
        self._edits.compare(shown, made, f"the topic “{title_of(group.typical)}”")

    async def cancel(self, update: Update, context: Context) -> None:
        """/cancel: no answer to the question just asked."""
        message = asked(update)
        waited = self._questions.close(message)
        await say(message, "Left. Nothing has changed." if waited else "Nothing waits for you.")


class _Topic:
    """A topic to be made of a group; ``id`` is the one it got where it was put last."""

    def __init__(self, library: Library, group: Group, answer: str) -> None:
        self.id = ""
        self._library = library
        self._group = group
        self._answer = answer

    def put_into(self, text: str) -> str:
        """The file with the topic, under an id that is free there. Raises EditError."""
        catalog, question = self._library.current.catalog, self._group.typical
        taken = {*catalog.intents, *catalog.emergency.signs, *RESERVED_IDS}
        self.id = id_of(question, taken)
        phrases = [wording for wording, _ in self._group.texts]
        return add_intent(text, self.id, title_of(question), phrases, escape(self._answer))
