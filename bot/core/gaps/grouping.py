"""Groups messages that ask the same in nearly the same words.

Messages are compared by what they ask for (:mod:`bot.core.gaps.wording`), as sets of words, so that
their order does not matter; misspelt words are read as they are meant
(:mod:`bot.core.gaps.respelling`). Two messages are alike if they share most of the weight of their
words (weighted Jaccard index). To compare only what can be alike, every message looks up the others
by its rarest words (prefix filter: Chaudhuri, Ganti, Kaushik 2006).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from bot.core.gaps.respelling import respelled
from bot.core.gaps.wording import Words, weight, wording
from bot.core.text import full_words
from bot.core.understanding.reading import Reader

_ALIKE = 0.75
"""Share of the weight that messages of a group have in common with its most frequent one."""
_COMPARED = 300
"""Groups that a message is compared with at most, those of its rarest word first: bounds time."""


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

    ``texts`` are the wordings with their numbers, the most frequent first, and of those as frequent
    the misspelt ones last; ``chosen`` the intents that people chose then; ``ids`` the rows, oldest
    first; ``last`` is the ISO date of the newest.
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


def group(
    missed: Iterable[Missed], synonyms: Iterable[Sequence[str]] = (), *, ignored: bool = False
) -> list[Group]:
    """The groups, largest first: those of which no message was ignored, or the others.

    ``synonyms``: words or phrases that mean the same, as a catalog gives them.
    """
    by_wording: defaultdict[str, list[Missed]] = defaultdict(list)
    for message in missed:
        by_wording[message.text.casefold()].append(message)
    typed = {text: full_words(text) for text in by_wording}
    read = _respelled(typed, by_wording)
    reader = Reader((), synonyms)
    by_words: defaultdict[Words, list[Missed]] = defaultdict(list)
    for text, words in read.items():
        by_words[wording(reader.swapped(words))] += by_wording[text]
    misspelt = {text for text, words in typed.items() if words != read[text]}
    groups = [
        _group(messages, misspelt)
        for messages in _merge(by_words)
        if any(message.ignored for message in messages) == ignored
    ]
    return sorted(groups, key=lambda group: (-group.count, group.typical))


def _respelled(
    typed: Mapping[str, list[str]], messages: Mapping[str, Sequence[Missed]]
) -> dict[str, list[str]]:
    """The words of every text as they are meant."""
    number: Counter[str] = Counter()
    for text, words in typed.items():
        for word in set(words):
            number[word] += len(messages[text])
    meant = respelled(number)
    return {
        text: [read for word in words for read in meant.get(word, (word,))]
        for text, words in typed.items()
    }


def _merge(by_words: Mapping[Words, list[Missed]]) -> list[list[Missed]]:
    """Adds every set of words to the most similar one among those with more messages."""
    spread = Counter(word for words in by_words for word in words)
    weights = {words: weight(words) for words in by_words}
    leaders: defaultdict[str, list[Words]] = defaultdict(list)
    merged: dict[Words, list[Missed]] = {}
    for words in sorted(by_words, key=lambda words: (-len(by_words[words]), sorted(words))):
        rarest = _rarest(words, spread)
        best, leader = _ALIKE, words
        near = chain.from_iterable(leaders[word] for word in rarest)
        for other in dict.fromkeys(islice(near, _COMPARED)):
            shared = weight(words & other)
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
    rest = total = weight(words)
    rarest = []
    for word in sorted(words, key=lambda word: (spread[word], word)):
        if rest < _ALIKE * total:
            break
        rarest.append(word)
        rest -= weight((word,))
    return rarest


def _group(messages: Sequence[Missed], misspelt: Container[str]) -> Group:
    wordings: dict[str, str] = {}
    for message in messages:
        wordings.setdefault(message.text.casefold(), message.text)
    texts = Counter(wordings[message.text.casefold()] for message in messages)
    chosen = Counter(message.chosen for message in messages if message.chosen)

    def rank(text: str) -> tuple[int, bool, int, str]:
        return -texts[text], text.casefold() in misspelt, len(text), text

    return Group(
        texts=tuple((text, texts[text]) for text in sorted(texts, key=rank)),
        people=len({message.person for message in messages}),
        chosen=tuple(sorted(chosen.items(), key=lambda item: (-item[1], item[0]))),
        ids=tuple(sorted(message.id for message in messages)),
        last=max(message.day for message in messages),
    )
