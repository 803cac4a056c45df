"""Choosing from an offer by typing: "2", "the second one", "last", "yes", "none of these"."""

from __future__ import annotations

import re

from bot.core.text import tokens

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBERS = {word: n for words in (_ORDINALS, _CARDINALS) for n, word in enumerate(words, 1)}
_NUMBERS |= {"top": 1}
_LAST = {"last", "bottom"}
_POINTING = frozenset({"the", "that", "this"})
_FIGURE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")

LONGEST = 40
"""Characters; whoever writes more is not choosing."""

_BEFORE = frozenset(
    {"the", "that", "this", "it", "its", "it's", "is", "number", "nr", "option", "choice", "button"}
    | {"answer", "topic", "please", "pls", "plz", "i", "mean", "meant", "want", "choose", "pick"}
    | {"take", "yes", "yeah", "ok", "okay", "maybe", "show", "me"}
)
_AFTER = frozenset(
    {"one", "option", "choice", "please", "pls", "plz", "thanks", "thx", "button", "answer"}
)
_YES = frozenset(
    {"yes", "yeah", "yep", "yup", "yea", "ya", "ok", "okay", "sure", "correct", "right", "exactly"}
)
_WITH_YES = frozenset(
    {"please", "pls", "plz", "that", "that's", "thats", "it", "one", "is", "i", "do"}
)
_NO = frozenset({"no", "nope", "nah", "none", "neither", "nothing"})
_WITH_NO = frozenset(
    {"of", "these", "those", "them", "that", "the", "above", "not", "really", "thanks"}
)


def choose(text: str, offered: int) -> int | None:
    """The index (from 0) of the offer whose number ``text`` names, or None if it names none.

    Only a bare choice counts: "2 weeks" and "is the second better?" are questions of their own.
    """
    words = tokens(text)
    named = [(at, number) for at, word in enumerate(words) if (number := _number(word, offered))]
    if len(named) == 2 and words[named[1][0]] == "one":
        named.pop()  # "the second one"
    if len(words) > 6 or len(named) != 1:
        return None
    at, number = named[0]
    before, after = _before(words[:at], words[at]), words[at + 1 :]
    if words[at] == "one" and before and before[-1] in _POINTING:
        return None  # "that one" is not the first
    bare = _BEFORE.issuperset(before) and _AFTER.issuperset(after)
    return number - 1 if bare and 1 <= number <= offered else None


def agrees(text: str) -> bool:
    """Whether ``text`` is a plain yes."""
    return _only(tokens(text), _YES, _WITH_YES)


def declines(text: str) -> bool:
    """Whether ``text`` is a plain no."""
    return _only(tokens(text), _NO, _WITH_NO)


def _only(words: list[str], some: frozenset[str], others: frozenset[str]) -> bool:
    return 0 < len(words) <= 5 and words[0] in some and (some | others).issuperset(words)


def _number(word: str, offered: int) -> int | None:
    if word in _LAST:
        return offered
    figure = _FIGURE.fullmatch(word)
    return int(figure[1]) if figure else _NUMBERS.get(word)


def _before(words: list[str], number: str) -> list[str]:
    """What stands before the number; in "no. 2" the "no" belongs to it."""
    return words[:-1] if words[-1:] == ["no"] and number.isdecimal() else words
