"""How texts are understood alone, and after what was shown before."""

from __future__ import annotations

from collections import ChainMap

import numpy as np

from bot.core.catalog import Catalog, Intent
from bot.core.understanding.ranking import Ranker
from bot.core.understanding.reading import Reader
from bot.core.understanding.said import Ear
from bot.core.understanding.vectors import Floats

_SHOWN = 0.5
"""What the follow-ups of the intent shown last are favoured by (in logits)."""
_AFTER = 2.5
"""The same for intents that are understood only after it."""


class Phrases:
    """Whose phrase a text is, letter for letter: one kept for what was shown goes first."""

    def __init__(self) -> None:
        self._always: dict[str, int] = {}
        self._after: dict[str, dict[str, int]] = {}

    def add(self, key: str, number: int, intent: Intent) -> None:
        """A phrase of an intent; one that another intent has already stays with that."""
        if not intent.after:
            self._always.setdefault(key, number)
        for shown in intent.after or ():
            self._after.setdefault(shown, {}).setdefault(key, number)

    def is_learned(self, key: str, intent: Intent) -> bool:
        """Whether there is something to learn from a phrase of an intent.

        What is said of one topic as of all of them tells nothing but what was shown, and that is
        known: "ibuprofen" after the topic of pregnancy.
        """
        return not (intent.after and key in self._always)

    def taken_over(self, shown: str) -> frozenset[int]:
        """The intents whose phrases, or some of them, mean something else after `shown`."""
        keys = self._after.get(shown, ())
        return frozenset(self._always[key] for key in keys if key in self._always)

    def after(self, shown: str | None) -> ChainMap[str, int]:
        """All that can be understood after `shown`."""
        return ChainMap(self._after.get(shown or "", {}), self._always)


class Ears:
    """An ear for every intent that may have been shown before, made when it is needed."""

    def __init__(self, catalog: Catalog, reader: Reader, ranker: Ranker, exact: Phrases) -> None:
        self._reader, self._ranker, self._exact = reader, ranker, exact
        self._intents = catalog.intents
        self._number = {id_: number for number, id_ in enumerate(catalog.intents)}
        self._ids = tuple(catalog.intents)
        taken_over = ((number, exact.taken_over(id_)) for id_, number in self._number.items())
        self._taken_over = {number: intents for number, intents in taken_over if intents}
        self._made: dict[str | None, Ear] = {}

    def after(self, shown: str | None) -> Ear:
        """How texts are understood after `shown`; an id that nobody knows is nothing shown."""
        shown = shown if shown in self._number else None
        found = self._made.get(shown)
        if found is None:
            exact = self._exact.after(shown)
            found = Ear(self._reader, self._ranker, exact, self._favour(shown))
            self._made[shown] = found
        return found

    def after_number(self, intent: int) -> Ear:
        """The same after an intent by number."""
        return self.after(self._ids[intent])

    def taken_over(self, intent: int) -> frozenset[int]:
        """The intents whose phrases, or some of them, mean something else after this one."""
        return self._taken_over.get(intent, frozenset())

    def is_only_after(self, intent: int, shown: int) -> bool:
        """Whether an intent is understood after this one, but not without."""
        return self._ids[shown] in (self._intents[self._ids[intent]].after or ())

    def number(self, shown: str) -> int | None:
        """The number of an intent; None for an id that nobody knows."""
        return self._number.get(shown)

    def follow_ups(self, intent: int) -> list[int]:
        """What is offered below an intent, by number."""
        offered = self._intents[self._ids[intent]].follow_ups or ()
        return [self._number[id_] for id_ in offered if id_ in self._number]

    def _favour(self, shown: str | None) -> Floats:
        """What to add to the logits of every intent after `shown`."""
        found = np.zeros(len(self._number), np.float32)
        for number in () if shown is None else self.follow_ups(self._number[shown]):
            found[number] = _SHOWN
        for id_, intent in self._intents.items():
            if intent.after:
                found[self._number[id_]] = _AFTER if shown in intent.after else -np.inf
        return found
