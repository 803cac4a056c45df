"""A problem of the file: where it is, how bad it is, and what to do, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

Level = Literal["error", "warning"]


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


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'answer'?`` for a word that is close to a known one, else nothing."""
    best = process.extractOne(
        word, list(known), scorer=OSA.normalized_similarity, score_cutoff=0.55
    )
    return f"; did you mean '{best[0]}'?" if best else ""
