"""What is said about signs of an emergency: the notice, the reminder after it, the list of all."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.actions import Signs
from bot.core.catalog import Catalog
from bot.core.saying.buttons import Button, Rows, arrange
from bot.core.saying.cards import fitting, listed
from bot.core.saying.menus import Menus
from bot.core.saying.reply import Reply

WHEN_TO_GET_HELP = "er_visit"
"""The intent that is offered below a notice, where the catalog has it."""
FALSE_ALARM = "chat_false_alarm"
"""The intent by which somebody takes back what a notice came for, where the catalog has it."""
_HELP = "🆘"
"""What people of every language know."""
_SELF_HARM = "self_harm"
"""The sign below whose notice a button about heat or ice would be a slap in the face."""


class Notices:
    """Speaks of the signs of one catalog; ids of signs, the leading one first."""

    def __init__(self, catalog: Catalog, menus: Menus) -> None:
        self._section = catalog.emergency
        self._texts = catalog.bot
        self._menus = menus

    def notice(self, signs: Sequence[str], intent: str | None) -> Reply:
        """What to do, the signs by name, and the ordinary answer one tap away."""
        rows: Rows = ((self._menus.all_topics,),)
        if set(signs) != {_SELF_HARM}:
            # What a notice of its own is about (tablets, say) is no topic to go on with.
            apart = any(self._section.signs[sign].notice for sign in signs)
            asked = (intent,) if intent and not apart else ()
            below = dict.fromkeys((*self._menus.worth_offering(asked), WHEN_TO_GET_HELP))
            buttons = [*self._menus.show(below), Button(self._texts.signs, Signs())]
            rows = tuple((button,) for button in buttons)
        text = self._text(signs)
        return Reply("emergency", text, rows, intent=intent, signs=tuple(signs))

    def _text(self, signs: Sequence[str]) -> str:
        """The notices that belong to the signs, the leading one first, and the signs by name.

        The leading sign decides how urgent the general notice is. Of very many, the last notices
        give way to the names.
        """
        section = self._section
        urgent = section.signs[signs[0]].urgency == "urgent"
        general = section.urgent if urgent else section.emergency
        notices = dict.fromkeys(section.signs[sign].notice or general for sign in signs)
        return fitting(*notices, end=self._named(signs))

    def _named(self, signs: Sequence[str]) -> str:
        """The signs by name, if any; who writes of dying is spoken to, not summed up."""
        titles = [self._section.signs[sign].title for sign in signs if sign != _SELF_HARM]
        return listed(self._texts.you_mentioned, titles) if titles else ""

    def reminded(self, text: str, signs: Sequence[str]) -> str:
        """What is said to what somebody asks right after a notice, below what calls it to mind."""
        if self.speaks_of_dying(signs):
            return fitting(self._texts.crisis_reminder, text)
        if self._can_wait(signs):
            return fitting(self._texts.urgent_reminder, text)
        number = self._texts.emergency_line
        lines = (self._texts.reminder, *([] if number in text else [number]))
        return fitting("\n".join(lines), text)

    def reminded_misread(self, text: str, signs: Sequence[str]) -> str:
        """The same for what was not understood: whoever wrote it may read no English.

        The number to call stands in the first line, which is all that a group sees.
        """
        number = self._texts.emergency_line
        texts = self._texts
        reminder = texts.urgent_reminder if self._can_wait(signs) else texts.reminder
        lead = f"{_HELP} {reminder} {number}"
        rest = text.removesuffix(number).rstrip()
        return fitting(lead, *filter(None, (self._named(signs), rest)))

    def crisis(self, signs: Sequence[str]) -> Reply:
        """Whom to call, for what was not understood after words of dying; nothing else."""
        text = fitting(self._texts.crisis_reminder, *filter(None, [self._named(signs)]))
        return Reply("emergency", text, ((self._menus.all_topics,),), signs=tuple(signs))

    @staticmethod
    def speaks_of_dying(signs: Sequence[str]) -> bool:
        """Whether somebody may want to die, and must not be left with anything else."""
        return _SELF_HARM in signs

    def _can_wait(self, signs: Sequence[str]) -> bool:
        """Whether it is enough to see somebody today."""
        return all(self._section.signs[sign].urgency == "urgent" for sign in signs)

    def all_signs(self) -> Reply:
        """Every sign of the catalog, by urgency, with the number to call."""
        signs = self._section.signs.values()
        now = [sign.title for sign in signs if sign.urgency == "emergency"]
        today = [sign.title for sign in signs if sign.urgency == "urgent"]
        named = [(self._texts.get_help_now, now), (self._texts.get_checked_today, today)]
        lists = (listed(title, titles) for title, titles in named if titles)
        rows = (*arrange(self._menus.show([WHEN_TO_GET_HELP])), (self._menus.all_topics,))
        return Reply("signs", fitting(self._texts.emergency_line, *lists), rows)
