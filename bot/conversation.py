"""One conversation: who it is with, what it remembers, and what a press does in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from bot.core.actions import Vote
from bot.core.saying.reply import Reply


class Who(NamedTuple):
    """A person in a chat. In a group everybody has a conversation of their own."""

    chat: int
    person: int

    @property
    def in_group(self) -> bool:
        """Whether others read along."""
        return self.chat != self.person


@dataclass(frozen=True, slots=True)
class Alarm:
    """The last notice: its signs, when it came, and how often it may still be called to mind."""

    signs: tuple[str, ...]
    at: float
    reminders: int


@dataclass(slots=True)
class Memory:
    """What a conversation was just about. Its loss harms nothing."""

    shown: str | None = None
    offers: tuple[str, ...] = ()
    suggested: bool = False
    misses: int = 0
    earlier: tuple[tuple[float, str], ...] = ()
    alarm: Alarm | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """What a press does: a reply, in place of the message pressed or below it, or only a word.

    ``voted`` is set when the press was a vote: the vote buttons have done their work.
    """

    reply: Reply | None = None
    in_place: bool = False
    toast: str | None = None
    voted: Vote | None = None
