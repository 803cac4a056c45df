"""Sparse vectors: one, many one after the other, and the same entries by feature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse vector: ids of features without repetition, and their values."""

    ids: Ints
    values: Floats


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows one after the other: row i has ``[start[i]:start[i + 1]]`` of ids and values."""

    start: NDArray[np.int64]
    ids: Ints
    values: Floats

    @classmethod
    def of(cls, vectors: Sequence[Vector]) -> Rows:
        """The vectors as rows."""
        return cls(
            starts_of([len(vector.ids) for vector in vectors]),
            np.concatenate([np.zeros(0, np.int32), *(vector.ids for vector in vectors)]),
            np.concatenate([np.zeros(0, np.float32), *(vector.values for vector in vectors)]),
        )

    def __len__(self) -> int:
        return len(self.start) - 1

    def __add__(self, more: Rows) -> Rows:
        return Rows(
            np.concatenate([self.start, more.start[1:] + self.start[-1]]),
            np.concatenate([self.ids, more.ids]),
            np.concatenate([self.values, more.values]),
        )

    def by_feature(self) -> Columns:
        """The same entries sorted by feature."""
        owner = np.repeat(np.arange(len(self)), np.diff(self.start))
        short = self.ids.max(initial=0) <= np.iinfo(np.uint16).max  # as a rule, and sorted at once
        order = np.argsort(self.ids.astype(np.uint16) if short else self.ids, kind="stable")
        ids = self.ids[order]
        starts = np.flatnonzero(np.diff(ids, prepend=-1))
        return Columns(len(self), starts, owner[order], ids, self.values[order])


@dataclass(frozen=True, slots=True)
class Columns:
    """Entries of `count` rows, sorted by feature: where each begins; row, feature and value."""

    count: int
    starts: NDArray[np.int64]
    rows: NDArray[np.int64]
    ids: Ints
    values: Floats


def starts_of(sizes: Sequence[int] | NDArray[np.int64]) -> NDArray[np.int64]:
    """Where pieces of these sizes begin that stand one after the other, and where the last ends."""
    start = np.zeros(len(sizes) + 1, np.int64)
    np.cumsum(sizes, out=start[1:])
    return start
