"""The corpus of broken files: every mistake at its place, with what to do about it."""

from __future__ import annotations

import re

import pytest
from corpus import CASES, Broken

from bot.core.problems import Problem
from bot.core.source import load


def said(problem: Problem) -> str:
    return f"{problem.line}:{problem.column} {problem.level}: {problem.message}"


def place(expected: str) -> tuple[int, ...]:
    return tuple(int(number) for number in expected.split(" ")[0].split(":"))


def fits(expected: str, problem: Problem) -> bool:
    """Whether position and level are right, and the words stand in the message in their order."""
    position, words = expected.split(": ", 1)
    pattern = ".*".join(re.escape(part.strip()) for part in words.split("…"))
    return said(problem).startswith(position + ": ") and bool(re.search(pattern, problem.message))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_mistake_is_told_at_its_place(case: Broken) -> None:
    problems = load(case.file).problems
    expected = sorted(case.problems, key=place)

    same = len(expected) == len(problems) and all(map(fits, expected, problems))
    assert same, "\n".join(["expected", *expected, "found", *map(said, problems)])
