"""The signs of an emergency: "nobody with cauda equina is told to stretch".

A sign has patterns; a pattern has named lines, each a list of words and phrases. The pattern is
raised when one word or phrase of every line stands in the message, in any order, no further than
:data:`NEAR` words apart (the end of a sentence counts as :data:`~bot.core.wording.SENTENCE` words).
A line called ``anywhere`` need not be near: it is for what the message must be about at all ("back,
spine, leg, pain"). Each of a sign's ``phrases`` is a pattern of one line.

Words are read by :mod:`bot.core.wording` (inflection, typing mistakes); words that are denied,
only asked about or a figure of speech are dropped by :mod:`bot.core.denial`, and reported with the
reason. When in doubt, warn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bot.core.catalog import EmergencySection, Sign, Urgency
from bot.core.denial import asked_about, denied
from bot.core.figures import figure_of_speech
from bot.core.vocabulary import Vocabulary
from bot.core.wording import Pause, Word, append, phrase_forms, read, spelt

NEAR = 14
"""How many words the lines of a pattern may be apart."""
ANYWHERE = "anywhere"
"""The name of a line that may stand anywhere in the message."""
_LONGEST = 4096
_LONG = 7
"""Letters from which misspelt words are sure enough to raise an alarm on their own."""
_LOOSE = 4
"""Words from which a phrase may be interrupted by two words of the message; a shorter one by one."""


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


NOTHING = Findings()


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word or phrase of the file after its first word, and the lines it stands in (bits)."""

    rest: tuple[str, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    sign: str
    urgency: Urgency
    near: int
    far: int
    about: str
    """The first words of the ``anywhere`` line, to name what was missing."""

    @property
    def lines(self) -> int:
        return self.near | self.far


@dataclass(slots=True)
class _Hit:
    """An entry found in the message: first and last word, and the lines it stands in."""

    start: int
    end: int
    lines: int


class SignDetector:
    """Looks for the signs of one section. Compiled once; can be pickled, and shared by threads."""

    def __init__(self, section: EmergencySection) -> None:
        compiler = _Compiler()
        for sign_id, sign in section.signs.items():
            compiler.add(sign_id, sign)
        self._patterns = tuple(sorted(compiler.patterns, key=lambda pattern: pattern.urgency))
        self._entries = compiler.entries()
        self._vocabulary = Vocabulary(compiler.words)

    def find(self, message: str, earlier: Sequence[str] = ()) -> Findings:
        """The signs in the message.

        ``earlier`` are messages of the same chat shortly before. They are read together with this
        one, but what they say without it is not found again.
        """
        alone = self._search(read(message[:_LONGEST], self._vocabulary))
        if not earlier:
            return alone
        before = self._read_all(earlier)
        said = {match.sign for match in self._search(before).found}
        said |= {match.sign for match in alone.found}
        together = self._search(append(before, read(message[:_LONGEST], self._vocabulary)))
        added = [match for match in together.found if match.sign not in said]
        found = sorted((*alone.found, *added), key=self._rank)
        return Findings(tuple(found), alone.stopped)

    def _rank(self, match: SignMatch) -> int:
        return next(at for at, pattern in enumerate(self._patterns) if pattern.sign == match.sign)

    def _read_all(self, messages: Sequence[str]) -> list[Word]:
        words: list[Word] = []
        for message in messages:
            words = append(words, read(message[:_LONGEST], self._vocabulary))
        return words

    def _search(self, words: Sequence[Word]) -> Findings:
        hits = self._hits(words)
        present = 0
        for hit in hits:
            present |= hit.lines
        reached = [pattern for pattern in self._patterns if pattern.near & present == pattern.near]
        return _judge(words, hits, reached, present) if reached else NOTHING

    def _hits(self, words: Sequence[Word]) -> list[_Hit]:
        entries = self._entries
        hits = []
        for at, word in enumerate(words):
            for form in word.forms:
                for entry in entries.get(form, ()):
                    end = _end(words, at, entry.rest) if entry.rest else at
                    if end is not None:
                        hits.append(_Hit(at, end, entry.lines))
        return hits


class _Compiler:
    """Collects the patterns of all signs; equal lines are one line."""

    def __init__(self) -> None:
        self.patterns: list[_Pattern] = []
        self.words: set[str] = set()
        self._lines: dict[frozenset[tuple[str, ...]], int] = {}

    def add(self, sign_id: str, sign: Sign) -> None:
        patterns: list[Mapping[str, tuple[str, ...]]] = list(sign.patterns or ())
        if sign.phrases:
            patterns.append({"phrases": sign.phrases})
        for lines in patterns:
            near = far = 0
            for name, entries in lines.items():
                if name == ANYWHERE and len(lines) > 1:
                    far |= self._line(entries)
                else:
                    near |= self._line(entries)
            about = ", ".join(lines.get(ANYWHERE, ())[:4])
            self.patterns.append(_Pattern(sign_id, sign.urgency, near, far, about))

    def _line(self, entries: Sequence[str]) -> int:
        compiled = frozenset(forms for entry in entries for forms in phrase_forms(entry))
        self.words.update(word for entry in entries for word in spelt(entry))
        return 1 << self._lines.setdefault(compiled, len(self._lines))

    def entries(self) -> dict[str, tuple[_Entry, ...]]:
        lines: dict[tuple[str, ...], int] = {}
        for compiled, number in self._lines.items():
            for forms in compiled:
                lines[forms] = lines.get(forms, 0) | 1 << number
        index: dict[str, list[_Entry]] = {}
        for (first, *rest), mask in lines.items():
            index.setdefault(first, []).append(_Entry(tuple(rest), mask))
        return {first: tuple(found) for first, found in index.items()}


def _end(words: Sequence[Word], at: int, rest: tuple[str, ...]) -> int | None:
    """The index of the last word of a phrase whose first word stands at ``at``."""
    skips = 1 if len(rest) + 1 < _LOOSE else 2
    for wanted in rest:
        while True:
            at += 1
            if at >= len(words) or words[at].pause is Pause.STOP:
                return None
            word = words[at]
            if wanted in word.forms:
                break
            if not word.silent:
                skips -= 1
                if skips < 0:
                    return None
    return at


def _judge(
    words: Sequence[Word], hits: Sequence[_Hit], reached: Sequence[_Pattern], present: int
) -> Findings:
    """Which of the patterns whose near lines are all there are raised, and what stops the others."""
    found: dict[str, SignMatch] = {}
    stopped: dict[str, Stopped] = {}
    for pattern in reached:
        if pattern.sign in found:
            continue
        own = [hit for hit in hits if hit.lines & pattern.near]
        reasons = _Reasons(words, own)
        live = [hit for hit in own if reasons.of(hit) is None]
        close = _close(words, live, pattern.near)
        about = [hit for hit in hits if hit.lines & pattern.far][:1]
        if close and pattern.far & present == pattern.far and _sure(words, close + about):
            typed = _typed(words, close + about)
            found[pattern.sign] = SignMatch(pattern.sign, pattern.urgency, typed)
        elif pattern.sign not in stopped and (close := close or _close(words, own, pattern.near)):
            why = next(filter(None, map(reasons.of, close)), f"without {pattern.about}")
            stopped[pattern.sign] = Stopped(pattern.sign, _typed(words, close), why)
    return Findings(
        tuple(found.values()), tuple(why for sign, why in stopped.items() if sign not in found)
    )


def _sure(words: Sequence[Word], hits: Sequence[_Hit]) -> bool:
    """Whether the hits do not hang on the guessed spelling of one short word."""
    said = [words[at] for hit in hits for at in range(hit.start, hit.end + 1)]
    return not all(word.guessed for word in said) or sum(len(w.typed) for w in said) >= _LONG


def _close(words: Sequence[Word], hits: Sequence[_Hit], lines: int) -> list[_Hit] | None:
    """The hits of the narrowest stretch that holds every line, if it is narrow enough."""
    last: dict[int, _Hit] = {}
    best: tuple[int, list[_Hit]] | None = None
    for hit in hits:
        for line in _bits(hit.lines & lines):
            last[line] = hit
        if sum(last) != lines:
            continue
        first = min(other.start for other in last.values())
        end = max(other.end for other in last.values())
        width = words[end].place - words[first].place
        if width <= NEAR and (best is None or width < best[0]):
            best = (width, list(last.values()))
    return best[1] if best else None


def _bits(mask: int) -> Iterator[int]:
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


def _typed(words: Sequence[Word], hits: Sequence[_Hit]) -> tuple[str, ...]:
    places = sorted({at for hit in hits for at in range(hit.start, hit.end + 1)})
    return tuple(words[at].typed for at in places)


class _Reasons:
    """Why a hit does not count, worked out once and only for hits that matter."""

    def __init__(self, words: Sequence[Word], hits: Sequence[_Hit]) -> None:
        self._words = words
        self._own = {
            at for hit in hits for at in range(hit.start, hit.end + 1) if hit.end > hit.start
        }
        self._known: dict[tuple[int, int], str | None] = {}

    def of(self, hit: _Hit) -> str | None:
        span = (hit.start, hit.end)
        if span not in self._known:
            self._known[span] = self._look(*span)
        return self._known[span]

    def _look(self, start: int, end: int) -> str | None:
        words = self._words
        first, last = start, end + 1
        while first > 0 and words[first].pause is not Pause.STOP and start - first < 40:
            first -= 1
        while last < len(words) and words[last].pause is not Pause.STOP and last - end < 40:
            last += 1
        sentence = words[first:last]
        if by := denied(words, start, end, self._own):
            return f'denied by "{by}"'
        if by := asked_about(sentence, start - first):
            return f'asked about ("{by}")'
        if by := figure_of_speech(sentence, start - first, end - first):
            return f'a figure of speech ("{by}")'
        return None


def self_test(section: EmergencySection) -> Iterator[tuple[str, str]]:
    """The phrases that do not raise their own sign, each with the sign's id.

    A pattern is tried with the first entry of each of its lines.
    """
    detector = SignDetector(section)
    for sign_id, sign in section.signs.items():
        raised = partial(_raises, detector, sign_id)
        for phrase in sign.phrases or ():
            if not raised(phrase):
                yield sign_id, phrase
        for pattern in sign.patterns or ():
            phrase = " ".join(entries[0] for entries in pattern.values())
            if not raised(phrase):
                yield sign_id, phrase


def _raises(detector: SignDetector, sign_id: str, phrase: str) -> bool:
    return any(match.sign == sign_id for match in detector.find(phrase).found)
