"""A chat in the terminal: the same replies, with numbered buttons, no token and no database.

The file is looked at before every line that is typed, so that an edit can be tried at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TextIO

from bot.assistant import Assistant, Fixed
from bot.conversation import Who
from bot.core.actions import encode
from bot.core.problems import errors
from bot.core.saying.buttons import Button
from bot.core.saying.reply import Reply
from bot.library import Library, look_again
from bot.platforms.screen import Screen

_YOU = Who(0, 0)
_PROMPT = "you › "
_COMMANDS: dict[str, Fixed] = {
    "/help": "help",
    "/topics": "topics",
    "/privacy": "privacy",
}
_QUIT = frozenset({"/quit", "/exit", "/stop", "/q"})


def chat(library: Library, source: TextIO | None = None, target: TextIO | None = None) -> None:
    """Talks until the input ends."""
    source, target = source or sys.stdin, target or sys.stdout
    screen = Screen(target)
    talk = _Talk(Assistant(library), screen)
    for line in _lines(source, target, screen):
        if line.casefold() in _QUIT:
            break
        if look_again(library):
            screen.note(_became_of(library))
        talk.turn(line)


def _became_of(library: Library) -> str:
    """What became of a file that was saved, in a line."""
    name, broken = library.path.name, errors(library.file_problems)
    if not broken:
        return f"{name} was saved; the new version answers from here on."
    first = broken[0]
    return (
        f"{name} was saved, but is broken (line {first.line}: {first.message}): "
        "python -m bot check shows all; the last good version answers."
    )


def _lines(source: TextIO, target: TextIO, screen: Screen) -> Iterator[str]:
    """What is typed, without blank lines; what comes from a pipe is shown as if it were typed."""
    if not (source.isatty() and target.isatty()):
        for line in source:
            if line.strip():
                print(f"{_PROMPT}{line.strip()}\n", file=target)
                yield line.strip()
        return
    import readline  # noqa: F401  input() gets line editing and history by it

    screen.note("/quit or Ctrl-D ends the chat.")
    while True:
        try:
            line = input(screen.prompt(_PROMPT))
        except EOFError:
            print(file=target)
            return
        if line.strip():
            print(file=target)
            yield line.strip()


class _Talk:
    """One conversation, and the buttons that numbers choose from now."""

    def __init__(self, assistant: Assistant, screen: Screen) -> None:
        self._assistant = assistant
        self._screen = screen
        self._buttons: list[Button] = []
        self._show(assistant.say(_YOU, "greeting"))

    def turn(self, line: str) -> None:
        """Answers one line."""
        number = int(line[:6]) if line.isdecimal() else 0
        if 0 < number <= len(self._buttons):
            self._press(self._buttons[number - 1])
        elif line.isdecimal() and self._buttons:
            self._screen.note(f"Choose a number from 1 to {len(self._buttons)}, or ask.")
        else:
            self._show(self._reply(line))

    def _press(self, button: Button) -> None:
        press = self._assistant.press(_YOU, encode(button.action))
        if press.toast:
            self._screen.note(press.toast)
        if press.reply is not None:
            self._show(press.reply)

    def _show(self, reply: Reply) -> None:
        self._buttons = reply.buttons
        self._screen.show(reply)

    def _reply(self, line: str) -> Reply:
        say = self._assistant
        command, _, rest = line.partition(" ")
        if command == "/start":
            return say.open(_YOU, rest.strip())
        if command == "/ask":
            return say.ask(_YOU, rest) if rest.strip() else say.say(_YOU, "ask")
        if command == "/forget":
            return say.replies.forgotten(0, 0)  # nothing is kept here
        if command.startswith("/"):
            return say.say(_YOU, _COMMANDS.get(command, "help"))
        return say.ask(_YOU, line)
