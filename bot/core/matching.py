"""From a message to what is done about it: answer, suggest, fall back, or warn."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.core.catalog import Catalog
from bot.core.emergency import Findings, SignDetector
from bot.core.outcomes import (
    Answer,
    Candidate,
    Confusion,
    Context,
    Emergency,
    Fallback,
    Nearest,
    Outcome,
    Suggest,
)
from bot.core.understanding.deciding import Heard
from bot.core.understanding.listening import Listener
from bot.core.understanding.reading import Word, names_something

__all__ = [
    "Answer",
    "Candidate",
    "Confusion",
    "Context",
    "Emergency",
    "Explanation",
    "Fallback",
    "Matcher",
    "Nearest",
    "Outcome",
    "Suggest",
    "Word",
]

_ALONE = Context()
_NEAR = 0.1
"""Confidence from which what was not understood still resembles something."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the bot did with a message, and why.

    ``candidates``: up to ten, best first, whatever the outcome. ``confidence``: 0..1, in the best.
    ``part``: the clause that decided, if the message was long. ``signs``: of an emergency.
    """

    message: str
    words: tuple[Word, ...]
    candidates: tuple[Candidate, ...]
    confidence: float
    part: str | None
    signs: Findings
    answer_from: float
    suggest_from: float
    outcome: Outcome
    _matcher: Matcher = field(repr=False, compare=False)

    def nearest(self, count: int = 3) -> list[Nearest]:
        """The stored phrases most like the message, best first."""
        return self._matcher.nearest(self.part or self.message, count)


class Matcher:
    """Understands messages by the phrases of a catalog; all learning is in the constructor."""

    def __init__(self, catalog: Catalog) -> None:
        self._intents = list(catalog.intents)
        self._bands = catalog.matching
        self._signs = SignDetector(catalog.emergency)
        self._listener = Listener(catalog)

    def match(self, message: str, context: Context = _ALONE) -> Outcome:
        """What to do about a message."""
        return self.explain(message, context).outcome

    def explain(self, message: str, context: Context = _ALONE) -> Explanation:
        """What to do about a message, and why."""
        heard = self._listener.hear(message, context.shown)
        ranking = heard.ranking
        signs = self._signs.find(message, context.earlier)
        return Explanation(
            message=message,
            words=tuple(heard.words),
            candidates=tuple(
                Candidate(self._intents[number], score)
                for number, score in zip(ranking.order, ranking.scores, strict=True)
            ),
            confidence=ranking.confidence,
            part=heard.part,
            signs=signs,
            answer_from=self._bands.answer_from,
            suggest_from=self._bands.suggest_from,
            outcome=self._outcome(heard, signs),
            _matcher=self,
        )

    def nearest(self, text: str, count: int = 3) -> list[Nearest]:
        """The stored phrases most like a text, best first."""
        return [
            Nearest(phrase, self._intents[number], likeness)
            for phrase, number, likeness in self._listener.nearest(text, count)
        ]

    def confusions(self) -> list[Confusion]:
        """The phrases that the other phrases would not lead to their intent."""
        return [
            Confusion(phrase, self._intents[owner], self._intents[instead])
            for phrase, owner, instead in self._listener.confusions()
        ]

    def _outcome(self, heard: Heard, signs: Findings) -> Outcome:
        ordinary = self._ordinary(heard)
        if not signs.found:
            return ordinary
        behind = ordinary.intent if isinstance(ordinary, Answer) else None
        found = tuple(match.sign for match in signs.found)
        return Emergency(found, signs.found[0].urgency, behind)

    def _ordinary(self, heard: Heard) -> Answer | Suggest | Fallback:
        best = tuple(self._intents[number] for number in heard.ranking.order[:3])
        if best and heard.ranking.confidence >= self._bands.answer_from:
            return Answer(best[0], tuple(self._intents[number] for number in heard.also))
        if best and heard.ranking.confidence >= self._bands.suggest_from:
            return Suggest(best)
        near = heard.ranking.confidence >= _NEAR and names_something(heard.words)
        return Fallback(best if near else ())
