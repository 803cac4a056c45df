"""What a message means by the phrases of a catalog, after what was shown before."""

from __future__ import annotations

import numpy as np

from bot.core.catalog import Catalog
from bot.core.text import words
from bot.core.understanding import off_topic
from bot.core.understanding.clauses import clauses
from bot.core.understanding.deciding import Heard, decide
from bot.core.understanding.features import Floats
from bot.core.understanding.ranking import Ranker
from bot.core.understanding.reading import Reader
from bot.core.understanding.said import Ear, Said, phrase_key

_SHOWN = 0.5
"""What the follow-ups of the intent shown last are favoured by (in logits)."""
_AFTER = 2.5
"""The same for intents that are understood only after it."""


class Listener:
    """Understands messages by the phrases of a catalog; all learning is in the constructor."""

    def __init__(self, catalog: Catalog) -> None:
        self._answer_from = catalog.matching.answer_from
        self._number = {id_: number for number, id_ in enumerate(catalog.intents)}
        self._after = {id_: intent.after for id_, intent in catalog.intents.items() if intent.after}
        self._follow_ups = {id_: intent.follow_ups or () for id_, intent in catalog.intents.items()}
        self._topics = {self._number[id_] for id_ in catalog.menu}
        self._ears: dict[str | None, Ear] = {}
        self._exact: dict[str, int] = {}
        self._phrases: list[tuple[str, int]] = []
        self._learn(catalog)

    def _learn(self, catalog: Catalog) -> None:
        typed = []
        for number, intent in enumerate(catalog.intents.values()):
            for phrase in intent.phrases:
                found = words(phrase)
                self._exact.setdefault(phrase_key(phrase, found), number)
                if found:
                    typed.append(found)
                    self._phrases.append((phrase, number))
        self._reader = Reader(typed, catalog.synonyms)
        self._ranker = Ranker(
            [self._reader.read(found) for found in typed],
            [owner for _, owner in self._phrases],
            len(self._number),
            map(self._reader.plain, off_topic.MESSAGES),
        )

    def hear(self, message: str, shown: str | None = None) -> Heard:
        """What a message means after the intent `shown`."""
        ear = self._ear(shown)
        whole = Said(message, ear)
        parts = clauses(message) if whole.stored is None else []
        if not parts:
            return Heard(whole.words, whole.ranking)
        said = [Said(part.text, ear, asks=part.asks, parted=part.parted) for part in parts]
        # A message of one sentence is a clause of itself: it is ranked as that.
        whole = next((one for one in said if one.text == message.strip()), whole)
        return decide(whole, said, self._answer_from, self._topics)

    def nearest(self, text: str, count: int) -> list[tuple[str, int, float]]:
        """The stored phrases most like a text: phrase, intent by number, likeness (0..1)."""
        near = self._ranker.nearest(self._reader.read(words(text)), count)
        return [(*self._phrases[number], likeness) for number, likeness in near]

    def confusions(self) -> list[tuple[str, int, int]]:
        """Phrases that the others do not lead to their intent: phrase, intent, the one instead."""
        led = self._ranker.left_out().tolist()
        pairs = zip(self._phrases, led, strict=False)
        return [(phrase, owner, other) for (phrase, owner), other in pairs if owner != other]

    def _ear(self, shown: str | None) -> Ear:
        """How texts are understood after `shown`; an id that nobody knows is nothing shown."""
        shown = shown if shown in self._number else None
        found = self._ears.get(shown)
        if found is None:
            found = Ear(self._reader, self._ranker, self._exact, self._favour(shown))
            self._ears[shown] = found
        return found

    def _favour(self, shown: str | None) -> Floats:
        """What to add to the logits of every intent after `shown`."""
        found = np.zeros(len(self._number), np.float32)
        for id_ in self._follow_ups.get(shown or "", ()):
            if id_ in self._number:
                found[self._number[id_]] = _SHOWN
        for id_, parents in self._after.items():
            found[self._number[id_]] = _AFTER if shown in parents else -np.inf
        return found
