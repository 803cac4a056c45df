"""Which words of a message are denied.

Denial follows the idea of NegEx (Chapman et al. 2001): a word such as "no" or "without" reaches
forward until something ends its scope. Here the scope is narrower than in NegEx, since a wrong
denial hides an emergency and a wrong alarm only costs a look: it reaches over list items and words
that say nothing of their own, never over an unknown word, a new subject or a new clause.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import islice, takewhile

from bot.core.alarm import apart_from
from bot.core.alarm.denying import DENIES, LIGHT, SUBJECTS, denies, twice
from bot.core.alarm.inflection import forms_of, word_set
from bot.core.alarm.intact import ENDS, JOINS, LISTED, intact
from bot.core.alarm.word import Pause, Word

_THEN = word_set("then today")
_BEGAN = word_set("since started starting began today yesterday now tonight worse worsening")
_OWNERS = word_set("my ma his her their our i he she they im both")
_PAINS = word_set("pain pains ache aches")
_SYMPTOMS = word_set("fever fevers chills sweats cancer")
_DOING = word_set(
    "losing loosing peeing weeing pooing pooping wetting soiling passing leaking getting "
    "struggling coughing vomiting throwing spitting puking bringing dropping dragging sweating"
)
_AFTERWARDS = word_set("no none negative nope absent nil nah")
_TROUBLES = frozenset(forms_of(word)[0] for word in ("trouble", "symptom", "change", "concern"))
_UNABLE = word_set("can't cant cannot cannae unable couldn't couldnt") | {"can not", "could not"}
"""What begins so is told, never listed: "no pain or numbness, can't pee"."""
_OR_ANY = word_set("anything any anywhere nothing none other such similar")
_REACH = 14


def denied(words: Sequence[Word], start: int, end: int, own: Set[int]) -> str | None:
    """The word that denies what ``words[start:end + 1]`` say, if one does.

    ``own`` are the places of words that are part of a sign themselves ("no" in "no feeling") and
    so cannot deny another.
    """
    before = None if words[start].typed in _UNABLE else _before(words, start, own)
    return (
        twice(words, start, end) or before or _after(words, start, end) or intact(words, start, end)
    )


def _before(words: Sequence[Word], start: int, own: Set[int]) -> str | None:
    joined = listed = loose = False
    content = 0
    for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
        word, following = words[at], words[at + 1]
        if following.pause is Pause.STOP:
            return None
        if following.pause is Pause.COMMA or word.typed in JOINS:
            if following.typed in SUBJECTS and word.typed not in LISTED:
                return None
            if word.typed in LISTED:
                loose = loose or (joined and not listed)
                listed = True
            else:
                loose = loose or not (listed or _lists(words, at + 1, start))
            joined, content = True, 0
        if at not in own and denies(words, at):
            there = loose and not _lists_on(words, start)
            return None if there or _instead_of_pain(words, at, start) else word.typed
        if word.typed in _THEN or word.typed in ENDS or apart_from.starts(words, at):
            return None
        if word.typed in LIGHT or word.silent:
            if word.typed in _OWNERS and at > 0 and _says_something(words[at - 1]):
                return None
            continue
        content += not (_symptom(word) or (listed and following.typed in _PAINS))
        if content > 1 or not word.known or (word.typed in _PAINS and not joined):
            return None
    return None


def _lists(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether a list goes on here ("no numbness, weakness"), where a clause might start.

    What began is there: "no fever, incontinence since monday".
    """
    if at != start or not _symptom(words[start]) or words[start].typed in _DOING:
        return False
    following = takewhile(lambda word: not word.pause, islice(words, start + 1, start + 6))
    return _BEGAN.isdisjoint([word.typed for word in following])


def _instead_of_pain(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether pain alone is denied at ``at``: "no pain, weakness in both legs" is no list.

    "No pain, weakness or fever" and "no pain, weakness, numbness" are.
    """
    if at + 2 > start or words[at + 1].typed not in _PAINS or not words[at + 2].pause:
        return False
    for word in islice(words, start + 1, start + 8):
        if word.pause is Pause.STOP:
            break
        if word.typed in LISTED or (word.pause and _symptom(word)):
            return False
    return not any(word.typed in LISTED for word in words[at + 2 : start])


def _symptom(word: Word) -> bool:
    return word.typed in _SYMPTOMS or word.typed.endswith(("ness", "ing", "ence"))


def _says_something(word: Word) -> bool:
    return word.typed not in LIGHT and word.forms[0] not in DENIES and not word.silent


def _lists_on(words: Sequence[Word], start: int) -> bool:
    """Whether the list still goes on: "no fever, numb legs or anything".

    Not with any "or", which may join what is there: "no fever, legs numb or weak".
    """
    for at in range(start + 1, min(start + 8, len(words) - 1)):
        if words[at].pause is Pause.STOP or words[at].typed in ENDS:
            return False
        if words[at].typed in LISTED:
            return words[at].typed == "nor" or words[at + 1].typed in _OR_ANY
    return False


def _after(words: Sequence[Word], start: int, end: int) -> str | None:
    """ "Numbness: no", "no bladder problems"."""
    rest = list(islice(words, end + 1, end + 7))
    trouble = rest[0] if rest and not rest[0].pause else None
    if trouble and words[start].forms[0] in ("no", "not") and trouble.forms[0] in _TROUBLES:
        return words[start].typed
    for at, word in enumerate(rest, end + 1):
        if word.typed in _AFTERWARDS and (at + 1 == len(words) or words[at + 1].pause):
            return word.typed
        if not word.known or word.pause:
            break
    return None
