"""The outline of a file by its lines alone: which topics there are, and which lines slipped.

A line that slipped to the left or right makes YAML complain far away, or not at all: the topics
below it become keys of something else. Here the columns of its neighbours tell where it belongs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.core.catalog import Catalog, Intent, Sign
from bot.core.file.composed import Composed
from bot.core.file.lines import Path
from bot.core.problems import counted

_SECTIONS = frozenset(Catalog.model_fields)
_FIELDS = {
    "intents": frozenset(Intent.model_fields),
    "emergency": frozenset(Sign.model_fields),
}
_TOPIC_DEPTH: dict[object, int] = {"intents": 2, "emergency": 3}
"""Keys that lead to a topic of a section."""
_NO_TOPICS = frozenset({"signs", "emergency", "urgent"})
_LINE = re.compile(r"( *)([A-Za-z][\w-]*) *:(?: +|$)(.*)")
_BLOCK = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Key:
    """A line that begins with a key: its number (from 0), its indent, whether it stands alone.

    ``content`` counts the lines that hold something.
    """

    line: int
    content: int
    indent: int
    word: str
    alone: bool


@dataclass(slots=True)
class Topic:
    """An intent or a sign: its head, its own keys, and the line after it."""

    section: str
    head: Key
    keys: list[Key] = field(default_factory=list)
    end: int = 0


@dataclass(frozen=True, slots=True)
class Slip:
    """A key that is indented unlike its neighbours.

    ``end`` is the line after what hangs on it, ``topic`` the lines of the topic it belongs to.
    """

    key: Key
    wanted: int
    neighbour: Key
    end: int
    topic: tuple[int, int]

    @property
    def is_head(self) -> bool:
        """Whether it is the name of the topic."""
        return self.key.line == self.topic[0]

    @property
    def message(self) -> str:
        """What to do."""
        is_at = f"with {counted(self.key.indent, 'space')}" if self.key.indent else "at the left"
        return (
            f"'{self.key.word}' begins {is_at}, its neighbours such as '{self.neighbour.word}' on "
            f"line {self.neighbour.line + 1} with {counted(self.wanted, 'space')}; "
            f"put {counted(self.wanted, 'space')} before it"
        )


def first_slip(lines: Sequence[str], composed: Composed, broken: int | None) -> Slip | None:
    """The first line that slipped and that the parser took for something else.

    Args:
        lines: of the text.
        composed: what the parser made of it.
        broken: the line (from 0) where the parser gave up, None if it did not.
    """
    taken = _taken(lines, composed)
    for slip in sorted(_slips(list(_topics(lines))), key=lambda slip: slip.key.line):
        path = taken.get(slip.key.line)
        if path is not None and _is_wrong(path, slip):
            return slip
        if broken is not None and slip.topic[0] <= broken < slip.topic[1]:
            return slip
    return None


def _taken(lines: Sequence[str], composed: Composed) -> dict[int, Path]:
    """The paths of the keys that begin a line."""
    starts: dict[int, int] = {}
    index = 0
    for number, line in enumerate(lines):
        starts[index + len(line) - len(line.lstrip(" "))] = number
        index += len(line)
    return {starts[at]: path for path, at in composed.keys.items() if at in starts}


def _is_wrong(path: Path, slip: Slip) -> bool:
    """Whether the parser has put a key where none of its kind lies in a good file."""
    depth = _TOPIC_DEPTH.get(path[0], 0)
    return len(path) < depth or len(path) == depth + slip.is_head or len(path) == 1


def _slips(topics: Sequence[Topic]) -> Iterator[Slip]:
    for section in _FIELDS:
        own = [topic for topic in topics if topic.section == section]
        usual = _usual([topic.head for topic in own])
        inner = _usual([key for topic in own for key in topic.keys])
        for topic in own:
            lines = topic.head.line, topic.end
            if usual and topic.head.indent != usual.indent:
                yield Slip(topic.head, usual.indent, usual, topic.end, lines)
                continue
            neighbour = _usual(topic.keys, inner)
            ends = [key.line for key in topic.keys[1:]] + [topic.end]
            for key, end in zip(topic.keys, ends, strict=False):
                if neighbour and key.indent != neighbour.indent:
                    yield Slip(key, neighbour.indent, neighbour, end, lines)


def _usual(keys: Iterable[Key], otherwise: Key | None = None) -> Key | None:
    """The first key with the indent that most have; of two the one that others have."""
    found = list(keys)
    counts = Counter(key.indent for key in found)
    if not counts:
        return otherwise

    def weight(indent: int) -> tuple[int, bool, bool]:
        return counts[indent], otherwise is not None and indent == otherwise.indent, indent > 0

    best = max(counts, key=weight)
    return next(key for key in found if key.indent == best)


def _topics(lines: Sequence[str]) -> Iterator[Topic]:
    """Topics in the order of the file."""
    section, topic = "", None
    keys = list(_keys(lines))
    for position, key in enumerate(keys):
        following = keys[position + 1] if position + 1 < len(keys) else None
        is_section = key.indent == 0 and key.word in _SECTIONS
        is_head = following is not None and _is_head(key, following, section)
        if topic and (is_section or is_head):
            topic.end = key.line
            yield topic
            topic = None
        if is_section:
            section = key.word
        elif is_head:
            topic = Topic(section, key)
        elif topic and key.word in _FIELDS[section]:
            topic.keys.append(key)
    if topic:
        topic.end = len(lines)
        yield topic


def _is_head(key: Key, following: Key, section: str) -> bool:
    """A name alone on its line above a key of a topic; a topic may be called like such a key."""
    fields = _FIELDS.get(section, frozenset())
    if (
        not key.alone
        or following.content > key.content + 1
        or following.word not in fields
        or key.word in _NO_TOPICS
    ):
        return False
    return following.indent >= key.indent + (key.word in fields)


def _keys(lines: Sequence[str]) -> Iterator[Key]:
    """The lines that begin with a key, without those of texts below ``|``."""
    text_of: int | None = None
    count = 0
    for number, line in enumerate(lines):
        content = line.strip()
        indent = len(line) - len(line.lstrip(" "))
        if not content or content.startswith("#") or (text_of is not None and indent > text_of):
            continue
        count += 1
        found = _LINE.match(line.rstrip("\r\n"))
        text_of = indent if found and _BLOCK.match(found[3]) else None
        if found and not found[3].startswith("{"):
            rest = found[3].strip()
            yield Key(number, count, indent, found[2], not rest or rest.startswith("#"))
