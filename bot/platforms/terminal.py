"""A chat in the terminal: the same replies, with numbered buttons, no token and no database."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import TextIO

from bot.assistant import Assistant
from bot.core.actions import encode
from bot.core.markup import Piece, parse
from bot.core.replies import Button, Reply
from bot.library import Library

_CHAT = "terminal"
_STYLES = {
    "b": "1",
    "strong": "1",
    "i": "3",
    "em": "3",
    "u": "4",
    "ins": "4",
    "code": "36",
    "pre": "36",
}
_COMMANDS = {"/start": "greeting", "/help": "help", "/topics": "topics", "/privacy": "privacy"}
_QUIT = {"/quit", "/exit", "/stop"}


def chat(library: Library, source: TextIO | None = None, target: TextIO | None = None) -> None:
    """Talks until the input ends."""
    source, target = source or sys.stdin, target or sys.stdout
    screen = _Screen(target)
    assistant = Assistant(library)
    buttons = screen.show(assistant.say(_CHAT, "greeting"))
    for line in _lines(source, target):
        if line.casefold() in _QUIT:
            break
        buttons = _turn(assistant, screen, line, buttons)


def _lines(source: TextIO, target: TextIO) -> Iterable[str]:
    """What is typed, line by line without blanks; a prompt only where somebody sees it."""
    typed = source.isatty() and target.isatty()
    if typed:
        import readline  # noqa: F401  input() gets line editing by it
    while True:
        try:
            line = input("\033[1myou ›\033[0m " if typed else "") if typed else source.readline()
        except EOFError:
            print(file=target)
            return
        if not typed and not line:
            return
        if not typed and line.strip():
            print(f"you › {line.strip()}", file=target)
        if line.strip():
            yield line.strip()


def _turn(assistant: Assistant, screen: _Screen, line: str, buttons: list[Button]) -> list[Button]:
    """Answers one line, and returns the buttons that numbers choose from now."""
    if line.isdecimal() and 0 < int(line[:6]) <= len(buttons):
        press = assistant.press(_CHAT, encode(buttons[int(line) - 1].action))
        if press.toast:
            screen.note(press.toast)
        return screen.show(press.reply) if press.reply else buttons
    if line.isdecimal() and buttons:
        screen.note(f"There are buttons 1 to {len(buttons)}.")
        return buttons
    return screen.show(_reply(assistant, line))


def _reply(assistant: Assistant, line: str) -> Reply:
    command, _, rest = line.partition(" ")
    if command == "/start":
        return assistant.open(_CHAT, rest.strip())
    if command == "/ask":
        return assistant.ask(_CHAT, rest) if rest.strip() else assistant.say(_CHAT, "ask")
    if command.startswith("/"):
        return assistant.say(_CHAT, _COMMANDS.get(command, "help"))
    return assistant.ask(_CHAT, line)


class _Screen:
    """Prints replies, wrapped to the terminal's width; styled only where a terminal shows it."""

    def __init__(self, target: TextIO) -> None:
        self._target = target
        self._styled = target.isatty()

    def show(self, reply: Reply) -> list[Button]:
        width = min(shutil.get_terminal_size((80, 24)).columns, 88)
        lines = _wrap(parse(reply.text), width - 2, styled=self._styled)
        print(*lines, "", sep="\n", file=self._target)
        buttons = reply.buttons
        for number, button in enumerate(buttons, 1):
            print(f"  {self._dim(f'{number:>2}')} {button.label}", file=self._target)
        print(file=self._target, flush=True)
        return buttons

    def note(self, text: str) -> None:
        print(f"  {text}\n", file=self._target, flush=True)

    def _dim(self, text: str) -> str:
        return f"\033[2m{text}\033[0m" if self._styled else text


def _wrap(pieces: Iterable[Piece], width: int, *, styled: bool) -> list[str]:
    """Lines of at most ``width`` visible characters; the text of a bullet hangs under itself."""
    text = "".join(_with_address(piece) for piece in pieces) if not styled else ""
    if styled:
        text, styles = _styled_text(pieces)
    lines: list[str] = []
    start = 0
    for paragraph in text.split("\n"):
        hang = 2 if paragraph.startswith(("• ", "- ")) else 0
        wrapped = textwrap.wrap(paragraph, width, subsequent_indent=" " * hang) or [""]
        if styled:
            wrapped = _restyle(paragraph, wrapped, styles[start : start + len(paragraph)])
        lines += wrapped
        start += len(paragraph) + 1
    return lines


def _with_address(piece: Piece) -> str:
    return f"{piece.text} ({piece.link})" if piece.link else piece.text


def _styled_text(pieces: Iterable[Piece]) -> tuple[str, list[str]]:
    """The text, and the style of each of its characters."""
    text, styles = "", []
    for piece in pieces:
        shown = _with_address(piece)
        codes = {_STYLES[tag] for tag in piece.tags if tag in _STYLES}
        text += shown
        styles += [";".join(sorted(codes))] * len(shown)
    return text, styles


def _restyle(paragraph: str, wrapped: list[str], styles: list[str]) -> list[str]:
    """Puts the styles back onto wrapped lines, character by character."""
    lines, at = [], 0
    for line in wrapped:
        shown, current = "", ""
        for character in line:
            found = paragraph.find(character, at) if not character.isspace() else -1
            style = styles[found] if found >= 0 else current
            at = found + 1 if found >= 0 else at
            if style != current:
                shown += "\033[0m" + (f"\033[{style}m" if style else "")
                current = style
            shown += character
        lines.append(shown + ("\033[0m" if current else ""))
    return lines
