"""What a message asks for, as a set of words that two wordings of one question have in common.

Words are stemmed, and everyday words of one meaning are one. Beside a word that names something,
words that say little are left out: "is it ok for me to swim" asks what "swimming?" asks. In what is
left, a word counts by :func:`weight`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.core.text import stem

Words = frozenset[str]

_COURTESY = frozenset("hello hey hi just ok please really so thank thanks".split())  # noqa: SIM905
_LITTLE = _COURTESY | frozenset(
    """
    a about again all allowed alright also always am an and any are as at bad badly be been
    being but by can could did do does doing fine for from get gets getting give go goes going
    gone good great had has have having he her his how i if in is it know like lot may maybe me
    mean much my need needed needs now of okay on or our possible safe she should some something
    such tell than that the their then there these they think this to too very want was we well
    were what which will with would you
    """.split()  # noqa: SIM905
)
_LIGHT = frozenset(
    """
    advise drink drinking eat eating effective feel feeling feels help helped helpful helping
    helps keep keeps play playing recommend recommended see start started starting starts
    suggest take takes taking today tonight try trying use used useful using wear wearing work
    working works worth
    """.split()  # noqa: SIM905
)
"""Words that say little of what they are said about: "does yoga work". Alone they say something."""
_TURNS = frozenset("how never no not when where who why".split())  # noqa: SIM905
"""Words that make another question of the same words."""
_LESS = frozenset("left right your".split())  # noqa: SIM905
"""Words that make another question of one word, but hardly of two."""
_AMOUNTS = frozenset("far long many much often soon".split())  # noqa: SIM905
_AFTER_HOW = _AMOUNTS | {"about", "is"}
_THINGS = frozenset("it that these they this".split())  # noqa: SIM905
_SAME = {
    word: words[0]
    for words in (
        [stem(word) for word in line.split()]
        for line in (
            "pain ache aching achy agony hurt painful sore soreness",
            "swell swelling swollen",
            "stomach belly tummy",
            "foot feet",
            "tooth teeth",
            "child children kid",
            "cycle bicycle bike biking",
            "doctor doc dr gp physician",
            "medicine med medication",
            "cost price",
        )
    )
    for word in words
}


def wording(words: Sequence[str]) -> Words:
    """What a message asks for, of its words in full and in order."""
    found = frozenset(_turned(words))
    light = found & _LIGHT
    turns = {word for word in found if word in _TURNS or " " in word}
    turns |= found & _LESS
    named = {_named(word) for word in found - light - turns - _LITTLE}
    if named:
        return frozenset(named | turns | {f"({word})" for word in map(stem, light)})
    if light:  # "can i work" and "is it ok to work", but not "does it work"
        about = {"it"} if found & _THINGS and found.isdisjoint(("i", "to")) else set()
        return frozenset(turns | about | set(map(stem, light)))
    said = found - _COURTESY or found  # nothing is named: it is the same in the same words only
    return frozenset([" ".join(sorted(said))] if said else [])


def weight(words: Iterable[str]) -> float:
    """How much words of :func:`wording` say together; one that names something says 1."""
    return sum([0.1 if word[0] == "(" else 0.5 if word in _LESS else 1.0 for word in words])


def _named(word: str) -> str:
    root = stem(word)
    return _SAME.get(root, root)


def _turned(words: Sequence[str]) -> Iterator[str]:
    """The words, with "how much" as one, and without the "how" of "how about"."""
    before = ""
    for word, after in zip(words, (*words[1:], ""), strict=False):
        if before == "how" and word in _AMOUNTS:
            yield f"how {word}"
        elif word != "how" or after not in _AFTER_HOW:
            yield word
        before = word
