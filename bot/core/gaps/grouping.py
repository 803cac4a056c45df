"""Groups messages that ask the same in nearly the same words.

Messages are compared by what they ask for (:mod:`bot.core.gaps.wording`), as sets of words, so that
their order does not matter; misspelt words are read as they are meant
(:mod:`bot.core.gaps.respelling`). Two messages are alike if they share most of the weight of their
words (weighted Jaccard index). To compare only what can be alike, every message looks up the others
by its rarest words (prefix filter: Chaudhuri, Ganti, Kaushik 2006).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.gaps.respelling import respelled
from bot.core.gaps.wording import Words, weight, wording
from bot.core.text import full_words

_ALIKE = 0.7
"""Share of the weight that messages of a group have in common with its most frequent one."""


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
    by_words: defaultdict[Words, list[Missed]] = defaultdict(list)
    for text, words in _words(by_wording).items():
        by_words[words] += by_wording[text]
    merged = _merge(by_words)
    groups = [_group(messages) for messages in merged if not any(m.ignored for m in messages)]
    return sorted(groups, key=lambda group: (-group.count, group.typical))


def _words(messages: Mapping[str, Sequence[Missed]]) -> dict[str, Words]:
    """What every text asks for."""
    typed = {text: full_words(text) for text in messages}
    number: Counter[str] = Counter()
    for text, words in typed.items():
        for word in set(words):
            number[word] += len(messages[text])
    meant = respelled(number)
    return {
        text: wording([read for word in words for read in meant.get(word, (word,))])
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
        for other in dict.fromkeys(other for word in rarest for other in leaders[word]):
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
