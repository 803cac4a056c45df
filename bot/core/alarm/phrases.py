"""The phrases of the file, in a form in which the words of a message can be compared with them.

:func:`phrase_forms` reads what :func:`spelt` gives of a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, product

from bot.core.alarm.inflection import ARTICLES, LIGHT, forms_of
from bot.core.alarm.joining import join, may_join
from bot.core.alarm.reading import plain, words_in
from bot.core.alarm.word import Word
from bot.core.text import normalise

_MOST = 2_000
"""Phrases that one of the file stands for at most."""
_RANGE = re.compile(r"(\d{1,3})-(\d{1,3})")


def expand(phrase: str) -> Iterator[str]:
    """The phrases that a phrase of the file stands for.

    "4-42 weeks" stands for one of each number, "leg/foot gave way" for one of each word.
    """
    choices = (_choices(word) for word in phrase.split())
    for words in islice(product(*choices), _MOST):
        yield " ".join(words)


@lru_cache(maxsize=10_000)
def _choices(word: str) -> Sequence[str]:
    if "/" not in word and "-" not in word:
        return (word,)
    choices: list[str] = []
    for part in word.split("/"):
        numbers = _RANGE.fullmatch(part)
        if numbers:
            choices += map(str, range(int(numbers[1]), int(numbers[2]) + 1))
        elif part:
            choices.append(part)
    return choices or [word]


def spelt(entry: str) -> Iterator[list[str]]:
    """The words, as they are spelt in small letters, of each phrase that an entry stands for."""
    choices = ([_spelt(choice) for choice in _choices(word)] for word in plain(entry).split())
    for parts in islice(product(*choices), _MOST):
        yield list(chain.from_iterable(parts))


@lru_cache(maxsize=10_000)
def _spelt(part: str) -> list[str]:
    """A number out of a range ("100-120") is new, and read like one of a message."""
    return [part] if part.isascii() and part.isalpha() else words_in(normalise(part))


def phrase_forms(words: Sequence[str]) -> tuple[str, ...]:
    """What the words of a phrase, as spelt, stand for, without those that carry nothing.

    Small words that decide the sense ("go on", "end it all") stay; so does everything in a phrase
    that would otherwise be a single word ("in labour").
    """
    forms = tuple([forms_of(word)[0] for word in words])
    if may_join(forms, words):
        joined = join([Word(word, forms_of(word)) for word in words])
        forms = tuple([word.forms[0] for word in joined])
    if LIGHT.isdisjoint(forms):
        return forms
    for dropped in (LIGHT, ARTICLES):
        kept = tuple([form for form in forms if form not in dropped])
        if len(kept) > 1:
            return kept
    return kept or forms
