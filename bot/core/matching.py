"""From a message to what is done about it: answer, suggest, fall back, or warn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.core import everyday
from bot.core.catalog import Catalog
from bot.core.clauses import LONG, clauses
from bot.core.emergency import Findings, SignDetector
from bot.core.features import Floats
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
from bot.core.ranking import NOTHING, PART, Ranker, Ranking, pooled
from bot.core.reading import Reader, Word
from bot.core.text import normalise, words

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
_SHOWN = 0.5
"""What the follow-ups of the intent shown last are favoured by (in logits)."""
_AFTER = 2.5
"""The same for intents that are understood only after it."""


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
        self._after = {id_: intent.after for id_, intent in catalog.intents.items() if intent.after}
        self._follow_ups = {id_: intent.follow_ups or () for id_, intent in catalog.intents.items()}
        self._number = {id_: i for i, id_ in enumerate(self._intents)}
        self._favours: dict[str | None, Floats] = {}
        self._signs = SignDetector(catalog.emergency)
        self._learn(catalog)

    def _learn(self, catalog: Catalog) -> None:
        pairs = [
            (phrase, number)
            for number, intent in enumerate(catalog.intents.values())
            for phrase in intent.phrases
        ]
        self._exact: dict[str, int] = {}
        for phrase, owner in pairs:
            self._exact.setdefault(_key(phrase, words(phrase)), owner)
        self._reader = Reader((phrase for phrase, _ in pairs), catalog.synonyms)
        read = [(phrase, owner, self._reader.read(words(phrase))) for phrase, owner in pairs]
        read = [entry for entry in read if entry[2]]
        self._phrases = [phrase for phrase, _, _ in read]
        self._owners = [owner for _, owner, _ in read]
        background = map(self._reader.plain, everyday.MESSAGES)
        phrases = [found for _, _, found in read]
        self._ranker = Ranker(phrases, self._owners, len(self._intents), background)

    def match(self, message: str, context: Context = _ALONE) -> Outcome:
        """What to do about a message."""
        return self.explain(message, context).outcome

    def explain(self, message: str, context: Context = _ALONE) -> Explanation:
        """What to do about a message, and why."""
        typed = words(message)
        found = self._reader.read(typed)
        exact = self._exact.get(_key(message, typed))
        ranking, part, also = self._understand(message, found, exact, context.shown)
        signs = self._signs.find(message, context.earlier)
        outcome = self._outcome(ranking, also)
        if signs.found:
            behind = outcome.intent if isinstance(outcome, Answer) else None
            strongest = signs.found[0].urgency
            outcome = Emergency(tuple(match.sign for match in signs.found), strongest, behind)
        return Explanation(
            message=message,
            words=tuple(found),
            candidates=tuple(
                Candidate(self._intents[i], score)
                for i, score in zip(ranking.order, ranking.scores, strict=True)
            ),
            confidence=ranking.confidence,
            part=part,
            signs=signs,
            answer_from=self._bands.answer_from,
            suggest_from=self._bands.suggest_from,
            outcome=outcome,
            _matcher=self,
        )

    def nearest(self, text: str, count: int = 3) -> list[Nearest]:
        """The stored phrases most like a text, best first."""
        return [
            Nearest(self._phrases[i], self._intents[self._owners[i]], likeness)
            for i, likeness in self._ranker.nearest(self._reader.read(words(text)), count)
        ]

    def confusions(self) -> list[Confusion]:
        """The phrases that the other phrases would not lead to their intent."""
        return [
            Confusion(phrase, self._intents[owner], self._intents[instead])
            for phrase, owner, instead in zip(
                self._phrases, self._owners, self._ranker.left_out().tolist(), strict=True
            )
            if owner != instead
        ]

    def _understand(
        self, message: str, found: Sequence[Word], exact: int | None, shown: str | None
    ) -> tuple[Ranking, str | None, tuple[str, ...]]:
        """The ranking, the clause it comes from (None: the whole), and what else is asked."""
        favour = self._favour(shown)
        whole = self._ranker.rank(found, favour)
        if exact is not None and np.isfinite(favour[exact]):
            return _led(whole, [exact], 1.0), None, ()
        parts = clauses(message)
        if not parts:
            return whole, None, ()
        ranked = [self._rank(words(part.text), favour) for part in parts]
        sure = [
            number
            for number, part in enumerate(parts)
            if part.asks and ranked[number].confidence * PART >= self._bands.answer_from
        ]
        asked = tuple(dict.fromkeys(ranked[number].order[0] for number in sure))
        if len(asked) > 1:
            also = tuple(self._intents[i] for i in asked[1:3])
            return _led(ranked[sure[0]], asked[:3]), parts[sure[0]].text, also
        lost = len(found) >= LONG and whole.confidence < self._bands.answer_from
        surest = max((ranked[number].confidence for number in sure), default=0.0)
        complaint = (
            bool(sure)
            and surest >= whole.confidence
            and any(
                not part.asks and ranking.order[:1] == whole.order[:1]
                for part, ranking in zip(parts, ranked, strict=True)
            )
        )
        if not lost and not complaint:
            return whole, None, ()
        heard = sure or range(len(parts))
        best, decisive = pooled(
            NOTHING if complaint else whole, [ranked[number] for number in heard]
        )
        return best, None if decisive is None else parts[heard[decisive]].text, ()

    def _rank(self, typed: Sequence[str], favour: Floats) -> Ranking:
        """The ranking of a clause, which may be a stored phrase."""
        ranking = self._ranker.rank(self._reader.read(typed), favour)
        exact = self._exact.get(" ".join(typed))
        known = exact is not None and np.isfinite(favour[exact])
        return _led(ranking, [exact], 1.0) if exact is not None and known else ranking

    def _favour(self, shown: str | None) -> Floats:
        """What to add to the logits of every intent after `shown`."""
        found = self._favours.get(shown)
        if found is None:
            found = np.zeros(len(self._intents), np.float32)
            for id_ in self._follow_ups.get(shown or "", ()):
                if id_ in self._number:
                    found[self._number[id_]] = _SHOWN
            for id_, parents in self._after.items():
                found[self._number[id_]] = _AFTER if shown in parents else -np.inf
            self._favours[shown] = found
        return found

    def _outcome(self, ranking: Ranking, also: tuple[str, ...]) -> Outcome:
        best = tuple(self._intents[i] for i in ranking.order[:3])
        if best and ranking.confidence >= self._bands.answer_from:
            return Answer(best[0], also)
        if best and ranking.confidence >= self._bands.suggest_from:
            return Suggest(best)
        return Fallback(best)


def _key(message: str, typed: Sequence[str]) -> str:
    """What an exact phrase is compared by: its words, or if it has none, its signs."""
    return " ".join(typed) or normalise(message).strip()


def _led(ranking: Ranking, intents: Sequence[int], confidence: float | None = None) -> Ranking:
    """The ranking with some intents put first; by default as confident as it was."""
    scores = dict(zip(ranking.order, ranking.scores, strict=True))
    top = max([1.0, *scores.values()])
    order = [*intents, *(intent for intent in ranking.order if intent not in intents)][:10]
    return Ranking(
        tuple(order),
        tuple(top if intent in intents else scores[intent] for intent in order),
        ranking.confidence if confidence is None else confidence,
    )
