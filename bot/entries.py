"""What the journal notes: people as keyed hashes, times in seconds since 1970."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

DAY = 86_400.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message that was not answered; ``text`` is None where texts are not kept."""

    person: str
    at: float
    kind: str
    text: str | None
    offered: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An intent that was chosen from what the last message was offered."""

    person: str
    at: float
    intent: str


@dataclass(frozen=True, slots=True)
class Vote:
    """Whether a reply helped."""

    person: str
    at: float
    about: str
    up: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """An emergency of a person: what they wrote just before may be part of it."""

    person: str
    at: float


Entry = Message | Choice | Vote | Alarm
Counts = Counter[tuple[int, str, str]]
"""Numbers by day (since 1970, UTC), name and what it is about."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much was deleted."""

    messages: int
    votes: int


def day_of(at: float) -> int:
    """The day of a time, in days since 1970 (UTC)."""
    return int(at // DAY)
