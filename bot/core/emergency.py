"""The signs of an emergency: "nobody with cauda equina is told to stretch".

A sign has patterns; a pattern has named lines, each a list of words and phrases. The pattern is
raised when one word or phrase of every line stands in the message, in any order, no further than
:data:`~bot.core.alarm.signs.NEAR` words apart; the end of a sentence counts as
:data:`~bot.core.alarm.reading.SENTENCE` words, so that words of unrelated sentences raise nothing.
A line called ``anywhere`` need not be near: it holds what the message must be about at all ("back,
spine, leg, pain"). Each of a sign's ``phrases`` is a pattern of its own.

In a phrase, "4-42 weeks" stands for each of these numbers, "leg/foot gave way" for both, ``legs``
for more than one leg, and "can't" for every way of being unable to. How words are read is told in
:mod:`bot.core.alarm.reading` and, for spelling mistakes, :mod:`bot.core.alarm.vocabulary`. Words
that are denied, only asked about or supposed, part of a figure of speech or of fiction, long over
or told of others do not count (:mod:`bot.core.alarm.doubt`). When in doubt, warn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from bot.core.alarm.doubt import Doubts, Stories, elsewhere
from bot.core.alarm.phrases import expand
from bot.core.alarm.reading import append, read
from bot.core.alarm.signs import Hit, Pattern, Signs, closest
from bot.core.alarm.vocabulary import Vocabulary
from bot.core.alarm.word import Word
from bot.core.catalog import EmergencySection, Sign, Urgency

_LONGEST = 4096
_PIECE = 4
"""Words that a message has at most which may be a piece of a sentence."""
_ENDS = (".", "!", "?")
_SURE = 7
"""Letters from which misspelt words may raise an alarm without one that is spelt well."""


@dataclass(frozen=True, slots=True)
class SignMatch:
    """A sign that is raised, and the words of the message (small letters) that raised it."""

    sign: str
    urgency: Urgency
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A sign that was all but raised, and why it was not, in words for an admin."""

    sign: str
    words: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Raised signs, emergencies before urgent ones, else in the file's order; and stopped ones."""

    found: tuple[SignMatch, ...] = ()
    stopped: tuple[Stopped, ...] = ()


_NOTHING = Findings()
_ANY = -1


class SignDetector:
    """Looks for the signs of one section. Compiled once; can be pickled, and shared by threads."""

    def __init__(self, section: EmergencySection) -> None:
        self._signs = Signs(section)
        self._vocabulary = Vocabulary(self._signs.words)
        self._order = list(dict.fromkeys(pattern.sign for pattern in self._signs.patterns))
        self._near = [(pattern.near, pattern) for pattern in self._signs.patterns]

    def find(self, message: str, earlier: Sequence[str] = ()) -> Findings:
        """The signs in the message.

        ``earlier`` are messages of the same chat shortly before. They are read together with this
        one, each with it as if nothing came between, and short ones as one sentence sent in pieces
        ("i fell", "down the stairs"); but what they say without it is not found again.
        """
        words = read(message[:_LONGEST], self._vocabulary)
        alone = self._search(words)
        if not earlier:
            return alone
        found = {match.sign: match for match in alone.found}
        for match in self._together(earlier, message, words):
            found.setdefault(match.sign, match)
        in_order = sorted(found.values(), key=lambda match: self._order.index(match.sign))
        stopped = tuple(stop for stop in alone.stopped if stop.sign not in found)
        return Findings(tuple(in_order), stopped)

    def _together(
        self, earlier: Sequence[str], message: str, words: list[Word]
    ) -> Iterator[SignMatch]:
        """The signs that come about by the words together with what was said before them."""
        pieces = [read(text[:_LONGEST], self._vocabulary) for text in earlier]
        before = reduce(append, pieces)
        own = _lines(self._signs.hits(words))
        whole = self._search(append(before, words), own)
        new = list(whole.found)
        if whole is not _NOTHING:  # a piece holds no more than the whole
            for piece in pieces[:-1]:
                new += self._search(append(piece, words), own).found
        new += self._search(self._sentence([*earlier, message])).found
        if new:
            told = (self._search(before), self._search(self._sentence(earlier)))
            known = {match.sign for one in told for match in one.found}
            yield from (match for match in new if match.sign not in known)

    def _sentence(self, messages: Sequence[str]) -> list[Word]:
        """The last messages as one, as far as they may be pieces of a sentence; else nothing."""
        pieces: list[str] = []
        for message in reversed(messages):
            if len(message.split()) > _PIECE or (pieces and message.rstrip().endswith(_ENDS)):
                break
            pieces.insert(0, message)
        return read(" ".join(pieces), self._vocabulary) if pieces[1:] else []

    def _search(self, words: Sequence[Word], own: int = _ANY) -> Findings:
        """What is found by patterns to which the lines ``own`` add something."""
        hits = self._signs.hits(words)
        present = _lines(hits)
        reached = [
            pattern
            for near, pattern in self._near
            if near & present == near and (near | pattern.far) & own
        ]
        return _Search(words, hits, present).judge(reached) if reached else _NOTHING


