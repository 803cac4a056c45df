"""Logits of the intents: by softmax regression, or for large catalogs by centroids."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.core.understanding.openness import nearest_sibling
from bot.core.understanding.training import gram, regression, spread
from bot.core.understanding.vectors import Floats, Rows, Vector

_MOST_ROWS, _MOST_WORK = 10_000, 1.2e10
"""Up to here (rows; rows² · intents) regression takes seconds and its kernel some hundred MB."""
_STRANGE = 0.6
"""Likeness to a phrase from which a background message is taken to be understood after all."""
_SHARP, _NONE = 14.0, 0.25
"""Centroids: logits per unit of likeness; the likeness that the background is given."""
_COMMON = 64
"""Centroids: a feature that more intents have (and a tenth of all) is passed over."""


class Scorer(Protocol):
    """Gives the logits of all intents and, last, of none of them: (intents + 1).

    ``siblings``: the likeness of every phrase to the nearest other one of its intent, if known.
    """

    siblings: Floats | None

    def logits(self, vector: Vector) -> Floats:
        """Logits for a message."""


def learn(
    phrases: Rows, owners: NDArray[np.int64], count: int, strange: Rows, width: int
) -> Scorer:
    """Learns which of `count` intents vectors belong to; `strange` ones belong to none."""
    if len(phrases) > _MOST_ROWS or len(phrases) ** 2 * count > _MOST_WORK:
        return Centroids(phrases, owners, count, width)
    if not len(phrases):
        return Linear(np.zeros((width, count + 1), np.float32), np.zeros(0, np.float32))
    columns = (phrases + strange).by_feature()
    kernel = gram(columns)
    size = len(phrases)
    likeness = kernel[size:, :size].max(axis=1)
    belongs = np.append(owners, np.full(len(strange), count))
    used = np.append(np.ones(size, bool), likeness < _STRANGE)
    weights = spread(columns, regression(kernel, belongs, count + 1, used), width)
    first = np.searchsorted(owners, np.arange(count + 1)).tolist()
    return Linear(weights, nearest_sibling(kernel, first))


class Linear:
    """Weights of every feature for every intent: (features, intents + 1)."""

    def __init__(self, weights: Floats, siblings: Floats) -> None:
        self._weights = weights
        self.siblings: Floats | None = siblings

    def logits(self, vector: Vector) -> Floats:
        """Logits for a message."""
        return np.asarray(vector.values @ self._weights.take(vector.ids, axis=0), np.float32)


class Centroids:
    """The mean direction of every intent (Rocchio 1971), as lists of intents by feature.

    Less exact than regression, but its cost grows with the phrases only in memory: features that
    very many intents share are passed over, for they tell the least.
    """

    def __init__(self, rows: Rows, owners: NDArray[np.int64], count: int, width: int) -> None:
        self._count = count
        self.siblings: Floats | None = None
        cells = rows.ids.astype(np.int64) * count + np.repeat(owners, np.diff(rows.start))
        cells, where = np.unique(cells, return_inverse=True)
        sums = np.bincount(where, rows.values)
        feature, intent = np.divmod(cells, count)
        norms = np.sqrt(np.bincount(intent, sums**2, minlength=count))
        sizes = np.bincount(feature, minlength=width)
        kept = sizes[feature] <= max(_COMMON, count // 10)
        self._intents = intent[kept].astype(np.int32)
        self._values = (_SHARP * sums / norms[intent])[kept].astype(np.float32)
        self._start = np.searchsorted(feature[kept], np.arange(width + 1))

    def logits(self, vector: Vector) -> Floats:
        """Logits for a message."""
        first, last = self._start[vector.ids], self._start[vector.ids + 1]
        sizes = last - first
        at = np.arange(int(sizes.sum())) + np.repeat(first - np.cumsum(sizes) + sizes, sizes)
        terms = self._values[at] * np.repeat(vector.values, sizes)
        found = np.bincount(self._intents[at], terms, minlength=self._count)
        return np.append(found, _SHARP * _NONE).astype(np.float32)
