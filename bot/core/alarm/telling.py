"""A message as one line of text, for patterns that must know where a clause ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from bot.core.alarm.word import Pause, Word

_MARKS = {Pause.NONE: "", Pause.COMMA: " ,", Pause.STOP: " ."}


class Telling:
    """The typed words with a blank before each, and a mark where there is a pause: " a , b . c"."""

    def __init__(self, words: Sequence[Word]) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        length = 0
        for word in words:
            mark = _MARKS[word.pause]
            parts.append(f"{mark} {word.typed}")
            self._starts.append(length + len(mark))
            length += len(parts[-1])
            self._ends.append(length)
        self.text = "".join(parts)

    def index(self, offset: int) -> int:
        """Which word holds the character, or the blank before it."""
        return bisect_right(self._starts, offset) - 1

    def before(self, at: int, most: int) -> str:
        """The text before a word; after "…" where it was cut to ``most`` words."""
        first = max(0, at - most)
        return "…" * (first > 0) + self.text[self._starts[first] : self._starts[at]]

    def between(self, last: int, first: int) -> str:
        """The text after one word and before a later one."""
        return self.text[self._ends[last] : self._starts[first]]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where some words start and end in the text."""
        return self._starts[first], self._ends[last]

    def text_of(self, first: int, last: int) -> str:
        """The text of some words, without the mark before them."""
        return self.text[self._starts[first] : self._ends[last]]

    def after(self, last: int, most: int) -> str:
        """The text after a word, up to ``most`` words later."""
        return self.text[self._ends[last] : self._ends[min(last + most, len(self._ends) - 1)]]
