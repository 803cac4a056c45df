"""The signs of a file, compiled so that their words are found in one pass over a message."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.core.alarm.inflection import word_set
from bot.core.alarm.lines import Lines, Phrases
from bot.core.alarm.word import Pause, Word
from bot.core.catalog import EmergencySection, Sign, Urgency

NEAR = 14
"""How many words the lines of a pattern may be apart."""
ANYWHERE = "anywhere"
"""The name of a line that may stand anywhere in the message."""
_LOOSE = 4
"""Words from which a phrase may be interrupted twice; a shorter one only once."""
_PARTICLES = word_set("on up out down off away over back")
"""Of two such words after a verb the first decides: "can't go up on" is not "can't go on"."""
_NEGATIVE = word_set("not cant trouble no")
_SOMEBODY = word_set(
    "i im i'm ive i've he hes he's she shes she's we weve we've they theyre they're it its it's"
)
_OTHER_VERBS = {("throw", "up")}
"""Verbs that a particle makes another of: who threw up was not thrown from anywhere."""
_REACH = 7
"""How many words further the next word of a phrase is looked for."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """The lines of a pattern, each a bit: those that must be near each other, and the others."""

    sign: str
    urgency: Urgency
    near: int
    far: int
    about: str
    """The first words of the line that may stand anywhere, to name what a message lacks."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word or phrase of the file in a message: first and last word, and its lines (bits)."""

    start: int
    end: int
    lines: int


class Signs:
    """The patterns, emergencies before urgent ones, and an index of their words.

    ``words``: those of all phrases, as spelt in the file.
    """

    def __init__(self, section: EmergencySection) -> None:
        lines = Lines()
        patterns = [
            pattern
            for name, sign in section.signs.items()
            for pattern in _compiled(name, sign, lines)
        ]
        self.patterns = tuple(sorted(patterns, key=lambda pattern: pattern.urgency != "emergency"))
        self.words = lines.words
        self._phrases = lines.phrases()

    def hits(self, words: Sequence[Word]) -> list[Hit]:
        """Every word and phrase of the file in the message, by where they start."""
        hits: list[Hit] = []
        firsts = self._phrases.following[0]
        for at, word in enumerate(words):
            for form in word.forms:
                if form in firsts:
                    _walk(words, self._phrases, firsts[form], (at, at), (1, 0), hits)
        return hits


def _compiled(name: str, sign: Sign, lines: Lines) -> Iterator[Pattern]:
    """The patterns of a sign; their lines are collected."""
    patterns: list[Mapping[str, tuple[str, ...]]] = list(sign.patterns or ())
    if sign.phrases:
        patterns.append({"phrases": sign.phrases})
    for pattern in patterns:
        near = far = 0
        for line, entries in pattern.items():
            if line == ANYWHERE and len(pattern) > 1:
                far |= lines.bit(entries)
            else:
                near |= lines.bit(entries)
        yield Pattern(name, sign.urgency, near, far, ", ".join(pattern.get(ANYWHERE, ())[:4]))


def _walk(
    words: Sequence[Word],
    phrases: Phrases,
    step: int,
    span: tuple[int, int],
    read: tuple[int, int],
    hits: list[Hit],
) -> None:
    """Collects the phrases that go on from ``step``.

    ``span`` are the first and last word so far, ``read`` how many words of the phrase were read,
    and how many words of the message's own were skipped.
    """
    (start, at), (length, skipped) = span, read
    if (lines := phrases.lines[step]) and skipped <= (1 if length < _LOOSE else 2):
        hits.append(Hit(start, at, lines))
    following = phrases.following[step]
    if not following:
        return
    away, stop = False, Pause.STOP
    for place, word in enumerate(words[at + 1 : at + 1 + _REACH], at + 1):
        if word.pause is stop or _new_clause(words, start, place):
            return
        for form in word.forms:
            if form in following and not (away and form in _PARTICLES):
                read = length + 1, skipped
                _walk(words, phrases, following[form], (start, place), read, hits)
        if length > 1 and word.typed == "to" and words[place - 1].typed != "on":
            return  # What follows is where to, or what for: "can't bend down to my feet".
        if (words[place - 1].forms[0], word.typed) in _OTHER_VERBS:
            return
        skipped += not word.silent
        away = away or word.typed in _PARTICLES
        if skipped > 2:
            return


def _new_clause(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether somebody does something else here: "hasn't had a fall and she's peeing"."""
    return (
        words[at].typed in _SOMEBODY
        and words[at - 1].typed == "and"
        and words[start].forms[0] in _NEGATIVE
    )


def closest(words: Sequence[Word], hits: Sequence[Hit], lines: int) -> list[Hit]:
    """The hits of the narrowest stretch that holds all the lines; none if they are not near."""
    last: dict[int, Hit] = {}
    best: list[Hit] = []
    narrowest = NEAR + 1
    for hit in hits:
        for line in _bits(hit.lines & lines):
            last[line] = hit
        if sum(last) == lines:
            width = _width(words, last.values())
            if width < narrowest:
                narrowest, best = width, list(last.values())
    return best


def _width(words: Sequence[Word], hits: Collection[Hit]) -> int:
    return max(words[hit.end].place for hit in hits) - min(words[hit.start].place for hit in hits)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit
