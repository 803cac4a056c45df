"""How open the intents are: how little their own phrases resemble each other.

The phrases of some intents are all alike ("cancel my order"), those of others name ever new things
("do you have …", "i want …"). A message that means an open intent resembles its phrases as little
as they resemble each other, and has as many new words: it would be wrong to ask it for more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.core.understanding.vectors import Floats

_UNLIKE, _NEW = 0.5, 1.5
"""What unlikeness (its negative logarithm) and new words (their share) add to a logit."""
_USUAL_LIKENESS, _USUAL_NEWS = 0.5, 0.1
"""What is assumed of a catalog before its phrases are seen, and as how many phrases that counts."""
_BEFORE_ALL, _BEFORE_INTENT = 10.0, 3.0


def openness(
    likeness: Floats | None, news: Floats, owners: NDArray[np.int64], count: int
) -> Floats:
    """What to add to the logit of the confidence in each of `count` intents.

    `likeness`: the cosine of every phrase with the nearest other one of its intent, if known;
    `news`: see :func:`news`. A phrase that is the only one of its intent tells nothing.
    """
    if likeness is None:
        likeness = np.full(len(owners), _USUAL_LIKENESS, np.float32)
    told = np.bincount(owners, minlength=count)[owners] > 1
    of = owners[told]
    typical = _typical(likeness[told], of, count, _USUAL_LIKENESS)
    new = _typical(news[told], of, count, _USUAL_NEWS)
    return np.asarray(_NEW * new - _UNLIKE * np.log(typical.clip(0.05)), np.float32)


def _typical(values: Floats, owners: NDArray[np.int64], count: int, usual: float) -> Floats:
    """The mean of every intent, drawn towards that of all, and that towards what is usual."""
    mean = (values.sum() + _BEFORE_ALL * usual) / (len(values) + _BEFORE_ALL)
    sums = np.bincount(owners, values, minlength=count) + _BEFORE_INTENT * mean
    return np.asarray(sums / (np.bincount(owners, minlength=count) + _BEFORE_INTENT), np.float32)


def nearest_sibling(kernel: Floats, first: Sequence[int]) -> Floats:
    """The greatest inner product of every phrase with another one of its intent, 0 if it has none.

    `kernel` (n, n); the phrases of intent i are those from ``first[i]`` to before ``first[i + 1]``.
    """
    found = np.zeros(first[-1], np.float32)
    for start, end in pairwise(first):
        if end - start > 1:
            block = kernel[start:end, start:end].copy()
            np.fill_diagonal(block, 0)
            found[start:end] = block.max(axis=1)
    return found


def news(documents: Sequence[Sequence[str]], rarity: Callable[[str], float]) -> Floats:
    """The share of every phrase, given by its stems, that no other phrase has, by rarity."""
    having = Counter(stem for document in documents for stem in set(document))
    shares = np.zeros(len(documents), np.float32)
    for number, document in enumerate(documents):
        weights = [(rarity(stem), having[stem] < 2) for stem in document]
        whole = sum(weight for weight, _ in weights)
        shares[number] = sum(weight for weight, new in weights if new) / whole if whole else 0
    return shares
