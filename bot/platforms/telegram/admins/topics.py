"""A new topic made in the chat: the bot asks for the answer, the admin writes it."""

from __future__ import annotations

from telegram import CallbackQuery, ForceReply, Message, Update
from telegram.constants import ParseMode

from bot.core.file.edit import EditError
from bot.core.gaps.grouping import Group
from bot.core.gaps.new_topic import title_of
from bot.errors import BotError
from bot.platforms.telegram.admins.drafts import LEFT, Drafts
from bot.platforms.telegram.admins.groups import GONE, Groups
from bot.platforms.telegram.admins.messages import apology, asked, say
from bot.platforms.telegram.admins.questions import Questions, place_of
from bot.platforms.telegram.app import Context


class NewTopics:
    """Topics for what was asked in vain.

    Args:
        drafts: shows and publishes them.
        groups: where the phrases come from.
        questions: what admins are asked.
    """

    def __init__(self, drafts: Drafts, groups: Groups, questions: Questions) -> None:
        self._drafts = drafts
        self._groups = groups
        self._questions = questions

    async def ask(self, query: CallbackQuery, group: Group) -> None:
        """Asks the admin who pressed a button for the answer to a group."""
        if not isinstance(query.message, Message):
            return
        self._groups.number(group)  # so that it is found as it is now
        place = query.message.chat.id, query.from_user.id
        question = self._questions.ask(place, group.typical, title_of(group.typical))
        await query.message.reply_text(
            question,
            parse_mode=ParseMode.HTML,
            reply_markup=ForceReply(input_field_placeholder="The answer"),
        )

    async def write(self, update: Update, context: Context) -> None:
        """The answer, a reply to the question or the next message after it; or a change of it."""
        message = update.effective_message
        assert message is not None, "the handler table sends messages only"
        about = self._questions.about(message)
        assert about is not None, "the filter lets answers to questions through only"
        try:
            group = await self._groups.find(about)
            if group is None:
                self._questions.close(place_of(message))
                await say(message, GONE)
                return
            self._questions.keep_open(place_of(message), about)
            await self._drafts.show(message, group)
        except (BotError, EditError) as error:
            await say(message, f"{apology(error)}\n{self._questions.again} /cancel leaves it.")

    async def cancel(self, update: Update, context: Context) -> None:
        """/cancel: no answer to the question just asked."""
        message = asked(update)
        waited = self._questions.close(place_of(message))
        waited = await self._drafts.retire(place_of(message), "You left this draft.") or waited
        await say(message, LEFT if waited else "Nothing waits for you.")
