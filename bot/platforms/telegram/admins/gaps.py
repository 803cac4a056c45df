"""/unanswered and /stats: admins see what people asked in vain, and mend it with a button."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Collection
from typing import Any

from telegram import (
    CallbackQuery,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import (
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.core.file.edit import EditError, add_intent, add_phrase
from bot.core.gaps.grouping import Group
from bot.core.gaps.stats import render
from bot.core.gaps.unanswered import Gap, gaps
from bot.core.markup import escape
from bot.core.matching import Matcher
from bot.core.recent import Recent
from bot.errors import DatabaseError
from bot.journal import Journal
from bot.library import Library
from bot.live import Live, Published
from bot.observe import note
from bot.platforms.telegram.admins.questions import AnswersAQuestion, Questions
from bot.platforms.telegram.admins.telling import worsened

log = logging.getLogger(__name__)

Context = CallbackContext[Any, Any, Any, Any]

_PRESS = re.compile(r"gap-(add|new|ignore|next|undo)-(\d+)(?:-([a-z][a-z0-9_]*))?")
_NEAREST = 3
_WORDINGS = 5
_REMEMBERED = 200
_GONE = "That is a while ago, or answered by now. Please send /unanswered again."


class Gaps:
    """One group of unanswered messages at a time, with buttons that mend it.

    Args:
        library: what is served.
        live: publishes the edits.
        journal: where the groups come from.
        ids: the users who are admins.
        alone: no other instance serves the same bot.
    """

    def __init__(
        self,
        library: Library,
        live: Live,
        journal: Journal,
        ids: Collection[int],
        *,
        alone: bool = True,
    ) -> None:
        self._library = library
        self._live = live
        self._journal = journal
        self._ids = frozenset(ids)
        self._groups: Recent[int, Group] = Recent(_REMEMBERED)
        self._questions = Questions(alone=alone)

    def handlers(self) -> list[BaseHandler[Any, Any, Any]]:
        """Entries for the handler table, before those for everybody."""
        admins = filters.User(self._ids) & filters.UpdateType.MESSAGE
        return [
            CommandHandler("unanswered", self.unanswered, filters=admins),
            CommandHandler("stats", self.stats, filters=admins),
            CallbackQueryHandler(self.press, pattern=_PRESS),
            CommandHandler("cancel", self.cancel, filters=admins),
            MessageHandler(
                admins & filters.TEXT & ~filters.COMMAND & AnswersAQuestion(self._questions),
                self.write,
            ),
        ]

    async def stats(self, update: Update, context: Context) -> None:
        """/stats: what was asked, answered, missed, over a week and a month."""
        note.get().outcome = "admin"
        try:
            await self._journal.flush()
            week, month = await self._journal.tally(7), await self._journal.tally(30)
        except DatabaseError as error:
            await _say(update, _apology(error))
            return
        await _say(update, f"<pre>{escape(render(week))}\n\n\n{escape(render(month))}</pre>")

    async def unanswered(self, update: Update, context: Context) -> None:
        """/unanswered: the largest group first."""
        note.get().outcome = "admin"
        try:
            await self._journal.flush()
            text, buttons = await self._page(passed=0)
        except DatabaseError as error:
            text, buttons = _apology(error), None
        await _say(update, text, buttons)

    async def press(self, update: Update, context: Context) -> None:
        """A button below a group."""
        query = update.callback_query
        assert query is not None, "the handler table sends presses only"
        pressed = _PRESS.fullmatch(query.data or "")
        if query.from_user.id not in self._ids or pressed is None:
            await query.answer()
            return
        note.get().outcome = "admin"
        await query.answer()
        verb, key, intent = pressed[1], int(pressed[2]), pressed[3]
        try:
            await self._do(query, verb, key, intent)
        except (DatabaseError, EditError) as error:
            await _edit(query, _apology(error))

    async def write(self, update: Update, context: Context) -> None:
        """The answer to a new topic: a reply to the bot's question for it, or what follows it."""
        note.get().outcome = "admin"
        asked = update.message
        assert asked is not None, "the handler table sends new messages only"
        number = self._questions.number(asked)
        assert number is not None, "the filter lets answers to questions through only"
        try:
            group = await self._group(number)
            if group is None:
                await _say(update, _GONE)
                return
            edited = self._with_topic(group, asked.text or "")
        except (DatabaseError, EditError) as error:
            await _say(update, f"{_apology(error)}\nWrite it again, or leave it by /cancel.")
            return
        self._questions.close(asked)
        before = self._library.current.text
        published = await self._live.publish(edited.encode(), note="a new topic")
        await _say(update, _published(published), _undo(group))
        await _say_if(update, await worsened(before, edited.encode()))

    async def cancel(self, update: Update, context: Context) -> None:
        """/cancel: no answer to the question just asked."""
        note.get().outcome = "admin"
        asked = update.message
        assert asked is not None, "the handler table sends new messages only"
        waited = self._questions.close(asked)
        await _say(update, "Left. Nothing has changed." if waited else "Nothing waits for you.")

    async def _do(self, query: CallbackQuery, verb: str, key: int, intent: str | None) -> None:
        group = await self._group(key) if verb in ("add", "ignore", "new") else None
        if verb == "undo":
            undone = await self._live.undo()
            await _edit(query, "Undone." if undone else "There is nothing to undo.")
        elif verb == "next":
            await _edit(query, *await self._page(passed=key))
        elif group is None:
            await _edit(query, _GONE)
        elif verb == "add" and intent is not None:
            await self._add(query, group, intent)
        elif verb == "ignore":
            await self._journal.ignore(group)
            await _edit(query, *await self._page(passed=0))
        elif verb == "new":
            await self._ask_for_answer(query, group)

    async def _group(self, key: int) -> Group | None:
        """The group that a button or a question is about, whichever instance showed it."""
        group = self._groups.get(key)
        if group is not None:
            return group
        return next((group for group in await self._journal.groups() if key in group.ids), None)

    async def _page(self, passed: int) -> tuple[str, InlineKeyboardMarkup | None]:
        """A group with its buttons; ``passed``: how many the admin has looked at already."""
        matcher = self._library.current.matcher
        found = gaps(await self._journal.groups(), matcher)
        for index, gap in enumerate(found):
            if index == passed:
                self._groups.put(gap.group.ids[0], gap.group)
                return _shown(gap, index), self._buttons(gap, index, matcher)
        return "Nothing (more) was asked in vain. ✔", None

    def _buttons(self, gap: Gap, index: int, matcher: Matcher) -> InlineKeyboardMarkup:
        catalog, key = self._library.current.catalog, gap.group.ids[0]
        ranked = [one.intent for one in matcher.explain(gap.group.typical).candidates]
        rows = [
            [_button(f"Add to “{catalog.intents[id_].title}”", f"gap-add-{key}-{id_}")]
            for id_ in ranked[:_NEAREST]
        ]
        rows.append(
            [
                _button("New topic", f"gap-new-{key}"),
                _button("Ignore", f"gap-ignore-{key}"),
                _button("Next", f"gap-next-{index + 1}"),
            ]
        )
        return InlineKeyboardMarkup(rows)

    async def _add(self, query: CallbackQuery, group: Group, intent: str) -> None:
        text = add_phrase(self._library.current.text.decode("utf-8-sig"), group.typical, intent)
        published = await self._live.publish(text.encode(), note=f"a phrase of {intent}")
        said = f"“{escape(group.typical)}” now leads to {intent}. {_published(published)}"
        await _edit(query, said, _undo(group))

    async def _ask_for_answer(self, query: CallbackQuery, group: Group) -> None:
        if not isinstance(query.message, Message):
            return
        question = self._questions.ask(
            query.message.chat.id, query.from_user.id, group.ids[0], escape(group.typical)
        )
        await query.message.reply_text(
            question, parse_mode=ParseMode.HTML, reply_markup=ForceReply()
        )

    def _with_topic(self, group: Group, answer: str) -> str:
        """The served file with a topic for a group. Raises EditError."""
        served = self._library.current
        words = re.sub(r"[^a-z0-9]+", "_", group.typical.casefold()).strip("_")[:30].strip("_")
        base = words if words[:1].isalpha() else f"topic_{words}".rstrip("_")
        taken = {*served.catalog.intents, *served.catalog.emergency.signs}
        id_ = next(name for name in _numbered(base) if name not in taken)
        phrases = dict.fromkeys(text for text, _ in group.texts)
        title = group.typical[:40].strip().capitalize()
        text = served.text.decode("utf-8-sig")
        return add_intent(text, id_, title, phrases, escape(answer))


