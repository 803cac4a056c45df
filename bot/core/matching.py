"""From a message to what is done about it: answer, suggest, fall back, or warn."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from bot.core.catalog import Catalog, Urgency
from bot.core.features import Block, Floats, letter_features, stack, word_features
from bot.core.spelling import Speller
from bot.core.text import tokens, written_out
from bot.core.training import gram, ridge, spread

try:
    from bot.core.emergency import SignDetector
except ImportError:  # temporary, until it is written
    SignDetector = None  # type: ignore[assignment,misc]


@dataclass(frozen=True, slots=True)
class Context:
    """What the chat was about: the intent shown last, and messages of the last two minutes."""

    shown: str | None = None
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An intent and how well it ranks; scores order intents, they are no confidences."""

    intent: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The message was understood. ``also``: what else the same message asks, to offer on top."""

    intent: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggest:
    """Not sure: up to three intents to choose from, best first."""

    intents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fallback:
    """Not understood. ``nearest``: up to three intents that share something, may be empty."""

    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Emergency:
    """One or more signs of an emergency, strongest first, and the ordinary answer behind them."""

    signs: tuple[str, ...]
    urgency: Urgency
    intent: str | None = None


Outcome = Answer | Suggest | Fallback | Emergency


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed, the known words it was read as, and the trust in that (0..1; 0: unknown)."""

    typed: str
    read_as: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Nearest:
    """A stored phrase and its likeness to the message (0..1)."""

    phrase: str
    intent: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Confusion:
    """A phrase that, were it not stored, would be understood as another intent."""

    phrase: str
    intent: str
    instead: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the bot did with a message, and why."""

    message: str
    words: tuple[Word, ...]
    candidates: tuple[Candidate, ...]
    confidence: float
    part: str | None
    signs: Any
    answer_from: float
    suggest_from: float
    outcome: Outcome
    _matcher: Matcher = field(repr=False, compare=False)

    def nearest(self, count: int = 3) -> list[Nearest]:
        """The stored phrases most like the message, best first."""
        return self._matcher.nearest(self.part or self.message, count)


_CLAUSE = re.compile(r"[.?!;\n]+|,| and (?=how|what|should|can|is|when|why|do)| but ")


class Matcher:
    """Understands messages by the phrases of a catalog; training happens in the constructor."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._intents = list(catalog.intents)
        self._signs = SignDetector(catalog.emergency) if SignDetector else None
        self._phrases: list[str] = []
        owners: list[int] = []
        for i, intent in enumerate(catalog.intents.values()):
            self._phrases += intent.phrases
            owners += [i] * len(intent.phrases)
        self._owner = np.array(owners)
        typed = [self._typed(phrase) for phrase in self._phrases]
        self._exact: dict[tuple[str, ...], int] = {}
        for words, owner in zip(typed, owners, strict=True):
            self._exact.setdefault(tuple(words), owner)
        self._speller = Speller(word for words in typed for word in words)
        self._words = Block((word_features(words) for words in typed), 0.8)
        self._letters = Block(
            ([f for word in words for f in letter_features(word)] for words in typed), 0.5
        )
        vectors = [self._vector([(word, 1.0) for word in words]) for words in typed]
        rows = stack(vectors, len(self._words.ids) + len(self._letters.ids))
        targets = np.zeros((len(owners), len(self._intents)), np.float32)
        targets[np.arange(len(owners)), owners] = 1
        dual, self._left_out = ridge(gram(rows), targets, 0.3)
        self._weights = spread(rows, dual)
        self._rows = rows

    @staticmethod
    def _typed(text: str) -> list[str]:
        return [full for word in tokens(text) for full in written_out(word)]

    def _read(self, text: str) -> list[Word]:
        return [Word(word, *self._speller.read(word)) for word in self._typed(text)]

    def _vector(self, words: list[tuple[str, float]]) -> tuple[Any, Floats]:
        plain = [word for word, _ in words]
        trust = [weight for _, weight in words]
        features = word_features(plain)
        weights = trust + [min(a, b) for a, b in zip(trust, trust[1:], strict=False)]
        weights += [min(a, b) for a, b in zip(trust, trust[2:], strict=False)]
        weights += [trust[0], trust[-1]] if trust else []
        ids, values = self._words.vector(features, weights)
        letters = [f for word in plain for f in letter_features(word)]
        more, others = self._letters.vector(letters, [1.0] * len(letters))
        return (
            np.concatenate([ids, more + np.int32(len(self._words.ids))]),
            np.concatenate([values, others]) * np.float32(0.5**0.5),
        )

    def _score(self, words: list[Word]) -> tuple[Floats, Floats]:
        ids, values = self._vector([(w, word.weight) for word in words for w in word.read_as])
        scores = values @ self._weights[ids]
        dense = np.zeros(self._rows.width, np.float32)
        dense[ids] = values
        cosines = np.add.reduceat(
            np.append(dense[self._rows.ids] * self._rows.values, np.float32(0)),
            self._rows.start[:-1],
        )
        return scores, cosines

    def _judge(self, words: list[Word], allowed: Any) -> tuple[Floats, float]:
        scores, cosines = self._score(words)
        scores = np.where(allowed, scores, -1)
        best = int(scores.argmax())
        odds = np.exp(8 * (scores - scores.max()))
        share = float(odds[best] / odds.sum())
        cosine = float(cosines[self._owner == best].max())
        return scores, float(np.sqrt(max(0.0, share * min(1.0, cosine))))

    def nearest(self, text: str, count: int = 3) -> list[Nearest]:
        """The stored phrases most like the text, best first."""
        _, cosines = self._score(self._read(text))
        best = np.argsort(-cosines, kind="stable")[:count]
        return [
            Nearest(self._phrases[i], self._intents[self._owner[i]], float(cosines[i]))
            for i in best
            if cosines[i] > 0
        ]

    def match(self, message: str, context: Context = Context()) -> Outcome:
        """What to do about a message."""
        return self.explain(message, context).outcome

    def explain(self, message: str, context: Context = Context()) -> Explanation:
        """What to do about a message, and why."""
        matching = self._catalog.matching
        words = self._read(message)
        allowed = np.array(
            [not i.after or context.shown in i.after for i in self._catalog.intents.values()]
        )
        scores, confidence, part = np.zeros(len(self._intents), np.float32), 0.0, None
        if words:
            scores, confidence = self._judge(words, allowed)
            if len(words) > 12:
                for clause in _CLAUSE.split(message):
                    read = self._read(clause)
                    if len(read) >= 3:
                        other, sure = self._judge(read, allowed)
                        if sure > confidence:
                            scores, confidence, part = other, sure, clause.strip()
        exact = self._exact.get(tuple(word.typed for word in words))
        if exact is not None and allowed[exact]:
            scores, confidence = scores.copy(), 1.0
            scores[exact] = max(float(scores.max()), 1.0)
        best = [int(i) for i in np.argsort(-scores, kind="stable")[:10] if scores[i] > 0]
        candidates = tuple(Candidate(self._intents[i], float(scores[i])) for i in best)
        ids = tuple(candidate.intent for candidate in candidates[:3])
        outcome: Outcome = Fallback(ids)
        if ids and confidence >= matching.answer_from:
            outcome = Answer(ids[0])
        elif ids and confidence >= matching.suggest_from:
            outcome = Suggest(ids)
        signs = self._signs.find(message, context.earlier) if self._signs else None
        if signs and signs.found:
            outcome = Emergency(
                tuple(match.sign for match in signs.found),
                signs.found[0].urgency,
                outcome.intent if isinstance(outcome, Answer) else None,
            )
        return Explanation(
            message, tuple(words), candidates, confidence, part, signs,
            matching.answer_from, matching.suggest_from, outcome, self,
        )  # fmt: skip

    def confusions(self) -> list[Confusion]:
        """Phrases that the other phrases would not lead to their intent (leave-one-out)."""
        instead = self._left_out.argmax(axis=1)
        return [
            Confusion(phrase, self._intents[owner], self._intents[other])
            for phrase, owner, other in zip(self._phrases, self._owner, instead, strict=True)
            if owner != other
        ]
