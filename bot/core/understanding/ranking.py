"""Which intent a message means, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.core.text import stem
from bot.core.understanding.confidence import Coverage, confidence
from bot.core.understanding.features import Encoder, Spelled
from bot.core.understanding.openness import news, openness
from bot.core.understanding.pooling import NOTHING, Ranking
from bot.core.understanding.reading import Word
from bot.core.understanding.scoring import learn
from bot.core.understanding.training import gram, softmax
from bot.core.understanding.vectors import Floats, Rows, Vector

_EVIDENCE = 1.5
"""What the likeness of an intent's best phrase (0..1) adds to the logarithm of its share."""
_MOST_LEFT_OUT = 4_000
_COMPARED = 4
"""Intents whose phrases are compared with the message; only those with a fair share."""
_FAIR = 0.25


class Ranker:
    """Learns from `phrases`, as read, with the number of the intent of each (`owners`).

    `phrases` are sorted by intent and none is empty. `background`: messages that no intent means;
    those that resemble a phrase are left out.
    """

    def __init__(
        self,
        phrases: Sequence[Sequence[Word]],
        owners: Sequence[int],
        count: int,
        background: Iterable[Sequence[Word]] = (),
    ) -> None:
        documents = [[read for word in phrase for read in word.read_as] for phrase in phrases]
        self._count = count
        self._encoder = Encoder(documents, owners)
        self._rows = self._encoder.rows
        self._owners = np.asarray(owners, np.int64)
        self._first = np.searchsorted(self._owners, np.arange(count + 1))
        stems = [[stem(word) for word in document] for document in documents]
        self._coverage = Coverage(stems, owners, self._encoder.rarity)
        strange = [vector for vector in (self._read(m)[0] for m in background) if len(vector.ids)]
        width = self._encoder.width
        self._scorer = learn(self._rows, self._owners, count, Rows.of(strange), width)
        self._openness = openness(
            self._scorer.siblings, news(stems, self._encoder.rarity), self._owners, count
        )

    def _read(self, message: Sequence[Word]) -> tuple[Vector, list[Spelled], list[float]]:
        """A message as a vector, its words by their features, and the trust in each."""
        trust = [word.weight for word in message for _ in word.read_as]
        spelled = [self._encoder.spelled(read) for word in message for read in word.read_as]
        return self._encoder.encode(spelled, trust), spelled, trust

    def _dense(self, vector: Vector) -> Floats:
        dense = np.zeros(self._encoder.width, np.float32)
        dense[vector.ids] = vector.values
        return dense

    def rank(self, message: Sequence[Word], favour: Floats) -> Ranking:
        """Ranks the intents for a message; `favour` is added to their logits (-inf: not now)."""
        vector, spelled, trust = self._read(message)
        if not len(vector.ids):
            return NOTHING
        logits = self._scorer.logits(vector)
        logits[:-1] += favour
        shares = softmax(logits)[:-1]
        likeness = self._likeness(vector, shares)
        scores = shares * np.exp(np.float32(_EVIDENCE) * likeness)
        order = _best(scores, 10)
        best = order[0]
        sure = confidence(
            float(shares[best]),
            float(likeness[best]),
            self._coverage.of([word.stem for word in spelled], trust, best),
            float(self._openness[best]),
            len(trust),
        )
        found = scores[order].tolist()
        kept = sum(score > 0 for score in found)
        return Ranking(tuple(order[:kept]), tuple(found[:kept]), sure)

    def _likeness(self, vector: Vector, shares: Floats) -> Floats:
        """The cosine of the best phrase of each intent that has a fair share; else 0."""
        found = np.zeros(self._count, np.float32)
        fair = np.flatnonzero(shares >= _FAIR * shares.max())
        if len(fair) > _COMPARED:
            fair = fair[_best(shares[fair], _COMPARED)]
        dense = self._dense(vector)
        for intent in fair.tolist():
            cosines = self._cosines(dense, self._first[intent], self._first[intent + 1])
            found[intent] = cosines.max(initial=0)
        return found

    def _cosines(self, dense: Floats, first: int = 0, last: int | None = None) -> Floats:
        """Cosines of a message with the phrases from `first` to before `last`."""
        start = self._rows.start[first : None if last is None else last + 1]
        part = slice(start[0], start[-1])
        products = dense.take(self._rows.ids[part])
        products *= self._rows.values[part]
        return np.add.reduceat(products, start[:-1] - start[0])

    def nearest(self, message: Sequence[Word], count: int) -> list[tuple[int, float]]:
        """The phrases most like a message and their cosines, best first."""
        cosines = self._cosines(self._dense(self._read(message)[0]))
        best = _best(cosines, count)
        return [(i, min(1.0, float(cosines[i]))) for i in best if cosines[i] > 0]

    def elsewhere(self, message: Sequence[Word], intent: int) -> float:
        """The share of a message that names subjects of which an intent's phrases say nothing."""
        _, spelled, trust = self._read(message)
        return self._coverage.of([word.stem for word in spelled], trust, intent).elsewhere

    def left_out(self) -> NDArray[np.int64]:
        """For every phrase the intent that the other phrases lead to.

        Leave-one-out in closed form (Allen 1974), by kernel ridge regression. Empty for a catalog
        so large that this would take minutes.
        """
        n = len(self._owners)
        if n > _MOST_LEFT_OUT:
            return np.zeros(0, np.int64)
        target = np.zeros((n, self._count), np.float32)
        target[np.arange(n), self._owners] = 1
        inverse = np.linalg.inv(
            gram(self._rows.by_feature()) + np.float32(0.3) * np.eye(n, dtype=np.float32)
        )
        residual = (inverse @ target) / np.diag(inverse)[:, None]
        return np.asarray((target - residual).argmax(axis=1), np.int64)


def _best(values: Floats, count: int) -> list[int]:
    """Where the `count` largest values are, largest first, equal ones in order."""
    if len(values) > 8 * count:
        some = np.sort(np.argpartition(-values, count)[:count])
        return list(some[np.argsort(-values[some], kind="stable")].tolist())
    return list(np.argsort(-values, kind="stable")[:count].tolist())
