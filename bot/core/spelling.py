"""Words that the catalog does not know, read as words it knows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_DOUBLED = re.compile(r"(.)\1+")
_CACHE = 20_000


class Speller:
    """Reads unknown words as known ones, by optimal string alignment (typos, swapped letters)."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._known = frozenset(vocabulary)
        self._by_length: dict[int, list[str]] = {}
        self._collapsed: dict[str, str] = {}
        for word in sorted(self._known):
            if len(word) >= 3 and not any(map(str.isdigit, word)):
                self._by_length.setdefault(len(word), []).append(word)
                self._collapsed.setdefault(_DOUBLED.sub(r"\1", word), word)
        self._cache: dict[str, tuple[tuple[str, ...], float]] = {}

    def read(self, word: str) -> tuple[tuple[str, ...], float]:
        """The known words meant by `word` and the trust in that (0..1; 0: unknown, as typed)."""
        if word in self._known:
            return (word,), 1.0
        cached = self._cache.get(word)
        if cached is None:
            if len(self._cache) >= _CACHE:
                self._cache.clear()
            cached = self._cache[word] = self._find(word)
        return cached

    def _find(self, word: str) -> tuple[tuple[str, ...], float]:
        collapsed = self._collapsed.get(_DOUBLED.sub(r"\1", word))
        if collapsed is not None:
            return (collapsed,), 0.95
        if len(word) >= 4 and word.isalpha() and len(word) <= 30:
            best, found = 0.0, ""
            most = 1 if len(word) < 8 else 2
            for length in range(len(word) - most, len(word) + most + 1):
                choices = self._by_length.get(length)
                if not choices:
                    continue
                for known, distance, _ in process.extract(
                    word, choices, scorer=OSA.distance, score_cutoff=most, limit=5
                ):
                    trust = 1 - distance / max(len(word), length)
                    if known[0] != word[0]:
                        trust -= 0.06
                    if trust > best:
                        best, found = trust, known
            if best >= 0.68:
                return (found,), best
            for cut in range(2, len(word) - 1):
                if word[:cut] in self._known and word[cut:] in self._known:
                    return (word[:cut], word[cut:]), 0.9
        return (word,), 0.0
