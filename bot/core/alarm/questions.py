"""Which words of a message are only asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.core.alarm.inflection import word_set
from bot.core.alarm.reading import index_at, sentence_around
from bot.core.alarm.word import Word

_PERSONS = word_set(
    "i im ive id my ma mine he hes she shes his her him they their we our you your u ur dad mum "
    "mom mother father wife husband son daughter friend"
)
_DEFINES = word_set("mean means meaning definition define defined explain stands")
_DEFINITION = re.compile(
    r"\b(what is|what are|whats|what's|what r|tell me about|tell me more about)"
    r"(?! (?:the )?(?:best|better|good|right|quick\w*|fast\w*|easiest)\b)"
    r"(?! (?:\S+ )*(?:for|when|if)\b)(?: \S+){0,4}$"
)
_HYPOTHESIS = re.compile(
    r"\b(?:know|tell) (?:if|whether|when) (?:its|it's|it is|this is|i have|you have|someone has)"
    r"(?: a| the)?$"
    r"|^(?:\S+ ){0,2}?how (?:would|could|can|do|does) (?:people|someone|somebody|anyone|one|"
    r"a person) "
    r"(?:know|tell) (?:(?:if|whether|when|that) )?(?:they|one) (?:have|has|had)(?: got)?(?: an?|"
    r" the)?"
    r"(?: \w+)?$"
    r"|\b(?:can|could|do|will) (?:you|u|people|one) (?:become|get|go|be|end up|die)(?: \S+)?$"
    r"|\b(?:can|could) (?:you|u|people|one|someone)$"
    r"|\bpossible to (?:become|get|develop|end up)(?: \S+)?$"
    r"|\b(?:can|could|will|would|might) (?:i|we|he|she) (?:become|get|end up)$"
)
_OWN = (
    "i|im|ive|id|me|my|ma|mine|myself|he|hes|him|his|she|shes|her|they|them|their|we|us|our|dad|mum|"
    "mom|mother|father|wife|husband|son|daughter|friend|sister|brother"
)
_AT_LARGE = (
    rf"^(?!.*\b(?:{_OWN})\b)(?:(?:so|and|also|but|hi|hello|hey|how|why|when|please|ok|okay|doc|"
    r"doctor|question|just) )*"
)
"""The start of a question without a word of anybody in particular."""
_EFFECT = re.compile(
    _AT_LARGE
    + r"(?:can|could|does|do|did|will|would|may|might)(?! (?:this|that|it|these|rather)\b)"
    r"(?: \S+){1,5} (?:cause|lead to|make|give|trigger|affect|raise|increase|mean)\b"
)
"""What one thing does to another, such as a medicine's side effects."""
_BEING = re.compile(
    _AT_LARGE + r"(?:can|could|will|would|may|might)(?! (?:this|that|it|these|rather)\b)"
    r"(?: \S+){1,5} be\b"
)
"""What something can be ("can a spasm be cancer"); the sign comes after it."""
_DREAD = re.compile(
    r"(?:\b(?:will|would) (?:i|he|she)(?: ever| even)? (?:be|become|end up|go)"
    r"|\bwhat if (?:i|he|she)"
    r"|\b(?:am i|is he|is she)(?: ever)? (?:going|gonna|gunna)(?: to)?(?: be| become| end up| go)?"
    r"|\b(?:could|can|will|would|might|may|going to|gonna|gunna)"
    r"(?: it| (?:this|that|a|my|the)(?: \w+){0,2})?"
    r"(?: (?:leave|make|get) (?:me|him|her|us|my \w+))?)$"
)
_DREADED = ("paraly", "never")
"""The future that somebody fears, and the words that would be said otherwise if it was here."""
_GROWTHS = ("cancer", "tumor", "tumour", "leuk", "lymphom", "myelom", "malign")
_AFRAID = re.compile(
    r"\b(?:(?:scared|afraid|frightened|terrified|worried|worrying|anxious|panicking|paranoid)"
    r"(?: that)? (?:its|it's|(?:it|this)(?: is| may be| might be| could be)?"
    r"|i(?: might| may)? have)"
    r"|(?:could|can|might|may) (?:it|this|that) be|is (?:it|this))(?: an?| some)?$"
)
_AGAIN = re.compile(
    r"(?:(?:is|has|have|had|come|came|coming) )*(?:again|back|return\w*|spread\w*)\b"
)
"""What somebody fears to have who names no illness of their own; of old it would come "again"."""
_TELLS = re.compile(
    _AT_LARGE + r"(?:is|are|can|could|does|do)(?: \S+){1,5} (?:sign|signs|symptom|symptoms|"
    r"indication|cause|causes|result) of(?: (?!something|anything|that|if|when)\S+){0,2}$"
)
"""What something may be a sign of; what it is seen in comes before that."""
_BREAKING = re.compile(
    r"^(?:(?:so|and|but|hi|hello|hey|please) )*(?:can|could|will|would|might|do) (?:i|you|we|one|"
    r"people) (?:really |actually |ever |just )?(?:break|fracture|crack|snap|damage|injure)\b"
)
"""What might be broken, and is not yet."""
_GENERAL = re.compile(
    _AT_LARGE + r"(?:(?:.*\band )?how (?:do|does|is|are|can|would|should)\b.*\b(?:test|tested|"
    r"diagnosed?|treat|treated|check|checked|ruled?|detect|detected|prevent|prevented|avoid|"
    r"cured?|fix|fixed)\b"
    r"|what (?:do|does|would|did|is|are)\b.*\b(?:feel|look) like"
    r"|how (?:often|common|likely|many people|rare)\b|what are the (?:chances|odds)"
    r"|difference between\b)"
)
"""How it is found and treated, what it is like, how often it is that."""
_WHAT_IT_MEANS = re.compile(r"\bwh?at(?:s| does| do| is| would| could)? (?:that|this|it) means?\b")
"""Asked after a report: "my legs are numb, what does that mean"."""
_DOCTORS = re.compile(r"\b(?:how (?:do|would|can)|why do) they\b")
"""Who are asked about here are no persons who are ill."""
_TAKING = re.compile(
    r"\b(?:is it|would it be|what (?:happens|would happen|will happen) (?:if|when) (?:i|you|one))"
    r"(?: \w+){0,2}?(?: to)? (?:take|use|mix|combine|exceed)\b(?!.*(?:\d|\b(?:with|after)\b))"
)
_WORRY = re.compile(
    r"^(?:(?:so|and|but|hi|hello|hey|please|doc|doctor|help) )*"
    r"(?:am i|are we|do i|have i|could i|can i|will i|might i|is it|is this|is that|could it|"
    r"could this|can it|can this|what if)\b"
)
"""How somebody begins who fears to have something."""
_UNFOUNDED = re.compile(
    r"\b(?:no|zero|without|dont have|don't have|not having|havent got|haven't got|have not got)"
    r"(?: (?:any|a|real|actual|single|of|the|red|flag))* (?:symptoms?|signs?|flags?)"
    r"(?: (?:at|all|of|it|that|this|yet|so|far|or|anything|though|tho))*"
    r"(?: (?:im|i'm|i|am|its|it's|it|is|just|only|a|bit|very|really|so|got|have|my|health|and|but|"
    r"still))* (?:anxious|anxiety|worried|worrying|nervous|scared|paranoid|curious|wondering|"
    r"hypochondriac|overthinking)$"
)
"""The end of a message that names a fear and nothing else."""
_WHOLE = (_EFFECT.match, _GENERAL.match, _BREAKING.match, _TAKING.search)
"""The questions that reach to the end of their clause."""
_STARTS = word_set("i im ive my ma he hes his she shes her because but since cos coz bcoz")


