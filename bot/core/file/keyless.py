"""Lists and signs inside a section without the key above them: ``phrases:`` or ``signs:``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from bot.core.catalog import EmergencySection, Intent, Sign
from bot.core.file.rows import Row
from bot.core.problems import likely

Keyless = tuple[int, int, int, str, int]
"""First line, the line after the last, the indent of the first, the key, the key's indent.

The key is empty for the name of a topic.
"""

_OF_SECTION = EmergencySection.model_fields.keys()
_SOURCE = re.compile(r"-[ ]+\{?[ ]*(?:name|url)[ ]*:(?:\s|$)")
_PATTERN = re.compile(r"-[ ]+\{?[ ]*[a-z_]+[ ]*:(?:\s|$)")
_ONE_LINE = Intent.model_fields.keys() | Sign.model_fields.keys()
_NO_ITEM = re.compile(rf"-[ ]+(?:{'|'.join(sorted(_ONE_LINE))})[ ]*:")
_OPEN = re.compile(r"(['\"])(?!.*\1(?:[ ]+#.*)?$)|[|>{]|\[(?!.*\]$)")
"""How a value begins that goes on over the next lines."""


def keyless(rows: Sequence[Row]) -> Iterator[Keyless]:
    """All of them in the order of the file."""
    section, has_signs, outer, end = "", False, 0, 0
    for at, row in enumerate(rows):
        if row.indent == 0:
            section, has_signs, outer = row.word, False, 0
        if row.line < end or section not in ("intents", "emergency"):
            continue
        outer = outer or row.indent
        has_signs = has_signs or (row.word == "signs" and row.is_open)
        if section == "emergency" and not has_signs and _is_sign(rows, at):
            wanted = outer if outer < row.indent else _left_of(rows, at)
            end = _end(rows, at)
            yield row.line, end, row.indent, "signs:", wanted
        elif found := (
            _lacking(rows, at, section) or _lacks_answer(rows, at, section) or _lacks_name(rows, at)
        ):
            key, wanted = found
            end = _end(rows, at, wanted)
            yield row.line, end, row.indent, key, wanted


def _is_sign(rows: Sequence[Row], at: int) -> bool:
    """A name alone on its line above keys of a sign."""
    below = rows[at + 1 : at + 3]
    inner = [row.indent for row in below if row.word in Sign.model_fields]
    return rows[at].is_open and len(inner) == 2 and min(inner) > rows[at].indent


def _left_of(rows: Sequence[Row], at: int) -> int:
    """The indent of ``signs:`` above a sign; as that of the sign, where its neighbours have it."""
    indent = rows[at].indent
    begin = next(i for i in range(at, -1, -1) if rows[i].indent == 0)
    below = (rows[i] for i in range(begin + 1, len(rows)))
    section = itertools.takewhile(lambda row: row.indent > 0, below)
    if any(row.word in _OF_SECTION and row.indent == indent for row in section):
        return indent
    return indent // 2 or indent


def _end(rows: Sequence[Row], at: int, outer: int = 0) -> int:
    """The line after all that stands further in, or is an item in this column."""
    for row in rows[at:]:
        if row.indent < outer or (row.indent == outer and not (outer and row.is_item)):
            return row.line
    return rows[-1].line + 1


def _lacking(rows: Sequence[Row], at: int, section: str) -> tuple[str, int] | None:
    """The key that is missing above an item, where one with a text stands instead; its indent."""
    row, before = rows[at], _key_above(rows, at)
    if before is None or not row.is_item or row.indent < before.indent:
        return None
    if _NO_ITEM.match(row.content):
        return None
    there = _keys_around(rows, at, before.indent)
    fields = Intent.model_fields if section == "intents" else Sign.model_fields
    meant = there | {likely(word, fields) or "" for word in there}
    key = _kind(rows[at : at + 2], section)
    return None if not key or key in meant else (f"{key}:", before.indent)


def _lacks_answer(rows: Sequence[Row], at: int, section: str) -> tuple[str, int] | None:
    """The same above a text that stands in the column of the phrases before it."""
    row, before = rows[at], rows[at - 1]
    goes_on = row.is_item or row.word in _ONE_LINE or row.in_text
    if section != "intents" or goes_on or not before.is_item or row.indent != before.indent:
        return None
    list_ = next((one for one in reversed(rows[:at]) if not one.is_item), row)
    there = _keys_around(rows, at, list_.indent)
    is_inside = list_.word == "phrases" and list_.indent < row.indent
    if not is_inside or any(likely(word, ["answer"]) for word in there):
        return None
    return "answer: |", list_.indent


def _lacks_name(rows: Sequence[Row], at: int) -> tuple[str, int] | None:
    """The same for the name of a topic, where a second title stands among its keys."""
    row, before, *below = rows[at], rows[at - 1], *rows[at + 1 : at + 2]
    has_name = before.is_open and before.word not in _ONE_LINE
    if row.word != "title" or row.in_text or has_name or before.word == "title":
        return None
    above = list(_up(rows[:at], row.indent))
    again = any(one.word == "title" and one.indent == row.indent for one in above[:-1])
    begins = any(one.word in _ONE_LINE and one.indent == row.indent for one in below)
    return ("", above[-1].indent) if again and begins else None


def _up(rows: Sequence[Row], indent: int) -> Iterator[Row]:
    """From the last row up to the first that stands further left."""
    for row in reversed(rows):
        yield row
        if row.indent < indent:
            return


def _key_above(rows: Sequence[Row], at: int) -> Row | None:
    """The key with a text right above an item; of an item in a text, the key of that text."""
    if rows[at].in_text:
        return next(row for row in reversed(rows[:at]) if not row.in_text)
    before = rows[at - 1]
    is_full = before.word in _ONE_LINE and before.value and not _OPEN.match(before.value)
    return before if is_full else None


def _kind(items: Sequence[Row], section: str) -> str:
    """The list that an item belongs to; of one in a text, only if that is sure."""
    content, in_text = items[0].content, items[0].in_text
    if section == "intents" and _SOURCE.match(content):
        return "sources" if not in_text or items[-1].word == "url" else ""
    if section == "emergency" and _PATTERN.match(content):
        return "patterns" if not in_text or "[" in content else ""
    return "" if in_text else "phrases"


def _keys_around(rows: Sequence[Row], at: int, indent: int) -> set[str]:
    """The keys in a column, up and down to where something stands further left."""
    found = set()
    for part in (reversed(rows[:at]), rows[at:]):
        for row in part:
            if row.indent < indent:
                break
            if row.indent == indent:
                found.add(row.word)
    return found
