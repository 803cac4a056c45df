"""What ``/healthz`` says: whether people can be answered, and what they are answered with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from bot.core.file.formats import as_line
from bot.library import Library
from bot.metrics import Served
from bot.outage import Condition
from bot.platforms.telegram.calls.contact import Contact

_SHOWN = 20
"""Problems of the file that are named."""


class Health:
    """How a bot is.

    Args:
        library: what is served; its path and its file's problems are told.
        contact: whether the Bot API can be reached.
        under_way: how many updates wait for their answers.
        database: what can be done with the database; people are answered in any case.
    """

    def __init__(
        self,
        library: Library,
        contact: Contact,
        under_way: Callable[[], int],
        database: Callable[[], Condition | Literal["none"]],
    ) -> None:
        self._library = library
        self._contact = contact
        self._under_way = under_way
        self._database = database
        self.state = "starting"
        """starting, serving or stopping."""

    def report(self) -> tuple[bool, dict[str, Any]]:
        """Whether people can be answered, and facts for who looks after the bot."""
        library, current = self._library, self._library.current
        problems = (*library.file_problems, *current.problems)
        reachable = not self._contact.is_lost
        return self.state == "serving" and reachable, {
            "state": self.state,
            "telegram": "reachable" if reachable else "away",
            "database": self._database(),
            "under_way": self._under_way(),
            "served": current.digest[:12],
            "origin": current.origin,
            "since": current.since.isoformat(timespec="seconds"),
            "file_can_be_served": not library.file_problems,
            "problems": len(problems),
            "first_problems": [as_line(p, library.path.name) for p in problems[:_SHOWN]],
        }

    def served(self) -> Served:
        """What is served, for the metrics."""
        current = self._library.current
        problems = len(current.problems) + len(self._library.file_problems)
        works = self._database() in ("usable", "none")
        return Served(current.digest[:12], current.origin, problems, works)
