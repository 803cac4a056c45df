"""What a message means by the phrases of a catalog, as a whole or by one of its clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.core.catalog import Catalog
from bot.core.text import normalise, words
from bot.core.understanding import everyday
from bot.core.understanding.clauses import LONG, Clause, clauses
from bot.core.understanding.features import Floats
from bot.core.understanding.pooling import NOTHING, PART, Ranking, pooled
from bot.core.understanding.ranking import Ranker
from bot.core.understanding.reading import Reader, Word
from bot.core.understanding.reference import leans, points

_CLEARER = 0.3
"""How much surer a later question must be to be answered before the first."""
_PLAIN = 0.6
"""How sure a statement must be understood to be a complaint, which its question goes before."""
_ASKED = 0.8
"""How sure a question must be understood for the rest of its message not to matter."""
_SHOWN = 0.5
"""What the follow-ups of the intent shown last are favoured by (in logits)."""
_AFTER = 2.5
"""The same for intents that are understood only after it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of a message and the ranking of the intents, by number.

    ``part``: the clause that decided (None: the whole). ``also``: other intents asked about.
    """

    words: list[Word]
    ranking: Ranking
    part: str | None = None
    also: tuple[int, ...] = ()


class Listener:
    """Understands messages by the phrases of a catalog; all learning is in the constructor."""

    def __init__(self, catalog: Catalog) -> None:
        self._answer_from = catalog.matching.answer_from
        self._number = {id_: number for number, id_ in enumerate(catalog.intents)}
        self._after = {id_: intent.after for id_, intent in catalog.intents.items() if intent.after}
        self._follow_ups = {id_: intent.follow_ups or () for id_, intent in catalog.intents.items()}
        self._topics = {self._number[id_] for id_ in catalog.menu}
        self._favours: dict[str | None, Floats] = {}
        self._exact: dict[str, int] = {}
        self._phrases: list[tuple[str, int]] = []
        self._learn(catalog)

    def _learn(self, catalog: Catalog) -> None:
        typed = []
        for number, intent in enumerate(catalog.intents.values()):
            for phrase in intent.phrases:
                found = words(phrase)
                self._exact.setdefault(_key(phrase, found), number)
                if found:
                    typed.append(found)
                    self._phrases.append((phrase, number))
        self._reader = Reader(typed, catalog.synonyms)
        self._ranker = Ranker(
            [self._reader.read(found) for found in typed],
            [owner for _, owner in self._phrases],
            len(self._number),
            map(self._reader.plain, everyday.MESSAGES),
        )

    def hear(self, message: str, shown: str | None = None) -> Heard:
        """What a message means after the intent `shown`."""
        typed = words(message)
        found = self._reader.read(typed)
        favour = self._favour(shown)
        whole = self._ranker.rank(found, favour)
        exact = self._exact.get(_key(message, typed))
        if exact is not None and np.isfinite(favour[exact]):
            return Heard(found, whole.led_by([exact], 1.0))
        parts = clauses(message)
        return self._by_parts(found, whole, parts, favour) if parts else Heard(found, whole)

    def nearest(self, text: str, count: int) -> list[tuple[str, int, float]]:
        """The stored phrases most like a text: phrase, intent by number, likeness (0..1)."""
        near = self._ranker.nearest(self._reader.read(words(text)), count)
        return [(*self._phrases[number], likeness) for number, likeness in near]

    def confusions(self) -> list[tuple[str, int, int]]:
        """Phrases that the others do not lead to their intent: phrase, intent, the one instead."""
        led = self._ranker.left_out().tolist()
        pairs = zip(self._phrases, led, strict=False)
        return [(phrase, owner, other) for (phrase, owner), other in pairs if owner != other]

    def _by_parts(
        self, found: list[Word], whole: Ranking, parts: list[Clause], favour: Floats
    ) -> Heard:
        """A message of several clauses: two questions, a complaint with a question, a story."""
        lost = len(found) >= LONG and whole.confidence < self._answer_from
        ranked = [
            self._rank(words(part.text), favour) if lost or part.asks else NOTHING for part in parts
        ]
        sure = [
            number
            for number, part in enumerate(parts)
            if part.asks and ranked[number].confidence * PART >= self._answer_from
        ]
        sure = self._at_home(sure, parts, ranked, favour)
        asked = tuple(
            dict.fromkeys(ranked[number].order[0] for number in sure if not parts[number].parted)
        )
        if len(asked) > 1:
            # The question that comes first, unless another is much clearer.
            first = max(sure, key=lambda number: ranked[number].confidence)
            if ranked[sure[0]].confidence + _CLEARER >= ranked[first].confidence:
                first = sure[0]
            asked = tuple(dict.fromkeys((ranked[first].order[0], *asked)))
            return Heard(found, ranked[first].led_by(asked[:3]), parts[first].text, asked[1:3])
        surest = max((ranked[number].confidence for number in sure), default=-1.0)
        complaint = surest >= whole.confidence and any(
            said.confidence >= _PLAIN and said.order[:1] == whole.order[:1]
            for said in (self._rank(words(part.text), favour) for part in parts if not part.asks)
        )
        if not lost and not complaint:
            return self._as_asked(found, whole, [(parts[i].text, ranked[i]) for i in sure])
        heard = sure or range(len(parts))
        best, decisive = pooled(NOTHING if complaint else whole, [ranked[i] for i in heard])
        return Heard(found, best, None if decisive is None else parts[heard[decisive]].text)

    def _at_home(
        self, sure: list[int], parts: list[Clause], ranked: list[Ranking], favour: Floats
    ) -> list[int]:
        """Without questions that lean on a statement about a subject of none of our topics."""
        leaning = [number for number in sure if leans(words(parts[number].text))]
        if not leaning:
            return sure
        told = [words(part.text) for part in parts if not part.asks]
        named = (self._rank(statement, favour) for statement in told if not points(statement))
        if any(self._topics.issuperset(topic.order[:1]) for topic in named if topic.order):
            return sure
        strays = {
            number
            for number in leaning
            if any(self._is_strange(statement, ranked[number].order[0]) for statement in told)
        }
        return [number for number in sure if number not in strays]

    def _is_strange(self, statement: Sequence[str], intent: int) -> bool:
        return self._ranker.elsewhere(self._reader.read(statement), intent) > 0

    @staticmethod
    def _as_asked(found: list[Word], whole: Ranking, asked: list[tuple[str, Ranking]]) -> Heard:
        """A message that plainly asks in a clause what it means as a whole is as sure as that."""
        for text, question in asked:
            surer = PART * question.confidence
            plainly = question.confidence >= _ASKED and surer > whole.confidence
            if plainly and question.order[:1] == whole.order[:1]:
                return Heard(found, replace(whole, confidence=surer), text)
        return Heard(found, whole)

    def _rank(self, typed: Sequence[str], favour: Floats) -> Ranking:
        """The ranking of a clause, which may be a stored phrase."""
        ranking = self._ranker.rank(self._reader.read(typed), favour)
        exact = self._exact.get(" ".join(typed))
        if exact is None or not np.isfinite(favour[exact]):
            return ranking
        return ranking.led_by([exact], 1.0)

    def _favour(self, shown: str | None) -> Floats:
        """What to add to the logits of every intent after `shown`."""
        found = self._favours.get(shown)
        if found is None:
            found = np.zeros(len(self._number), np.float32)
            for id_ in self._follow_ups.get(shown or "", ()):
                if id_ in self._number:
                    found[self._number[id_]] = _SHOWN
            for id_, parents in self._after.items():
                found[self._number[id_]] = _AFTER if shown in parents else -np.inf
            if shown in self._follow_ups:
                self._favours[shown] = found
        return found


def _key(message: str, typed: Sequence[str]) -> str:
    """What an exact phrase is compared by: its words, or if it has none, its signs."""
    return " ".join(typed) or normalise(message).strip()
