"""How sure it is that a message means an intent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import exp, log

from bot.core.understanding.subjects import SUBJECTS

_SHARE, _LIKENESS, _COVERED, _ELSEWHERE, _LENGTH, _BIAS = 0.8, 1.0, 0.65, -3.4, 0.6, 0.8
"""The logistic formula; fitted to messages in and out of scope of several public sets."""


class Coverage:
    """Which words stand in the phrases of which intents.

    `documents`: the stems of every phrase; `owners`: its intent. `rarity`: how much a stem says.
    """

    def __init__(
        self,
        documents: Iterable[Iterable[str]],
        owners: Sequence[int],
        rarity: Callable[[str], float],
    ) -> None:
        self._rarity = rarity
        self._having: dict[str, set[int]] = {}
        for document, owner in zip(documents, owners, strict=True):
            for stem in document:
                self._having.setdefault(stem, set()).add(owner)

    def of(self, stems: Sequence[str], trust: Sequence[float], intent: int) -> tuple[float, float]:
        """Shares of a message, by rarity: words that stand in phrases of the intent, and subjects
        of their own that do not.
        """
        whole = covered = elsewhere = 0.0
        for stem, weight in zip(stems, trust, strict=True):
            rarity = self._rarity(stem)
            whole += rarity
            if intent in self._having.get(stem, ()):
                covered += rarity * weight
            elif stem in SUBJECTS:
                elsewhere += rarity
        return (covered / whole, elsewhere / whole) if whole else (0.0, 0.0)


def confidence(share: float, likeness: float, covered: float, elsewhere: float, size: int) -> float:
    """How sure (0..1) an intent is.

    `share`: of the intent among all and none; `likeness`: the cosine of its best phrase;
    `covered`, `elsewhere`: see :class:`Coverage`; `size`: the number of words.
    """
    logit = (
        _SHARE * log(max(share, 1e-9))
        + _LIKENESS * log(max(likeness, 0.02))
        + _COVERED * log(max(covered, 0.1))
        + _ELSEWHERE * elsewhere
        + _LENGTH * log(1 + size)
        + _BIAS
    )
    return 1 / (1 + exp(-logit))
