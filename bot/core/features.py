"""Messages as sparse vectors: words, pairs of words, and the letters inside words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows, one after the other: row i is ``[start[i]:start[i + 1]]`` of ids and values."""

    start: NDArray[np.int64]
    ids: Ints
    values: Floats
    width: int


def word_features(words: Sequence[str]) -> list[str]:
    """Words, neighbours, neighbours but one, first and last word."""
    found = list(words)
    found += [f"{a} {b}" for a, b in zip(words, words[1:], strict=False)]
    found += [f"{a} _ {b}" for a, b in zip(words, words[2:], strict=False)]
    if words:
        found += [f"^ {words[0]}", f"{words[-1]} $"]
    return found


def letter_features(word: str) -> list[str]:
    """Two to four letters in a row, with the edges of the word."""
    edged = f"<{word}>"
    return [edged[i : i + n] for n in (2, 3, 4) for i in range(len(edged) - n + 1)]


class Block:
    """One kind of feature with its weights (TF-IDF, Spaerck Jones 1972)."""

    def __init__(self, documents: Iterable[Iterable[str]], unknown: float) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for document in documents:
            counts.update(set(document))
            total += 1
        self.ids = {name: i for i, name in enumerate(counts)}
        df = np.fromiter(counts.values(), np.float32, len(counts))
        self.idf = (np.log((1 + total) / (1 + df)) + 1).astype(np.float32)
        self.unknown = unknown * float(self.idf.max(initial=1.0)) ** 2

    def vector(self, features: Sequence[str], trust: Sequence[float]) -> tuple[Ints, Floats]:
        """Ids and values of a unit vector; what is unknown makes it shorter."""
        ids = self.ids
        weights: dict[int, float] = {}
        missing = 0
        for name, weight in zip(features, trust, strict=True):
            i = ids.get(name)
            if i is None:
                missing += 1
            elif weight > weights.get(i, 0.0):
                weights[i] = weight
        where = np.fromiter(weights, np.int32, len(weights))
        values = self.idf[where] * np.fromiter(weights.values(), np.float32, len(weights))
        norm = float(values @ values) + missing * self.unknown
        return where, values / np.sqrt(max(norm, 1e-9), dtype=np.float32)


def stack(vectors: Sequence[tuple[Ints, Floats]], width: int) -> Rows:
    """The vectors as rows of one sparse matrix `width` features wide."""
    start = np.zeros(len(vectors) + 1, np.int64)
    np.cumsum([len(ids) for ids, _ in vectors], out=start[1:])
    return Rows(
        start,
        np.concatenate([ids for ids, _ in vectors]),
        np.concatenate([values for _, values in vectors]),
        width,
    )
