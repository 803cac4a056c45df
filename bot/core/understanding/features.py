"""Messages as sparse vectors: words, pairs of words, and the letters inside words.

Two blocks, each one half of a unit vector. *Words*: stems, neighbours, neighbours but one, the
first and the last word, and the group of everyday words that a word is alike to, weighted by how
few phrases have them (Sparck Jones 1972). *Letters*: two to four in a row with the edges of the
word, weighted by how few intents have them (their entropy over the intents): what stands in every
topic of the domain tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log, sqrt

import numpy as np

from bot.core.text import stem
from bot.core.understanding.alike import GROUPS
from bot.core.understanding.holding import Held, Holding
from bot.core.understanding.vectors import Floats, Rows, Vector, starts_of

_PAIR = 0.6
"""Weight of a pair of words beside that of a word."""
_ALIKE, _UNSAID = 1.0, 0.8
"""The same for a group of words that are alike, and how far it is trusted by an unknown word."""
_FLOOR = 1.15
"""Weight of letters that only one intent has; those spread evenly over all weigh 1 less."""
_UNKNOWN_PAIR, _UNKNOWN_WORD, _UNKNOWN_LETTERS = 0.6, 0.2, 0.4
"""What something unknown adds to the squared norm, as a share of the largest squared weight."""
_CACHE = 20_000


@dataclass(frozen=True, slots=True)
class Spelled:
    """A word by its features: its stem, its known letter groups, how many others it has.

    ``alike``: the group of words that it is alike to, if the phrases know that.
    """

    stem: str
    groups: tuple[int, ...]
    unknown: int
    alike: int | None


def letter_groups(word: str) -> list[str]:
    """Two to four letters in a row, with the edges of the word."""
    edged = f"<{word}>"
    return [edged[i : i + size] for size in (2, 3, 4) for i in range(len(edged) - size + 1)]


def named(stems: Sequence[str]) -> list[str]:
    """Words, pairs of words and pairs but one, the first and the last word, by name."""
    if not stems:
        return []
    pairs = [f"{one} {other}" for one, other in pairwise(stems)]
    wider = [f"{one}  {other}" for one, other in zip(stems, stems[2:], strict=False)]
    return [*stems, *pairs, *wider, f"^{stems[0]}", f"{stems[-1]}$"]


def _is_pair(name: str) -> bool:
    """Whether something :func:`named` is more than a word by itself."""
    return " " in name or name[0] == "^" or name[-1] == "$"


def weighed(trust: Sequence[float]) -> list[float]:
    """The weights of what is :func:`named`; a pair is trusted as its weaker word."""
    if not trust:
        return []
    pairs = [_PAIR * min(pair) for pair in pairwise(trust)]
    wider = [_PAIR * min(pair) for pair in zip(trust, trust[2:], strict=False)]
    return [*trust, *pairs, *wider, _PAIR * trust[0], _PAIR * trust[-1]]


def groups_of(stems: Iterable[str]) -> list[str]:
    """The groups of everyday words that stems belong to."""
    return [GROUPS[stem] for stem in stems if stem in GROUPS]


class Encoder:
    """Turns words into vectors, with weights learnt from `documents`: the words of every phrase.

    `owners`: the intent of every document, counted from 0. Word features have the ids from 0,
    letter groups those after them.
    """

    def __init__(self, documents: Sequence[Sequence[str]], owners: Sequence[int]) -> None:
        said, letters = _said(documents), _lettered(documents)
        self._words = said.number
        self._letters = {name: i + len(said.number) for name, i in letters.number.items()}
        rarity = np.log((1 + len(documents)) / (1 + said.times())) + 1
        self._rarest = log(1 + len(documents)) + 1
        weights = _FLOOR - letters.evenness(owners)
        self._weights = np.concatenate([rarity, weights]).astype(np.float32)
        top = float(rarity.max(initial=1.0)) ** 2
        self._pair, self._word = _UNKNOWN_PAIR * top, _UNKNOWN_WORD * top
        self._group = _UNKNOWN_LETTERS * float(weights.max(initial=1.0)) ** 2
        self._cache: dict[str, Spelled] = {}
        self.rows = self._encoded(said, letters)
        """The vectors of the documents."""

    def _encoded(self, said: Held, letters: Held) -> Rows:
        """What :meth:`encode` gives of documents, of which every word is known, all at once."""
        weights = self._weights.copy()
        weights[: len(self._words)] *= [_PAIR if _is_pair(name) else 1 for name in self._words]
        blocks = np.stack([said.sizes, letters.sizes], axis=1)
        sizes = blocks.reshape(-1)
        of_words = np.repeat(np.tile([True, False], len(blocks)), sizes)
        ids = np.empty(len(of_words), np.int32)
        ids[of_words], ids[~of_words] = said.ids, letters.ids + len(self._words)
        values = weights.take(ids)
        block = np.repeat(np.arange(len(sizes)), sizes)
        squares = np.bincount(block, values * values, len(sizes))
        values *= np.sqrt(0.5 / (squares + 1e-9)).astype(np.float32)[block]
        return Rows(starts_of(blocks.sum(axis=1)), ids, values)

    @property
    def width(self) -> int:
        """The number of features."""
        return len(self._weights)

    def rarity(self, stem: str) -> float:
        """How much a word says, by how few phrases have it: 1 (all) to about 8 (none)."""
        i = self._words.get(stem)
        return self._rarest if i is None else float(self._weights[i])

    def spelled(self, word: str) -> Spelled:
        """The features of a word by itself."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= _CACHE:
                self._cache.clear()
            groups = letter_groups(word)
            ids = tuple(self._letters[g] for g in groups if g in self._letters)
            missing = sum(g not in self._letters for g in groups)
            plain = stem(word)
            alike = self._words.get(GROUPS.get(plain, ""))
            found = self._cache[word] = Spelled(plain, ids, missing, alike)
        return found

    def encode(self, spelled: Sequence[Spelled], trust: Sequence[float]) -> Vector:
        """The vector of a message; the more of it is unknown, the shorter."""
        found: dict[int, float] = {}
        ids, unknown = self._words, 0.0
        names = named([word.stem for word in spelled])
        for name, weight in zip(names, weighed(trust), strict=True):
            i = ids.get(name)
            if weight == 0:
                unknown += self._word if " " not in name else 0
            elif i is None:
                unknown += weight * weight * self._pair
            elif weight > found.get(i, 0.0):
                found[i] = weight
        for word, weight in zip(spelled, trust, strict=True):
            if word.alike is not None:
                unknown -= 0 if weight else self._word
                found[word.alike] = max(found.get(word.alike, 0.0), _ALIKE * (weight or _UNSAID))
        groups = dict.fromkeys(chain.from_iterable(word.groups for word in spelled))
        missing = sum(word.unknown for word in spelled)
        size = len(found) + len(groups)
        where = np.fromiter((*found, *groups), np.int32, size)
        values = self._weights.take(where)
        said, letters = values[: len(found)], values[len(found) :]
        said *= np.fromiter(found.values(), np.float32, len(found))
        said *= _half(said, unknown)
        letters *= _half(letters, missing * self._group)
        return Vector(where, values)


def _half(values: Floats, unknown: float) -> np.float32:
    """The factor that makes one block half of a unit vector."""
    return np.float32(sqrt(0.5 / (float(values @ values) + unknown + 1e-9)))


def _said(documents: Iterable[Sequence[str]]) -> Held:
    """The words of documents: themselves, how they stand, and the groups they belong to."""
    holding = Holding()
    for document in documents:
        stems = [stem(word) for word in document]
        holding.add(holding.numbers((*named(stems), *groups_of(stems))))
    return holding.held()


def _lettered(documents: Iterable[Iterable[str]]) -> Held:
    """The letter groups of documents."""
    holding = Holding()
    known: dict[str, list[int]] = {}
    for document in documents:
        for word in document:
            if word not in known:
                known[word] = holding.numbers(letter_groups(word))
        holding.add(chain.from_iterable(known[word] for word in document))
    return holding.held()
