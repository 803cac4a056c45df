"""What was begun and not finished, say for want of memory: when it is tried again."""

from __future__ import annotations

import time
from collections.abc import Callable

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds between attempts: soon at first, each pause is twice the one before."""


class Unfinished:
    """The one thing that was not finished, by a name of it; ``what`` is empty where there is none.

    Args:
        clock: seconds, from any start.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.what = ""
        self._clock = clock
        self._pause = 0.0
        self._due = 0.0

    def failed(self, what: str) -> bool:
        """Notes an attempt that failed; whether it was the first at this, and so is news."""
        is_first = what != self.what
        self._pause = FIRST_PAUSE if is_first else min(2 * self._pause, LONGEST_PAUSE)
        self.what, self._due = what, self._clock() + self._pause
        return is_first

    def due(self, what: str) -> bool:
        """Whether to try this now: at once if it is new, else when the pause is over."""
        return what != self.what or self._clock() >= self._due

    def finished(self) -> None:
        """Nothing waits any more."""
        self.what = ""
