"""The signs of a file, compiled so that their words are found in one pass over a message."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.core.alarm.inflection import word_set
from bot.core.alarm.phrases import phrase_forms, spelt
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


@dataclass(slots=True)
class _Node:
    """A step on the way through the words of phrases that begin alike."""

    lines: int = 0
    """The lines (bits) that hold the phrase that ends here."""
    following: dict[str, _Node] = field(default_factory=dict)


class Signs:
    """The patterns, emergencies before urgent ones, and an index of their words."""

    def __init__(self, section: EmergencySection) -> None:
        self.words: set[str] = set()
        self._lines: dict[frozenset[tuple[str, ...]], int] = {}
        self._bits: dict[Sequence[str], int] = {}
        patterns = [
            pattern for name, sign in section.signs.items() for pattern in self._compile(name, sign)
        ]
        self.patterns = tuple(sorted(patterns, key=lambda pattern: pattern.urgency != "emergency"))
        self._phrases = self._index()

    def _compile(self, name: str, sign: Sign) -> Iterator[Pattern]:
        patterns: list[Mapping[str, tuple[str, ...]]] = list(sign.patterns or ())
        if sign.phrases:
            patterns.append({"phrases": sign.phrases})
        for lines in patterns:
            near = far = 0
            for line, entries in lines.items():
                if line == ANYWHERE and len(lines) > 1:
                    far |= self._line(entries)
                else:
                    near |= self._line(entries)
            yield Pattern(name, sign.urgency, near, far, ", ".join(lines.get(ANYWHERE, ())[:4]))

    def _line(self, entries: Sequence[str]) -> int:
        """The bit of a line; equal lines have the same."""
        bit = self._bits.get(entries)
        if bit is not None:
            return bit
        phrases = [phrase for entry in entries for phrase in spelt(entry)]
        self.words.update(chain.from_iterable(phrases))
        forms = frozenset(filter(None, map(phrase_forms, phrases)))
        bit = self._bits[entries] = 1 << self._lines.setdefault(forms, len(self._lines))
        return bit

    def _index(self) -> _Node:
        root = _Node()
        for line, number in self._lines.items():
            for forms in line:
                node = root
                for form in forms:
                    node = node.following.setdefault(form, _Node())
                node.lines |= 1 << number
        return root

    def hits(self, words: Sequence[Word]) -> list[Hit]:
        """Every word and phrase of the file in the message, by where they start."""
        hits: list[Hit] = []
        firsts = self._phrases.following
        for at, word in enumerate(words):
            for form in word.forms:
                if form in firsts:
                    _walk(words, firsts[form], (at, at), (1, 0), hits)
        return hits


def _walk(
    words: Sequence[Word],
    node: _Node,
    span: tuple[int, int],
    read: tuple[int, int],
    hits: list[Hit],
) -> None:
    """Collects the phrases that go on from ``node``.

    ``span`` are the first and last word so far, ``read`` how many words of the phrase were read,
    and how many words of the message's own were skipped.
    """
    (start, at), (length, skipped) = span, read
    if node.lines and skipped <= (1 if length < _LOOSE else 2):
        hits.append(Hit(start, at, node.lines))
    following = node.following
    if not following:
        return
    away, stop = False, Pause.STOP
    for place, word in enumerate(words[at + 1 : at + 1 + _REACH], at + 1):
        if word.pause is stop or _new_clause(words, start, place):
            return
        for form in word.forms:
            if form in following and not (away and form in _PARTICLES):
                _walk(words, following[form], (start, place), (length + 1, skipped), hits)
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
