"""The words of a message and of the file, in a form in which they can be compared.

:func:`read` cuts a message into words that know their place and the pause before them;
:func:`phrase_forms` reads those that :func:`spelt` gives of a phrase of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import islice, product
from typing import Protocol

from bot.core.alarm.inflection import ARTICLES, LIGHT, PRONOUNS, SILENT, forms_of, stem, word_set
from bot.core.alarm.sounds import SOUND_ALIKES, meant
from bot.core.text import normalise

SENTENCE = 6
"""Words that a full stop is worth when distance is counted."""
MESSAGE = 2
"""Words that the gap between two messages of a chat is worth."""

_MOST = 2_000
_SENTENCE = 40
_RANGE = re.compile(r"(\d{1,3})-(\d{1,3})")
_PIECE = re.compile(
    r"(?P<word>\d+(?:[.,]\d+)?|[^\W\d_][^\W_]*(?:'[^\W_]+|[;\"/]t\b)*)"
    r"|(?P<soft>\.\.+|…|[,;:()]|\s[-–—]+\s|[–—])|(?P<hard>[.!?\n])"
)
_JOINED = {
    stem(first): tuple(tuple(stem(word) for word in others.split()) for others in rest)
    for first, rest in {
        "can": ("not", "no longer"),
        "could": ("not", "no longer"),
        "will": ("not",),
        "would": ("not",),
        "not": ("able", "manage"),
        "no": ("longer able", "longer"),
        "cant": ("seem", "manage"),
        "lose": ("ability",),
    }.items()
}
"""Words that together say "cannot": the first, then the others."""
_STOPPED = word_set("stopped stops")
_BREATH = word_set("breath breaths")
_BREATHING = stem("breathe")
_MORE_OF_BREATHING = word_set(
    "in out into through deep deeply enough problem problems trouble troubles difficulty "
    "difficulties issue issues exercise exercises"
)
"""Before these "not breathing" is a way of breathing, or a trouble that is not there."""
_READ_OVER = LIGHT - PRONOUNS
_TORN = re.compile(
    r"\b(can|won|couldn|wouldn|don|doesn|didn|isn|aren|wasn|haven|hasn)(?:\s+'?|'\s+)t\b"
)
""" "Can t" and "can' t", as some keyboards leave "can't"."""
_TEARS = (" t ", "' t", " 't")
_ANY_MORE = re.compile(r"\bany\s+more\b")


class Pause(IntEnum):
    """What stands between a word and the one before it."""

    NONE = 0
    COMMA = 1
    STOP = 2


@dataclass(slots=True)
class Word:
    """A word as typed (small letters), what it can stand for, and where it stands."""

    typed: str
    forms: tuple[str, ...]
    place: int = 0
    pause: Pause = Pause.NONE
    known: bool = False
    """Whether it is one of the words that signs are made of."""
    guessed: bool = False
    """Whether it is one only after its spelling was corrected."""

    def moved(self, place: int, pause: Pause) -> Word:
        """The same word elsewhere."""
        return Word(self.typed, self.forms, place, pause, self.known, self.guessed)

    @property
    def silent(self) -> bool:
        """Whether a phrase reads over it: "can't feel legs" is also "can't feel his legs"."""
        return self.forms[0] in SILENT


class Lexicon(Protocol):
    """Knows the words that signs are made of."""

    def words(self, typed: str) -> tuple[Word, ...]:
        """What a typed word stands for: one word, or several where spaces are missing."""


def read(message: str, lexicon: Lexicon) -> list[Word]:
    """The words of the message in order."""
    words: list[Word] = []
    none, stop = Pause.NONE, Pause.STOP
    pause, place = none, 0
    for piece in _PIECE.finditer(_plain(message)):
        if piece.lastgroup != "word":
            pause = stop if pause is stop or piece.lastgroup == "hard" else Pause.COMMA
            continue
        for word in lexicon.words(piece[0]):
            place += 1 + (SENTENCE if pause is stop and words else 0)
            words.append(word.moved(place, pause))
            pause = none
    return _join(_heard(words))


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


def expand(phrase: str) -> Iterator[str]:
    """The phrases that a phrase of the file stands for.

    "4-42 weeks" stands for one of each number, "leg/foot gave way" for one of each word.
    """
    if "/" not in phrase and "-" not in phrase:
        yield phrase
        return
    choices = (_choices(word) for word in phrase.split())
    for words in islice(product(*choices), _MOST):
        yield " ".join(words)


def _choices(word: str) -> Sequence[str]:
    choices: list[str] = []
    for part in word.split("/"):
        numbers = _RANGE.fullmatch(part)
        if numbers:
            choices += map(str, range(int(numbers[1]), int(numbers[2]) + 1))
        elif part:
            choices.append(part)
    return choices or [word]


def phrase_forms(words: Sequence[str]) -> tuple[str, ...]:
    """What the words of a phrase, as spelt, stand for, without those that carry nothing.

    Small words that decide the sense ("go on", "end it all") stay; so does everything in a phrase
    that would otherwise be a single word ("in labour").
    """
    forms = tuple([forms_of(word)[0] for word in words])
    if not (_JOINED.keys().isdisjoint(forms) and _STOPPED.isdisjoint(words)):
        joined = _join([Word(word, forms_of(word)) for word in words])
        forms = tuple([word.forms[0] for word in joined])
    for dropped in (LIGHT, ARTICLES):
        kept = tuple([form for form in forms if form not in dropped])
        if len(kept) > 1:
            return kept
    return kept or forms


def _plain(text: str) -> str:
    plain = normalise(text)
    if "any" in plain:
        plain = _ANY_MORE.sub("anymore", plain)
    return _TORN.sub(r"\1t", plain) if any(map(plain.__contains__, _TEARS)) else plain


def spelt(entry: str) -> Iterator[list[str]]:
    """The words, as they are spelt in small letters, of each phrase that an entry stands for."""
    for phrase in expand(_plain(entry)):
        yield [word for part in phrase.split() for word in _spelt(part)]


@lru_cache(maxsize=10_000)
def _spelt(part: str) -> list[str]:
    """A number out of a range ("100-120") is new, and read like one of a message."""
    return [piece["word"] for piece in _PIECE.finditer(normalise(part)) if piece["word"]]


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


def _join(words: list[Word]) -> list[Word]:
    """ "Not able", "can no longer" and the like become one word; so does "not breathing"."""
    firsts = [word.forms[0] for word in words]
    if _JOINED.keys().isdisjoint(firsts) and _STOPPED.isdisjoint([word.typed for word in words]):
        return words
    joined: list[Word] = []
    at = 0
    while at < len(words):
        word, end = words[at], at
        ends = (_follow(words, at, others) for others in _JOINED.get(word.forms[0], ()))
        end = next(filter(None, ends), at)
        said = "cant"
        if end == at:
            end, said = _breathless(words, at), "breathless"
        if end > at:
            typed = " ".join(part.typed for part in words[at : end + 1])
            word = Word(typed, forms_of(said), word.place, word.pause, known=True)
        joined.append(word)
        at = end + 1
    return joined


def _breathless(words: list[Word], at: int) -> int:
    """The index of "breathing" if the word at ``at`` says that somebody is not, else ``at``."""
    if words[at].forms[0] != "not" and words[at].typed not in _STOPPED:
        return at
    for end, word in enumerate(words[at + 1 :], at + 1):
        if _BREATHING in word.forms and word.typed not in _BREATH and not word.pause:
            after = words[end + 1].typed if end + 1 < len(words) else ""
            return at if after in _MORE_OF_BREATHING else end
        if word.pause or word.forms[0] not in _READ_OVER:
            return at
    return at


def _follow(words: list[Word], at: int, others: tuple[str, ...]) -> int:
    """The index of the last of ``others`` if they follow the word at ``at``, else 0."""
    for other in others:
        at += 1
        while at < len(words) and words[at].forms[0] in _READ_OVER and not words[at].pause:
            at += 1
        if at >= len(words) or words[at].pause or other not in words[at].forms:
            return 0
    return at
