"""Why words that look like a sign may not be one: denied, or only asked about.

Denial follows the idea of NegEx (Chapman et al. 2001): a word such as "no" or "without" reaches
forward until something ends its scope. Here the scope is narrower than in NegEx, since a wrong
denial hides an emergency and a wrong alarm only costs a look: it reaches over list items and words
that say nothing of their own, never over an unknown word, a new subject or a new clause.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import islice

from bot.core.wording import Pause, Word

_DENIES = frozenset("no not without nor neither none denies denied zero nil".split())
_ENDS = frozenset(
    "but however although though except apart besides other yet because cause cos since after "
    "when while until till if why who what where unless despite only".split()
)
_SUBJECTS = frozenset(
    "i im ive id my he hes she shes his her they theyre their we our it its the there this that "
    "now then also had has have got".split()
)
_NO_DENIAL_NEXT = frozenset(
    "only just sure certain kidding joking normal better know one matter joke".split()
)
"""After these "not" and "no" deny something else: "not sure", "no matter"."""
_LIGHT = frozenset(
    "have having had has get getting got feel feeling notice noticed noticing experience "
    "experienced experiencing suffer suffering suffered think see seen show showing been being "
    "take taken taking taking's sign signs symptom symptoms history evidence trouble problem "
    "problems issue issues change changes sudden suddenly new real actual obvious recent "
    "significant major serious known family personal other such red flag flags or nor and any "
    "either anything areas area involved loss lost of the a in on my from to with at as signs' "
    "form type kind sort ever yet really either's prior previous".split()
)
_STILL_THERE = frozenset("before until till like".split())
_LISTED = frozenset("or nor".split())
_PERSONS = frozenset(
    "i im ive id my mine he hes she shes his her him they their we our you your u ur dad mum mom "
    "mother father wife husband son daughter friend".split()
)
_DEFINES = frozenset("mean means meaning definition define defined explain stands".split())
_FINE = frozenset("fine normal ok okay good intact negative clear great".split())
_BE = frozenset("is are was were feels feel seems seem works work all both still".split())
_AFTERWARDS = frozenset("no none negative nope absent nil nah".split())
_TROUBLES = frozenset("trouble problem issue symptom change concern complaint".split())
_REACH = 14


def denied(words: Sequence[Word], start: int, end: int, own: Set[int]) -> str | None:
    """The word that denies what ``words[start:end + 1]`` say, if one does.

    ``own`` are the places of words that are part of a sign themselves ("no" in "no feeling") and
    so cannot deny another.
    """
    return _before(words, start, own) or _after(words, start, end)


def _before(words: Sequence[Word], start: int, own: Set[int]) -> str | None:
    listed = loose = False
    for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
        word, following = words[at], words[at + 1]
        if following.pause is Pause.STOP:
            return None
        if following.pause is Pause.COMMA or word.typed == "and":
            if following.typed in _SUBJECTS:
                return None
            loose = loose or at + 1 < start or not _noun(words[start])
        listed = listed or word.typed in _LISTED
        if at not in own and _denies(words, at):
            return None if loose and not listed and not _lists_on(words, start) else word.typed
        if word.typed in _ENDS or not _says_nothing(word):
            return None
    return None


def _says_nothing(word: Word) -> bool:
    return word.known or word.typed in _LIGHT or word.silent


def _noun(word: Word) -> bool:
    """A list goes on with nouns ("no numbness, weakness"), a new clause seldom starts with one."""
    return word.typed.endswith(("ness", "ing", "ion", "er", "ence", "s"))


def _lists_on(words: Sequence[Word], start: int) -> bool:
    """Whether an "or" still follows: "no fever, numb legs or anything"."""
    for word in islice(words, start + 1, start + 8):
        if word.pause is Pause.STOP or word.typed in _ENDS:
            return False
        if word.typed in _LISTED:
            return True
    return False


def _denies(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.forms[0] not in _DENIES and not _ruled_out(words, at):
        return False
    following = words[at + 1]
    if word.typed == "no" and (following.pause or following.typed in _SUBJECTS):
        return False
    if following.typed in _NO_DENIAL_NEXT:
        return False
    return not _never_before(words, at)


def _ruled_out(words: Sequence[Word], at: int) -> bool:
    return words[at].typed == "out" and at > 0 and words[at - 1].typed in ("ruled", "ruling")


def _never_before(words: Sequence[Word], at: int) -> bool:
    """ "Never had numbness like this" says that it is there now."""
    if words[at].typed not in ("never", "havent", "haven't", "hasnt", "hasn't", "not"):
        return False
    for word in islice(words, at + 1, at + 10):
        if word.pause is Pause.STOP:
            return False
        if word.typed in _STILL_THERE:
            return True
    return False


def _after(words: Sequence[Word], start: int, end: int) -> str | None:
    """ "Bladder is fine", "numbness: no", "no bladder problems"."""
    rest = list(islice(words, end + 1, end + 7))
    if words[start].forms[0] in ("no", "not") and rest and rest[0].forms[0] in _TROUBLES:
        return words[start].typed
    if rest and rest[0].typed in _AFTERWARDS and (len(rest) == 1 or rest[1].pause):
        return rest[0].typed
    said = False
    for word in rest:
        if word.pause:
            return None
        if said and word.typed in _FINE:
            return None if _asks(words, end) else word.typed
        if word.typed not in _BE and not word.silent:
            return None
        said = said or word.typed in _BE
    return None


def _asks(words: Sequence[Word], at: int) -> bool:
    """Whether the sentence is turned into a question: "is numb legs normal"."""
    first = at
    while first > 0 and words[first].pause is not Pause.STOP:
        first -= 1
    return words[first].typed in ("is", "are", "isnt", "isn't", "should", "can", "would")


def asked_about(sentence: Sequence[Word], start: int) -> str | None:
    """The words that make a sentence a question about a sign, not a report of one.

    ``start`` counts from the sentence's first word.
    """
    typed = [word.typed for word in sentence]
    defining = next((at for at, word in enumerate(typed) if word in _DEFINES), None)
    if defining is not None and not _PERSONS.intersection(_without_request(typed)):
        return typed[defining]
    for frame in (
        ("what", "is"),
        ("what", "are"),
        ("whats",),
        ("what's",),
        ("tell", "me", "about"),
    ):
        at = _position(typed, frame)
        if at is None or not 0 < start - at <= 4 + len(frame):
            continue
        tail = typed[at + len(frame) :]
        if not _PERSONS.intersection(tail) and not {"for", "when", "if"}.intersection(tail):
            return " ".join(frame)
    return None


def _without_request(typed: Sequence[str]) -> Sequence[str]:
    """The sentence after "can you", "could you", "please": who is asked is not who is ill."""
    for at, word in enumerate(typed[:4]):
        if word in ("you", "u"):
            return typed[at + 1 :]
        if word == "i" and typed[at + 1 : at + 3] == ["dont", "know"]:
            return typed[at + 1 :]
    return typed


def _position(typed: Sequence[str], frame: tuple[str, ...]) -> int | None:
    for at in range(len(typed) - len(frame) + 1):
        if tuple(typed[at : at + len(frame)]) == frame:
            return at
    return None
