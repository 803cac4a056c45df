"""A file that was pasted once more below, or into, itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.file.composed import Composed
from bot.core.file.lines import line_start

_FEW = 3
"""Sections that stand there again, from which on it is the whole file."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Where the second one begins, as an index into the text, and its first sections."""

    start: int
    sections: Sequence[str]

    @property
    def message(self) -> str:
        """What to do."""
        named = ", ".join(f"'{name}'" for name in self.sections[:_FEW])
        return (
            f"a second file begins here: {named} and others stand above already; keep one of the "
            "two, and delete all lines of the other"
        )


def copied(text: str, composed: Composed) -> Copy | None:
    """The second file inside a text; None if there is none."""
    sections = {index: str(path[0]) for path, index in composed.keys.items() if len(path) == 1}
    again = [
        (found.index, sections[found.first])
        for found in composed.problems
        if found.first in sections and found.index == line_start(text, found.index)
    ]
    if len(again) < _FEW:
        return None
    return Copy(again[0][0], [name for _, name in again])
