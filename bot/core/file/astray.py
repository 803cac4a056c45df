"""Topics that were put below another section, most often at the end of the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.catalog import Intent
from bot.core.file.naming import SECTIONS
from bot.core.file.rows import Row
from bot.core.problems import likely

Astray = tuple[int, int, int, str]
"""First line, the line after the last, the indent of the first, and what to do."""

_OTHERS = frozenset(SECTIONS) - {"intents", "emergency"}


def astray(rows: Sequence[Row]) -> Iterator[Astray]:
    """The first topic of every run of such, where the line ``intents:`` is there."""
    home = next((row for row in rows if row.word == "intents" and row.indent == 0), None)
    if home is None:
        return
    section, told = "", False
    for at, row in enumerate(rows):
        if _is_section(row):
            section, told = row.word, False
        elif section in _OTHERS and not told and _is_topic(rows, at):
            end = next((one.line for one in rows[at:] if _is_section(one)), rows[-1].line + 1)
            message = (
                f"this topic stands below '{section}:'; move it up to the others below "
                f"'intents:' on line {home.line + 1}"
            )
            if row.indent == 0:
                message += ", with as many spaces before each line as they have"
            yield row.line, end, row.indent, message
            told = True


def _is_section(row: Row) -> bool:
    return row.indent == 0 and row.word in SECTIONS


def _is_topic(rows: Sequence[Row], at: int) -> bool:
    """A name alone on its line above two keys of a topic."""
    row = rows[at]
    if row.in_text or not row.is_open or likely(row.word, SECTIONS):
        return False
    title, below = [*rows[at + 1 : at + 3], row, row][:2]
    begins = title.word in ("title", "phrases") and title.indent >= row.indent
    return begins and (below.is_item or below.word in Intent.model_fields)
