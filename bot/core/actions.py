"""What a button does, and how that is written into the 64 bytes Telegram keeps of it.

An intent id alone means "show it". Every other action is ``verb-argument``; ids have no ``-``, so
the two never meet, and all of it fits the alphabet of deep links (``[A-Za-z0-9_-]``) as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WIRE = re.compile(r"(?:(?P<verb>[a-z]+)-)?(?P<argument>[a-z][a-z0-9_]{0,47})")
_PAGE = re.compile(r"p([1-9][0-9]{0,3})")


@dataclass(frozen=True, slots=True)
class Show:
    """Answers with an intent, in a message of its own."""

    intent: str


@dataclass(frozen=True, slots=True)
class Pick:
    """Chooses an intent from a list; the list turns into the answer."""

    intent: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Says that none of the suggested intents was meant."""


@dataclass(frozen=True, slots=True)
class Topics:
    """Lists all topics, in a message of its own."""


@dataclass(frozen=True, slots=True)
class Page:
    """Turns a list into a page of all topics; the first page is 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Signs:
    """Lists the signs of an emergency."""


@dataclass(frozen=True, slots=True)
class Vote:
    """Says whether a reply helped: an intent's id, or ``fallback``."""

    about: str
    up: bool


Action = Show | Pick | Nothing | Topics | Page | Signs | Vote


def encode(action: Action) -> str:
    """The wire form of an action, at most 64 bytes."""
    match action:
        case Show(intent):
            return intent
        case Pick(intent):
            return f"pick-{intent}"
        case Nothing():
            return "none-all"
        case Topics():
            return "topics-all"
        case Page(number):
            return f"page-p{number}"
        case Signs():
            return "signs-all"
        case Vote(about, up):
            return f"{'up' if up else 'down'}-{about}"


def decode(wire: str) -> Action | None:
    """The action of a wire form; None for what was never one."""
    parts = _WIRE.fullmatch(wire)
    if parts is None:
        return None
    match parts["verb"], parts["argument"]:
        case None, intent:
            return Show(intent)
        case "pick", intent:
            return Pick(intent)
        case "none", "all":
            return Nothing()
        case "topics", "all":
            return Topics()
        case "page", page if number := _PAGE.fullmatch(page):
            return Page(int(number[1]))
        case "signs", "all":
            return Signs()
        case ("up" | "down") as verb, about:
            return Vote(about, verb == "up")
    return None
