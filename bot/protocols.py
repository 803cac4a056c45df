"""What the assistant needs of those beside it, so that it knows neither file nor database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from bot.entries import Forgotten
from bot.library import Snapshot

HowMissed = Literal["fallback", "suggest"]
"""Nothing was understood, or something was offered."""


class Serves(Protocol):
    """What the assistant asks of the library."""

    @property
    def current(self) -> Snapshot:
        """The version that is served now."""


class Journal(Protocol):
    """What the assistant tells the journal; none of it takes time."""

    def answered(self, intent: str) -> None:
        """A message was answered."""

    def missed(self, person: int, text: str, kind: HowMissed, offered: Sequence[str]) -> None:
        """A message was not understood, or not for sure."""

    def chosen(self, person: int, intent: str) -> None:
        """Somebody chose an intent, by a button or by its number."""

    def voted(self, person: int, about: str, up: bool) -> None:
        """Somebody said whether a reply helped."""

    def emergency(self, person: int, urgency: str) -> None:
        """A notice was shown."""

    async def forget(self, person: int) -> Forgotten:
        """Deletes everything of a person. Raises DatabaseError."""


class _Nothing:
    """A journal that keeps nothing: the terminal's."""

    def answered(self, intent: str) -> None:
        """Not kept."""

    def missed(self, person: int, text: str, kind: HowMissed, offered: Sequence[str]) -> None:
        """Not kept."""

    def chosen(self, person: int, intent: str) -> None:
        """Not kept."""

    def voted(self, person: int, about: str, up: bool) -> None:
        """Not kept."""

    def emergency(self, person: int, urgency: str) -> None:
        """Not kept."""

    async def forget(self, person: int) -> Forgotten:
        """There is nothing to delete."""
        return Forgotten(0, 0)


NOTHING_IS_KEPT = _Nothing()
