"""What can still be read of a text whose YAML is broken in one place.

The block of lines around the mistake after which most can be read is blanked out, the smallest if
there are several. Every other character keeps its place, so that positions stay true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.core.file.lines import split_lines

_DEEPEST = 4
"""Blocks are looked for at the indent of an intent's keys, and further out."""

_KEY = re.compile(r"[^\S\r\n]*(?:- )?[\w.-]+[ ]*:(?=\s|$)")
_ITEM = re.compile(r"[ ]*-(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Hole:
    """A block that was cut out: its first and last line (from 1), and what stood there."""

    first: int
    last: int
    text: str


def without_block(
    text: str, line: int, first_mistake: Callable[[str], int | None]
) -> tuple[str, Hole] | None:
    """The text without the block around a broken line, or None if nothing helps.

    Args:
        text: the whole text.
        line: where the mistake is, from 1.
        first_mistake: tells the line of the first mistake of a text, None if it has none.
    """
    lines = split_lines(text)
    best: tuple[str, Hole] | None = None
    furthest = 0
    for first, last in _blocks(lines, min(line, len(lines)) - 1):
        blanked = [_head(lines[first]), *map(_blank, lines[first + 1 : last])]
        cut = "".join([*lines[:first], *blanked, *lines[last:]])
        hole = Hole(first + 1, last, "".join(lines[first:last]))
        following = first_mistake(cut)
        if following is None:
            return cut, hole
        if following > max(last, furthest):
            best, furthest = (cut, hole), following
    return best


def without_lines(lines: list[str], first: int, end: int) -> tuple[str, Hole]:
    """The text of these lines without those from ``first`` to before ``end`` (from 0)."""
    blanked = map(_blank, lines[first:end])
    hole = Hole(first + 1, end, "".join(lines[first:end]))
    return "".join([*lines[:first], *blanked, *lines[end:]]), hole


def _blocks(lines: list[str], line: int) -> Iterator[tuple[int, int]]:
    """First line and the line after the last of the blocks around a line, from small to large."""
    if not _is_section(lines[line]) and not _is_head_without_colon(lines, line):
        yield line, _end_of_tabs(lines, line)
    limit = _DEEPEST
    for first in range(line, -1, -1):
        indent = _indent(lines[first])
        if indent is None or indent > limit or _is_section(lines[first]):
            continue
        yield first, _end(lines, first, indent)
        limit = indent - 1


def _is_head_without_colon(lines: list[str], line: int) -> bool:
    """A line that others hang on, and that would leave them hanging nowhere."""
    indent, own = _indent(lines[line]), _KEY.match(lines[line])
    return indent is not None and not own and _end(lines, line, indent) > line + 1


def _end_of_tabs(lines: list[str], line: int) -> int:
    """The line after the one, and after those below it that begin with tabs too."""
    last = line + 1
    while last < len(lines) and lines[last].lstrip(" ").startswith("\t"):
        last += 1
    return last


def _is_section(line: str) -> bool:
    """A key at the very left: with it everything would be cut out."""
    return _indent(line) == 0 and bool(_KEY.match(line)) and not _ITEM.match(line)


def _end(lines: list[str], first: int, indent: int) -> int:
    """The line after a block: further in, or items in the column of their key."""
    takes_items = not _ITEM.match(lines[first])
    for index in range(first + 1, len(lines)):
        inner = _indent(lines[index])
        if inner is None or inner > indent:
            continue
        if not (takes_items and inner == indent and _ITEM.match(lines[index])):
            return index
    return len(lines)


def _indent(line: str) -> int | None:
    """Blanks at the start of a line; None for an empty line or a comment."""
    rest = line.lstrip()
    return None if not rest or rest.startswith("#") else len(line) - len(rest)


def _head(line: str) -> str:
    """The key or the dash of a line, and blanks instead of the rest."""
    found = _KEY.match(line) or _ITEM.match(line)
    kept = found.end() if found else 0
    return line[:kept].replace("\t", " ") + _blank(line[kept:])


def _blank(line: str) -> str:
    return re.sub(r"[^\r\n]", " ", line)
