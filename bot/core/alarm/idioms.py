"""Figures of speech: the words of a sign are there, and mean something else.

The turns of phrase themselves stand in :mod:`bot.core.alarm.turns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.alarm.turns import PATTERNS, SINGLE, UNLESS
from bot.core.alarm.wording import Word, index_at, sentence_around

_ALL = (*PATTERNS, *SINGLE, *UNLESS)
FIGURES = tuple(re.compile(rf"\b(?:{pattern})\b") for pattern in _ALL)
"""One turn of phrase or several of a kind, to be looked for in the words of a sentence."""
_ANY = re.compile(rf"\b(?:{'|'.join(_ALL)})\b")
"""Most sentences hold no figure of speech, which one search tells sooner than sixty."""
_SPARING = frozenset(FIGURES[len(PATTERNS) : len(PATTERNS) + len(SINGLE)])
_MORE = {
    figure: re.compile(rf"\b(?:{more})\b")
    for figure, more in zip(FIGURES[-len(UNLESS) :], UNLESS.values(), strict=True)
}


@dataclass(frozen=True, slots=True)
class _Figure:
    """A turn of phrase in a message: its first and last word, and what it says."""

    start: int
    end: int
    said: str
    sparing: bool
    """Whether it takes back only words that stand alone."""

    def takes_back(self, start: int, end: int) -> bool:
        """Whether it shares a word with those from ``start`` to ``end``, and they mean no more."""
        return self.start <= end and start <= self.end and not (self.sparing and end > start)


class Figures:
    """The figures of speech of one message, looked for sentence by sentence, where asked."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._found: dict[int, list[_Figure]] = {}

    def around(self, start: int, end: int) -> str:
        """The turn of phrase that takes back ``words[start:end + 1]``, if there is one."""
        first, sentence = sentence_around(self._words, start)
        if first not in self._found:
            self._found[first] = list(_figures(first, sentence, self._words))
        found = self._found[first]
        return next((figure.said for figure in found if figure.takes_back(start, end)), "")


def _figures(first: int, sentence: Sequence[Word], words: Sequence[Word]) -> Iterator[_Figure]:
    typed = [word.typed for word in sentence]
    text = " ".join(typed)
    if not _ANY.search(text):
        return
    whole = " ".join(word.typed for word in words)
    for pattern in FIGURES:
        if pattern in _MORE and _MORE[pattern].search(whole):
            continue
        for said in pattern.finditer(text):
            yield _Figure(
                first + index_at(typed, said.start()),
                first + index_at(typed, said.end() - 1),
                said[0],
                pattern in _SPARING,
            )
