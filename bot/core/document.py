"""YAML text -> plain values with the position of each, and what is wrong with the text itself.

The text is read as a stream of events with a stack of our own, so nesting is bounded before
anything recurses. Every scalar stays the text that stands in the file: ``no``, ``112`` and
``12:30`` are those words, and the schema decides what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from bot.core.problems import Problem

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 12

Path = tuple[str | int, ...]
Position = tuple[int, int]

_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Document:
    """The values of a file and where each stands.

    ``value`` holds only dicts with text keys, lists and text. ``values`` and ``keys`` give line and
    column (from 1) of the value, and of the key, at a path. ``spoiled`` paths hold something that
    was already reported and stands for nothing.
    """

    value: Any = None
    values: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    spoiled: set[Path] = field(default_factory=set)
    text: str = ""
    spans: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Start and end of each scalar in ``text``, quotes and indentation included."""

    def at(self, path: Path) -> Position:
        """Where the value at ``path`` stands, or else the nearest thing around it that is there."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.values:
                return self.values[path[:end]]
        return self.values.get((), (1, 1))

    def key_at(self, path: Path) -> Position:
        """Where the key of ``path`` stands; of a list's item, the item."""
        return self.keys.get(path) or self.at(path)

    def value_at(self, path: Path) -> Any:
        """The value at a path that is there."""
        value = self.value
        for step in path:
            value = value[step]
        return value

    def position_inside(self, path: Path, offset: int) -> Position:
        """Where the character at ``offset`` of the text at ``path`` stands in the file.

        Quotes, escapes and indentation lie between the two, so it is found again by what stands
        there and how often that came before.
        """
        value = self.value_at(path)
        snippet = value[offset:].split("\n", 1)[0][:6]
        start, end = self.spans.get(path, (0, 0))
        found = start - 1
        for _ in range(_occurrences(value, snippet, offset) + 1):
            found = self.text.find(snippet, found + 1, end)
            if found < 0 or not snippet:
                return self.at(path)
        return _position_in(self.text, found)

    def error(self, position: Position, message: str) -> None:
        """Notes a mistake for which the file cannot be served."""
        self.problems.append(Problem(*position, "error", message))

    def is_spoiled(self, path: Path) -> bool:
        """Whether ``path`` or anything around it was already reported."""
        return any(path[:end] in self.spoiled for end in range(len(path) + 1))


def read(text: str | bytes) -> Document:
    """Reads the text of a file. Never raises for what stands in it; see ``problems``."""
    document = Document()
    decoded = _decode(text, document)
    if decoded is not None:
        document.text = decoded
        _compose(decoded, document)
    return document


def _decode(source: str | bytes, document: Document) -> str | None:
    data = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    if len(data) > MAX_BYTES:
        size, limit = len(data) / 1024 / 1024, MAX_BYTES // 1024 // 1024
        message = f"the file has {size:.1f} MB, more than the {limit} MB that can be read"
        document.error((1, 1), message + "; take out what is not needed")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        document.error(_position_of_byte(data, error.start), _not_utf8(data, error.start))
        return None
    if found := _NOT_TEXT.search(text):
        code = f"U+{ord(found[0]):04X}"
        document.error(
            _position_in(text, found.start()), f"an invisible control character ({code}); delete it"
        )
        return None
    return text


def _occurrences(text: str, snippet: str, before: int) -> int:
    return sum(text.startswith(snippet, start) for start in range(before))


def _not_utf8(data: bytes, start: int) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return 'the file is saved as UTF-16; save it as "UTF-8"'
    return f'the byte 0x{data[start]:02x} is no UTF-8; save the file with the encoding "UTF-8"'


def _position_of_byte(data: bytes, start: int) -> Position:
    before = data[:start]
    last_line = before[before.rfind(b"\n") + 1 :]
    return before.count(b"\n") + 1, len(last_line.decode("utf-8", "replace")) + 1


def _position_in(text: str, start: int) -> Position:
    return text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1


class _DepthError(Exception):
    def __init__(self, position: Position) -> None:
        self.position = position


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; of a mapping, the key whose value comes next."""

    path: Path
    value: dict[str, Any] | list[Any]
    key: str | None = None


def _compose(text: str, document: Document) -> None:
    try:
        for value in _documents(yaml.parse(text, Loader=yaml.CLoader), document):
            document.value = value
    except _DepthError as error:
        document.error(error.position, "too many levels inside each other; the format needs six")
    except yaml.MarkedYAMLError as error:
        mark = _culprit(error)
        position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        document.error(position, _explain_syntax(error, _rest_of_line(text, position)))
    except yaml.YAMLError as error:
        document.error((1, 1), f"this is no YAML: {error}")


def _culprit(error: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where the thing began that went wrong, if the parser only noticed at its end."""
    began = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")
    escape = "escape" in (error.problem or "")
    if error.context_mark and (error.context or "").startswith(began) and not escape:
        return error.context_mark
    return error.problem_mark or error.context_mark


def _rest_of_line(text: str, position: Position) -> str:
    lines = text.split("\n", position[0])
    return lines[position[0] - 1][position[1] - 1 :] if position[0] <= len(lines) else ""


