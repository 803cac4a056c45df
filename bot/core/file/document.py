"""The values of a file, where each stands in it, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.core.file.composed import Composed
from bot.core.file.lines import Lines, Path, Position
from bot.core.file.recovery import Hole
from bot.core.file.scalars import offset_in_file
from bot.core.problems import Level, Problem


@dataclass(slots=True)
class Document:
    """The values of a file and where each stands.

    ``value`` holds only dicts with text keys, lists and text, or None if the text is no YAML.
    ``spoiled`` paths hold something that was already reported and stands for nothing, ``damaged``
    paths something spoiled below them; ``holes`` are the blocks that were cut out because of their
    syntax, ``torn`` the paths they lie in;
    ``garbled``: where characters stand that were saved with the wrong encoding;
    ``nameless``: the lines where topics begin whose name is missing.
    """

    text: str = ""
    lines: Lines = field(default_factory=lambda: Lines(""))
    composed: Composed = field(default_factory=Composed)
    problems: list[Problem] = field(default_factory=list)
    spoiled: set[Path] = field(default_factory=set)
    damaged: set[Path] = field(default_factory=set)
    holes: list[Hole] = field(default_factory=list)
    torn: set[Path] = field(default_factory=set)
    garbled: list[int] = field(default_factory=list)
    nameless: list[int] = field(default_factory=list)

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

    def is_garbled(self, path: Path) -> bool:
        """Whether the text at a path holds characters that were saved with the wrong encoding."""
        start, end = self.composed.spans.get(path, (0, 0))
        return any(start <= index < end for index in self.garbled)

    def is_lost(self, word: object) -> bool:
        """Whether a word stands in a block that could not be read."""
        return isinstance(word, str) and any(word in hole.words for hole in self.holes)
