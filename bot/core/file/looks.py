"""Looks at a whole text, each for one thing that people do to it; what is told is taken out."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.file.absorbed import absorbed_items
from bot.core.file.columns import out_of_column
from bot.core.file.composed import Composed
from bot.core.file.copied import copied
from bot.core.file.document import Document
from bot.core.file.headless import NAMELESS, headless, looks_odd
from bot.core.file.leftover import leftovers, without_leftovers
from bot.core.file.lines import split_lines
from bot.core.file.recovery import without_lines
from bot.core.file.strays import hole, without_strays
from bot.core.file.uncommented import MESSAGE as UNCOMMENTED
from bot.core.file.uncommented import uncommented
from bot.core.problems import Problem

MAX_SYNTAX_ERRORS = 10
_ABSORBED = 2
"""Items taken for more of the one above from which on that one stands in a wrong column."""
_MAX_RECOVERED = 512 * 1024
"""Characters. Above, a mistake in the YAML is the only one that is told: each costs a reading."""


def is_recovered(text: str, composed: Composed) -> bool:
    """Whether what is left of a text is worth reading."""
    return len(text) <= _MAX_RECOVERED and not (composed.broken and composed.broken.final)


def _without_copy(
    document: Document, text: str, composed: Composed, wrong: Sequence[int], told: list[Problem]
) -> str:
    """The text up to where it begins again."""
    found = copied(text, composed)
    if found is None:
        return text
    line, column = document.lines.position(found.start)
    told.append(Problem(line, column, "error", found.message))
    lines = split_lines(text)
    readable, cut_out = without_lines(lines, line - 1, len(lines))
    document.holes.append(cut_out)
    return readable


def _without_prose(
    document: Document, text: str, composed: Composed, wrong: Sequence[int], told: list[Problem]
) -> str:
    """The text without comments that lost their sign."""
    if not ((wrong or composed.broken) and is_recovered(text, composed)):
        return text
    lines = split_lines(text)
    for row in uncommented(lines):
        told.append(Problem(row.line + 1, row.indent + 1, "error", UNCOMMENTED))
        text, cut_out = without_lines(lines, row.line, row.line + 1)
        lines = split_lines(text)
        document.holes.append(cut_out)
    return text


def _without_leftovers(
    document: Document, text: str, composed: Composed, wrong: Sequence[int], told: list[Problem]
) -> str:
    """The text without signs that were left behind a key."""
    if not is_recovered(text, composed):
        return text
    found = leftovers(text)
    told += [Problem(one.line + 1, one.start + 1, "error", one.message) for one in found]
    return without_leftovers(text, found) if found else text


def _in_columns(
    document: Document, text: str, composed: Composed, wrong: Sequence[int], told: list[Problem]
) -> str:
    """The text without items whose dash or key stands unlike those of their neighbours."""
    if not is_recovered(text, composed):
        return text
    if not composed.broken and len(list(absorbed_items(text, composed.spans))) < _ABSORBED:
        return text
    lines = split_lines(text)
    for found in out_of_column(lines):
        told.append(Problem(found.first + 1, found.indent + 1, "error", found.message))
        text, cut_out = without_lines(lines, found.first, found.end)
        lines = split_lines(text)
        document.holes.append(cut_out)
    return text


def _without_headless(
    document: Document, text: str, composed: Composed, wrong: Sequence[int], told: list[Problem]
) -> str:
    """The text without what lacks the line above it that it belongs to."""
    is_odd = wrong or composed.broken or composed.problems or looks_odd(composed)
    if not (is_odd and is_recovered(text, composed)):
        return text
    lines = split_lines(text)
    for found in headless(lines):
        told.append(Problem(found.first + 1, found.indent + 1, "error", found.message))
        text, cut_out = without_lines(lines, found.first, found.end)
        lines = split_lines(text)
        document.holes.append(cut_out)
        if found.message.startswith(NAMELESS):
            document.nameless.append(found.first + 1)
    return text


def _without_strays(
    document: Document, text: str, composed: Composed, wrong: Sequence[int], told: list[Problem]
) -> str:
    """The text without lines that lost their spaces or their dash."""
    if not is_recovered(text, composed):
        return text
    readable, strays = without_strays(text, composed, wrong, MAX_SYNTAX_ERRORS)
    lines = split_lines(text) if strays else []  # a good file is not taken apart for this
    for stray in strays:
        told.append(Problem(stray.first + 1, stray.indent + 1, "error", stray.message))
        document.holes.append(hole(stray, lines))
    return readable


LOOKS = (
    _without_copy,
    _without_prose,
    _without_leftovers,
    _in_columns,
    _without_headless,
    _without_strays,
)
"""In this order: what goes before hides what comes after."""
