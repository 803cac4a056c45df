"""YAML -> plain values, from the parser's events and with a stack of our own.

So nesting is bounded before anything recurses, and every scalar stays the text that stands in the
file: ``no``, ``112`` and ``12:30`` are those words, and the schema decides what they mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from bot.core.file.composed import Broken, Composed, Misplaced
from bot.core.file.dashes import NO_DASH
from bot.core.file.lines import Path
from bot.core.file.naming import begins_item, holds_many
from bot.core.file.slips import key_cannot_start
from bot.core.file.syntax import explain_syntax
from bot.core.problems import quoted

MAX_DEPTH = 12
MAX_VALUES = 250_000
"""Texts and lists of a file: 10,000 phrases with all that belongs to them."""


_GATHER = "; move what stands below it up to the others below that line, and take this line out"


class _StopError(Exception):
    def __init__(self, index: int, message: str) -> None:
        self.broken = Broken(index, message, final=True)


def compose(text: str) -> Composed:
    """The values of a text up to its end or to the first place that is no YAML."""
    composed = Composed()
    reader = _Reader(composed)
    try:
        for value in _documents(yaml.parse(text, Loader=yaml.CLoader), reader):
            composed.value = value
    except _StopError as error:
        composed.broken = error.broken
    except yaml.MarkedYAMLError as error:
        composed.broken = Broken(*explain_syntax(error, text, reader.quote))
    except yaml.YAMLError as error:
        composed.broken = Broken(0, f"this is no YAML: {error}")
    if composed.broken:
        composed.value = None
    return composed


def _documents(events: Iterator[yaml.Event], reader: _Reader) -> Iterator[Any]:
    """The value of the first document; a second one is a problem."""
    started = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            started += 1
            if started > 1:
                message = "a second document starts here; take out the line '---'"
                reader.problem(_start(event), message)
                return
        else:
            reader.feed(event)
        if isinstance(event, yaml.DocumentEndEvent):
            yield reader.result


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; of a mapping, the key whose value comes next."""

    path: Path
    value: dict[str, Any] | list[Any]
    start: int
    in_brackets: bool
    key: str | None = None
    is_two: bool = False
    """Whether it is two items of a list, as a dash is missing between them."""


