"""Items of a list whose dash, or whose keys, stand in another column than their neighbours.

YAML complains of the first line that does not fit to them, or takes what follows for more of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.catalog import Example, Source
from bot.core.file.naming import ITEMS, TOPIC_KEYS
from bot.core.file.rows import Row, rows
from bot.core.problems import counted

_KEY = re.compile(r"-[ ]+\w+[ ]*:")
_COMMON = 2
"""Blanks that a dash and what stands behind it, or a list and its key, most often lie apart."""

_LISTS = {
    "sources": frozenset(Source.model_fields),
    "tests": frozenset(Example.model_fields),
    **dict.fromkeys(("phrases", "follow_ups", "synonyms", "after", "expect", "offer"), frozenset()),
}
"""Keys of lists, and the keys of their items; those of ``patterns`` are anything else."""


@dataclass(frozen=True, slots=True)
class OutOfColumn:
    """Lines (from 0) of an item, or of a key in it: the first, the one after the last, its indent.

    ``message`` says what to do.
    """

    first: int
    end: int
    indent: int
    message: str


@dataclass(frozen=True, slots=True)
class _Item:
    """The line that an item begins on, and those of its keys."""

    row: Row
    keys: Sequence[Row]
    end: int

    @property
    def inner(self) -> int:
        """Where its keys must stand: below the first of them."""
        return self.row.indent + len(self.row.content) - len(self.row.content[1:].lstrip())


def out_of_column(lines: Sequence[str]) -> list[OutOfColumn]:
    """All of them in the order of the file."""
    found = list(rows(lines))
    told: list[OutOfColumn] = []
    for at, row in enumerate(found[:-1]):
        is_list = row.word in _LISTS or row.word == "patterns"
        if is_list and row.is_open and not row.in_text and found[at + 1].is_item:
            own = found[at + 1 : _end(found, at)]
            if own and not any(_is_tabbed(lines[one.line]) or _opens_list(one) for one in own):
                told += _among(row, _items(own))
    return told


def _end(found: Sequence[Row], at: int) -> int:
    """The row after the list below a key."""
    key = found[at]
    for number in range(at + 1, len(found)):
        row = found[number]
        is_out = row.indent < key.indent or (row.indent == key.indent and not row.is_item)
        if is_out or not (row.is_item or row.in_text or _may_hold(key.word, row)):
            return number
    return len(found)


def _may_hold(word: str, row: Row) -> bool:
    """Whether a row can be one of an item of such a list."""
    if not row.word:
        return True
    return row.word in _LISTS[word] if word in _LISTS else row.word not in TOPIC_KEYS


def _is_tabbed(line: str) -> bool:
    return "\t" in line[: len(line) - len(line.lstrip())]


def _opens_list(row: Row) -> bool:
    return row.is_open or (row.is_item and row.content.endswith(":"))


def _items(own: Sequence[Row]) -> list[_Item]:
    begins = [at for at, row in enumerate(own) if row.is_item and not row.in_text]
    return [
        _item(own[begin:end]) for begin, end in zip(begins, [*begins[1:], len(own)], strict=True)
    ]


def _item(own: Sequence[Row]) -> _Item:
    has_keys = _KEY.match(own[0].content)
    keys = [row for row in own[1:] if has_keys and row.word and not row.in_text]
    return _Item(own[0], keys, own[-1].line + 1)


def _among(key: Row, items: Sequence[_Item]) -> Iterator[OutOfColumn]:
    if not items:
        return
    wanted = _usual(key, items)
    for number, item in enumerate(items):
        row = item.row
        if row.indent != wanted:
            like = "as before the item above" if number else "as before the items below"
            if len(items) == 1:
                like = f"so that the keys below it stand below the first of '{key.word}'"
            message = f"put {counted(wanted, 'space')} before this, {like}"
            yield OutOfColumn(row.line, item.end, row.indent, message)
            continue
        for inner in item.keys:
            begins_own = inner.indent == row.indent and inner.word in ITEMS.values()
            if inner.indent != item.inner and not begins_own:
                message = (
                    f"'{inner.word}' belongs to the item on line {row.line + 1}; put "
                    f"{counted(item.inner, 'space')} before it"
                )
                yield OutOfColumn(inner.line, inner.line + 1, inner.indent, message)


def _usual(key: Row, items: Sequence[_Item]) -> int:
    """The column of the dashes: that of most, or else of what fits to their keys, or the first."""
    counts = Counter(item.row.indent for item in items)
    first = items[0].row.indent
    if len(items) == 1:
        inner = {one.indent for one in items[0].keys}
        meant = (inner.pop() - items[0].inner + first) if len(inner) == 1 else first
        return meant if meant == key.indent + _COMMON else first
    common = key.indent + _COMMON
    return max(counts, key=lambda column: (counts[column], column == common, column == first))
