"""Which features the phrases hold, counted once each, and how evenly the intents share them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from bot.core.understanding.vectors import Floats, Ints


@dataclass(frozen=True, slots=True)
class Held:
    """What documents hold: the `number` of every feature by name, in the order they first come.

    ``ids``: the features of each document without repetition, one document after the other;
    ``sizes``: how many each has.
    """

    number: dict[str, int]
    ids: Ints
    sizes: NDArray[np.int64]

    def times(self) -> NDArray[np.int64]:
        """How many documents have each feature."""
        return np.bincount(self.ids, minlength=len(self.number))

    def evenness(self, owners: Sequence[int]) -> Floats:
        """How evenly each feature is spread over the intents (`owners`): 0 (one) to 1 (all).

        Its entropy; however many documents an intent has, it counts as any other.
        """
        count = max(owners, default=0) + 1
        having = np.repeat(np.asarray(owners, np.int64), self.sizes)
        cells, times = np.unique(self.ids.astype(np.int64) * count + having, return_counts=True)
        feature, intent = np.divmod(cells, count)
        share = times / np.bincount(owners, minlength=count)[intent]
        share /= np.bincount(feature, share, minlength=len(self.number))[feature]
        entropy = np.bincount(feature, -share * np.log(share), minlength=len(self.number))
        return np.asarray(entropy / max(log(count), 1e-9), np.float32)


class Holding:
    """Collects what documents hold, one after the other."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._ids, self._sizes = array("i"), array("q")

    def numbers(self, names: Iterable[str]) -> list[int]:
        """The number of each feature; new ones get the next."""
        known = self._number
        return [known.setdefault(name, len(known)) for name in names]

    def add(self, ids: Iterable[int]) -> None:
        """The next document holds these features, some of them maybe more than once."""
        distinct = dict.fromkeys(ids)
        self._ids.extend(distinct)
        self._sizes.append(len(distinct))

    def held(self) -> Held:
        """What was collected."""
        return Held(self._number, np.array(self._ids, np.int32), np.array(self._sizes, np.int64))
