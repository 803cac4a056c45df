"""Where the YAML parser gave up, and the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.file.lines import line_end, line_start
from bot.core.file.naming import SECTIONS

Found = tuple[int, str]
"""Index of a mistake, and what to do about it."""

_FAR = 100
"""Lines that are looked at above a mistake."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text without its end, and the index where it starts."""

    start: int
    text: str

    @property
    def indent(self) -> int:
        """Blanks before it."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def content(self) -> str:
        """What stands on it."""
        return self.text.strip()

    @property
    def is_item(self) -> bool:
        """Whether it begins an item of a list."""
        return bool(re.match(r"[ ]*-(?:\s|$)", self.text))


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser gave up: an index into the text, and its own words."""

    text: str
    index: int
    problem: str

    @property
    def line(self) -> Line:
        """The line of the place."""
        start = line_start(self.text, self.index)
        return Line(start, self.text[start : line_end(self.text, start)])

    @property
    def above(self) -> Line | None:
        """The last line before that holds more than a comment."""
        return next(lines_above(self.text, self.line.start), None)

    @property
    def below(self) -> Line | None:
        """The next line that holds more than a comment."""
        start = self.line.start
        for _ in range(_FAR):
            start = line_end(self.text, start) + 1
            if start > len(self.text):
                break
            line = Line(start, self.text[start : line_end(self.text, start)])
            if line.content and not line.content.startswith("#"):
                return line
        return None

    @property
    def section(self) -> str:
        """The key at the very left that the place lies below; none for the very left itself."""
        if not self.line.indent:
            return ""
        return max(SECTIONS, key=self._last)

    def _last(self, section: str) -> int:
        """Where a section begins above the place, -1 if it does not."""
        if self.text.startswith(f"{section}:"):
            return 0
        return max(self.text.rfind(f"{end}{section}:", 0, self.index) for end in "\r\n")


def lines_above(text: str, start: int) -> Iterator[Line]:
    """The lines with content before an index where a line starts, from below; not all of many."""
    for _ in range(_FAR):
        if start == 0:
            return
        end = start
        start = line_start(text, start - (2 if text[start - 2 : start] == "\r\n" else 1))
        line = Line(start, text[start:end].rstrip("\r\n"))
        if line.content and not line.content.startswith("#"):
            yield line
