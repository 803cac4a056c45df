"""Questions that lean on what was told before them: "my knee hurts, what should I do?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.text import stem
from bot.core.understanding.subjects import SMALL_WORDS, SUBJECTS

_POINTERS = frozenset({"it", "this", "that", "these", "those", "they", "them"})
_SPEAKS_FOR_ITSELF = 2
"""Words that name something, from which a question is understood alone ("heat or ice")."""
_SHORT = 7
"""Words of a question about what was just said, at most."""
_ASKING = frozenset(
    {"how", "what", "when", "why", "where", "who", "which", "should", "shall", "can", "could"}
    | {"may", "is", "are", "am", "do", "does", "did", "will", "would", "if", "or", "and", "even"}
)


def leans(question: Sequence[str]) -> bool:
    """Whether a question, as words, says too little without what was told before it."""
    naming = [word for word in question if stem(word) not in SMALL_WORDS]
    return len(naming) < _SPEAKS_FOR_ITSELF or points(question)


def asks_back(message: str, typed: Sequence[str]) -> bool:
    """Whether a message, as typed and as words, is a short question that leans on what was said."""
    asks = "?" in message or not _ASKING.isdisjoint(typed[:2])
    return asks and len(typed) <= _SHORT and leans(typed)


def is_of_a_body(clause: Sequence[str]) -> bool:
    """Whether a clause, as words, names a part of the body, or an animal."""
    return any(SUBJECTS.get(stem(word)) in ("body", "animal") for word in clause)


def points(clause: Sequence[str]) -> bool:
    """Whether a clause, as words, speaks of something by "it" or the like."""
    return not _POINTERS.isdisjoint(clause)
