"""What ``/healthz`` says: whether people can be answered, and what they are answered with."""

from __future__ import annotations

from typing import Any

from bot.core.formats import as_line
from bot.library import Library

_SHOWN = 20
"""Problems of the file that are named."""


def facts(library: Library, state: str, reachable: bool, under_way: int) -> dict[str, Any]:
    """Facts for who looks after the bot.

    Args:
        library: what is served; its path and its file's problems are told.
        state: starting, serving or stopping.
        reachable: whether the Bot API can be reached.
        under_way: how many updates wait for their answers.
    """
    current = library.current
    problems = (*library.file_problems, *current.problems)
    return {
        "state": state,
        "telegram": "reachable" if reachable else "away",
        "under_way": under_way,
        "served": current.digest[:12],
        "origin": current.origin,
        "since": current.since.isoformat(timespec="seconds"),
        "file_can_be_served": not library.file_problems,
        "problems": len(problems),
        "first_problems": [as_line(p, library.path.name) for p in problems[:_SHOWN]],
    }
