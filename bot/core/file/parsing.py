"""Text, or bytes of it, -> a document.

A mistake in the YAML does not hide the others: the block it stands in is cut out, and the rest is
read (see :mod:`bot.core.file.recovery`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.file.absorbed import absorbed_items
from bot.core.file.comments import cut_texts
from bot.core.file.composed import Composed
from bot.core.file.composer import compose
from bot.core.file.conflicts import conflicts, without_conflicts
from bot.core.file.decoding import decode
from bot.core.file.document import Document
from bot.core.file.lines import Lines, Path, split_lines
from bot.core.file.looks import LOOKS, MAX_SYNTAX_ERRORS, is_recovered
from bot.core.file.openers import openers
from bot.core.file.recovery import Hole, without_block, without_lines
from bot.core.file.slipped import first_slip
from bot.core.file.strays import wrong_keys
from bot.core.problems import Problem

_MAX_CONFLICTS = 50


def read(source: str | bytes) -> Document:
    """Reads the text of a file. Never raises for what stands in it; see ``problems``."""
    document = Document()
    readable = decode(source, document)
    merged = None if readable is None else _without_conflicts(document, readable)
    if merged is not None:
        _compose(document, merged)
    return document


def _compose(document: Document, text: str) -> None:
    """Fills the document, block after block cut out as long as something is no YAML."""
    syntax: list[Problem] = []
    merged = [hole.first for hole in document.holes]
    composed = compose(text)
    wrong = list(wrong_keys(composed))
    for look in LOOKS:
        readable = look(document, text, composed, wrong, syntax)
        if readable != text:
            text, composed = readable, compose(readable)
            wrong = list(wrong_keys(composed))
    while (cut := _cut(document, text, composed, syntax)) is not None:
        text, hole = cut
        document.holes.append(hole)
        composed = compose(text)
    document.composed = composed
    document.torn = {path for hole in document.holes for path in _around(hole, document)}
    _spoil_texts(document, merged)
    _note_misplaced(document)
    document.problems += syntax
    _look_at_texts(document, text)


def _spoil_texts(document: Document, merged: Sequence[int]) -> None:
    """Takes note that texts stand for nothing that go over a line where a merge was cut."""
    for path, (start, end) in document.composed.spans.items() if merged else ():
        first, last = (document.lines.position(index)[0] for index in (start, end))
        if any(first <= line <= last for line in merged):
            document.spoil(path)


def _note_misplaced(document: Document) -> None:
    """What YAML knows and this format does not, and keys that hang on a line that was cut out."""
    for found in document.composed.problems:
        first = "" if found.first is None else document.lines.position(found.first)[0]
        where = f" (first on line {first})" if first else ""
        document.error(document.lines.position(found.index), found.message + where + found.mending)
    cut_off = {
        path
        for path, index in document.composed.keys.items()
        if document.is_in_hole(document.lines.position(index)[0])
    }
    for path in document.composed.spoiled | cut_off:
        document.spoil(path)


def _look_at_texts(document: Document, text: str) -> None:
    """Texts without quotes that hold less than was written, or more."""
    for index, message in absorbed_items(text, document.composed.spans):
        document.note(document.lines.position(index), "warning", message)
    for path, index, message in cut_texts(text, document.composed.spans):
        if document.value_at(path):
            document.note(document.lines.position(index), "warning", message)
        else:
            document.error(document.lines.position(index), message)
            document.spoil(path)


def _cut(
    document: Document, text: str, composed: Composed, told: list[Problem]
) -> tuple[str, Hole] | None:
    """The text without the next place that is wrong; None if there is none, or no way around."""
    cut = None
    if len(document.holes) < MAX_SYNTAX_ERRORS:
        cut = _without_slip(document, text, composed, told)
    if cut is None:
        cut = _without_mistake(document, text, composed, told)
    return cut


def _without_slip(
    document: Document, text: str, composed: Composed, told: list[Problem]
) -> tuple[str, Hole] | None:
    """The text without a line in a wrong column and what hangs on it; None if there is none."""
    broken = composed.broken
    if not is_recovered(text, composed):
        return None
    lines = split_lines(text)
    slip = first_slip(
        lines, composed, document.lines.position(broken.index)[0] - 1 if broken else None
    )
    if slip is None or document.is_in_hole(slip.key.line + 1):  # it was told, with what hung on it
        return None
    # What seemed wrong with the lines that hang on it may only be that it slipped.
    told[:] = [one for one in told if not slip.key.line + 1 < one.line <= slip.end]
    told.append(Problem(slip.key.line + 1, slip.key.indent + 1, "error", slip.message))
    return without_lines(lines, slip.key.line, slip.end)


def _without_mistake(
    document: Document, text: str, composed: Composed, told: list[Problem]
) -> tuple[str, Hole] | None:
    """The text without the block that is no YAML; None if there is none, or nothing is left."""
    broken = composed.broken
    if broken is None:
        return None
    problem = Problem(*document.lines.position(broken.index), "error", broken.message)
    if all(other.line != problem.line for other in told):
        told.append(problem)
    if len(document.holes) >= MAX_SYNTAX_ERRORS or not is_recovered(text, composed):
        return None
    cut = without_block(text, problem.line, _first_mistake)
    if cut is not None:
        alike = list(openers(split_lines(text), cut[1].first, cut[1].last))
        told += [other for other in alike if problem in alike and other != problem]
    return cut


def _around(hole: Hole, document: Document) -> Iterator[Path]:
    """The paths of the values before and after a hole, and of everything around them."""
    before: list[Path] = []
    after: list[Path] = []
    for path, index in document.composed.values.items():  # in the order of the file
        (after if document.lines.position(index)[0] > hole.last else before).append(path)
    for path in (*before[-1:], *after[:1]):
        yield from (path[:end] for end in range(len(path) + 1))


def _first_mistake(text: str) -> int | None:
    """The line of the first mistake in the YAML."""
    broken = compose(text).broken
    return Lines(text).position(broken.index)[0] if broken else None


def _without_conflicts(document: Document, text: str) -> str | None:
    """One side of every merge conflict; None if there are so many that nothing is told by it."""
    found = conflicts(text)
    for one in found[:_MAX_CONFLICTS]:
        document.error((one.marks[0] + 1, 1), one.message)
    if len(found) > _MAX_CONFLICTS:
        return None
    merged, document.holes = without_conflicts(text, found)
    return merged
