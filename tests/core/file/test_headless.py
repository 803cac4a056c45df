"""Topics without the line ``intents:`` above them are one message, and hide nothing else."""

from __future__ import annotations

import pytest

from bot.core.source import load

A = "  a:\n    title: Heat\n    phrases: [heat or ice]\n    answer: Both.\n"
B = "  b:\n    title: Ice\n    phrases: [ice pack]\n    answer: Ice.\n"
BOT = "bot:\n  name: Bot\n"
SIGNS = """\
emergency:
  signs:
    numb:
      title: Numb
      urgency: urgent
      phrases: [my leg is numb]
"""
LACKS = (
    "error: 'intents:' is missing above this first topic; put it on a line of its own, at the left"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (A, [f"1:3 {LACKS}"]),
        (A.replace("title: Heat", "phrases:\n      - ice\n    title: Heat"), [f"1:3 {LACKS}"]),
        ("# topics\n" + A.replace("a:", "a:\n\n    # the first"), [f"2:3 {LACKS}"]),
        (A + "tests:\n  - {say: ice, expct: a}\n", [f"1:3 {LACKS}", "6:16 error: test 1: unknown"]),
        (A + "notes:\n  x: y\n", [f"1:3 {LACKS}", "5:1 error: unknown key 'notes'"]),
        (
            BOT + "  a\n" + A.partition("\n")[2] + B,
            ["3:3 error: a colon is missing here", f"7:3 {LACKS}"],
        ),
        (BOT + A.replace("a:", "a: x") + B, ["4:5 error: this is indented", f"7:3 {LACKS}"]),
    ],
    ids=[
        "nothing else",
        "a list in the first topic",
        "lines of nothing in the first topic",
        "a section below",
        "an unknown section below",
        "the first without its colon",
        "the first with a text of its own",
    ],
)
def test_the_line_is_missed_above_the_first_topic(text: str, expected: list[str]) -> None:
    told = [f"{one.line}:{one.column} {one.level}: {one.message}" for one in load(text).problems]

    assert len(told) == len(expected), told
    assert all(map(str.startswith, told, expected)), told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (SIGNS, ["1:1"]),
        ("bot:\n  greeting:\n    Hello.\n", ["1:1"]),
        (BOT + A.replace("    ", "  "), ["1:1", "3:3", "4:3", "5:3", "6:3"]),
        (BOT + A + "intents:\n" + B.replace("title: ", 'title: "'), ["3:3", "9:12"]),
        (A + "intnts:\n" + B, ["5:1"]),
    ],
    ids=[
        "signs",
        "a text",
        "keys in the column of the topic",
        "it stands below",
        "it stands below, misspelt",
    ],
)
def test_it_is_not_missed_where_something_else_is_wrong(text: str, places: list[str]) -> None:
    told = [(f"{one.line}:{one.column}", one.message) for one in load(text).problems]

    assert not any("above this first topic" in message for _, message in told)
    assert [place for place, _ in told] == places
