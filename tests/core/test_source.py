"""The corpus of broken files: every mistake at its place, with what to do about it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.core.problems import Problem
from bot.core.source import load

CORPUS = sorted(Path(__file__).parent.joinpath("broken").glob("*.yaml"))
CASES: list[dict[str, Any]] = [
    case for path in CORPUS for case in yaml.safe_load(path.read_text("utf-8"))
]


def said(problem: Problem) -> str:
    return f"{problem.line}:{problem.column} {problem.level}: {problem.message}"


def fits(expected: str, problem: Problem) -> bool:
    """Whether position and level are right, and the words stand in the message in their order."""
    position, words = expected.split(": ", 1)
    pattern = ".*".join(re.escape(part.strip()) for part in words.split("…"))
    return said(problem).startswith(position + ": ") and bool(re.search(pattern, problem.message))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_mistake_is_told_at_its_place(case: dict[str, Any]) -> None:
    problems = list(load(case["file"]).problems)
    expected = sorted(case["problems"], key=lambda line: [int(n) for n in re.findall(r"\d+", line)[:2]])

    assert len(expected) == len(problems) and all(map(fits, expected, problems)), "\n".join(
        ["expected", *expected, "found", *map(said, problems)]
    )
