"""Drafts of new topics: the admin sees how the reply will look, and publishes it by a button.

Nothing is kept of a draft: the message with its buttons replies to the answer, and its buttons name
the group, so that every instance can publish it, also after a restart.
"""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.core.file.edit import EditError
from bot.core.gaps.grouping import Group
from bot.core.markup import escape
from bot.core.problems import counted
from bot.core.recent import Recent
from bot.errors import BotError
from bot.library import Library, digest_of
from bot.platforms.telegram.admins.comparisons import Comparisons
from bot.platforms.telegram.admins.draft import Draft
from bot.platforms.telegram.admins.edits import Edits, Made
from bot.platforms.telegram.admins.groups import GONE, Groups
from bot.platforms.telegram.admins.messages import apology, button, change, pressed, say
from bot.platforms.telegram.admins.questions import Questions, place_of
from bot.platforms.telegram.admins.telling import SAID_LATER
from bot.platforms.telegram.admins.written import markup
from bot.platforms.telegram.app import Context
from bot.platforms.telegram.render import NO_PREVIEW

PRESS = re.compile(r"draft-(publish|cancel)-(\d+)-([0-9a-f]{16})")
"""A button: what it does, the number of the group, the digest of the answer."""
_DIGITS = 16
_LIFE = timedelta(days=1)
LEFT = "Left. Nothing has changed."
_REMEMBERED = 200
_EXPIRED = (
    "That draft is too old to be published, or its answer is no longer there. "
    "/unanswered shows what is still open."
)


class Drafts:
    """Answers that admins wrote to what was asked in vain.

    Args:
        library: what is served.
        edits: publishes them.
        comparisons: tell below a draft what it would spoil.
        groups: where the phrases come from.
        questions: what admins are asked.
    """

    def __init__(
        self,
        library: Library,
        edits: Edits,
        comparisons: Comparisons,
        groups: Groups,
        questions: Questions,
    ) -> None:
        self._library = library
        self._edits = edits
        self._comparisons = comparisons
        self._groups = groups
        self._questions = questions
        self._shown: Recent[tuple[int, int], Message] = Recent(_REMEMBERED)
        """Of every admin in a chat, the message with the buttons of the latest draft."""
        self._made: Recent[tuple[int, int], tuple[str, Made]] = Recent(_REMEMBERED)
        """What the messages with the buttons have become."""

    async def show(self, answer: Message, group: Group) -> None:
        """Shows the reply as it will be, and below it the buttons. Raises EditError."""
        draft, served = Draft(self._library, group, answer), self._library.current.text
        text, reply = await asyncio.to_thread(draft.preview, served.decode("utf-8-sig"))
        await self.retire(place_of(answer), "There is a newer draft below.")
        await answer.reply_text(
            reply, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW, do_quote=False
        )
        title, number = escape(draft.title), self._groups.number(group)
        lines = (
            "☝️ <b>So it will look. It is not live yet.</b>",
            f"The title “{title}” stands on its button; {counted(len(draft.phrases), 'phrase')} "
            f"of what was asked {'lead' if len(draft.phrases) > 1 else 'leads'} to it.",
            f"{self._questions.again} {SAID_LATER}",
        )
        buttons = _buttons(str(number), _mark(answer))
        shown = await say(answer, "\n".join(lines), buttons, quote=True)
        self._shown.put(place_of(answer), shown)
        self._comparisons.offered(shown, served, text.encode(), _what(draft))

    async def press(self, update: Update, context: Context) -> None:
        """A button below a draft."""
        query = pressed(update)
        await query.answer()
        found = PRESS.fullmatch(query.data or "")
        if found is None:
            return
        try:
            if found[1] == "publish":
                await self._publish(query, int(found[2]), found[3])
            else:
                self._close(query)
                if isinstance(query.message, Message):
                    self._comparisons.withdrawn(query.message)
                await change(query, LEFT)
        except (BotError, EditError) as error:
            await change(query, apology(error), _buttons(found[2], found[3]))

    async def retire(self, place: tuple[int, int], text: str) -> bool:
        """Takes the buttons of the draft shown before away; whether there was one."""
        shown = self._shown.get(place)
        self._shown.drop(place)
        if shown is not None:
            self._comparisons.withdrawn(shown)
            with suppress(TelegramError):
                await shown.edit_text(text)
        return shown is not None

    async def _publish(self, query: CallbackQuery, number: int, mark: str) -> None:
        shown = query.message
        if not isinstance(shown, Message) or not shown.is_accessible:
            await change(query, _EXPIRED)
            return
        before = self._made.get((shown.chat.id, shown.message_id))
        if before is not None:  # the button was pressed twice
            await change(query, before[0], before[1].buttons)
            return
        answer, group = shown.reply_to_message, await self._groups.find(number)
        if answer is None or datetime.now(UTC) - shown.date > _LIFE:
            await change(query, _EXPIRED)
        elif group is None:
            await change(query, GONE)
        elif _mark(answer) != mark:
            self._shown.drop(place_of(answer))
            await change(query, "You have changed the answer since; see how it looks now.")
            await self.show(answer, group)
        else:
            await self._make(query, shown, Draft(self._library, group, answer))

    async def _make(self, query: CallbackQuery, shown: Message, draft: Draft) -> None:
        made = await self._edits.publish(draft.put_into, note=_what(draft))
        self._close(query)
        said = f"“{escape(draft.title)}” ({draft.id}) answers it now. {made.said}"
        self._made.put((shown.chat.id, shown.message_id), (said, made))
        await self._edits.tell(query, said, made, _what(draft))

    def _close(self, query: CallbackQuery) -> None:
        """No answer is waited for any more from who presses, but for that of a newer draft."""
        if query.message is None:
            return
        place = query.message.chat.id, query.from_user.id
        newer = self._shown.get(place)
        if newer is None or newer.message_id <= query.message.message_id:
            self._questions.close(place)
            self._shown.drop(place)


def _buttons(number: str, mark: str) -> InlineKeyboardMarkup:
    rest = f"{number}-{mark}"
    return InlineKeyboardMarkup(
        [[button("Publish", f"draft-publish-{rest}"), button("Cancel", f"draft-cancel-{rest}")]]
    )


def _mark(answer: Message) -> str:
    return digest_of(markup(answer).encode())[:_DIGITS]


def _what(draft: Draft) -> str:
    return f"the topic “{draft.title}”"
