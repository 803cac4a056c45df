"""Reads misspelt words of many messages as words that stand in others of them.

A word is read as a more frequent one a typo away (optimal string alignment distance), and one that
was typed without its space ("kneepain") as two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.common_words import COMMON
from bot.core.understanding.spelling import REAL

_LONG_WORD = 8
"""From this length on a word may have two typos."""
_SHORT_WORD = 6
_VOCABULARY = 5_000
"""Words that are looked at for typos, the most frequent ones: bounds time and memory."""
_ROWS = 512
_PART = 3
"""Letters of half a word, at least."""


def respelled(number: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """What words that look misspelt are read as, by how often every word is said."""
    meant = _meant(number)
    found: dict[str, tuple[str, ...]] = {}
    for word in number:
        target = meant.get(word, word)
        parts = _parts(target, number)
        if parts or target != word:
            found[word] = parts or (target,)
    return found


def _meant(number: Mapping[str, int]) -> dict[str, str]:
    """For words that look misspelt the most frequent word a typo away."""
    known = [word for word in number if len(word) >= 4 and word.isalpha()]
    known.sort(key=lambda word: (-number[word], word not in REAL, word))
    blocks: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for word in known[:_VOCABULARY]:
        blocks[_block(word)].append(word)
    nearest: dict[str, str] = {}
    for length, initial in blocks:
        odd = [word for word in blocks[length, initial] if word not in REAL]
        typos = 1 if length < _LONG_WORD else 2
        others = [
            word
            for word in known[:_VOCABULARY]
            if abs(len(word) - length) <= typos and word.startswith(initial)
        ]
        for start in range(0, len(odd), _ROWS):
            rows = odd[start : start + _ROWS]
            distances = process.cdist(
                rows, others, scorer=OSA.distance, score_cutoff=typos, dtype=np.uint8
            )
            first = (distances <= typos).argmax(axis=1)  # the word itself, if none goes before it
            nearest |= {word: others[i] for word, i in zip(rows, first, strict=True)}
    meant: dict[str, str] = {}
    for word in known:  # frequent words first: what a word leads to is settled before it
        target = nearest.get(word, word)
        meant[word] = meant.get(target, target)
    return meant


def _block(word: str) -> tuple[int, str]:
    """Words of one length; of short words, where a typo says less, those of one initial."""
    return len(word), word[0] if len(word) < _SHORT_WORD else ""


def _parts(word: str, number: Mapping[str, int]) -> tuple[str, ...]:
    """The two words that one is made of, or none. Of real words, only a "headache" is taken apart:
    it is what "my head hurts" tells of."""
    if word in REAL and not word.endswith(("ache", "aches")):
        return ()
    for at in range(_PART, len(word) - _PART + 1):
        parts = (word[:at], word[at:])
        if all(part in COMMON or part in number for part in parts):
            return parts
    return ()
