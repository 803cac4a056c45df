"""A word of a message: what it can stand for, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from bot.core.alarm.inflection import SILENT


class Pause(IntEnum):
    """What stands between a word and the one before it."""

    NONE = 0
    COMMA = 1
    STOP = 2


@dataclass(slots=True)
class Word:
    """A word as typed (small letters), what it can stand for, and where it stands."""

    typed: str
    forms: tuple[str, ...]
    place: int = 0
    pause: Pause = Pause.NONE
    known: bool = False
    """Whether it is one of the words that signs are made of."""
    guessed: bool = False
    """Whether it is one only after its spelling was corrected."""

    def moved(self, place: int, pause: Pause) -> Word:
        """The same word elsewhere."""
        return Word(self.typed, self.forms, place, pause, self.known, self.guessed)

    @property
    def silent(self) -> bool:
        """Whether a phrase reads over it: "can't feel legs" is also "can't feel his legs"."""
        return self.forms[0] in SILENT
