"""Topics without the line ``intents:`` above them.

To YAML they belong to the section above, and it complains of what does not fit there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bot.core.file.naming import SECTIONS
from bot.core.problems import likely

_OTHERS = frozenset(SECTIONS) - {"intents", "emergency"}
"""Sections in which nothing looks like a topic."""

_HERE = re.compile(r"[ ]*intents[ ]*:\s*(?:#.*)?$")
"""Even where it slipped to the right."""
_MARGIN = re.compile(r"\W*(\w+)")
_HEAD = re.compile(r"[ ]+[\w-]+[ ]*:\s*(?:#.*)?$")
_FIELD = re.compile(r"[ ]+(?:title|phrases|answer)[ ]*:(?:\s|$)")

MESSAGE = "'intents:' is missing above this first topic; put it on a line of its own, at the left"


@dataclass(frozen=True, slots=True)
class Headless:
    """The lines (from 0) of topics that lack it: the first, the one after the last, the indent."""

    first: int
    end: int
    indent: int


def headless(lines: Sequence[str]) -> Headless | None:
    """Such topics in the lines of a text; None if the line is there, however it is written."""
    section, first = "", None
    rows = [number for number, line in enumerate(lines) if _holds_something(line)]
    end = len(lines)
    for row, following in zip_longest(rows, rows[1:]):
        line = lines[row]
        if _HERE.match(line):
            return None
        if _indent(line) == 0 and (found := _MARGIN.match(line)):
            section = found[1]
            if section not in _OTHERS and likely(section, ["intents"]):
                return None
            end = min(end, row) if first is not None else end
        elif first is None and following is not None and (not section or section in _OTHERS):
            first = row if _is_head(line, lines[following]) else None
    return None if first is None else Headless(first, end, _indent(lines[first]))


def _holds_something(line: str) -> bool:
    content = line.strip()
    return bool(content) and not content.startswith("#")


def _is_head(line: str, following: str) -> bool:
    return bool(
        _HEAD.match(line) and _FIELD.match(following) and _indent(following) > _indent(line)
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
