"""How sure it is that a message means an intent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import exp, log

from bot.core.text import stem
from bot.core.understanding.spelling import EVERYDAY
from bot.core.understanding.subjects import SMALL_WORDS, SUBJECTS

_SHARE, _LIKENESS, _COVERED, _LENGTH, _BIAS = 0.8, 1.0, 0.65, 0.7, 0.15
_ELSEWHERE, _FOREIGN = -3.4, -1.5
"""The logistic formula; fitted to messages in and out of scope of several public sets."""
_EVERYDAY = frozenset(map(stem, EVERYDAY)) - SMALL_WORDS


@dataclass(frozen=True, slots=True)
class Covered:
    """Shares of a message, by rarity.

    ``covered``: words that stand in phrases of the intent. ``elsewhere``: subjects of their own
    that do not. ``foreign``: other everyday words that no phrase of the catalog has; words that
    are neither are most likely names or misspelt.
    """

    covered: float = 0.0
    elsewhere: float = 0.0
    foreign: float = 0.0


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
            for word in document:
                self._having.setdefault(word, set()).add(owner)

    def of(self, stems: Sequence[str], trust: Sequence[float], intent: int) -> Covered:
        """How a message, as stems and the trust in each, is covered by an intent."""
        whole = covered = elsewhere = foreign = 0.0
        for word, weight in zip(stems, trust, strict=True):
            rarity = self._rarity(word)
            whole += rarity
            having = self._having.get(word, ())
            if intent in having:
                covered += rarity * weight
            elif word in SUBJECTS:
                elsewhere += rarity
            elif not having and word in _EVERYDAY:
                foreign += rarity
        if not whole:
            return Covered()
        return Covered(covered / whole, elsewhere / whole, foreign / whole)


def confidence(
    share: float, likeness: float, covered: Covered, openness: float, size: int
) -> float:
    """How sure (0..1) an intent is.

    `share`: of the intent among all and none; `likeness`: the cosine of its best phrase;
    `openness`: see :mod:`bot.core.understanding.openness`; `size`: the number of words.
    """
    logit = (
        _SHARE * log(max(share, 1e-9))
        + _LIKENESS * log(max(likeness, 0.02))
        + _COVERED * log(max(covered.covered, 0.1))
        + _ELSEWHERE * covered.elsewhere
        + _FOREIGN * covered.foreign
        + _LENGTH * log(1 + size)
        + openness
        + _BIAS
    )
    return 1 / (1 + exp(-logit))
