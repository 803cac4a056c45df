"""Replies on a terminal: wrapped to its width, styled only where a terminal shows it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import TextIO

from bot.core.markup import escape, parse
from bot.core.saying.buttons import Button, columns
from bot.core.saying.reply import Reply
from bot.platforms.paragraphs import Styled, paragraphs

_WIDEST = 88
_NARROWEST = 20
_MARGIN = "  "
_MANY = 8
"""Buttons from which on two stand side by side, where there is room."""


class Screen:
    """Prints to a terminal, a file or a pipe."""

    def __init__(self, target: TextIO) -> None:
        self._target = target
        self._styled = target.isatty()

    def show(self, reply: Reply) -> None:
        """Prints a reply, and its buttons with their numbers."""
        width = self._width()
        for line in paragraphs(parse(reply.text), width - len(_MARGIN)):
            self._print(_MARGIN + self._dress(line) if line else "")
        self._print("")
        for row in _numbered(reply.buttons, width):
            self._print(_MARGIN + row)
        self._print("")

    def note(self, text: str) -> None:
        """Prints a short remark."""
        for line in paragraphs(parse(escape(text)), self._width() - len(_MARGIN)):
            self._print(_MARGIN + self._dress(line) if line else "")
        self._print("")

    def prompt(self, text: str) -> str:
        """The prompt; the marks tell readline which characters take no room."""
        return f"\001\033[1m\002{text}\001\033[0m\002" if self._styled else text

    def _dress(self, line: Sequence[Styled]) -> str:
        if not self._styled:
            return "".join(text for text, _ in line)
        return "".join(f"\033[{style}m{text}\033[0m" if style else text for text, style in line)

    def _width(self) -> int:
        return max(_NARROWEST, min(shutil.get_terminal_size((80, 24)).columns, _WIDEST))

    def _print(self, line: str) -> None:
        print(line.rstrip(" "), file=self._target, flush=True)


def _numbered(buttons: Sequence[Button], width: int) -> list[str]:
    """The labels with their numbers, in one column or, where they are many and fit, in two."""
    labels = [f"{number:>2} {button.label}" for number, button in enumerate(buttons, 1)]
    longest = max(map(columns, labels), default=0)
    if len(labels) < _MANY or len(_MARGIN) + 2 * longest + 3 > width:
        return labels
    half = -(-len(labels) // 2)
    left, right = labels[:half], [*labels[half:], ""][:half]
    return [
        one + " " * (longest - columns(one) + 3) + other
        for one, other in zip(left, right, strict=True)
    ]
