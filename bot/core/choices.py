"""Choosing from a numbered offer by typing: "2", "second", "the last one", "yes"."""

from __future__ import annotations

from bot.core.text import tokens

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            ("1", "1st", "one", "first", "yes", "yeah", "yep", "yup", "ok", "okay", "correct"),
            ("2", "2nd", "two", "second"),
            ("3", "3rd", "three", "third"),
            ("4", "4th", "four", "fourth"),
            ("5", "5th", "five", "fifth"),
        )
    )
    for word in words
}
_FILLERS = frozenset(
    {"the", "one", "number", "no", "option", "please", "pls", "that", "it", "is", "choice", "i"}
    | {"mean", "meant"}
)


def choose(text: str, offered: int) -> int | None:
    """The index (from 0) of the offer that ``text`` names, or None if it names none.

    Args:
        text: what was typed.
        offered: how many there are to choose from.
    """
    words = tokens(text)
    if not words or len(words) > 5:
        return None
    named = [word for word in words if word not in _FILLERS] or [words[-1]]
    if len(named) != 1:
        return None
    index = offered - 1 if named[0] == "last" else _NUMBERS.get(named[0])
    return index if index is not None and 0 <= index < offered else None
