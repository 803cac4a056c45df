"""What was read from a YAML text, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.core.file.lines import Path


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Something that YAML knows and this format does not.

    ``first``: where it stood before; ``mending``: what to do, told behind the line of that.
    """

    index: int
    message: str
    first: int | None = None
    mending: str = ""


@dataclass(frozen=True, slots=True)
class Broken:
    """Where reading had to end. ``final``: and no rest is worth reading."""

    index: int
    message: str
    final: bool = False


@dataclass(slots=True)
class Composed:
    """The values of a text, and where they stand as indices into it.

    ``values`` and ``keys`` hold the start of the value, and of the key, at a path; ``spans`` start
    and end of each scalar, quotes and indentation included, and of each list in brackets.
    """

    value: Any = None
    values: dict[Path, int] = field(default_factory=dict)
    keys: dict[Path, int] = field(default_factory=dict)
    spans: dict[Path, tuple[int, int]] = field(default_factory=dict)
    spoiled: set[Path] = field(default_factory=set)
    problems: list[Misplaced] = field(default_factory=list)
    broken: Broken | None = None
