"""Words that are read as one: "not able" and "can no longer" as "can't"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.alarm.inflection import LIGHT, PRONOUNS, forms_of, stem, word_set
from bot.core.alarm.word import Word

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


def may_join(forms: Sequence[str], typed: Sequence[str]) -> bool:
    """Whether there is a word among them with which :func:`join` begins."""
    return not (_JOINED.keys().isdisjoint(forms) and _STOPPED.isdisjoint(typed))


def join(words: list[Word]) -> list[Word]:
    """ "Not able", "can no longer" and the like become one word; so does "not breathing"."""
    if not may_join([word.forms[0] for word in words], [word.typed for word in words]):
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
