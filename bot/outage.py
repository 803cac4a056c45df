"""Tells once that the database cannot be used, and once that it can be again.

Every message runs into that, and whatever else the bot does; the log says it once for all.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Literal

Condition = Literal["usable", "only_readable", "away"]
"""What can be done with a database, as far as its last uses tell."""

log = logging.getLogger(__name__)


class Outage:
    """Whether the uses of a database succeed.

    Args:
        quiet: nothing is logged; whoever uses the database tells people by itself.
        clock: seconds, from any start.
    """

    def __init__(self, *, quiet: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        self._quiet = quiet
        self._clock = clock
        self._fails: Literal["", "writing", "everything"] = ""
        self._since = 0.0

    @property
    def condition(self) -> Condition:
        """What the last uses tell; "usable" before the first."""
        if not self._fails:
            return "usable"
        return "only_readable" if self._fails == "writing" else "away"

    def failed(self, reason: str, *, writing: bool) -> None:
        """A use failed. Where only writing fails (a full disk), reading ends nothing."""
        if not self._fails:
            self._since = self._clock()
            if not self._quiet:
                log.warning(
                    "the database cannot be used; people are answered, and what there is to write "
                    "waits: %s",
                    reason,
                )
        if not writing or not self._fails:
            self._fails = "writing" if writing else "everything"

    def worked(self, *, writing: bool) -> None:
        """A use succeeded."""
        if not self._fails or (self._fails == "writing" and not writing):
            return
        self._fails = ""
        if not self._quiet:
            log.info("the database can be used again, after %.0f s", self._clock() - self._since)
