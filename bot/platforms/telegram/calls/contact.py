"""Whether the Bot API can be reached."""

from __future__ import annotations

import time
from dataclasses import dataclass

_LONG, _FRESH = 30.0, 60.0
"""Seconds of failures after which contact is lost, and for which one says anything."""


@dataclass(slots=True)
class Contact:
    """Whether the Bot API could be reached lately. Times are those of ``time.monotonic``."""

    _lost: float | None = None
    _failed: float = 0.0

    @property
    def is_lost(self) -> bool:
        """Whether every call of the last half minute failed, and the last one not long ago."""
        now = time.monotonic()
        return self._lost is not None and now - self._lost > _LONG and now - self._failed < _FRESH

    def made(self) -> None:
        """A call got an answer."""
        self._lost = None

    def failed(self) -> None:
        """A call got none."""
        self._failed = time.monotonic()
        self._lost = self._failed if self._lost is None else self._lost
