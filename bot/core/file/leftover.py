"""Signs left behind a key whose list, or whose keys, stand on the lines below it: ``phrases: [``.

Whoever turns a list in brackets into one with dashes may leave the bracket; YAML then complains of
the first dash, or takes all that follows into the bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.file.lines import split_lines
from bot.core.file.naming import PROSE
from bot.core.file.rows import Row, rows
from bot.core.problems import quoted

_SIGNS = re.compile(r"[^\w\s#&*!/\U00010000-\U0010ffff]{1,3}")
_LEFT = re.compile(rf"(?m)^[^\n#]*:[ ]+{_SIGNS.pattern}[ \t\r]*(?:[ ]#.*)?$")
_PAIRS = {"[": "]", "{": "}", "(": ")"}


@dataclass(frozen=True, slots=True)
class Leftover:
    """Signs behind a key: line (from 0), where they start and end there, and what to do.

    ``closing``: the line of a bracket that closes after the list, None if there is none.
    """

    line: int
    start: int
    end: int
    closing: int | None
    message: str


def leftovers(text: str) -> list[Leftover]:
    """All of them in the order of the file."""
    if not _LEFT.search(text):
        return []
    found = list(rows(split_lines(text)))
    return [_leftover(found, at, signs) for at, signs in _left(found)]


def without_leftovers(text: str, found: Sequence[Leftover]) -> str:
    """The text with blanks instead of them; every other character keeps its place."""
    lines = split_lines(text)
    for one in found:
        line = lines[one.line]
        lines[one.line] = line[: one.start] + " " * (one.end - one.start) + line[one.end :]
        if one.closing is not None:
            lines[one.closing] = re.sub(r"[^\r\n]", " ", lines[one.closing])
    return "".join(lines)


def _left(found: Sequence[Row]) -> Iterator[tuple[int, str]]:
    for at, row in enumerate(found[:-1]):
        signs = row.value.partition(" #")[0].strip()
        if not row.word or row.in_text or row.word in PROSE or not _SIGNS.fullmatch(signs):
            continue
        below = found[at + 1 : at + 3]
        if _begins_list(row, below[0]) or (signs == "{" and _begins_keys(row, below)):
            yield at, signs


def _begins_list(row: Row, below: Row) -> bool:
    return below.is_item and below.indent >= row.indent


def _begins_keys(row: Row, below: Sequence[Row]) -> bool:
    """Whether keys stand below that are not written as they are in braces: without commas."""
    first, *rest = below
    goes_on = any(one.word or one.in_text for one in rest)
    is_cut = goes_on and not first.value.endswith((",", "[", "{"))
    return bool(first.word) and first.indent > row.indent and is_cut


def _leftover(found: Sequence[Row], at: int, signs: str) -> Leftover:
    row = found[at]
    closing = _closing(found[at + 1 :], row.indent, signs)
    stands = "list" if found[at + 1].is_item else "keys"
    message = (
        f"the {stands} of '{quoted(row.word)}' stand{'s' if stands == 'list' else ''} on the lines "
        f"below; take out the '{signs}'"
    )
    if closing:
        message += f", and the '{closing.content}' on line {closing.line + 1}"
    start = row.indent + row.content.partition(" #")[0].rindex(signs)
    return Leftover(row.line, start, start + len(signs), closing.line if closing else None, message)


def _closing(below: Sequence[Row], indent: int, opening: str) -> Row | None:
    """The bracket alone on its line that ends what such a one began."""
    depth = 0
    for row in below:
        closes = row.content.rstrip(",") in _PAIRS.values()
        if closes and not depth:
            return row if row.content == _PAIRS.get(opening) else None
        if row.indent < indent or (row.indent == indent and row.word):
            return None
        depth += row.content.endswith(tuple(_PAIRS)) - closes
    return None
