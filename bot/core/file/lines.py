"""Lines and columns, counted as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

Path = tuple[str | int, ...]
"""Keys and list indices that lead from the whole file to a value."""

Position = tuple[int, int]
"""Line and column, from 1, the column in characters."""

_BREAK = re.compile(r"\r\n|\r|\n")
_END = re.compile(r"[\r\n]")


class Lines:
    """The lines of a text."""

    def __init__(self, text: str) -> None:
        self._starts = _starts(text)
        self._end = len(text.rstrip())

    def position(self, index: int, *, clamp: bool = True) -> Position:
        """Line and column of a character; what lies beyond the last visible one, right after it."""
        if clamp:
            index = min(index, self._end)
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1


def line_start(text: str, index: int) -> int:
    """Where the line of a character begins."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def line_end(text: str, index: int) -> int:
    """Where the line of a character ends, before its line break."""
    found = _END.search(text, index)
    return found.start() if found else len(text)


def split_lines(text: str) -> list[str]:
    """The lines with their ends; joined, they are the text."""
    return [text[start:end] for start, end in pairwise([*_starts(text), len(text)])]


def _starts(text: str) -> list[int]:
    return [0, *(found.end() for found in _BREAK.finditer(text))]
