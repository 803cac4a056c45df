"""Words that a catalog does not know, read as words that it knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.common_words import COMMON
from bot.core.understanding.commonplace import COMMONPLACE
from bot.core.understanding.lookalikes import LOOKALIKES
from bot.core.understanding.off_topic import MESSAGES

_DOUBLED = re.compile(r"(.)\1+")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
EVERYDAY = COMMON.union(COMMONPLACE, *(message.split() for message in MESSAGES))
"""Words that people use, whatever a bot is about."""
REAL = EVERYDAY | LOOKALIKES
"""Words that are not misspelt."""
_CACHE = 20_000
_LONGEST = 40
_SURE = 0.68
"""Trust from which another word is believed to be meant."""
_COLLAPSED, _CUT, _VOWELLESS = 0.95, 0.9, 0.85
_VOWELS = re.compile("[aeiou]")
_PARTS, _PART = 4, 3
"""A word is cut into so many known ones at most, or a long one into one for so many letters."""

Reading = tuple[tuple[str, ...], float]
"""The words meant, and the trust in that (0..1; 0: unknown, the word stands as typed)."""


def _neighbours() -> frozenset[str]:
    """Pairs of letters that lie side by side on a keyboard, both ways round."""
    pairs = [row[i : i + 2] for row in _ROWS for i in range(len(row) - 1)]
    for upper, lower in pairwise(_ROWS):
        pairs += [upper[i] + lower[i] for i in range(len(lower))]
        pairs += [upper[i + 1] + lower[i] for i in range(len(lower))]
    return frozenset(pairs) | frozenset(pair[::-1] for pair in pairs)


_NEIGHBOURS = _neighbours()


def vowelless(word: str) -> str:
    """The word as people shorten it: ``floor`` is ``flr``, a vowel at its start stays."""
    return word[:1] + _VOWELS.sub("", collapsed(word[1:]))


def collapsed(word: str) -> str:
    """The word without repeated letters: ``heeeeling`` and ``heling`` are alike."""
    return _DOUBLED.sub(r"\1", word)


class Speller:
    """Reads an unknown word as the known word or words most likely meant.

    In this order: the same letters but for repeats; the same consonants, where no vowel was typed;
    the same letters in another order; one or two slips by optimal string alignment (Damerau 1964),
    those beside each other on the keyboard cheaper; several known words without their spaces.
    Everyday words that the catalog does not
    use stay unknown: "sell" is not a misspelt "self".
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._count = Counter(vocabulary)
        self._by_length: dict[int, list[str]] = {}
        self._by_letters: dict[str, list[str]] = {}
        self._by_collapsed: dict[str, str] = {}
        self._by_consonants: dict[str, str] = {}
        for word in sorted(self._count, key=lambda word: (-self._count[word], word)):
            if len(word) >= 2 and word.isalpha():
                self._by_collapsed.setdefault(collapsed(word), word)
            if len(word) >= 3 and word.isalpha():
                self._by_length.setdefault(len(word), []).append(word)
                if not _VOWELS.match(word):
                    self._by_consonants.setdefault(vowelless(word), word)
                self._by_letters.setdefault("".join(sorted(word)), []).append(word)
        self._cache: dict[str, Reading] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._count

    def read(self, word: str) -> Reading:
        """What a word of a message means."""
        if word in self._count:
            return (word,), 1.0
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= _CACHE:
                self._cache.clear()
            found = self._cache[word] = self._find(word)
        return found

    def _find(self, word: str) -> Reading:
        if word in REAL or not word.isalpha() or len(word) > _LONGEST:
            return (word,), 0.0
        plain = collapsed(word)
        same = self._by_collapsed.get(plain)
        if same is not None and len(plain) > 1:
            return (same,), _COLLAPSED
        short = None if _VOWELS.search(word) else self._by_consonants.get(vowelless(word))
        if short is not None and len(short) <= 2 * len(word):
            return (short,), _VOWELLESS
        trust, meant = self._reordered(word)
        if trust < _SURE:
            trust, meant = self._near(plain if len(word) - len(plain) >= 2 else word)
        if trust >= _SURE:
            return (meant,), trust
        parts = self._cut(word) or self._cut(plain)
        return (parts, _CUT) if parts else ((word,), 0.0)

    def _reordered(self, word: str) -> tuple[float, str]:
        best = (0.0, "")
        for known in self._by_letters.get("".join(sorted(word)), ()):
            slips = OSA.distance(word, known)
            fits = len(word) > 3 or word[0] == known[0]  # "teh", but not "ist" for "sit"
            if fits and slips <= max(1, len(word) // 3):
                best = max(best, (1 - 0.6 * slips / len(word), known))
        return best

    def _near(self, word: str) -> tuple[float, str]:
        size = len(word)
        most = (size >= 3) + (size >= 7)
        shortest = max(4, size - most)
        best = (0.0, "")
        for length in range(shortest, size + most + 1) if most else ():
            choices = self._by_length.get(length, ())
            for known, slips, _ in process.extract(
                word, choices, scorer=OSA.distance, score_cutoff=most, limit=8
            ):
                best = max(best, (self._trust(word, known, slips), known))
        return best

    def _trust(self, word: str, known: str, slips: int) -> float:
        cost, swapped = float(slips), False
        if slips == 1 and len(word) == len(known):
            differ = [a + b for a, b in zip(word, known, strict=True) if a != b]
            swapped = len(differ) == 2
            if swapped or differ[0] in _NEIGHBOURS:
                cost = 0.75
        trust = 1 - cost / max(len(word), len(known))
        if word[0] != known[0] and not swapped:
            trust -= 0.06
        return min(0.97, trust + 0.01 * min(3.0, log(self._count[known])))

    def _cut(self, word: str) -> tuple[str, ...] | None:
        """The likeliest way to read a word as two or more known words, or None."""
        size = len(word)
        best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())] + [None] * size
        for end in range(1, size + 1) if size >= 4 else ():
            for start in range(max(0, end - 14), end):
                part, before = word[start:end], best[start]
                if before is None or part not in self._count:
                    continue
                if len(part) == 1 and part not in "ia":
                    continue
                cost = before[0] + max(3, 11 - 3 * len(part)) - 0.5 * log(self._count[part])
                here = best[end]
                if here is None or cost < here[0]:
                    best[end] = (cost, (*before[1], part))
        found = best[size]
        if found is None or not 2 <= len(found[1]) <= max(_PARTS, size // _PART):
            return None
        short = sum(len(part) for part in found[1] if len(part) <= 2)
        return None if short * 2 > size else found[1]
