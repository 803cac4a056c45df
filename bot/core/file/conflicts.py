"""Marks that Git leaves in a file where two people changed the same lines.

The other side of a conflict is cut out like a block that is no YAML, so that the rest, which fits
the first side, can be read and checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.file.lines import split_lines
from bot.core.file.recovery import Hole

_MARK = re.compile(r"(?:(<{7})|(={7}|\|{7})|(>{7}))(?: .*)?[\r\n]*")
_BEGIN, _BETWEEN, _END = 1, 2, 3

_MESSAGE = "this is a mark of a merge conflict; keep one of the two sides, and delete "


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict by the lines (from 0) of its marks, or one mark that was left alone."""

    marks: tuple[int, ...]

    @property
    def message(self) -> str:
        """What to do."""
        if len(self.marks) == 1:
            return _MESSAGE + "this line"
        *lines, last = [str(number + 1) for number in self.marks]
        return f"{_MESSAGE}the lines {', '.join(lines)} and {last}"

    @property
    def other_side(self) -> range:
        """The lines behind the first side."""
        return range(self.marks[-1] if len(self.marks) == 1 else self.marks[1], self.marks[-1] + 1)


def conflicts(text: str) -> list[Conflict]:
    """All of them, in the order of the text."""
    if not any(sign * 7 in text for sign in "<=>|"):
        return []
    return list(_conflicts(split_lines(text)))


def without_conflicts(text: str, found: Sequence[Conflict]) -> tuple[str, list[Hole]]:
    """The text with only the first side of each, every character in its place."""
    lines = split_lines(text)
    holes = []
    for one in found:
        cut = one.other_side
        holes.append(Hole(cut.start + 1, cut.stop, "".join(lines[cut.start : cut.stop])))
        for number in {one.marks[0], *cut}:
            lines[number] = _emptied(lines[number])
    return "".join(lines), holes


def _conflicts(lines: Sequence[str]) -> Iterator[Conflict]:
    marks: list[int] = []
    for number, line in enumerate(lines):
        found = _MARK.fullmatch(line)
        kind = found.lastindex if found else None
        if kind == _BEGIN:
            yield from _alone(marks)
            marks = [number]
        elif kind == _END and len(marks) > 1:
            yield Conflict((*marks, number))
            marks = []
        elif kind == _BETWEEN and marks:
            marks.append(number)
        elif kind is not None:
            yield from _alone([number])
    yield from _alone(marks)


def _alone(marks: Sequence[int]) -> Iterator[Conflict]:
    for number in marks:
        yield Conflict((number,))


def _emptied(line: str) -> str:
    """A line of breaks that YAML knows and editors do not.

    Blanks would be the indent of a text whose first line they are.
    """
    return re.sub(r"[^\r\n]", "\x85", line)
