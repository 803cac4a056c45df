"""The same, or nearly the same, phrase in two places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz import fuzz, process

from bot.core.catalog import Catalog
from bot.core.text import full_words, stem, tokens

_ALIKE = 92
"""From which likeness (0..100) of what is left two phrases are called nearly the same."""

_BLOCK = 1000
_LONGEST = 500
"""Characters of a phrase that are compared."""

_FILLERS = frozenset(
    {"a", "an", "the", "my", "i", "it", "is", "am", "are", "be", "do", "does", "did", "to", "of"}
    | {"there", "this", "that", "please", "just", "really", "so", "very", "some", "any", "then"}
)


@dataclass(frozen=True, slots=True)
class Place:
    """A phrase of the file: its intent, its index there, and its text."""

    intent: str
    index: int
    phrase: str


def same_words(phrase: str) -> str:
    """What two phrases share that no matcher can tell apart."""
    return " ".join(tokens(phrase[:_LONGEST])) or phrase


def twice(catalog: Catalog) -> Iterator[tuple[Place, Place]]:
    """Phrases that are there already, and where they were first."""
    first: dict[tuple[str, str | None], Place] = {}
    for place in places(catalog):
        words = same_words(place.phrase)
        keys = [(words, parent) for parent in catalog.intents[place.intent].after or (None,)]
        other = next((first[key] for key in keys if key in first), None)
        for key in keys:
            first.setdefault(key, place)
        if other is not None:
            yield place, other


def nearly(catalog: Catalog) -> Iterator[tuple[Place, Place]]:
    """Phrases of two intents that differ only in small words, order, endings or a letter.

    Each with the first other one it resembles. What :func:`twice` tells already is left to it.
    """
    found = list(places(catalog))
    told_twice = {place for place, _ in twice(catalog)}
    keys = [_gist(place.phrase) for place in found]
    for start in range(0, len(keys), _BLOCK):
        block = keys[start : start + _BLOCK]
        likeness = process.cdist(
            block, keys, scorer=fuzz.ratio, score_cutoff=_ALIKE, dtype=np.uint8
        )
        told: set[int] = set()
        for row, column in np.argwhere(likeness):
            late, early = start + int(row), int(column)
            if (
                early < late
                and late not in told
                and found[late] not in told_twice
                and _confusable(catalog, found[late], found[early])
            ):
                told.add(late)
                yield found[late], found[early]


def places(catalog: Catalog) -> Iterator[Place]:
    """Every phrase of every intent, in the file's order."""
    for id_, intent in catalog.intents.items():
        for index, phrase in enumerate(intent.phrases):
            yield Place(id_, index, phrase)


def meet(catalog: Catalog, one: str, other: str) -> bool:
    """Whether two intents can be understood at the same time; ``after`` can keep them apart."""
    after, behind = catalog.intents[one].after, catalog.intents[other].after
    return (not after and not behind) or bool(set(after or ()) & set(behind or ()))


def _confusable(catalog: Catalog, one: Place, other: Place) -> bool:
    return (
        one.intent != other.intent
        and same_words(one.phrase) != same_words(other.phrase)
        and _gist(one.phrase).count(" ") == _gist(other.phrase).count(" ")
        and meet(catalog, one.intent, other.intent)
    )


@lru_cache(maxsize=16384)
def _gist(phrase: str) -> str:
    """The stems of the words that carry the meaning, sorted."""
    words = full_words(phrase[:_LONGEST])
    telling = [stem(word) for word in words if word not in _FILLERS] or words
    return " ".join(sorted(telling))
