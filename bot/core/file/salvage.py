"""What is left of a file when its mistakes are taken out, so that the rest can be checked too.

A file with a misspelled key and a follow-up that leads nowhere should show both at once. The value
that comes out is only looked at, never served.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from pydantic_core import ErrorDetails

from bot.core.file.lines import Path

STAND_IN = "…"
"""Text that nobody wrote: where a good file has some, and this one has none or a wrong one."""

_INTENT = {"title": STAND_IN, "phrases": [STAND_IN], "answer": STAND_IN}
_SIGN = {"title": STAND_IN, "urgency": "urgent", "phrases": [STAND_IN]}
_REQUIRED = {
    "title": STAND_IN,
    "answer": STAND_IN,
    "phrases": [STAND_IN],
    "urgency": "urgent",
    "say": STAND_IN,
    "name": STAND_IN,
}


def salvage(value: Any, mistakes: Iterable[ErrorDetails]) -> Any:
    """A copy of ``value`` with something harmless, or nothing, where the mistakes are."""
    rest = deepcopy(value)
    known = next(iter(rest.get("intents") or ()), "") if isinstance(rest, dict) else ""
    for mistake in mistakes:
        path: Path = mistake["loc"]
        if mistake["type"] == "extra_forbidden" or path[-1:] == ("[key]",):
            _drop(rest, path[:-1] if path[-1:] == ("[key]",) else path)
        else:
            _replace(rest, path, known)
    return rest


def _holder(value: Any, path: Path) -> Any:
    """What holds the last step of a path, or None where an earlier mistake took it away."""
    for step in path[:-1]:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _drop(value: Any, path: Path) -> None:
    holder = _holder(value, path)
    if isinstance(holder, dict) and path:
        holder.pop(path[-1], None)


def _replace(value: Any, path: Path, known_id: str) -> None:
    holder = _holder(value, path)
    harmless = _harmless(path, known_id)
    if harmless is None:
        _drop(value, path)
    elif isinstance(holder, dict | list):
        holder[path[-1]] = harmless  # type: ignore[index]
    elif isinstance(holder, str):  # one word where a list may stand
        _replace(value, path[:-1], known_id)


def _harmless(path: Path, known_id: str) -> Any:
    """Something valid for a place, None where the place may stay empty."""
    match path:
        case ("intents", _):
            return dict(_INTENT)
        case ("emergency", "signs", _):
            return dict(_SIGN)
        case ("emergency", "signs", _, "patterns", int()):
            return {"words": [STAND_IN]}
        case ("emergency", "signs", _, "patterns", int(), _):
            return [STAND_IN]
        case ("intents", _, "sources", int()):
            return {"name": STAND_IN}
        case ("intents", _, "follow_ups" | "after", int()) | ("tests", _, _, int()):
            return known_id
        case ("intents", _, "after") | ("tests", _, "after" | "expect" | "offer"):
            return known_id or None
        case ("tests", int()):
            return {"say": STAND_IN, "expect": known_id}
        case ("synonyms", int()):
            return [STAND_IN, STAND_IN]
        case (*_, int()):
            return STAND_IN
        case (str(),) | ("bot" | "matching", _):
            return None
        case (*_, "title" | "answer" | "phrases" | "urgency" | "say" | "name" as key):
            return _REQUIRED[key]
    return None
