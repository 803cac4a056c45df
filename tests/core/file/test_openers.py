"""Texts that begin with a sign with which no text can are told each, not only the first."""

from __future__ import annotations

from bot.core.source import load

FILE = """\
intents:
  heat:
    title: Heat
    phrases:
      - {0}heat or ice
      - is cold better
      - {1}warm pad
      - {2}cold pack
    answer: |
      Both.
      - @ stays a text
  walk:
    title: {3}Walk
    phrases: [is walking good]
    answer: Yes.
"""


def told(*signs: str) -> list[str]:
    return [
        f"{one.line}:{one.column} {one.message}"
        for one in load(FILE.format(*signs)).problems
        if one.level == "error"
    ]


def test_each_of_them_is_told_at_its_place() -> None:
    """Those of one list and of another topic; what stands below ``|`` may begin as it likes."""
    assert told("%", "@", "`", "@") == [
        f"{place} a text cannot start with '{sign}' here; put it in 'quotes'"
        for place, sign in (("5:9", "%"), ("7:9", "@"), ("8:9", "`"), ("13:12", "@"))
    ]


def test_one_is_told_once() -> None:
    (problem,) = told("", "@", "", "")

    assert problem.startswith("7:9 ")
