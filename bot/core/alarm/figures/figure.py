"""A figure of speech: what it looks like, and where it is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property


class Figure:
    """One turn of phrase, or several of a kind.

    Args:
        pattern: a regular expression for whole words of a sentence with a blank between each.
        unless: another, of words that say more; with one of them anywhere in the message the
            figure is none.
        of: words of a sign that it takes back, with what is said in one phrase with them; empty
            for any.
        alone: whether it takes back single words only, and no phrase that says more of them.
    """

    def __init__(
        self, pattern: str, unless: str = "", *, of: Collection[str] = (), alone: bool = False
    ) -> None:
        self.pattern = pattern
        self._unless = unless
        self._of = frozenset(of)
        self._alone = alone

    @cached_property
    def _said(self) -> re.Pattern[str]:
        """Made when a message first holds any figure: together they would delay the start."""
        return whole_words(self.pattern)

    @cached_property
    def _more(self) -> re.Pattern[str] | None:
        return whole_words(self._unless) if self._unless else None

    def find(self, sentence: str, message: str) -> Iterator[re.Match[str]]:
        """Where it stands in a sentence of the message."""
        found = self._said.finditer(sentence)
        first = next(found, None)
        if first is None or (self._more is not None and self._more.search(message)):
            return
        yield first
        yield from found

    def takes_back(self, phrase: Sequence[str]) -> bool:
        """Whether words of a sign, as typed, mean no more than the figure that they stand in."""
        if self._alone and len(phrase) > 1:
            return False
        return not self._of or not self._of.isdisjoint(phrase)


def whole_words(pattern: str) -> re.Pattern[str]:
    """The pattern, to be found where words begin and end."""
    return re.compile(rf"\b(?:{pattern})\b")
