"""Which words deny at all, and which deny something else: "not sure", "never … like this"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from bot.core.alarm.inflection import forms_of, word_set
from bot.core.alarm.word import Pause, Word

DENIES = word_set("no not without nor neither deny zero nil")
SUBJECTS = word_set(
    "i im ive id my ma he hes she shes his her they theyre their we our it its the there this that "
    "now then also had has have got"
)
_NO_DENIAL_NEXT = word_set(
    "only just sure certain kidding joking normal better know one matter joke wait me mine"
)
"""After these "not" and "no" deny something else: "not sure", "no matter"."""
_NOTHING_NEXT = word_set("like numb weak tingly tingling broken")
"""Before these "nothing" denies: "nothing numb, just sore"."""
LIGHT = word_set(
    "get getting got feel feeling notice noticed noticing experience experienced experiencing "
    "suffer suffering suffered think see seen show showing take taken taking sign signs symptom "
    "symptoms history evidence trouble problem problems issue issues change changes sudden "
    "suddenly new real actual obvious recent significant major serious known family personal "
    "other such red flag flags or nor either anything areas area involved loss lost from as form "
    "type ever yet prior previous left right lower upper both inner"
)
"""Words that say nothing of their own, over which a denial reaches as over silent ones."""
_NEVER = word_set("never havent haven't havenae hasnt hasn't hasnae not")
_STILL_THERE = word_set("before until till like")
_LOST = frozenset(forms_of(word)[0] for word in ("lose", "lack", "reduce"))


def denies(words: Sequence[Word], at: int) -> bool:
    """Whether ``words[at]`` denies what follows."""
    word = words[at]
    following = words[at + 1]
    if word.typed == "nothing" and following.typed in _NOTHING_NEXT:
        return True
    if word.forms[0] not in DENIES and not _ruled_out(words, at):
        return False
    if word.typed in ("no", "without") and (following.pause or following.typed in SUBJECTS):
        return False
    if following.typed in _NO_DENIAL_NEXT:
        return False
    return not _never_before(words, at)


def _ruled_out(words: Sequence[Word], at: int) -> bool:
    return words[at].typed == "out" and at > 0 and words[at - 1].typed in ("ruled", "ruling")


def _never_before(words: Sequence[Word], at: int) -> bool:
    """ "Never had numbness like this" says that it is there now."""
    if words[at].typed not in _NEVER:
        return False
    for word in islice(words, at + 1, at + 10):
        if word.pause is Pause.STOP:
            return False
        if word.typed in _STILL_THERE:
            return True
    return False


def twice(words: Sequence[Word], start: int, end: int) -> str | None:
    """The words that deny a loss in ``words[start:end + 1]``: "no loss of feeling".

    What is not lost is there, and "no feeling" is not meant.
    """
    if end - start < 2 or not denies(words, start):
        return None
    for word in islice(words, start + 1, end):
        if word.pause:
            return None
        if word.forms[0] in _LOST:
            return f"{words[start].typed} {word.typed}"
        if not word.silent and word.typed not in LIGHT:
            return None
    return None
