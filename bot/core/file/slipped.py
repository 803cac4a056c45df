"""Keys that are indented unlike their neighbours.

A line that slipped to the left or right makes YAML complain far away, or not at all: the topics
below it become keys of something else. Here the columns of its neighbours tell where it belongs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.file.block import block
from bot.core.file.composed import Composed
from bot.core.file.lines import Path
from bot.core.file.outline import FIELDS, Group, Key, groups
from bot.core.problems import counted

_TOPIC_DEPTH: dict[object, int] = {"intents": 2, "emergency": 3}
"""Keys that lead to a topic of a section."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A key that is indented unlike its neighbours.

    ``wanted`` blanks should stand before it as before ``neighbour``, none before a section;
    ``end`` is the line after what hangs on it, ``rest`` what to do with that.
    """

    key: Key
    wanted: int
    neighbour: Key | None
    end: int
    group: Group
    rest: str = ""

    @property
    def is_head(self) -> bool:
        """Whether it is the name of its group."""
        return self.key is self.group.head

    @property
    def message(self) -> str:
        """What to do."""
        is_at = f"with {counted(self.key.indent, 'space')}" if self.key.indent else "at the left"
        if self.neighbour is None:
            return (
                f"'{self.key.word}' begins {is_at}, but is a section of its own; "
                f"put it at the very left, and what belongs to it further in"
            )
        return (
            f"'{self.key.word}' begins {is_at}, its neighbours such as '{self.neighbour.word}' on "
            f"line {self.neighbour.line + 1} with {counted(self.wanted, 'space')}; "
            f"put {counted(self.wanted, 'space')} before it{self.rest}"
        )


def first_slip(lines: Sequence[str], composed: Composed, broken: int | None) -> Slip | None:
    """The first line that slipped and that the parser took for something else.

    Args:
        lines: of the text.
        composed: what the parser made of it.
        broken: the line (from 0) where the parser gave up, None if it did not. It may be the one
            after the group, which is the first that does not fit to a head that slipped.
    """
    taken = _taken(lines, composed)
    for slip in sorted(_slips(groups(lines), lines), key=lambda slip: slip.key.line):
        path = taken.get(slip.key.line)
        if path is not None and _is_wrong(path, slip):
            return slip
        if broken is not None and slip.group.head.line - 1 <= broken <= slip.group.end:
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
    if slip.group.is_section:
        return len(path) != 2 - slip.is_head or path[0] != slip.group.section
    depth = _TOPIC_DEPTH.get(path[0], 0)
    return len(path) < depth or len(path) == depth + slip.is_head or len(path) == 1


def _slips(found: Sequence[Group], lines: Sequence[str]) -> Iterator[Slip]:
    sections = [group for group in found if group.is_section]
    outer = _usual([key for section in sections for key in section.keys])
    for section in sections:
        if section.head.indent:
            yield Slip(section.head, 0, None, section.end, section)
        yield from _slipped_keys(section, outer)
    for name in FIELDS:
        topics = [group for group in found if group.section == name and not group.is_section]
        usual = _usual([topic.head for topic in topics])
        inner = _usual([key for topic in topics for key in topic.keys])
        for topic in topics:
            if usual and topic.head.indent != usual.indent:
                rest = block(topic, usual, inner, lines)
                yield Slip(topic.head, usual.indent, usual, topic.end, topic, rest)
            else:
                yield from _slipped_keys(topic, inner)


def _slipped_keys(group: Group, inner: Key | None) -> Iterator[Slip]:
    """The keys of a group that stand unlike the others; of two, unlike those of other groups."""
    neighbour = _usual(group.keys, inner)
    ends = [key.line for key in group.keys[1:]] + [group.end]
    for key, end in zip(group.keys, ends, strict=False):
        if neighbour and key.indent != neighbour.indent:
            yield Slip(key, neighbour.indent, neighbour, end, group)


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
