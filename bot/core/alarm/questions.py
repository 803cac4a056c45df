"""Which words of a message are only asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.alarm.inflection import word_set
from bot.core.alarm.wording import Word, sentence_around

_PERSONS = word_set(
    "i im ive id my mine he hes she shes his her him they their we our you your u ur dad mum mom "
    "mother father wife husband son daughter friend"
)
_DEFINES = word_set("mean means meaning definition define defined explain stands")
_DEFINITION = re.compile(
    r"\b(what is|what are|whats|what's|what r|tell me about|tell me more about)"
    r"(?! (?:\S+ )*(?:for|when|if)\b)(?: \S+){0,4}$"
)
_HYPOTHESIS = re.compile(
    r"\b(?:know|tell) (?:if|whether|when) (?:its|it's|it is|this is|i have|you have|someone has)"
    r"(?: a| the)?$"
    r"|\b(?:can|could|do|will) (?:you|people|one) (?:become|get|go|be|end up|die)(?: \S+)?$"
    r"|\b(?:can|could) (?:you|people|one|someone)$"
    r"|\b(?:can|could|will|would|might) (?:i|we|he|she) (?:become|get|end up)$"
)
_OWN = (
    "i|im|ive|id|me|my|mine|myself|he|hes|him|his|she|shes|her|they|them|their|we|us|our|dad|mum|"
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
_TELLS = re.compile(
    _AT_LARGE + r"(?:is|are|can|could|does|do)(?: \S+){1,5} (?:sign|signs|symptom|symptoms|"
    r"indication|cause|causes|result) of(?: \S+){0,3}$"
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
_HOW_THEY = re.compile(r"\b(how do|how would|how can|why do) they\b")
_TAKING = re.compile(
    r"\b(?:is it|would it be|what (?:happens|would happen|will happen) (?:if|when) (?:i|you|one))"
    r"(?: \w+){0,2}?(?: to)? (?:take|use|mix|combine|exceed)\b(?!.*\d)"
)


def asked_about(words: Sequence[Word], start: int) -> str | None:
    """The words that make the sentence around ``words[start]`` a question about a sign.

    "What does saddle numbness mean", "how do I know if it's cauda equina", "can you get paralysed
    from this". A question that names a person who has it ("what does it mean that my legs are
    numb") is a report all the same.
    """
    first, sentence = sentence_around(words, start)
    typed = [word.typed for word in sentence]
    text = _HOW_THEY.sub(r"\1 people", " ".join(typed))
    defining = next((word for word in typed if word in _DEFINES), None)
    if defining and not _PERSONS.intersection(_without_request(typed)):
        return defining
    before = " ".join(typed[: start - first])
    if found := _HYPOTHESIS.search(before):
        return found[0]
    if (
        found := _EFFECT.match(text)
        or _GENERAL.match(text)
        or _BREAKING.match(text)
        or _BEING.match(before)
        or _TELLS.match(before)
        or _TAKING.search(text)
    ):
        return found[0]
    found = _DEFINITION.search(before)
    if found and not _PERSONS.intersection(text[found.end(1) :].split()):
        return found[1]
    return None


def _without_request(typed: Sequence[str]) -> Sequence[str]:
    """The sentence after "can you", "could you", "please": who is asked is not who is ill."""
    for at, word in enumerate(typed[:4]):
        if word in ("you", "u"):
            return typed[at + 1 :]
        if word == "i" and typed[at + 1 : at + 3] == ["dont", "know"]:
            return typed[at + 1 :]
    return typed
