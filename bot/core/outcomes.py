"""What can become of a message, and the words for how it came to that."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.catalog import Urgency


@dataclass(frozen=True, slots=True)
class Context:
    """What the chat was about: the intent shown last, and messages of the last two minutes."""

    shown: str | None = None
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An intent and how well it ranks; scores order intents, they are no confidences."""

    intent: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The message was understood. ``also``: what else the same message asks, to offer on top."""

    intent: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggest:
    """Not sure: up to three intents to choose from, best first."""

    intents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fallback:
    """Not understood. ``nearest``: up to three intents that share something, may be empty."""

    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Emergency:
    """Signs, emergencies before urgent ones and else in the file's order; the first one leads.

    ``intent``: the ordinary answer that waits behind them.
    """

    signs: tuple[str, ...]
    urgency: Urgency
    intent: str | None = None


Outcome = Answer | Suggest | Fallback | Emergency


@dataclass(frozen=True, slots=True)
class Nearest:
    """A stored phrase and its likeness to the message (0..1)."""

    phrase: str
    intent: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Confusion:
    """A phrase that, were it not stored, would be understood as another intent."""

    phrase: str
    intent: str
    instead: str
