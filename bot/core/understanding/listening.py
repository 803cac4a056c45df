"""What a message means by the phrases of a catalog, after what was shown before."""

from __future__ import annotations

from collections import ChainMap, Counter
from dataclasses import replace

import numpy as np

from bot.core.catalog import Catalog, Intent
from bot.core.text import stem, words
from bot.core.understanding import everyday
from bot.core.understanding.clauses import clauses
from bot.core.understanding.deciding import Field, Heard, decide
from bot.core.understanding.features import Floats
from bot.core.understanding.hearing import Ear, Said, phrase_key
from bot.core.understanding.pictures import Pictures
from bot.core.understanding.ranking import Ranker
from bot.core.understanding.reading import Reader
from bot.core.understanding.reference import asks_back
from bot.core.understanding.subjects import SMALL_WORDS

_SHOWN = 0.5
"""What the follow-ups of the intent shown last are favoured by (in logits)."""
_AFTER = 2.5
"""The same for intents that are understood only after it."""
_NEARLY_ALL = 0.75
"""The share of the topics whose phrases have a word of the field."""
_BESIDE = 2
"""Follow-ups that are offered with what was just shown."""


class Listener:
    """Understands messages by the phrases of a catalog; all learning is in the constructor."""

    def __init__(self, catalog: Catalog) -> None:
        self._bands = catalog.matching
        self._number = {id_: number for number, id_ in enumerate(catalog.intents)}
        self._after = {id_: intent.after for id_, intent in catalog.intents.items() if intent.after}
        self._follow_ups = {id_: intent.follow_ups or () for id_, intent in catalog.intents.items()}
        self._pictures = Pictures(catalog.synonyms)
        self._ears: dict[str | None, Ear] = {}
        self._exact: dict[str, int] = {}
        self._exact_after: dict[str, dict[str, int]] = {}
        self._phrases: list[tuple[str, int]] = []
        self._learn(catalog)

    def _learn(self, catalog: Catalog) -> None:
        typed: list[list[str]] = []
        having: Counter[str] = Counter()
        for number, intent in enumerate(catalog.intents.values()):
            before = len(typed)
            for phrase in intent.phrases:
                text = self._pictures.written_out(phrase)
                found = words(text)
                for exact in self._places(intent):
                    exact.setdefault(phrase_key(text, found), number)
                if found:
                    typed.append(found)
                    self._phrases.append((phrase, number))
            if intent.menu:
                having.update({stem(word) for found in typed[before:] for word in found})
        self._field = self._field_of(catalog, having)
        self._reader = Reader(typed, catalog.synonyms)
        self._ranker = Ranker(
            [self._reader.read(found) for found in typed],
            [owner for _, owner in self._phrases],
            len(self._number),
            map(self._reader.plain, everyday.MESSAGES),
        )

    def _places(self, intent: Intent) -> list[dict[str, int]]:
        """Where an intent's phrases are found as they stand: always, or after some intents."""
        if not intent.after:
            return [self._exact]
        return [self._exact_after.setdefault(shown, {}) for shown in intent.after]

    def _field_of(self, catalog: Catalog, having: Counter[str]) -> Field:
        """What the catalog is about; `having`: how many of its topics have a stem."""
        most = _NEARLY_ALL * len(catalog.menu)
        common = {found for found, count in having.items() if count >= most}
        return Field({self._number[id_] for id_ in catalog.menu}, common - SMALL_WORDS)

    def hear(self, message: str, shown: str | None = None) -> Heard:
        """What a message means after the intent `shown`."""
        ear = self._ear(shown)
        message = self._pictures.written_out(message)
        heard = self._heard(message, ear)
        return heard if shown is None else self._about(shown, heard, Said(message, ear))

    def _heard(self, message: str, ear: Ear) -> Heard:
        whole = Said(message, ear)
        parts = clauses(message) if whole.stored is None else []
        if not parts:
            return Heard(whole.words, whole.ranking)
        said = [Said(part.text, ear, asks=part.asks, parted=part.parted) for part in parts]
        # A message of one sentence is a clause of itself: it is ranked as that.
        whole = next((one for one in said if one.text == message.strip()), whole)
        return decide(whole, said, self._bands.answer_from, self._field)

    def _about(self, shown: str, heard: Heard, said: Said) -> Heard:
        """A short question that is not understood is most likely about what was just shown."""
        topic, ranking = self._number.get(shown, -1), heard.ranking
        if topic not in self._field.topics or ranking.confidence >= self._bands.answer_from:
            return heard
        if not asks_back(said.text, said.typed) or said.is_strange_to(topic):
            return heard
        first, least = [topic], self._bands.suggest_from
        if ranking.confidence < least:
            near = [self._number[id_] for id_ in self._follow_ups[shown] if id_ in self._number]
            first += near[:_BESIDE]
        return replace(heard, ranking=ranking.led_by(first, max(ranking.confidence, least)))

    def nearest(self, text: str, count: int) -> list[tuple[str, int, float]]:
        """The stored phrases most like a text: phrase, intent by number, likeness (0..1)."""
        typed = words(self._pictures.written_out(text))
        near = self._ranker.nearest(self._reader.read(typed), count)
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
            exact = ChainMap(self._exact_after.get(shown or "", {}), self._exact)
            found = Ear(self._reader, self._ranker, exact, self._favour(shown))
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
