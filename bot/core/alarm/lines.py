"""The lines of the patterns, each a bit, and all their phrases as one tree of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.core.alarm.phrases import phrase_forms, spelt

_END: dict[str, int] = {}
"""What follows where no phrase goes on; shared, since most steps are such."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases that begin alike, word by word, as numbered steps; step 0 is before the first word.

    ``lines``: for every step the lines (bits) that hold the phrase that ends there.
    ``following``: for every step the next ones, by the form of a word. Lists of plain dicts: to
    pack and unpack them takes a fourth of the time that nodes of a tree take.
    """

    lines: list[int]
    following: list[dict[str, int]]


class Lines:
    """Collects the lines of a file.

    ``words``: all words of their phrases, as spelt in the file.
    """

    def __init__(self) -> None:
        self.words: set[str] = set()
        self._forms: dict[frozenset[tuple[str, ...]], int] = {}
        self._bits: dict[Sequence[str], int] = {}

    def bit(self, entries: Sequence[str]) -> int:
        """The bit of a line; equal lines have the same."""
        bit = self._bits.get(entries)
        if bit is None:
            phrases = [phrase for entry in entries for phrase in spelt(entry)]
            self.words.update(chain.from_iterable(phrases))
            forms = frozenset(filter(None, map(phrase_forms, phrases)))
            bit = self._bits[entries] = 1 << self._forms.setdefault(forms, len(self._forms))
        return bit

    def phrases(self) -> Phrases:
        """The phrases of all lines."""
        found = Phrases([0], [_END])
        for line, number in self._forms.items():
            for forms in line:
                found.lines[_step(found, forms)] |= 1 << number
        return found


def _step(phrases: Phrases, forms: Iterable[str]) -> int:
    """The step at which a phrase ends; steps on the way that are new are added."""
    step = 0
    for form in forms:
        following = phrases.following[step]
        if following is _END:
            following = phrases.following[step] = {}
        step = following.setdefault(form, len(phrases.lines))
        if step == len(phrases.lines):
            phrases.lines.append(0)
            phrases.following.append(_END)
    return step
