"""Looks for figures of speech in a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.core.alarm.figures import (
    animals,
    body,
    exaggeration,
    hearts,
    machines,
    medicine,
    mothers,
    namesakes,
    others,
    pain,
)
from bot.core.alarm.figures.figure import Figure, whole_words
from bot.core.alarm.reading import index_at, sentence_around
from bot.core.alarm.word import Word

ALL: tuple[Figure, ...] = (
    *exaggeration.FIGURES,
    *hearts.FIGURES,
    *medicine.FIGURES,
    *others.FIGURES,
    *animals.FIGURES,
    *machines.FIGURES,
    *mothers.FIGURES,
    *body.FIGURES,
    *namesakes.FIGURES,
    *pain.FIGURES,
)


@cache
def _any() -> re.Pattern[str]:
    """Most sentences hold no figure of speech, which one search tells sooner than a hundred.

    Made for the first message that asks: it would be a thirtieth of a start.
    """
    return whole_words("|".join(figure.pattern for figure in ALL))


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure in a message: its first and last word, and what it says."""

    start: int
    end: int
    said: str
    figure: Figure


class Figures:
    """The figures of speech of one message, looked for sentence by sentence, where asked."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._typed = [word.typed for word in words]
        self._words = words
        self._found: dict[tuple[int, int], list[_Found]] = {}

    def around(self, start: int, end: int) -> str:
        """What the figure says that takes back ``words[start:end + 1]``; empty without one."""
        first, sentence = sentence_around(self._words, start)
        part = (first, first + len(sentence))
        if part not in self._found:
            self._found[part] = list(self._look(*part))
        phrase = self._typed[start : end + 1]
        for found in self._found[part]:
            if found.start <= end and start <= found.end and found.figure.takes_back(phrase):
                return found.said
        return ""

    def _look(self, first: int, end: int) -> Iterator[_Found]:
        """The figures in the sentence ``words[first:end]``."""
        typed = list(self._read(first, end))
        sentence = " ".join(typed)
        if not _any().search(sentence):
            return
        message = " ".join(self._typed)
        for figure in ALL:
            for said in figure.find(sentence, message):
                start, last = index_at(typed, said.start()), index_at(typed, said.end() - 1)
                yield _Found(first + start, first + last, said[0].strip(), figure)

    def _read(self, first: int, end: int) -> Iterator[str]:
        """The words, each with the comma after it: "hit by a wave, pain since" is no figure."""
        for at in range(first, end):
            paused = at + 1 < end and self._words[at + 1].pause
            yield f"{self._typed[at]}," if paused else self._typed[at]