class _Reader:
    """Builds values from events."""

    def __init__(self, composed: Composed) -> None:
        self._composed = composed
        self._stack: list[_Open] = []
        self._nodes_to_skip = 0
        self._skipping_depth = 0
        self.result: Any = None
        self.quote: tuple[int, int] | None = None
        """Start and end of the last text in quotes."""

    def feed(self, event: yaml.Event) -> None:
        """Takes the next event of the one document."""
        if isinstance(event, yaml.ScalarEvent) and event.style in ("'", '"'):
            self.quote = _start(event), _end(event)
        if self._nodes_to_skip:
            self._skip(event)
            return
        refused = isinstance(event, yaml.NodeEvent) and self._refuse_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, refused)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(event, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open(event, [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)

    def problem(
        self, index: int, message: str, first: int | None = None, mending: str = ""
    ) -> None:
        """Keeps a mistake."""
        self._composed.problems.append(Misplaced(index, message, first, mending))

    def _skip(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self._skipping_depth += 1
            self._refuse_depth(_start(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._skipping_depth -= 1
        if not self._skipping_depth:
            self._nodes_to_skip -= 1

    def _refuse_extras(self, event: yaml.NodeEvent) -> bool:
        """Anchors and tags: signs before a value that most people mean as text."""
        tag = getattr(event, "tag", None)
        if event.anchor and not isinstance(event, yaml.AliasEvent):
            message = _misread("&", event.anchor, "an anchor", "take it out")
            if self._wants_key() and not getattr(event, "value", "text"):
                message = key_cannot_start("&", event.anchor)
        elif tag:
            said = tag.replace("tag:yaml.org,2002:", "!!").removeprefix("!")
            message = _misread("!", said, "a tag", "take it out")
        else:
            return False
        self.problem(_start(event), message)
        return True

    def _scalar(self, event: yaml.ScalarEvent, refused: bool) -> None:
        if self._wants_key():
            self._key(event.value or event.anchor or "", _start(event))
        else:
            path = self._put(event.value, _start(event))
            self._composed.spans[path] = _start(event), _end(event)
            if refused:
                self._composed.spoiled.add(path)

    def _alias(self, event: yaml.AliasEvent) -> None:
        name, start = event.anchor or "", _start(event)
        if self._wants_key():
            self.problem(start, key_cannot_start("*", name))
            self._key(name, start)
        else:
            self.problem(start, _misread("*", name, "a reference", "write it out"))
            self._composed.spoiled.add(self._put("", start))

    def _open(self, event: yaml.CollectionStartEvent, value: dict[str, Any] | list[Any]) -> None:
        start = _start(event)
        self._refuse_depth(start)
        if not self._wants_key():
            value = self._begun(value)
            path = self._put(value, start)
            self._stack.append(_Open(path, value, start, bool(event.flow_style)))
            return
        self.problem(start, "a key must be plain text; put text with { or [ in 'quotes'")
        self._nodes_to_skip = 2  # the strange key and its value
        self._skip(event)

    def _begun(self, value: dict[str, Any] | list[Any]) -> dict[str, Any] | list[Any]:
        """What a key holds already, where it is here twice; else ``value``."""
        top = self._stack[-1] if self._stack else None
        there = top.value.get(top.key or "") if top and isinstance(top.value, dict) else None
        return there if isinstance(there, type(value)) else value

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        closed = self._stack.pop()
        if closed.in_brackets:
            self._composed.spans[closed.path] = closed.start, _end(event)

    def _refuse_depth(self, start: int) -> None:
        if len(self._stack) + self._skipping_depth >= MAX_DEPTH:
            message = "too many levels inside each other; six are enough for everything"
            raise _StopError(start, message)

    def _wants_key(self) -> bool:
        top = self._stack[-1] if self._stack else None
        return top is not None and isinstance(top.value, dict) and top.key is None

    def _key(self, key: str, start: int) -> None:
        top = self._stack[-1]
        path = (*top.path, key)
        first = self._composed.keys.get(path)
        if first is None and key != "<<":
            self._composed.keys[path] = start
            top.key = key
        elif first is not None and holds_many(path):
            self.problem(start, f"the key '{key}' is here twice", first, _GATHER)
            top.key = key  # what it holds is read as if it stood with the first
        else:
            self._refuse_key(top, key, start, first)
            self._nodes_to_skip = 1

    def _refuse_key(self, top: _Open, key: str, start: int, first: int | None) -> None:
        begins = None if top.in_brackets else begins_item(top.path)
        if key == "<<":
            message = "'<<' takes over keys from elsewhere, which is not allowed; write them out"
            self.problem(start, message)
        elif key == begins:
            top.is_two = True
            self.problem(start, NO_DASH.format(key))
        elif not top.is_two:
            other = f"put a line '- {begins}: …' above it" if begins else "rename it"
            message = f"the key '{quoted(key)}' is here twice; take one out, or {other}"
            self.problem(start, message, first)

    def _put(self, value: Any, start: int) -> Path:
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
            inside.setdefault(key, value)
        self._composed.values[path] = start
        if len(self._composed.values) > MAX_VALUES:
            message = f"more than {MAX_VALUES:,} entries; that is more than the bot can learn"
            raise _StopError(start, message)
        return path


def _misread(sign: str, word: str, what: str, mending: str) -> str:
    return (
        f"a text cannot start with '{sign}' here, '{quoted(sign + word)}' would be {what}; "
        f"put the whole text in 'quotes', or {mending}"
    )


def _start(event: yaml.Event) -> int:
    mark = event.start_mark
    assert mark is not None, "the parser marks every event"
    return mark.index


def _end(event: yaml.Event) -> int:
    mark = event.end_mark
    assert mark is not None, "the parser marks every event"
    return mark.index
