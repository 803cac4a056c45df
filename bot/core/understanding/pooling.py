"""Intents in order, and one order from that of a message and those of its clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_WHOLE, PART = 4.0, 0.9
"""How much a whole message and one of its clauses count when a long message is ranked."""
_SURER = 0.15
"""A clause is heard if it is understood so much more surely than the whole."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Intents by number, best first, their scores (> 0), the confidence (0..1) in the best."""

    order: tuple[int, ...]
    scores: tuple[float, ...]
    confidence: float

    def led_by(self, intents: Sequence[int], confidence: float | None = None) -> Ranking:
        """The ranking with some intents put first; by default as confident as it was."""
        scores = dict(zip(self.order, self.scores, strict=True))
        top = max([1.0, *self.scores])
        order = (*intents, *(intent for intent in self.order if intent not in intents))[:10]
        return Ranking(
            order,
            tuple(top if intent in intents else scores[intent] for intent in order),
            self.confidence if confidence is None else confidence,
        )


NOTHING = Ranking((), (), 0.0)


def pooled(whole: Ranking, parts: Sequence[Ranking]) -> tuple[Ranking, int | None]:
    """One ranking of a message from that of the whole and of its parts, and the decisive part.

    Everyone votes with the square of their confidence; the whole knows most, and counts for four.
    """
    votes: dict[int, float] = {}
    heard = [part for part in parts if PART * part.confidence >= whole.confidence + _SURER]
    for ranking, weight in ((whole, _WHOLE), *((part, PART) for part in heard)):
        total = sum(ranking.scores) or 1.0
        for intent, score in zip(ranking.order, ranking.scores, strict=True):
            vote = weight * ranking.confidence**2 * score / total
            votes[intent] = votes.get(intent, 0.0) + vote
    order = sorted(votes, key=lambda intent: -votes[intent])[:10]
    confidence, decisive = 0.5 * whole.confidence, None
    if whole.order[:1] == tuple(order[:1]):
        confidence = whole.confidence
    for number, part in enumerate(parts):
        if part.order[:1] == tuple(order[:1]) and PART * part.confidence > confidence:
            confidence, decisive = PART * part.confidence, number
    return Ranking(tuple(order), tuple(votes[i] for i in order), confidence), decisive