def asked_about(words: Sequence[Word], start: int) -> str | None:
    """The words that make the sentence around ``words[start]`` a question about a sign.

    "What does saddle numbness mean", "how do I know if it's cauda equina", "can you get paralysed
    from this". A question that names a person who has it ("what does it mean that my legs are
    numb") is a report all the same.
    """
    first, sentence = sentence_around(words, start)
    return _Sentence(sentence, start - first).asks() or _fears(words, sentence)


def _fears(words: Sequence[Word], sentence: Sequence[Word]) -> str | None:
    """The words that say that there are no symptoms, after "do i have cauda equina?".

    Only where they end the message: what comes after them might be a symptom.
    """
    if not _WORRY.match(" ".join(word.typed for word in sentence[:12])):
        return None
    found = _UNFOUNDED.search(" ".join(word.typed for word in words[-24:]))
    return found[0] if found else None


class _Sentence:
    """A sentence with words of a sign at ``at``."""

    def __init__(self, words: Sequence[Word], at: int) -> None:
        self._words = words
        self._at = at
        self._typed = [word.typed for word in words]
        self._before = " ".join(self._typed[:at])
        self._said = _without_doctors(self._typed)
        self._text = " ".join(self._said)

    def asks(self) -> str | None:
        """The words that ask about what stands at ``at``."""
        return self._defines() or self._supposes() or self._wonders() or self._names()

    def _defines(self) -> str | None:
        word = next((word for word in self._typed if word in _DEFINES), None)
        if word is None or _PERSONS.intersection(_without_request(self._typed)):
            return None
        return None if _WHAT_IT_MEANS.search(self._text, len(self._before)) else word

    def _supposes(self) -> str | None:
        found = _HYPOTHESIS.search(self._before) or _BEING.match(self._before)
        found = found or _TELLS.match(self._before)
        if found is None and self._typed[self._at].startswith(_DREADED):
            found = _DREAD.search(self._before)
        if found is None and self._typed[self._at].startswith(_GROWTHS):
            later = " ".join(self._typed[self._at + 1 :])
            found = None if _AGAIN.match(later) else _AFRAID.search(self._before)
        return found[0] if found else None

    def _wonders(self) -> str | None:
        found = _wondering(self._text)
        return found[0] if found and self._reaches(found.end()) else None

    def _names(self) -> str | None:
        found = _DEFINITION.search(self._before)
        if not found or not self._reaches(found.end(1)):
            return None
        return None if _PERSONS.intersection(self._text[found.end(1) :].split()) else found[1]

    def _reaches(self, end: int) -> bool:
        """Whether no clause of its own starts between there in the text and the sign.

        "Is it ok to use heat, I can't feel my legs" asks about heat.
        """
        after = index_at(self._said, end - 1) + 1
        between = self._words[after : self._at + 1]
        return not any(word.pause or word.typed in _STARTS for word in between)


@lru_cache(maxsize=64)
def _wondering(text: str) -> re.Match[str] | None:
    """The question that the sentence opens with; asked again for every word of a sign in it."""
    return next(filter(None, (ask(text) for ask in _WHOLE)), None)


def _without_doctors(typed: Sequence[str]) -> list[str]:
    """The words with "people" in place of those who test and treat: "how do they test for it"."""
    said = list(typed)
    for found in _DOCTORS.finditer(" ".join(typed)):
        said[index_at(typed, found.end() - 1)] = "people"
    return said


def _without_request(typed: Sequence[str]) -> Sequence[str]:
    """The sentence after "can you", "could you", "please": who is asked is not who is ill."""
    for at, word in enumerate(typed[:4]):
        if word in ("you", "u"):
            return typed[at + 1 :]
        if word == "i" and typed[at + 1 : at + 3] == ["dont", "know"]:
            return typed[at + 1 :]
    return typed
