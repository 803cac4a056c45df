"""Words written as they sound: "kant" for can't, "groyne" for groin, "want to dye" for die.

What is no word at all is compared by :func:`sound`. What is another word ("dye", "pea", "week") is
taken for the one it sounds like only where the words beside it leave little else.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.core.alarm.inflection import word_set

_SPELLINGS = {
    **dict.fromkeys(("tion", "sion", "cion", "shun", "shon"), "Sn"),
    **dict.fromkeys(("ea", "ee", "ie", "ei"), "e"),
    **dict.fromkeys(("ai", "ay", "ey"), "a"),
    **dict.fromkeys(("oo", "ou", "oa", "ow", "au", "aw"), "o"),
    **dict.fromkeys(("eu", "ew", "ue"), "u"),
    **dict.fromkeys(("sci", "ci", "cy"), "si"),
    **dict.fromkeys(("sce", "ce"), "se"),
    "ough": "of", "ph": "f", "gh": "", "ck": "k", "tch": "C", "ch": "C", "sh": "S", "th": "t",
    "wh": "w", "qu": "kw", "x": "ks", "c": "k", "j": "g", "z": "s", "y": "i",
}  # fmt: skip
_STARTS = {"kn": "n", "gn": "n", "wr": "r", "ps": "s"}
_ENDS = {"mb": "m", "ach": "ak", "ache": "ak", "er": "a", "or": "a", "ah": "a"}
_SPELLING = re.compile(
    rf"^(?:{'|'.join(_STARTS)})|(?:{'|'.join(_ENDS)})$|"
    + "|".join(sorted(_SPELLINGS, key=len, reverse=True))
)
_SAID = {**_SPELLINGS, **_STARTS, **_ENDS}
_TWICE = re.compile(r"(.)\1+")
_SHORTEST = 3


def sound(word: str) -> str:
    """How the word sounds, roughly; empty where that is too short to tell words apart."""
    said = _TWICE.sub(r"\1", _SPELLING.sub(lambda part: _SAID[part[0]], word)).rstrip("e")
    return said if len(said) >= _SHORTEST else ""


@dataclass(frozen=True, slots=True)
class _SoundAlike:
    """A word that stands for another after some words, before some, and never before others."""

    meant: str
    after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    never_before: frozenset[str] = frozenset()

    def fits(self, earlier: Collection[str], later: str) -> bool:
        if later in self.never_before or (later[:1].isdigit() and self.never_before):
            return False
        return (not self.after or not self.after.isdisjoint(earlier)) and (
            not self.before or later in self.before
        )


_OWNERS = word_set("my his her our their the")
_COLOURED = _OWNERS | word_set(
    "your it its a an some this that them hair clothes fabric wool black blonde blue green red pink"
)
_LIMBS = word_set("leg legs foot feet arm arms ankle ankles knee knees hand hands side")
_DATED = word_set("one two three four five six after before off ago later end day in of to for")
_SOUND_ALIKES = {
    "dye": (
        _SoundAlike("die", word_set("to wanna gonna rather me 2 could"), never_before=_COLOURED),
    ),
    "dyeing": (
        _SoundAlike("dying", word_set("im am of about like is hes shes"), never_before=_COLOURED),
    ),
    "pea": (
        _SoundAlike(
            "pee",
            word_set("cant not trouble to my his her no"),
            never_before=word_set("soup size sized protein pod pods shoots pack"),
        ),
    ),
    "week": (
        _SoundAlike(
            "weak",
            word_set(
                "getting gone going went goes feel feels felt so very really quite too is are"
            ),
            never_before=_DATED,
        ),
        _SoundAlike("weak", before=_LIMBS),
    ),
    "waste": (_SoundAlike("waist", _OWNERS, never_before=word_set("of")),),
    "bowls": (_SoundAlike("bowels", _OWNERS | {"of"}, never_before=word_set("of")),),
    "bowl": (
        _SoundAlike("bowel", before=word_set("incontinence movement movements control leakage")),
    ),
    "of": (
        _SoundAlike(
            "off",
            word_set("fell fall falling fallen came come slipped slid jumped thrown threw rolled"),
        ),
    ),
    "groan": (_SoundAlike("groin", _OWNERS),),
    "groans": (_SoundAlike("groin", _OWNERS),),
    # so they say in many a language where a limb is asleep
    "sleeping": (_SoundAlike("asleep", word_set("is are feels feel feeling like been goes went")),),
    "pane": (_SoundAlike("pain"),),
    "feint": (_SoundAlike("faint"),),
    "feinted": (_SoundAlike("fainted"),),
    "wait": (_SoundAlike("weight", word_set("lost lose losing loosing")),),
    "hut": (_SoundAlike("hit", word_set("got was been being gets i me"), word_set("by")),),
    "to": (_SoundAlike("too", before=word_set("many much")),),
    "two": (_SoundAlike("too", before=word_set("many much")),),
}
SOUND_ALIKES = frozenset(_SOUND_ALIKES)
"""The words that :func:`meant` knows."""


def meant(typed: str, earlier: Collection[str], later: str) -> str:
    """The word that ``typed`` sounds like, if it stands for that one here; else empty.

    ``earlier`` holds the word before as typed and what it can stand for, ``later`` the word after
    as typed.
    """
    alike = _SOUND_ALIKES.get(typed, ())
    return next((other.meant for other in alike if other.fits(earlier, later)), "")
