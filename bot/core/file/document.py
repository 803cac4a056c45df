"""Text -> plain values with the position of each, and what is wrong with the text itself.

A mistake in the YAML does not hide the others: the block it stands in is cut out, and the rest is
read (see :mod:`bot.core.file.recovery`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.core.file.absorbed import absorbed_items
from bot.core.file.comments import cut_texts
from bot.core.file.composed import Broken, Composed
from bot.core.file.composer import compose
from bot.core.file.lines import Lines, Path, Position, split_lines
from bot.core.file.outline import first_slip
from bot.core.file.recovery import Hole, without_block, without_lines
from bot.core.file.scalars import offset_in_file
from bot.core.problems import Level, Problem

MAX_BYTES = 8 * 1024 * 1024
_MAX_SYNTAX_ERRORS = 10
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MAX_CONTROL_CHARACTERS = 10
_MAX_RECOVERED = 512 * 1024
"""Characters. Above, a mistake in the YAML is the only one that is told: each costs a reading."""

NOT_TEXT = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML does not allow, and a byte order mark in the middle."""


@dataclass(slots=True)
class Document:
    """The values of a file and where each stands.

    ``value`` holds only dicts with text keys, lists and text, or None if the text is no YAML.
    ``spoiled`` paths hold something that was already reported and stands for nothing, ``damaged``
    paths something spoiled below them; ``holes`` are the blocks that were cut out because of their
    syntax, ``torn`` the paths they lie in.
    """

    text: str = ""
    lines: Lines = field(default_factory=lambda: Lines(""))
    composed: Composed = field(default_factory=Composed)
    problems: list[Problem] = field(default_factory=list)
    spoiled: set[Path] = field(default_factory=set)
    damaged: set[Path] = field(default_factory=set)
    holes: list[Hole] = field(default_factory=list)
    torn: set[Path] = field(default_factory=set)

    @property
    def value(self) -> Any:
        """The value of the whole file."""
        return self.composed.value

    def at(self, path: Path) -> Position:
        """Where the value at ``path`` stands, or else the nearest thing around it that is there."""
        for end in range(len(path), -1, -1):
            if (index := self.composed.values.get(path[:end])) is not None:
                return self.lines.position(index)
        return (1, 1)

    def key_at(self, path: Path) -> Position:
        """Where the key of ``path`` stands; of a list's item, the item."""
        index = self.composed.keys.get(path)
        return self.at(path) if index is None else self.lines.position(index)

    def value_at(self, path: Path) -> Any:
        """The value at a path, None if there is none."""
        value = self.value
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def position_inside(self, path: Path, offset: int) -> Position:
        """Where the character at ``offset`` of the text at ``path`` stands in the file."""
        span = self.composed.spans.get(path)
        if span is None:
            return self.at(path)
        return self.lines.position(offset_in_file(self.text, span, self.value_at(path), offset))

    def note(self, position: Position, level: Level, message: str) -> None:
        """Keeps a problem, unless it lies where the text could not be read anyway."""
        if not self.is_in_hole(position[0]):
            self.problems.append(Problem(*position, level, message))

    def is_in_hole(self, line: int) -> bool:
        """Whether a line was cut out."""
        return any(hole.first <= line <= hole.last for hole in self.holes)

    def error(self, position: Position, message: str) -> None:
        """Notes a mistake for which the file cannot be served."""
        self.note(position, "error", message)

    def spoil(self, path: Path) -> None:
        """Takes note that the value at a path stands for nothing."""
        self.spoiled.add(path)
        self.damaged.update(path[:end] for end in range(len(path)))

    def is_spoiled(self, path: Path) -> bool:
        """Whether ``path`` or anything around it was already reported."""
        return any(path[:end] in self.spoiled for end in range(len(path) + 1))

    def is_lost(self, word: object) -> bool:
        """Whether a word stands in a block that could not be read."""
        return isinstance(word, str) and any(
            re.search(rf"\b{re.escape(word)}\b", hole.text) for hole in self.holes
        )


def read(source: str | bytes) -> Document:
    """Reads the text of a file. Never raises for what stands in it; see ``problems``."""
    data = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    document = Document()
    if len(data) > MAX_BYTES:
        size, limit = len(data) / 1024 / 1024, MAX_BYTES // 1024 // 1024
        message = f"the file has {size:.1f} MB, more than the {limit} MB that can be read"
        document.error((1, 1), message + "; take out what is not needed")
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
    document.lines = Lines(document.text)
    readable = _without_control_characters(document)
    if readable is not None:
        _compose(document, readable)
    return document


def _compose(document: Document, text: str) -> None:
    syntax: list[Problem] = []
    while True:
        composed = compose(text)
        cut = None
        if len(document.holes) < _MAX_SYNTAX_ERRORS:
            cut = _without_slip(document, text, composed, syntax)
        if cut is None and composed.broken:
            cut = _without_mistake(document, text, composed.broken, syntax)
        if cut is None:
            break
        text, hole = cut
        document.holes.append(hole)
    document.composed = composed
    document.torn = {path for hole in document.holes for path in _around(hole, document)}
    cut_off = {
        path
        for path, index in composed.keys.items()
        if document.is_in_hole(document.lines.position(index)[0])
    }
    for path in composed.spoiled | cut_off:
        document.spoil(path)
    for found in composed.problems:
        first = "" if found.first is None else document.lines.position(found.first)[0]
        where = f" (first on line {first})" if first else ""
        document.error(document.lines.position(found.index), found.message + where)
    document.problems += syntax
    _look_at_texts(document, text)


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


def _without_slip(
    document: Document, text: str, composed: Composed, told: list[Problem]
) -> tuple[str, Hole] | None:
    """The text without a line in a wrong column and what hangs on it; None if there is none."""
    broken = composed.broken
    if len(text) > _MAX_RECOVERED or (broken and broken.final):
        return None
    lines = split_lines(text)
    slip = first_slip(
        lines, composed, document.lines.position(broken.index)[0] - 1 if broken else None
    )
    if slip is None:
        return None
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


def _without_control_characters(document: Document) -> str | None:
    """The text with blanks instead of them; None if there are so many that it is no text."""
    for count, found in enumerate(NOT_TEXT.finditer(document.text)):
        if count == _MAX_CONTROL_CHARACTERS:
            return None
        message = f"an invisible control character (U+{ord(found[0]):04X}); delete it"
        document.error(document.lines.position(found.start()), message)
    return NOT_TEXT.sub(" ", document.text)


def _position_of_byte(data: bytes, start: int) -> Position:
    text = data[:start].decode()
    return Lines(text).position(len(text), clamp=False)