def _lines(hits: Sequence[Hit]) -> int:
    """The lines of patterns that have a hit, a bit each."""
    return reduce(or_, (hit.lines for hit in hits), 0)


class _Search:
    """The hits in one message, and what becomes of the patterns whose near lines are all there."""

    def __init__(self, words: Sequence[Word], hits: Sequence[Hit], present: int) -> None:
        self._words = words
        self._hits = hits
        self._present = present
        self._stories = Stories(words)

    def judge(self, reached: Sequence[Pattern]) -> Findings:
        """Which patterns are raised, and what stops the others."""
        found: dict[str, SignMatch] = {}
        stopped: dict[str, Stopped] = {}
        for pattern in reached:
            if pattern.sign not in found:
                result = self._try(pattern)
                if isinstance(result, SignMatch):
                    found[pattern.sign] = result
                elif result:
                    stopped.setdefault(pattern.sign, result)
        return Findings(
            tuple(found.values()), tuple(s for sign, s in stopped.items() if sign not in found)
        )

    def _try(self, pattern: Pattern) -> SignMatch | Stopped | None:
        own = [hit for hit in self._hits if hit.lines & pattern.near]
        close = closest(self._words, own, pattern.near)
        if not close:
            return None
        doubts = Doubts(self._words, own, pattern.near, self._stories)
        reason = next(filter(None, map(doubts.about, close)), "")
        if reason:
            live = [hit for hit in own if not doubts.about(hit)]
            close = closest(self._words, live, pattern.near) or close
            reason = next(filter(None, map(doubts.about, close)), "")
        far = [hit for hit in self._hits if hit.lines & pattern.far]
        about = far[:1]
        if not reason and pattern.far & ~self._present:
            reason = f"nothing about {pattern.about} …"
        if not reason and (place := elsewhere(self._words, far)):
            reason = f'about another part of the body ("{place}")'
        if not reason and not self._sure([*close, *about]):
            reason = "a guess at a short misspelt word"
        if reason:
            return Stopped(pattern.sign, self._typed(close), reason)
        return SignMatch(pattern.sign, pattern.urgency, self._typed([*close, *about]))

    def _sure(self, hits: Sequence[Hit]) -> bool:
        said = self._said(hits)
        letters = sum(len(word.typed) for word in said)
        return letters >= _SURE or not all(word.guessed for word in said)

    def _typed(self, hits: Sequence[Hit]) -> tuple[str, ...]:
        return tuple(word.typed for word in self._said(hits))

    def _said(self, hits: Sequence[Hit]) -> list[Word]:
        places = {at for hit in hits for at in range(hit.start, hit.end + 1)}
        return [self._words[at] for at in sorted(places)]


def self_test(section: EmergencySection) -> tuple[tuple[str, str], ...]:
    """The phrases that do not raise their own sign, each after the sign's id.

    A pattern is tried with the first word or phrase of each of its lines.
    """
    return _tested(section.model_dump_json())


@lru_cache(maxsize=1)
def _tested(section_json: str) -> tuple[tuple[str, str], ...]:
    """It takes seconds, and two files that are compared mostly have the same signs."""
    return tuple(_silent(EmergencySection.model_validate_json(section_json)))


def _silent(section: EmergencySection) -> Iterator[tuple[str, str]]:
    detector = SignDetector(section)
    for name, sign in section.signs.items():
        for phrase in _own_phrases(sign):
            if all(match.sign != name for match in detector.find(phrase).found):
                yield name, phrase


def _own_phrases(sign: Sign) -> Iterator[str]:
    for phrase in sign.phrases or ():
        yield from expand(phrase)
    for pattern in sign.patterns or ():
        yield " ".join(next(expand(entries[0])) for entries in pattern.values())
