"""Groups messages that ask the same in nearly the same words.

Messages are compared as sets of words, so their order does not matter. Words that occur once or
twice are read as a more frequent word a typo away (optimal string alignment distance). Two
messages are alike if they share most of the weight of their words (weighted Jaccard index), with
little weight for words that say little. To compare only what can be alike, every message looks up
the others by its rarest words (prefix filter: Chaudhuri, Ganti, Kaushik 2006).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.common_words import COMMON
from bot.core.text import full_words

_ALIKE = 0.7
"""Share of the weight that messages of a group have in common with its most frequent one."""
_LITTLE = 0.1
_SAY_LITTLE = frozenset(
    """
    a about all also am an and any are as at be been but by can could did do does for from get
    getting give had has have having hello hey hi how i if in is it just know like me mean my need
    of ok on or please should so some something tell than thank thanks that the then there these
    they this to too want was we were what when where which who will with would you your
    """.split()  # noqa: SIM905
)
_LONG_WORD = 8
"""From this length on a word may have two typos."""
_SHORT_WORD = 6
_VOCABULARY = 5_000
"""Words that are looked at for typos, the most frequent ones: bounds time and memory."""
_ROWS = 512

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Missed:
    """A message that was not answered; ``day`` is an ISO date."""

    id: int
    text: str
    person: str
    chosen: str | None
    day: str
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Messages that ask the same.

    ``texts`` are the wordings with their numbers, the most frequent first; ``chosen`` the intents
    that people chose then; ``ids`` the rows, oldest first; ``last`` is the ISO date of the newest.
    """

    texts: tuple[tuple[str, int], ...]
    people: int
    chosen: tuple[tuple[str, int], ...]
    ids: tuple[int, ...]
    last: str

    @property
    def typical(self) -> str:
        """The wording that stands for all."""
        return self.texts[0][0]

    @property
    def count(self) -> int:
        """The number of messages."""
        return len(self.ids)


def group(missed: Iterable[Missed]) -> list[Group]:
    """The groups, largest first; without those of which a message was ignored."""
    by_wording: defaultdict[str, list[Missed]] = defaultdict(list)
    for message in missed:
        by_wording[message.text.casefold()].append(message)
    words = _respelled({text: frozenset(full_words(text)) for text in by_wording}, by_wording)
    by_words: defaultdict[Words, list[Missed]] = defaultdict(list)
    for text, messages in by_wording.items():
        by_words[words[text]] += messages
    merged = _merge(by_words)
    groups = [_group(messages) for messages in merged if not any(m.ignored for m in messages)]
    return sorted(groups, key=lambda group: (-group.count, group.typical))


def _respelled(
    words: Mapping[str, Words], messages: Mapping[str, Sequence[Missed]]
) -> dict[str, Words]:
    """The words of every text, with misspelt ones read as they are meant."""
    number: Counter[str] = Counter()
    for text, found in words.items():
        for word in found:
            number[word] += len(messages[text])
    meant = _meant(number)
    return {
        text: frozenset(meant.get(word, word) for word in found) for text, found in words.items()
    }


def _meant(number: Counter[str]) -> dict[str, str]:
    """For words that look misspelt the most frequent word a typo away."""
    known = [word for word in number if len(word) >= 4 and word.isalpha()]
    known.sort(key=lambda word: (-number[word], word not in COMMON, word))
    blocks: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for word in known[:_VOCABULARY]:
        blocks[_block(word)].append(word)
    nearest: dict[str, str] = {}
    for length, initial in blocks:
        odd = [word for word in blocks[length, initial] if word not in COMMON]
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


def _merge(by_words: Mapping[Words, list[Missed]]) -> list[list[Missed]]:
    """Adds every set of words to the most similar one among those with more messages."""
    spread = Counter(word for words in by_words for word in words)
    weights = {words: _weight(words) for words in by_words}
    leaders: defaultdict[str, list[Words]] = defaultdict(list)
    merged: dict[Words, list[Missed]] = {}
    for words in sorted(by_words, key=lambda words: (-len(by_words[words]), sorted(words))):
        rarest = _rarest(words, spread)
        best, leader = _ALIKE, words
        for other in dict.fromkeys(other for word in rarest for other in leaders[word]):
            shared = _weight(words & other)
            likeness = shared / (weights[words] + weights[other] - shared)
            if likeness > best:
                best, leader = likeness, other
        merged.setdefault(leader, []).extend(by_words[words])
        if leader is words:
            for word in rarest:
                leaders[word].append(words)
    return list(merged.values())


def _rarest(words: Words, spread: Mapping[str, int]) -> list[str]:
    """Words of which one at least is shared by all that is alike: the rest weighs too little."""
    rest = total = _weight(words)
    rarest = []
    for word in sorted(words, key=lambda word: (spread[word], word)):
        if rest < _ALIKE * total:
            break
        rarest.append(word)
        rest -= _weight((word,))
    return rarest


def _weight(words: Iterable[str]) -> float:
    return sum([_LITTLE if word in _SAY_LITTLE else 1.0 for word in words])


def _group(messages: Sequence[Missed]) -> Group:
    wordings: dict[str, str] = {}
    for message in messages:
        wordings.setdefault(message.text.casefold(), message.text)
    texts = Counter(wordings[message.text.casefold()] for message in messages)
    chosen = Counter(message.chosen for message in messages if message.chosen)
    return Group(
        texts=tuple(sorted(texts.items(), key=lambda item: (-item[1], len(item[0]), item[0]))),
        people=len({message.person for message in messages}),
        chosen=tuple(sorted(chosen.items(), key=lambda item: (-item[1], item[0]))),
        ids=tuple(sorted(message.id for message in messages)),
        last=max(message.day for message in messages),
    )
