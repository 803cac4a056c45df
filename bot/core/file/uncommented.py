"""Comments that lost their ``#``: sentences where a key or an item should begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.core.file.naming import KEYS, keys_of
from bot.core.file.rows import Row, rows
from bot.core.file.stops import Line

MESSAGE = "this is neither a key nor an item; if it is a comment, begin it with '# '"

OR_A_NOTE = " (a note begins with '# ')"
"""What to add where a line may lack a colon as well."""

_STRUCTURE = re.compile(r":(?:\s|$)|\s#")

_FEW = 3
"""Words from which on a line without a colon may be a note."""


def is_like_note(line: Line, section: str) -> bool:
    """Whether a line could be one: plain words, no item, and no key of its section first."""
    words = line.content.split()
    plain = line.content[:1].isalnum() and not _STRUCTURE.search(line.content)
    keys = keys_of(section) if section in ("intents", "tests") else KEYS
    return plain and len(words) >= _FEW and words[0] not in keys


def uncommented(lines: Sequence[str]) -> list[Row]:
    """The lines that are most likely such, in the order of the file."""
    return list(_found(lines, list(rows(lines))))


def _found(lines: Sequence[str], found: Sequence[Row]) -> Iterator[Row]:
    for at, row in enumerate(found):
        words = row.content.split()
        is_sentence = row.content[0].isalnum() and words[0].strip("'\"-:=") not in KEYS
        if row.in_text or row.word or row.is_item or not is_sentence or len(words) < 2:
            continue
        if _is_beside_comment(lines, row) or _heads_items(found, at):
            yield row


def _is_beside_comment(lines: Sequence[str], row: Row) -> bool:
    """Whether a comment in its column stands right above or below it."""
    mark = " " * row.indent + "#"
    beside = [*lines[max(row.line - 1, 0) : row.line], *lines[row.line + 1 : row.line + 2]]
    return any(line.startswith(mark) for line in beside)


def _heads_items(found: Sequence[Row], at: int) -> bool:
    """Whether it stands like a heading above the items of a list of no sentences."""
    key, below = found[at - 1], found[at + 1 : at + 2]
    is_list = at > 0 and key.is_open and key.word in ("synonyms", "tests", "sources")
    return is_list and any(row.is_item and row.indent == found[at].indent for row in below)
