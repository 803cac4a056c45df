"""Text, or bytes of it, -> a document.

A mistake in the YAML does not hide the others: the block it stands in is cut out, and the rest is
read (see :mod:`bot.core.file.recovery`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.core.file.absorbed import absorbed_items
from bot.core.file.columns import out_of_column
from bot.core.file.comments import cut_texts
from bot.core.file.composed import Broken, Composed
from bot.core.file.composer import compose
from bot.core.file.conflicts import conflicts, without_conflicts
from bot.core.file.copied import copied
from bot.core.file.document import Document
from bot.core.file.garbled import Garbled, about, garbled
from bot.core.file.headless import NAMELESS, headless, looks_odd
from bot.core.file.leftover import leftovers, without_leftovers
from bot.core.file.lines import Lines, Path, Position, split_lines
from bot.core.file.recovery import Hole, without_block, without_lines
from bot.core.file.slipped import first_slip
from bot.core.file.strays import hole, without_strays, wrong_keys
from bot.core.file.uncommented import MESSAGE as UNCOMMENTED
from bot.core.file.uncommented import uncommented
from bot.core.file.wide import wide_colons
from bot.core.problems import Problem

MAX_BYTES = 8 * 1024 * 1024
_MAX_SYNTAX_ERRORS = 10
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXTS = {
    b"PK\x03\x04": "a Word document (or a zip)",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "a document of a word processor (RTF)",
    b"%PDF": "a PDF",
    b"<!DOCTYPE": "a web page",
    b"<html": "a web page",
}
"""What a file begins with that holds no plain text, or not this one."""
_MAX_CONTROL_CHARACTERS = 10
_ABSORBED = 2
"""Items taken for more of the one above from which on that one stands in a wrong column."""
_MAX_CONFLICTS = 50
_MAX_RECOVERED = 512 * 1024
"""Characters. Above, a mistake in the YAML is the only one that is told: each costs a reading."""

NOT_TEXT = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML does not allow, and a byte order mark in the middle."""


def read(source: str | bytes) -> Document:
    """Reads the text of a file. Never raises for what stands in it; see ``problems``."""
    data = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    document = Document()
    if len(data) > MAX_BYTES:
        size, limit = len(data) / 1024 / 1024, MAX_BYTES // 1024 // 1024
        message = f"the file has {size:.1f} MB, more than the {limit} MB that can be read"
        document.error((1, 1), message + "; take out what is not needed")
        return document
    if kind := next((what for begin, what in _NO_TEXTS.items() if data.startswith(begin)), None):
        document.error((1, 1), f"this is {kind}; save it as plain text, with the encoding UTF-8")
        return document
    if data[:2] in _UTF_16 or b"\0" in data[:2]:
        document.error((1, 1), 'the file is saved as UTF-16; save it with the encoding "UTF-8"')
        return document
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        document.text = data.decode()
    except UnicodeDecodeError as error:
        message = f"the byte 0x{data[error.start]:02x} is no UTF-8; save the file with the encoding"
        document.error(_position_of_byte(data, error.start), message + ' "UTF-8"')
        return document
    document.text, colons = wide_colons(document.text)
    document.lines = Lines(document.text)
    for index, message in colons:
        document.error(document.lines.position(index), message)
    wrong = garbled(document.text)
    if wrong:
        _note_garbled(document, wrong)
    readable = _without_control_characters(document, wrong)
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
    for look in (
        _without_copy,
        _without_prose,
        _without_leftovers,
        _in_columns,
        _without_headless,
        _without_strays,
    ):
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


def _is_recovered(text: str, composed: Composed) -> bool:
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
    if not ((wrong or composed.broken) and _is_recovered(text, composed)):
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
    if not _is_recovered(text, composed):
        return text
    found = leftovers(text)
    told += [Problem(one.line + 1, one.start + 1, "error", one.message) for one in found]
    return without_leftovers(text, found) if found else text


def _in_columns(
    document: Document, text: str, composed: Composed, wrong: Sequence[int], told: list[Problem]
) -> str:
    """The text without items whose dash or key stands unlike those of their neighbours."""
    if not _is_recovered(text, composed):
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
    if not (is_odd and _is_recovered(text, composed)):
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
    if not _is_recovered(text, composed):
        return text
    readable, strays = without_strays(text, composed, wrong, _MAX_SYNTAX_ERRORS)
    lines = split_lines(text) if strays else []  # a good file is not taken apart for this
    for stray in strays:
        told.append(Problem(stray.first + 1, stray.indent + 1, "error", stray.message))
        document.holes.append(hole(stray, lines))
    return readable


def _cut(
    document: Document, text: str, composed: Composed, told: list[Problem]
) -> tuple[str, Hole] | None:
    """The text without the next place that is wrong; None if there is none, or no way around."""
    cut = None
    if len(document.holes) < _MAX_SYNTAX_ERRORS:
        cut = _without_slip(document, text, composed, told)
    if cut is None and composed.broken:
        cut = _without_mistake(document, text, composed.broken, told)
    return cut


def _without_slip(
    document: Document, text: str, composed: Composed, told: list[Problem]
) -> tuple[str, Hole] | None:
    """The text without a line in a wrong column and what hangs on it; None if there is none."""
    broken = composed.broken
    if not _is_recovered(text, composed):
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
    document: Document, text: str, broken: Broken, told: list[Problem]
) -> tuple[str, Hole] | None:
    """The text without the block that is no YAML; None if nothing is left that could be read."""
    problem = Problem(*document.lines.position(broken.index), "error", broken.message)
    if all(other.line != problem.line for other in told):
        told.append(problem)
    if len(document.holes) >= _MAX_SYNTAX_ERRORS or len(text) > _MAX_RECOVERED or broken.final:
        return None
    return without_block(text, problem.line, _first_mistake)


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


def _note_garbled(document: Document, wrong: Sequence[Garbled]) -> None:
    """All that was saved with a wrong encoding, as one; an error where YAML would refuse it."""
    refused = any(NOT_TEXT.search(document.text, one.start, one.end) for one in wrong)
    position = document.lines.position(wrong[0].start)
    document.note(position, "error" if refused else "warning", about(document.text, wrong))
    document.garbled = [one.start for one in wrong]


def _without_control_characters(document: Document, wrong: Sequence[Garbled]) -> str | None:
    """The text with blanks instead of them; None if there are so many that it is no text."""
    told = {index for one in wrong for index in range(one.start, one.end)}
    others = (one for one in NOT_TEXT.finditer(document.text) if one.start() not in told)
    for count, found in enumerate(others):
        if count == _MAX_CONTROL_CHARACTERS:
            return None
        message = f"an invisible control character (U+{ord(found[0]):04X}); delete it"
        document.error(document.lines.position(found.start()), message)
    return NOT_TEXT.sub(" ", document.text)


def _without_conflicts(document: Document, text: str) -> str | None:
    """One side of every merge conflict; None if there are so many that nothing is told by it."""
    found = conflicts(text)
    for one in found[:_MAX_CONFLICTS]:
        document.error((one.marks[0] + 1, 1), one.message)
    if len(found) > _MAX_CONFLICTS:
        return None
    merged, document.holes = without_conflicts(text, found)
    return merged


def _position_of_byte(data: bytes, start: int) -> Position:
    text = data[:start].decode()
    return Lines(text).position(len(text), clamp=False)
