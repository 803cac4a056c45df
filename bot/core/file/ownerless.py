"""Texts inside a section without the key above them: ``greeting: |`` or ``notice: |``.

YAML takes such a text for more of the short text above it, say of ``name:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.core.catalog import BotTexts, Intent, Sign
from bot.core.file.naming import KEYS, PROSE
from bot.core.file.rows import Row
from bot.core.problems import counted

Ownerless = tuple[int, int, int, str]
"""First line, the line after the last, the indent of the first, and what to do."""

_WHOLE = re.compile(r"([\"']).*\1$|\[.*\]$")
"""A value that ends on its own line."""
_KEY = re.compile(r"[a-z_]+:(?: |$)")
"""What looks like a key, though it may be misspelt."""
_SENTENCE = re.compile(r".*[.!:>)”]$")
_SHORT = frozenset({"name", "urgency", "menu", "version"})
"""Keys whose values never go on over the next line."""
_NAMED = 2
"""Keys that are named, of many that may be meant."""


def ownerless(rows: Sequence[Row]) -> Iterator[Ownerless]:
    """All of them in the order of the file."""
    section = ""
    for at, row in enumerate(rows):
        if row.indent == 0:
            section = row.word
        elif at and _begins_text(row) and row.indent > rows[at - 1].indent:
            owner = _owner(rows, at)
            indent = _column(rows, at) if owner.indent == 0 else owner.indent
            text = rows[at : _end(rows, at, indent)]
            keys = _lost(section, owner, text, _keys_around(rows, at, indent)) if indent else []
            if keys:
                yield row.line, text[-1].line + 1, row.indent, _missing(keys, indent)


def _missing(keys: Sequence[str], indent: int) -> str:
    named = " or ".join(f"'{key}: |'" for key in keys[:_NAMED])
    what = named if len(keys) == 1 else f"the key of this text, such as {named},"
    where = f"with {counted(indent, 'space')} before it"
    return f"{what} is missing above this line; put it on a line of its own, {where}"


def _begins_text(row: Row) -> bool:
    """Whether a line is none of the format."""
    first = row.content.split()[0].strip("\"'-*:")
    known = first in KEYS or _KEY.match(row.content)
    return not (row.in_text or row.is_item or row.is_open or known)


def _column(rows: Sequence[Row], at: int) -> int:
    """Where the keys of a section stand, of which the text is the first thing; 0 for nowhere."""
    below = next((row for row in rows[at:] if row.word in KEYS), None)
    column = below.indent if below else rows[at].indent // 2
    return column if column < rows[at].indent else 0


def _owner(rows: Sequence[Row], at: int) -> Row:
    """The line above a text; above a phrase that it is taken for more of, the key of the list."""
    key = next((row for row in reversed(rows[:at]) if not row.is_item), rows[at - 1])
    return key if key.word == "phrases" else rows[at - 1]


def _end(rows: Sequence[Row], at: int, indent: int) -> int:
    """The row after the text."""
    further = range(at, len(rows))
    return next((other for other in further if rows[other].indent <= indent), len(rows))


def _keys_around(rows: Sequence[Row], at: int, indent: int) -> tuple[list[str], list[str]]:
    """The keys of a column above a row and below it, up to where something stands further left."""
    around: tuple[list[str], list[str]] = ([], [])
    for part, found in zip((reversed(rows[:at]), rows[at:]), around, strict=True):
        for row in part:
            if row.indent < indent:
                break
            if row.indent == indent and not row.in_text:
                found.append(row.word)
    return around


def _lost(
    section: str, owner: Row, text: Sequence[Row], around: tuple[list[str], list[str]]
) -> Sequence[str]:
    """The keys that a text may have had; none if it belongs to its ``owner``, as far as is seen."""
    there = {*around[0], *around[1]}
    is_section = owner.indent == 0
    is_short = owner.word in _SHORT and not owner.value.startswith(("'", '"'))
    is_whole = is_section or is_short or bool(_WHOLE.match(owner.value))
    keys: Sequence[str] = ()
    if section == "bot" and is_whole:
        return _between(*around)
    if section == "emergency" and is_section:
        keys = ("emergency", "urgent")
    elif section == "emergency" and is_whole and owner.word in Sign.model_fields:
        keys = ("notice",)
    elif section == "intents" and owner.word in Intent.model_fields:
        keys = ("answer",) if is_whole or _SENTENCE.match(text[-1].content) else ()
    return [key for key in keys if key not in there]


def _between(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """The texts of the bot that are not there, if possible those between its two neighbours."""
    order = [key for key in BotTexts.model_fields if key in PROSE]
    first = order.index(above[0]) if above and above[0] in order else -1
    last = order.index(below[0]) if below and below[0] in order else len(order)
    absent = [key for key in order if key not in {*above, *below}]
    return [key for key in absent if key in order[first + 1 : last]] or absent
