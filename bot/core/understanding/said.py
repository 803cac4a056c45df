"""What was said: a message or a clause of it, read and ranked by a catalog once it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.core.text import normalise, words
from bot.core.understanding.pooling import Ranking
from bot.core.understanding.ranking import Ranker
from bot.core.understanding.reading import Reader, Word
from bot.core.understanding.vectors import Floats


def phrase_key(text: str, typed: Sequence[str]) -> str:
    """What an exact phrase is found by: its words, or if it has none, its signs."""
    return " ".join(typed) or normalise(text).strip()


@dataclass(frozen=True, slots=True)
class Ear:
    """What texts are read and ranked by.

    ``exact``: the intent of every phrase understood now, by :func:`phrase_key`. ``favour``: what
    is added to the logits of the intents for what was shown before (-inf: not understood now).
    """

    reader: Reader
    ranker: Ranker
    exact: Mapping[str, int]
    favour: Floats


class Said:
    """A message or a clause of it.

    ``asks``: it asks something; ``parted``: it is a sentence whose clauses are heard, too.
    """

    def __init__(self, text: str, ear: Ear, *, asks: bool = False, parted: bool = False) -> None:
        self.text, self.asks, self.parted = text, asks, parted
        self._ear = ear

    @cached_property
    def typed(self) -> list[str]:
        """Its words as typed and written out."""
        return words(self.text)

    @cached_property
    def words(self) -> list[Word]:
        """Its words as they are read."""
        return self._ear.reader.read(self.typed)

    @cached_property
    def stored(self) -> int | None:
        """The intent that has it as a phrase and can be understood now."""
        return self._ear.exact.get(phrase_key(self.text, self.typed))

    @cached_property
    def ranking(self) -> Ranking:
        """The intents it may mean, best first; a stored phrase is certain."""
        ranking = self._ear.ranker.rank(self.words, self._ear.favour)
        return ranking if self.stored is None else ranking.led_by([self.stored], 1.0)

    def is_strange_to(self, intent: int) -> bool:
        """Whether it names a subject of which the phrases of an intent say nothing."""
        return self._ear.ranker.elsewhere(self.words, intent) > 0
