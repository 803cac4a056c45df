"""Buttons below a reply, arranged for a phone."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.core.actions import Action

_HALF = 18
"""Columns of a label that half a row of a phone shows."""

_EMOJI_FORM = "\ufe0f"


@dataclass(frozen=True, slots=True)
class Button:
    """A label, and what pressing it does."""

    label: str
    action: Action


Row = tuple[Button, ...]
Rows = tuple[Row, ...]


def arrange(buttons: Sequence[Button]) -> Rows:
    """Short labels in pairs, long ones alone, in their order."""
    rows: list[Row] = []
    for button in buttons:
        if _short(button) and rows and len(rows[-1]) == 1 and _short(rows[-1][0]):
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return tuple(rows)


def keep(rows: Rows, wanted: Callable[[Button], bool]) -> Rows:
    """The rows with only the buttons that are wanted."""
    kept = (tuple(filter(wanted, row)) for row in rows)
    return tuple(row for row in kept if row)


def columns(text: str) -> int:
    """How wide a text looks: wide characters and emoji count two, marks and joiners nothing."""
    total = 0
    narrow = False
    for character in text:
        if character == _EMOJI_FORM:
            total += narrow  # turns a narrow symbol into a wide emoji
            narrow = False
        elif unicodedata.category(character) not in ("Mn", "Me", "Cf"):
            narrow = unicodedata.east_asian_width(character) not in "WF"
            total += 1 if narrow else 2
    return total


def _short(button: Button) -> bool:
    return columns(button.label) <= _HALF
