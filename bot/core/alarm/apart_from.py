"""What a denial leaves out: "no numbness except in my groin" tells of a numb groin.

An exception that is plain ("except", "apart from", "other than") counts wherever it names a part
of the sign soon. "Only", "just" and "but" start new sentences as often, so they count only after
words of feeling, where nothing but a place follows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.core.alarm.inflection import word_set
from bot.core.alarm.word import Pause, Word

_PLAIN = word_set("except exept excpt excepting besides beside unless excluding barring")
_MISSPELT = word_set("expect accept")
_PAIRS = {
    ("apart", "from"),
    ("appart", "from"),
    ("part", "from"),
    ("aside", "from"),
    ("other", "than"),
    ("save", "for"),
    ("exception", "of"),
    ("bar", "my"),
    ("bar", "the"),
}
_LOOSE = word_set("only just but")
_NOT = word_set("not no never")
_WHERE = word_set("in on at around round between near inside under down by within")
_READ_OVER = _WHERE | word_set(
    "from than left right inner upper lower one both small tiny slightly mildly maybe perhaps area "
    "areas patch spot part region side skin when lost gone reduced"
)
_FELT = word_set(
    "numb numbness tingling tingles tingle weak weakness feeling sensation pins needles strength "
    "symptoms pain pains ache aches loss lost reduced"
)
_PAINS = word_set(
    "pain pains painful ache aches aching achy hurt hurts hurting sore soreness agony spasm spasms "
    "tight tightness stiff stiffness cramp cramps burns burning"
)
_BETWEEN = (
    _FELT
    | _READ_OVER
    | word_set(
        "or nor and any anywhere anything elsewhere else leg legs foot feet arm arms hand hands "
        "toe toes thighs back no not"
    )
)
"""What may stand between a denied feeling and a loose exception."""
_CLAUSE = word_set("because since after when while though although or")
_PARTS = word_set("part parts area areas region bits cheeks")
_AWAY = 9
_UNREAD = 2
"""Other words that may stand between a plain exception and what it names."""


def excepted(words: Sequence[Word], end: int, others: Mapping[int, int]) -> bool:
    """Whether an exception after ``words[end]``, which is denied, names another part of the sign.

    ``others`` tells where words of the sign's other lines start, and where they end.
    """
    for at in range(end + 1, min(end + 1 + _AWAY, len(words))):
        if starts(words, at):
            return _named(words, at + 1, others, _UNREAD) is not None
        if words[at].typed in _LOOSE:
            return _felt(words, end, at) and _only_a_place(words, at + 1, others)
        if words[at].pause is Pause.STOP:
            return False
    return False


def starts(words: Sequence[Word], at: int) -> bool:
    """Whether a plain exception starts at ``words[at]``."""
    if words[at].typed in _MISSPELT:
        return _typed(words, at + 1) in _WHERE | {"for", "my", "the"}
    return words[at].typed in _PLAIN or (words[at].typed, _typed(words, at + 1)) in _PAIRS


def _named(words: Sequence[Word], first: int, others: Mapping[int, int], unread: int) -> int | None:
    """Where the exception names another part of the sign."""
    for at in range(first, len(words)):
        if words[at].pause is Pause.STOP or (words[at].pause and at > first):
            return None
        if at in others:
            return at
        if words[at].typed in _PAINS:
            return None
        if not words[at].silent and words[at].typed not in _READ_OVER:
            unread -= 1
        if unread < 0:
            return None
    return None


def _felt(words: Sequence[Word], end: int, at: int) -> bool:
    """Whether a feeling is denied and nothing else is told before the loose exception."""
    between = words[end + 1 : at]
    if words[end].typed not in _FELT or words[at - 1].typed in _NOT:
        return False
    pairs = pairwise(words[end:at])
    if any(two.typed in _PAINS and one.typed not in ("or", "nor") for one, two in pairs):
        return False
    return all(word.silent or word.typed in _BETWEEN for word in between)


def _only_a_place(words: Sequence[Word], first: int, others: Mapping[int, int]) -> bool:
    """ "Only in my groin", "but my groin"; not "but my groin is sore"."""
    place = _named(words, first, others, 0)
    if place is None:
        return False
    if any(word.typed in _WHERE for word in words[first : place + 1]):
        return True
    rest = words[others[place] + 1 :]
    if any(word.typed in _PAINS for word in rest[:4]):
        return False
    after = next((word for word in rest if word.pause or not _adds_nothing(word)), None)
    return after is None or after.pause > Pause.NONE or after.typed in _CLAUSE


def _adds_nothing(word: Word) -> bool:
    return word.silent or word.typed in _PARTS


def _typed(words: Sequence[Word], at: int) -> str:
    return words[at].typed if at < len(words) else ""
