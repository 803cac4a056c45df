"""From a message to words that know their place and the pause before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from bot.core.alarm.inflection import forms_of
from bot.core.alarm.joining import join
from bot.core.alarm.sounds import SOUND_ALIKES, meant
from bot.core.alarm.word import Pause, Word
from bot.core.text import normalise

SENTENCE = 6
"""Words that a full stop is worth when distance is counted."""
MESSAGE = 2
"""Words that the gap between two messages of a chat is worth."""
_SENTENCE = 40
"""Words to each side that are looked at of a sentence without end."""
_PIECE = re.compile(
    r"(?P<word>\d+(?:[.,]\d+)?|[^\W\d_][^\W_]*(?:'[^\W_]+|[;\"/]t\b)*)"
    r"|(?P<soft>\.\.+|…|[,;:()]|\s[-–—]+\s|[–—])|(?P<hard>[.!?\n])"
)
_TORN = re.compile(
    r"\b(can|won|couldn|wouldn|don|doesn|didn|isn|aren|wasn|haven|hasn)(?:\s+'?|'\s+)t\b"
)
""" "Can t" and "can' t", as some keyboards leave "can't"."""
_TEARS = (" t ", "' t", " 't")
_ANY_MORE = re.compile(r"\bany\s+more\b")


class Lexicon(Protocol):
    """Knows the words that signs are made of."""

    def words(self, typed: str) -> tuple[Word, ...]:
        """What a typed word stands for: one word, or several where spaces are missing."""


def read(message: str, lexicon: Lexicon) -> list[Word]:
    """The words of the message in order."""
    words: list[Word] = []
    none, stop = Pause.NONE, Pause.STOP
    pause, place = none, 0
    for piece in _PIECE.finditer(plain(message)):
        if piece.lastgroup != "word":
            pause = stop if pause is stop or piece.lastgroup == "hard" else Pause.COMMA
            continue
        for word in lexicon.words(piece[0]):
            place += 1 + (SENTENCE if pause is stop and words else 0)
            words.append(word.moved(place, pause))
            pause = none
    return join(_heard(words))


def sentence_around(words: Sequence[Word], at: int) -> tuple[int, Sequence[Word]]:
    """The sentence that holds ``words[at]``, and the index of its first word.

    Of a sentence without end only the part around is given.
    """
    first, last = at, at + 1
    while first > 0 and words[first].pause is not Pause.STOP and at - first < _SENTENCE:
        first -= 1
    while last < len(words) and words[last].pause is not Pause.STOP and last - at < _SENTENCE:
        last += 1
    return first, words[first:last]


def index_at(typed: Sequence[str], offset: int) -> int:
    """Which of some words holds a character of them all with a blank between each.

    Not the blanks before it: a word that was joined ("can not") holds some itself.
    """
    for at, word in enumerate(typed):
        offset -= len(word) + 1
        if offset < 0:
            return at
    return len(typed)


def append(words: list[Word], more: list[Word]) -> list[Word]:
    """A later message after earlier ones: a new sentence, but no far one."""
    if not words or not more:
        return words + more
    shift = words[-1].place + MESSAGE
    later = [word.moved(word.place + shift, word.pause) for word in more]
    later[0].pause = Pause.STOP
    return words + later


def plain(text: str) -> str:
    """Small letters, and in one piece what keyboards tear apart."""
    plain = normalise(text)
    if "any" in plain:
        plain = _ANY_MORE.sub("anymore", plain)
    return _TORN.sub(r"\1t", plain) if any(map(plain.__contains__, _TEARS)) else plain


def words_in(text: str) -> list[str]:
    """The words of a text as they are spelt, without what stands between them."""
    return [piece["word"] for piece in _PIECE.finditer(text) if piece["word"]]


def _heard(words: list[Word]) -> list[Word]:
    """Words that stand for one they sound like are read as that one too."""
    if SOUND_ALIKES.isdisjoint([word.typed for word in words]):
        return words
    for at, word in enumerate(words):
        if word.typed in SOUND_ALIKES:
            before = words[at - 1] if at else None
            earlier = (before.typed, *before.forms) if before else ()
            later = words[at + 1].typed if at + 1 < len(words) else ""
            if other := meant(word.typed, earlier, later):
                forms = (*word.forms, *forms_of(other))
                words[at] = Word(word.typed, forms, word.place, word.pause, True, True)
    return words
