"""A problem of the file: where it is, how bad it is, and what to do, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

Level = Literal["error", "warning"]

MAX_PROBLEMS = 200
"""More than anybody mends at once."""

_SHOWN = 60
"""Characters of a text of the file that are quoted."""

_MAX_KNOWN = 5000
"""Words to choose a likely one from; above, it would take too long for every mistake."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. ``line`` and ``column`` count from 1, the column in characters.

    An error means that the file cannot be served; a warning that it can but should be mended.
    """

    line: int
    column: int
    level: Level
    message: str


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those for which the file cannot be served."""
    return [problem for problem in problems if problem.level == "error"]


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the file's order; of very many the errors first, and how many more."""
    distinct = sorted(set(problems))
    if len(distinct) <= MAX_PROBLEMS:
        return tuple(distinct)
    by_level = sorted(distinct, key=lambda problem: problem.level)
    told, rest = by_level[:MAX_PROBLEMS], by_level[MAX_PROBLEMS:]
    message = f"and {len(rest):,} more problems like these; mend those above first"
    last = told[-1]
    return (*sorted(told), Problem(last.line, last.column, rest[0].level, message))


def brought(before: Iterable[Problem], after: Iterable[Problem]) -> list[Problem]:
    """Those of ``after`` that say what none of ``before`` does, wherever that stands."""
    known = set(map(_said, before))
    return [problem for problem in after if _said(problem) not in known]


def _said(problem: Problem) -> str:
    """What is told without the place it is about, which an edit above it moves."""
    place, separator, said = problem.message.partition(": ")
    return said if separator else place


def likely(word: str, known: Collection[str]) -> str | None:
    """The known word that a word is most likely a slip of, None if there is none."""
    if len(known) > _MAX_KNOWN or len(word) > 100:
        return None
    best = process.extractOne(
        word.casefold(), list(known), scorer=OSA.normalized_similarity, score_cutoff=0.55
    )
    return best[0] if best else None


def did_you_mean(word: str, known: Collection[str]) -> str:
    """``; did you mean 'answer'?`` for a word that is close to a known one, else nothing."""
    best = likely(word, known)
    return f"; did you mean '{best}'?" if best else ""


def quoted(text: object) -> str:
    """A text of the file on one line and not too long."""
    line = " ".join(str(text).split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def counted(number: int, thing: str) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
