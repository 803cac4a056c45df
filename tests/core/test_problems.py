"""Problems in order, their likely meanings, and their forms for people and programs."""

from __future__ import annotations

import json

import pytest

from bot.core.file.formats import lines, summary
from bot.core.problems import MAX_PROBLEMS, Problem, brought, did_you_mean, in_order

ERROR = Problem(3, 5, "error", "100% wrong\nor so")
WARNING = Problem(1, 2, "warning", "careful")


def test_problems_come_once_and_in_the_order_of_the_file() -> None:
    assert in_order([ERROR, WARNING, ERROR]) == (WARNING, ERROR)


def test_of_very_many_the_errors_come_first_and_the_rest_is_counted() -> None:
    many = [Problem(line, 1, "warning", "w") for line in range(1, MAX_PROBLEMS + 50)]

    told = in_order([*many, Problem(9999, 1, "error", "e")])

    assert len(told) == MAX_PROBLEMS + 1
    assert Problem(9999, 1, "error", "e") in told
    assert told[-1].message.startswith("and 50 more")
    assert told[-1].level == "warning"


def test_what_an_edit_brings_is_told_whatever_it_has_moved() -> None:
    """ "Tests 3" is "tests 4" after one was put above it, and says the same."""
    before = [
        Problem(9, 1, "error", "tests 3: 'x' gave heat"),
        Problem(1, 1, "warning", "no title"),
    ]
    moved = Problem(10, 1, "error", "tests 4: 'x' gave heat")
    new = [Problem(10, 1, "error", "tests 4: 'y' gave heat"), Problem(1, 1, "warning", "no menu")]

    assert brought(before, [moved, *new]) == new


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("anwser", "answer"),
        ("ANSWER", "answer"),
        ("titel", "title"),
        ("colour", ""),
        ("x" * 999, ""),
    ],
)
def test_a_likely_meaning(word: str, meant: str) -> None:
    expected = f"; did you mean '{meant}'?" if meant else ""

    assert did_you_mean(word, ["title", "answer", "phrases"]) == expected


def test_for_people() -> None:
    assert list(lines([WARNING], "i.yaml", "text")) == ["i.yaml:1:2: warning: careful"]


def test_for_github_paths_and_messages_are_escaped() -> None:
    found = list(lines([ERROR], "a,b:c%/i.yaml", "github"))

    assert found == ["::error file=a%2Cb%3Ac%25/i.yaml,line=3,col=5::100%25 wrong%0Aor so"]


def test_for_programs() -> None:
    found = json.loads("\n".join(lines([WARNING], "i.yaml", "json")))

    assert found == [
        {"file": "i.yaml", "line": 1, "column": 2, "level": "warning", "message": "careful"}
    ]


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ([], "good"),
        ([ERROR, WARNING, WARNING], "1 error, 2 warnings; cannot be served"),
        ([WARNING], "0 errors, 1 warning; can be served"),
    ],
)
def test_the_summary(problems: list[Problem], said: str) -> None:
    assert summary(problems) == said
