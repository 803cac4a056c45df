"""Questions that lean on what was told before them: "my knee hurts, what should I do?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.text import stem
from bot.core.understanding.subjects import SMALL_WORDS

_POINTERS = frozenset({"it", "this", "that", "these", "those", "they", "them"})
_SPEAKS_FOR_ITSELF = 2
"""Words that name something, from which a question is understood alone ("heat or ice")."""


def leans(question: Sequence[str]) -> bool:
    """Whether a question, as words, says too little without what was told before it."""
    naming = [word for word in question if stem(word) not in SMALL_WORDS]
    return len(naming) < _SPEAKS_FOR_ITSELF or points(question)


def points(clause: Sequence[str]) -> bool:
    """Whether a clause, as words, speaks of something by "it" or the like."""
    return not _POINTERS.isdisjoint(clause)
