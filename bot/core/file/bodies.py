"""How the sections of a file begin, told by their first line where their own is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.catalog import BotTexts, Matching, Sign
from bot.core.file.rows import Row

_TOPIC = ("title", "phrases", "answer")
_GROUP = re.compile(r"-[ ]+\[")
_EXAMPLE = re.compile(r"-[ ]+\{?[ ]*say\b")


@dataclass(frozen=True, slots=True)
class Place:
    """A row, the section it stands in (empty for none) and the indent of that section's first."""

    rows: Sequence[Row]
    at: int
    section: str
    outer: int

    @property
    def row(self) -> Row:
        """The row itself."""
        return self.rows[self.at]

    @property
    def is_owned(self) -> bool:
        """Whether it is an item of a list that is begun above."""
        for at in range(self.at - 1, -1, -1):
            above = self.rows[at]
            if above.indent <= self.row.indent:
                return above.is_item or (above.is_open and at == self.at - 1)
        return False

    def below(self, steps: int) -> Row | None:
        """A row further down that stands further in than the one before it."""
        if self.at + steps >= len(self.rows):
            return None
        row = self.rows[self.at + steps]
        return row if row.indent > self.rows[self.at + steps - 1].indent else None

    def is_head(self, fields: Sequence[str] | Mapping[str, object], step: int = 0) -> bool:
        """Whether a name stands alone there, above a key of these."""
        row, below = self.rows[self.at + step], self.below(step + 1)
        return row.is_open and below is not None and below.word in fields


def _is_intents(place: Place) -> bool:
    return place.section != "emergency" and place.is_head(_TOPIC)


def _is_emergency(place: Place) -> bool:
    row = place.row
    if row.word in ("emergency", "urgent"):
        return not row.is_open
    below = place.below(1)
    return row.word == "signs" and below is not None and place.is_head(Sign.model_fields, 1)


def _is_bot(place: Place) -> bool:
    row = place.row
    return row.word in BotTexts.model_fields and not row.is_open and row.indent <= place.outer


def _is_matching(place: Place) -> bool:
    return place.row.word in Matching.model_fields


def _is_synonyms(place: Place) -> bool:
    return _GROUP.match(place.row.content) is not None and not place.is_owned


def _is_tests(place: Place) -> bool:
    return _EXAMPLE.match(place.row.content) is not None


BODIES: Mapping[str, Callable[[Place], bool]] = {
    "intents": _is_intents,
    "emergency": _is_emergency,
    "bot": _is_bot,
    "matching": _is_matching,
    "synonyms": _is_synonyms,
    "tests": _is_tests,
}
"""Whether a section begins at a place, which stands in another and in no text."""