def _numbered(base: str) -> list[str]:
    return [base, *(f"{base}_{number}" for number in range(2, 1000))]


def _shown(gap: Gap, index: int) -> str:
    group = gap.group
    lines = [f"{number}× {escape(text)}" for text, number in group.texts[:_WORDINGS]]
    more = len(group.texts) - _WORDINGS
    if more > 0:
        lines.append(f"… and {more} more wordings")
    nearest = f"nearest: {gap.nearest} ({gap.confidence:.2f})" if gap.nearest else "nothing near"
    people = f"{group.people} {'person' if group.people == 1 else 'people'}"
    heading = f"<b>Asked in vain, number {index + 1}</b>: {group.count}× by {people}"
    return "\n".join([heading, *lines, f"<i>{nearest}, last on {group.last}</i>"])


def _published(published: Published) -> str:
    if published.served is None:
        return "The edit cannot be served, so nothing has changed."
    if not (published.in_database or published.in_file):
        return "It is live, but kept nowhere: a restart loses it."
    return "It is live."


def _undo(group: Group) -> InlineKeyboardMarkup:
    row = [
        _button("Undo", f"gap-undo-{group.ids[0]}"),
        _button("Next", "gap-next-0"),
    ]
    return InlineKeyboardMarkup([row])


def _button(label: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=data)


def _apology(error: Exception) -> str:
    return f"That did not work: {html.escape(str(error), quote=False)}"


async def _say(update: Update, text: str, buttons: InlineKeyboardMarkup | None = None) -> None:
    message = update.message
    assert message is not None, "the handler table sends new messages only"
    await message.reply_text(text, parse_mode=ParseMode.HTML, reply_markup=buttons)


async def _say_if(update: Update, text: str) -> None:
    if text:
        await _say(update, text)


async def _edit(
    query: CallbackQuery, text: str, buttons: InlineKeyboardMarkup | None = None
) -> None:
    try:
        await query.edit_message_text(text, parse_mode=ParseMode.HTML, reply_markup=buttons)
    except BadRequest:
        log.info("the message with the buttons cannot be changed any more")
