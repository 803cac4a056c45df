"""/unanswered: what people asked in vain, a group at a time, with buttons that mend it."""

from __future__ import annotations

import re

from telegram import CallbackQuery, InlineKeyboardMarkup, Update

from bot.core.file.edit import EditError, add_phrase
from bot.core.gaps.grouping import Group
from bot.core.gaps.unanswered import Gap
from bot.core.markup import escape
from bot.core.problems import counted, quoted
from bot.errors import BotError, DatabaseError
from bot.library import Library
from bot.platforms.telegram.admins.edits import NEXT, Edits
from bot.platforms.telegram.admins.groups import GONE, Groups
from bot.platforms.telegram.admins.messages import apology, asked, button, change, pressed, say
from bot.platforms.telegram.admins.topics import NewTopics
from bot.platforms.telegram.app import Context

PRESS = re.compile(r"gap-(add|new|ignore|restore|next|undo)-(\d+)(?:-([a-z][a-z0-9_]*))?")
"""A button: what it does; the number of a group, of pages passed, or of a version; an intent."""
_WORDINGS = 5
_NEAR = 0.1
"""The confidence (0..1) below which the nearest topic is worth no mention."""

Page = tuple[str, InlineKeyboardMarkup | None]


class Gaps:
    """Shows the groups and does what their buttons say.

    Args:
        library: what is served.
        groups: what was asked in vain.
        edits: publishes what mends it.
        topics: asks for answers.
    """

    def __init__(self, library: Library, groups: Groups, edits: Edits, topics: NewTopics) -> None:
        self._library = library
        self._groups = groups
        self._edits = edits
        self._topics = topics

    async def unanswered(self, update: Update, context: Context) -> None:
        """/unanswered: the largest group first."""
        try:
            text, buttons = await self._page()
        except DatabaseError as error:
            text, buttons = apology(error), None
        await say(asked(update), text, buttons)

    async def press(self, update: Update, context: Context) -> None:
        """A button below a group, or below an edit that was made for one."""
        query = pressed(update)
        await query.answer()
        found = PRESS.fullmatch(query.data or "")
        if found is None:
            return
        verb, number, intent = found[1], int(found[2]), found[3]
        try:
            if verb == "undo":
                said = await self._edits.undo(number)
                await change(query, said, InlineKeyboardMarkup([[NEXT]]))
            elif verb == "next":
                await change(query, *await self._page(passed=number))
            elif verb == "restore":
                await change(query, *await self._restored(number))
            else:
                await self._mend(query, verb, number, intent)
        except (BotError, EditError) as error:
            await change(query, apology(error))

    async def _mend(self, query: CallbackQuery, verb: str, number: int, intent: str | None) -> None:
        group = await self._groups.find(number)
        if group is None:
            await change(query, GONE)
        elif verb == "add" and intent is not None:
            await self._add(query, group, intent)
        elif verb == "ignore":
            await change(query, *await self._ignored(group))
        elif verb == "new":
            await self._topics.ask(query, group)

    async def _ignored(self, group: Group) -> Page:
        """Ignores a group; the next page, with a button that takes that back."""
        number = await self._groups.ignore(group)
        text, buttons = await self._page()
        rows = [*buttons.inline_keyboard] if buttons else []
        rows.append((button("Undo", f"gap-restore-{number}"),))
        said = f"“{escape(group.typical)}” is ignored, and what is like it."
        return f"{said}\n\n{text}", InlineKeyboardMarkup(rows)

    async def _restored(self, number: int) -> Page:
        """Takes back that a group is ignored; its page, as it is now."""
        ids = await self._groups.restore(number)
        for index, gap in enumerate(await self._groups.left()):
            if not ids.isdisjoint(gap.group.ids):
                return f"Undone.\n\n{self._shown(gap, index)}", self._buttons(gap, index)
        return GONE, None

    async def _page(self, passed: int = 0) -> Page:
        """A group with its buttons; ``passed``: how many the admin has looked at already."""
        for index, gap in enumerate(await self._groups.left()):
            if index == passed:
                return self._shown(gap, index), self._buttons(gap, index)
        return "Nothing (more) was asked in vain. ✔", None

    def _buttons(self, gap: Gap, index: int) -> InlineKeyboardMarkup:
        intents, number = self._library.current.catalog.intents, self._groups.number(gap.group)
        rows = [
            [button(f"Add to “{intents[intent].title}”", f"gap-add-{number}-{intent}")]
            for intent in gap.offers
        ]
        rows.append(
            [
                button("New topic", f"gap-new-{number}"),
                button("Ignore", f"gap-ignore-{number}"),
                button("Next", f"gap-next-{index + 1}"),
            ]
        )
        return InlineKeyboardMarkup(rows)

    async def _add(self, query: CallbackQuery, group: Group, intent: str) -> None:
        phrase = group.typical
        made = await self._edits.publish(
            lambda text: add_phrase(text, phrase, intent), note=f"a phrase of {intent}"
        )
        title = self._library.current.catalog.intents[intent].title
        said = f"“{escape(phrase)}” now leads to “{escape(title)}”. {made.said}"
        await self._edits.tell(query, said, made, f"the phrase “{quoted(phrase)}”")

    def _shown(self, gap: Gap, index: int) -> str:
        group = gap.group
        lines = [f"{number}× {escape(text)}" for text, number in group.texts[:_WORDINGS]]
        more = len(group.texts) - _WORDINGS
        if more > 0:
            lines.append(f"… and {counted(more, 'more wording')}")
        people = f"{group.people} {'person' if group.people == 1 else 'people'}"
        heading = f"<b>Asked in vain, number {index + 1}</b>: {group.count}× by {people}"
        return "\n".join([heading, *lines, f"<i>{self._nearest(gap)}last on {group.last}</i>"])

    def _nearest(self, gap: Gap) -> str:
        """The topic that is nearest, where it is near at all."""
        if gap.nearest is None or gap.confidence < _NEAR:
            return ""
        title = self._library.current.catalog.intents[gap.nearest].title
        return f"nearest topic: “{escape(title)}”, "
