"""Whether words that look like a sign count, and if not, why: the reasons an admin reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.core.alarm.anecdotes import Anecdotes
from bot.core.alarm.apart_from import excepted
from bot.core.alarm.curious import Curious
from bot.core.alarm.denial import denied
from bot.core.alarm.denying import twice
from bot.core.alarm.fiction import Fiction
from bot.core.alarm.figures.finding import Figures
from bot.core.alarm.hearsay import Hearsay
from bot.core.alarm.inflection import forms_of, word_set
from bot.core.alarm.intact import LISTED
from bot.core.alarm.past import Past
from bot.core.alarm.questions import asked_about
from bot.core.alarm.recovered import Recovered
from bot.core.alarm.signs import Hit
from bot.core.alarm.supposed import Supposed
from bot.core.alarm.telling import Telling
from bot.core.alarm.word import Word

_PAINS = frozenset(
    form for word in ("pain", "painful", "hurt", "ache", "sore", "agony") for form in forms_of(word)
)
_ELSEWHERE = word_set(
    "wrist elbow finger thumb hand throat ear tooth teeth eye nose gum mouth ankle shin scalp"
)


def elsewhere(words: Sequence[Word], about: Sequence[Hit]) -> str:
    """The other part of the body that hurts, where ``about`` says no more than that it hurts."""
    said = {word.forms[0] for hit in about for word in words[hit.start : hit.end + 1]}
    if not said or not said <= _PAINS:
        return ""
    return next((word.typed for word in words if word.typed in _ELSEWHERE), "")


class Stories:
    """What one message tells that need be no sign: figures, old stories, hearsay; each once."""

    def __init__(self, words: Sequence[Word]) -> None:
        telling = Telling(words)
        hearsay = "told of others"
        self._reasons: tuple[tuple[str, Callable[[int, int], str]], ...] = (
            ("a figure of speech", Figures(words).around),
            ("long over", Past(words, telling).over),
            (hearsay, Hearsay(words, telling).told),
            (hearsay, Anecdotes(telling).told),
            ("made up", Fiction(telling).told),
            ("asked about", Curious(telling).asks),
            ("only supposed", Supposed(telling).wrong),
            ("recovered", Recovered(words, telling).well),
        )

    def against(self, start: int, end: int) -> str:
        """What is told that makes ``words[start:end + 1]`` no sign; empty without it."""
        for name, told in self._reasons:
            if by := told(start, end):
                return f'{name} ("{by}")'
        return ""


class Doubts:
    """The reasons against the hits of one pattern in one message, each worked out once."""

    def __init__(
        self, words: Sequence[Word], hits: Sequence[Hit], lines: int, stories: Stories
    ) -> None:
        self._words = words
        self._lines = lines
        self._stories = stories
        self._own = {
            at for hit in hits if hit.end > hit.start for at in range(hit.start, hit.end + 1)
        }
        self._kept = [hit for hit in hits if twice(words, hit.start, hit.end)]
        self._hits = hits
        self._known: dict[tuple[int, int], str] = {}

    def about(self, hit: Hit) -> str:
        """Why the hit does not count; empty if it does."""
        span = (hit.start, hit.end)
        if span not in self._known:
            self._known[span] = self._look(hit)
        return self._known[span]

    def _look(self, hit: Hit) -> str:
        start, end = hit.start, hit.end
        by = denied(self._words, start, end, self._own - self._denying(hit))
        if by and not excepted(self._words, end, self._others(hit)):
            return f'denied by "{by}"'
        if by := asked_about(self._words, start):
            return f'asked about ("{by}")'
        return self._stories.against(start, end)

    def _denying(self, hit: Hit) -> set[int]:
        """Where "no" denies the loss that the hit names: "no loss of feeling (or strength)"."""
        listed = any(
            word.typed in LISTED for word in self._words[max(0, hit.start - 2) : hit.start]
        )
        return {kept.start for kept in self._kept if listed or kept.start < hit.start <= kept.end}

    def _others(self, hit: Hit) -> dict[int, int]:
        """Where words of other lines than the hit's start, and where the longest of each end."""
        others: dict[int, int] = {}
        for other in self._hits:
            if other.lines & self._lines & ~hit.lines:
                others[other.start] = max(other.end, others.get(other.start, 0))
        return others
