"""One conversation: who it is with, what it remembers, and what a press does in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.core.actions import Vote
from bot.core.saying.reply import Reply

_TOGETHER = 120.0
"""Seconds within which messages are read together for signs of an emergency, at most:"""
_HEARD = 4
_ALARMED = 600.0
"""Seconds after a notice in which it is called to mind, at most this often:"""
_REMINDERS = 5


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
    """What a conversation was just about. Its loss harms nothing.

    Times are in seconds, from any start.
    """

    shown: str | None = None
    offers: tuple[str, ...] = ()
    suggested: bool = False
    misses: int = 0
    _heard: tuple[tuple[float, str], ...] = ()
    _alarm: Alarm | None = None

    def hear(self, text: str, now: float) -> None:
        """A message came."""
        self._heard = (*self._heard, (now, text))[-_HEARD:]

    def just_heard(self, now: float) -> tuple[str, ...]:
        """The messages that are read together with one that comes now."""
        return tuple(text for at, text in self._heard if at >= now - _TOGETHER)

    def say(self, reply: Reply, *, aside: bool = False) -> None:
        """A reply was given; ``aside``: a courtesy, after which the talk goes on where it was."""
        self.misses = self.misses + 1 if reply.kind == "fallback" else 0
        self.offers, self.suggested = reply.offers, reply.kind == "suggest"
        if reply.kind in ("answer", "emergency") and not aside:
            self.shown = reply.intent

    def warn(self, signs: tuple[str, ...], now: float) -> None:
        """A notice was shown; a fresh one before it goes on being called to mind, too."""
        before = self._alarm
        fresh = before.signs if before and now - before.at <= _ALARMED else ()
        self._alarm = Alarm(tuple(dict.fromkeys((*signs, *fresh))), now, _REMINDERS)

    def calm(self) -> None:
        """What a notice came for was taken back: it is not read together with what comes."""
        self._alarm, self._heard = None, ()

    def remind(self, now: float, *, free: bool) -> tuple[str, ...]:
        """The signs of the last notice, while it is called to mind; ``free`` uses no time up."""
        alarm = self._alarm
        if alarm is None:
            return ()
        left = alarm.reminders - (not free)
        self._alarm = replace(alarm, reminders=left) if left else None
        return alarm.signs if now - alarm.at <= _ALARMED else ()


@dataclass(frozen=True, slots=True)
class Press:
    """What a press does: a reply, in place of the message pressed or below it, or only a word.

    ``voted`` is set when the press was a vote: the vote buttons have done their work.
    """

    reply: Reply | None = None
    in_place: bool = False
    toast: str | None = None
    voted: Vote | None = None
