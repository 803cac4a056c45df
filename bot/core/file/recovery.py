"""What can still be read of a text whose YAML is broken in one place.

The block of lines around the mistake after which most can be read is blanked out, the smallest if
there are several. Every other character keeps its place, so that positions stay true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.core.file.lines import split_lines

_DEEPEST = 4
"""Blocks are looked for at the indent of an intent's keys, and further out."""

_WIDE, _NARROW = 4, 2
"""Blanks that a tab may stand for."""

_KEY = re.compile(r"[^\S\r\n]*(?:- )?[\w.-]+[ ]*:(?=\s|$)")
_WORD = re.compile(r"\w+")
_ITEM = re.compile(r"[ ]*-(?=\s|$)")


@dataclass(frozen=True)
class Hole:
    """A block that was cut out: its first and last line (from 1), and what stood there."""

    first: int
    last: int
    text: str

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the text."""
        return frozenset(_WORD.findall(self.text))


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
    for first, last, head in _candidates(lines, min(line, len(lines)) - 1):
        blanked = [head, *map(_blank, lines[first + 1 : last])]
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


def _candidates(lines: list[str], line: int) -> Iterator[tuple[int, int, str]]:
    """The blocks around a line, and what is left of the first line of each."""
    tab, below = _tab(lines, line), _below_tabs(lines, line)
    spaced = [_margin(text).expandtabs(tab) + text[len(_margin(text)) :] for text in lines]
    keeps = _KEY.match(_head(spaced[line], len(lines[line]))) is not None
    for first, last in _blocks(spaced, line, below, keeps):
        yield first, last, _head(spaced[first], len(lines[first]))


def _tab(lines: list[str], line: int) -> int:
    """Blanks that a tab before a line stands for: few where what hangs on it is no further in."""
    following = next((text for text in lines[line + 1 :] if _indent(text) is not None), "")
    hangs = lines[line].rstrip().endswith(":") and not _ITEM.match(following)
    wide = len(_margin(lines[line]).expandtabs(_WIDE))
    further = "\t" in _margin(following) or (_indent(following) or 0) > wide
    return _NARROW if hangs and not further else _WIDE


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _below_tabs(lines: list[str], line: int) -> int:
    """The line after this one, and after those below it that begin with tabs too."""
    last = line + 1
    while last < len(lines) and "\t" in _margin(lines[last]):
        last += 1
    return last


def _blocks(lines: list[str], line: int, below: int, keeps: bool) -> Iterator[tuple[int, int]]:
    """First line and the line after the last of the blocks around a line, from small to large.

    ``below``: the line after the smallest; ``keeps``: something is left for others to hang on.
    """
    if not _is_section(lines[line]) and (keeps or not _is_hung_on(lines, line)):
        yield line, below
    limit = _DEEPEST
    for first in range(line, -1, -1):
        indent = _indent(lines[first])
        if indent is None or indent > limit or _is_section(lines[first]):
            continue
        yield first, _end(lines, first, indent)
        limit = indent - 1


def _is_hung_on(lines: list[str], line: int) -> bool:
    """Whether others hang on a line, and would hang nowhere without it."""
    indent = _indent(lines[line])
    return indent is not None and _end(lines, line, indent) > line + 1


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


def _head(line: str, size: int) -> str:
    """The key or the dash of a line, and blanks instead of the rest, in as many characters.

    Blanks alone where tabs leave no room for it: everything after it must keep its place.
    """
    found = _KEY.match(line) or _ITEM.match(line)
    head = found[0] if found else ""
    end = line[len(line.rstrip("\r\n")) :]
    room = size - len(end)
    return (head if len(head) <= room else "").ljust(room) + end


def _blank(line: str) -> str:
    return re.sub(r"[^\r\n]", " ", line)