def _documents(events: Iterator[yaml.Event], document: Document) -> Iterator[Any]:
    """The value of the first document; a second one is a problem."""
    reader = _Reader(document)
    started = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            started += 1
            if started > 1:
                document.error(
                    _position(event), "a second document starts here; take out the line '---'"
                )
                return
        else:
            reader.feed(event)
        if isinstance(event, yaml.DocumentEndEvent):
            yield reader.result


class _Reader:
    """Builds values from events."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._stack: list[_Open] = []
        self._nodes_to_skip = 0
        self._skipping_depth = 0
        self.result: Any = None

    def feed(self, event: yaml.Event) -> None:
        """Takes the next event of the one document."""
        if self._nodes_to_skip:
            self._skip(event)
            return
        if isinstance(event, yaml.NodeEvent):
            self._refuse_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(event, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open(event, [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self._stack.pop()

    def _skip(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self._skipping_depth += 1
            self._refuse_depth(_position(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._skipping_depth -= 1
        if not self._skipping_depth:
            self._nodes_to_skip -= 1

    def _refuse_extras(self, event: yaml.NodeEvent) -> None:
        if event.anchor and not isinstance(event, yaml.AliasEvent):
            self._document.error(
                _position(event), f"'&{event.anchor}': anchors are not allowed; take it out"
            )
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            self._document.error(
                _position(event), f"the tag '{tag}' is not allowed; put the text in quotes"
            )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if self._wants_key():
            self._key(event.value, _position(event))
        else:
            path = self._put(event.value, _position(event))
            self._document.spans[path] = _span(event)

    def _alias(self, event: yaml.AliasEvent) -> None:
        position = _position(event)
        self._document.error(
            position, f"'*{event.anchor}': references are not allowed; write the text out"
        )
        if self._wants_key():
            self._nodes_to_skip = 1
        else:
            self._document.spoiled.add(self._put("", position))

    def _open(self, event: yaml.Event, value: dict[str, Any] | list[Any]) -> None:
        position = _position(event)
        self._refuse_depth(position)
        if not self._wants_key():
            self._stack.append(_Open(self._put(value, position), value))
            return
        self._document.error(position, "a key must be plain text; put text with { or [ in 'quotes'")
        self._nodes_to_skip = 2  # the strange key and its value
        self._skip(event)

    def _refuse_depth(self, position: Position) -> None:
        if len(self._stack) + self._skipping_depth >= MAX_DEPTH:
            raise _DepthError(position)

    def _wants_key(self) -> bool:
        top = self._stack[-1] if self._stack else None
        return top is not None and isinstance(top.value, dict) and top.key is None

    def _key(self, key: str, position: Position) -> None:
        top = self._stack[-1]
        path = (*top.path, key)
        first = self._document.keys.get(path)
        if first is not None:
            self._document.error(
                position, f"the key '{key}' is here twice, first on line {first[0]}"
            )
            self._nodes_to_skip = 1
        else:
            self._document.keys[path] = position
            top.key = key

    def _put(self, value: Any, position: Position) -> Path:
        """Stores a value where it belongs, and tells its path."""
        path: Path = ()
        if not self._stack:
            self.result = value
        elif isinstance(inside := self._stack[-1].value, list):
            path = (*self._stack[-1].path, len(inside))
            inside.append(value)
        else:
            key, self._stack[-1].key = self._stack[-1].key or "", None
            path = (*self._stack[-1].path, key)
            inside[key] = value
        self._document.values[path] = position
        return path


def _position(event: yaml.Event) -> Position:
    mark = event.start_mark
    assert mark is not None, "the parser marks every event"
    return mark.line + 1, mark.column + 1


def _span(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    assert start is not None, "the parser marks every event"
    assert end is not None, "the parser marks every event"
    return start.index, end.index


_SYNTAX = {
    "mapping values are not allowed": (
        "a colon cannot stand here; put the whole text in 'quotes', or mend the indent"
    ),
    "could not find expected ':'": (
        "this line is neither 'key: value' nor '- item'; is a colon missing, or the indent off?"
    ),
    "did not find expected key": (
        "this does not line up with the lines above; indent it like its neighbours"
    ),
    "did not find expected '-' indicator": (
        "this stands in the column of a list's items; begin it with '- ', or mend the indent"
    ),
    "block sequence entries are not allowed": (
        "a list item cannot stand here; put it on a line of its own below the key"
    ),
    "unexpected end of stream": "the quote that opens here is never closed",
    "document separator": "the quote that opens here is never closed",
    "did not find expected ',' or": (
        "the bracket that opens here is never closed; close it, or put the text in 'quotes'"
    ),
    "unknown escape character": (
        "a backslash inside \"double quotes\" starts a special character; use 'single quotes'"
    ),
}
"""What libyaml says, and the same for somebody who never heard of tokens."""


def _explain_syntax(error: yaml.MarkedYAMLError, rest: str) -> str:
    problem = error.problem or ""
    if "cannot start any token" in problem or "indentation" in problem:
        if "\t" in rest[: len(rest) - len(rest.lstrip()) + 1]:
            return "a tab stands where spaces belong; indent with spaces"
        return f"a text cannot start with '{rest[:1]}' here; put it in 'quotes'"
    for said, meaning in _SYNTAX.items():
        if said in problem:
            return meaning
    return f"this is no YAML: {problem}; look at the quotes and the indent around here"
