"""Failures that are expected: one clear line for the person at the terminal, exit code 1.

    BotError
    ├── SettingError    a variable of the environment has a wrong value
    ├── FileError       the file of intents cannot be read, or has mistakes
    ├── DatabaseError   the database cannot be used right now
    ├── WorkshopError   the process that reads the file died or could not begin
    └── OvertakenError  somebody else has changed meanwhile what was to be changed

Everything else that is raised is a bug.
"""

from __future__ import annotations

from collections.abc import Sequence


class BotError(Exception):
    """Something that can be mended from outside; its text says how."""


class SettingError(BotError):
    """A variable of the environment is missing or wrong."""


class FileError(BotError):
    """The file of intents cannot be served; ``lines`` are its problems, ready to print."""

    def __init__(self, message: str, lines: Sequence[str] = ()) -> None:
        super().__init__("\n".join([*lines, message]))
        self.lines = tuple(lines)


class DatabaseError(BotError):
    """The database is absent, locked, full, read-only, too slow, or newer than this bot."""


class WorkshopError(BotError):
    """A process of ours that reads the file could not begin, or died, say for want of memory.

    That says nothing about the file: the next attempt may succeed.
    """


class OvertakenError(BotError):
    """The version that was to be changed is no longer the latest."""
