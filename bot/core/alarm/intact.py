"""What works as it should: "bladder is fine", "can pee normally", "bowel control normal"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from bot.core.alarm.inflection import word_set
from bot.core.alarm.word import Pause, Word

ENDS = word_set(
    "but however although though except apart besides other yet because cause cos since after "
    "when while until till if why who what where unless despite only just simply"
)
LISTED = word_set("or nor")
JOINS = LISTED | {"and"}
_FINE = word_set("fine normal ok okay good intact negative clear great")
_BE = word_set("is are feels feel seems seem works work working functioning all both still")
_CAN_BE_FINE = word_set(
    "bladder bladders bowel bowels control function functions functioning movement movements "
    "habit habits pee peeing wee weeing urine urinating urination poo pooing poop pooping toilet "
    "breathing breath feeling sensation strength balance speech vision groin genitals "
    "privates bum bottom "
    "buttocks saddle area legs leg foot feet arms arm hands hand face chest heart belly stomach "
    "temperature pulse sex erection erections walking walk"
)
"""Parts and functions; a trouble is never fine: "chest pain is normal?"."""
_TAKES_BACK = word_set(
    "but though although however until till before yesterday then now when whenever if unless "
    "except usually mostly sometimes normally earlier just only once after since leak leaks "
    "leaking wet lost numb"
)
_BACK_ONLY = word_set("back pain pains stiff sore spasm spasms hurts hurt")
_THAT = word_set("that this it")
"""Before these, "is" starts a question: "numb legs is that normal"."""
_WATER = word_set("pee wee peeing weeing urinating")
_AS_EVER = word_set("normally fine ok okay alright")
_READS_ON = word_set("can still is are am i im he hes he's she shes she's they we also")
_NO_LONGER = word_set("until till before yesterday but up")
_ORGANS = word_set(
    "bladder bladders bowel bowels control function functions functioning movement movements habit "
    "habits both and or"
)
_ASKS = word_set("is are isnt isn't should can would")


def intact(words: Sequence[Word], start: int, end: int) -> str | None:
    """The word that says that what ``words[start:end + 1]`` name is as it should be."""
    return _fine(words, start, end) or _as_ever(words, end) or _organs(words, start, end)


def _fine(words: Sequence[Word], start: int, end: int) -> str | None:
    """ "Bladder is fine"; a part or function only, never a trouble: "black poo is normal?"."""
    named = words[start : end + 1]
    if not all(_can_be_fine(word) for word in chain(named, _before(words, start))):
        return None
    said = False
    for at, word in enumerate(islice(words, end + 1, end + 7), end + 1):
        if word.pause:
            return None
        if said and word.typed in _FINE:
            return None if _asks(words, end) or _taken_back(words, at) else word.typed
        if word.typed not in _BE and ((said and word.typed in _THAT) or not word.silent):
            return None
        said = said or word.typed in _BE
    return None


def _organs(words: Sequence[Word], start: int, end: int) -> str | None:
    """ "Bladder and bowels normal", "normal bowel control", which need no "is".

    Nothing else may stand in the clause: "lost normal bladder control", "bladder and bowels leak".
    """
    if start == end or not _name_organs(words[start : end + 1]) or _asks(words, end):
        return None
    first, last = start, end
    while first > 0 and not words[first].pause and not _other_clause(words, first):
        first -= 1
    while not _clause_ends(words, last + 1):
        last += 1
    if _taken_back(words, end):
        return None
    others = [word for word in (*words[first:start], *words[end + 1 : last + 1]) if not word.silent]
    fine = next((word.typed for word in others if word.typed in _FINE), None)
    return fine if _name_organs([word for word in others if word.typed not in _FINE]) else None


def _before(words: Sequence[Word], start: int) -> Iterator[Word]:
    """The words of the clause before ``words[start]``, up to three: "hello, black poo"."""
    for at in range(start - 1, max(-1, start - 4), -1):
        if words[at + 1].pause or words[at].typed in JOINS or words[at].typed in ENDS:
            return
        yield words[at]


def _can_be_fine(word: Word) -> bool:
    return word.silent or not word.known or word.typed in _CAN_BE_FINE


def _taken_back(words: Sequence[Word], fine: int) -> bool:
    """Whether the sentence goes on with what is not fine: "fine but i leak", "ok when sitting"."""
    for at in range(fine + 1, len(words)):
        if words[at].pause is Pause.STOP:
            return False
        if words[at].typed in _TAKES_BACK:
            return _BACK_ONLY.isdisjoint([word.typed for word in islice(words, at + 1, at + 6)])
    return False


def _other_clause(words: Sequence[Word], at: int) -> bool:
    """Whether something else is told before ``words[at]``: "stiff and", but not "bladder and"."""
    return words[at - 1].typed in JOINS and (at < 2 or words[at - 2].typed not in _ORGANS)


def _name_organs(words: Sequence[Word]) -> bool:
    return all(word.typed in _ORGANS or word.silent for word in words)


def _as_ever(words: Sequence[Word], end: int) -> str | None:
    """ "She's peeing normally", "can pee fine": what works, and is not told of the past.

    Nothing but small words may stand before it in its clause: "stopped peeing normally".
    """
    if words[end].typed not in _WATER:
        return None
    said = [word.typed for word in islice(words, end + 1, end + 9)]
    if said[:1] == ["normal"] and _clause_ends(words, end + 2):
        said[0] = "normally"
    how = "as normal" if said[:2] in (["as", "normal"], ["as", "usual"]) else "".join(said[:1])
    if how not in (*_AS_EVER, "as normal") or not _NO_LONGER.isdisjoint(said):
        return None
    for at in range(end, 0, -1):
        if words[at].pause or words[at - 1].typed in JOINS:
            return how
        if words[at - 1].typed not in _READS_ON:
            return None
    return how


def _clause_ends(words: Sequence[Word], at: int) -> bool:
    """Whether nothing follows that "normal" could belong to: "peeing normal amounts"."""
    if at >= len(words) or words[at].pause:
        return True
    return words[at].typed in JOINS or words[at].typed in ENDS


def _asks(words: Sequence[Word], at: int) -> bool:
    """Whether the sentence is turned into a question: "is numb legs normal"."""
    first = at
    while first > 0 and words[first].pause is not Pause.STOP:
        first -= 1
    return words[first].typed in _ASKS
