"""A text whose key is gone is told on its first line, with the key to put above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from thinned import THINNED

from bot.core.source import load

GOOD = """\
bot:
  name: Helper
  greeting: |
    Hello there.
    Try this: ask.
  help: Ask.
  did_you_mean: Did you mean one of these?
  moved: |
    It is gone. Here: the topics.
emergency:
  emergency: |
    Call now: 112.
  urgent: Call today.
  signs:
    numb:
      title: Numb
      urgency: urgent
      notice: |
        Get help: today.
      phrases: [my leg is numb]
intents:
  heat:
    title: Heat or ice?
    phrases: [heat or ice]
    answer: |
      Both: choose.
      • Cold first
    follow_ups: [walk]
  walk:
    title: Walking
    phrases:
    - is walking good
    - can i walk
    answer: |
      Walk a little.
      Then rest.
"""


def told(text: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.level}: {one.message}" for one in load(text).problems]


def missing(key: str, spaces: int) -> str:
    where = f"with {spaces} spaces before it"
    return f"{key} is missing above this line; put it on a line of its own, {where}"


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("line", "place", "message"),
    [
        ("  greeting: |\n", "3:5", missing("'greeting: |'", 2)),
        ("  emergency: |\n", "11:5", missing("'emergency: |'", 2)),
        ("      notice: |\n", "18:9", missing("'notice: |'", 6)),
        ("    answer: |\n", "25:7", missing("'answer: |'", 4)),
    ],
)
def test_the_line_above_a_text_is_missing(line: str, place: str, message: str, ends: str) -> None:
    broken = GOOD.replace(line, "", 1).replace("\n", ends)

    assert told(GOOD) == []
    assert told(broken) == [f"{place} error: {message}"]


def test_of_several_keys_those_between_the_neighbours_are_named() -> None:
    broken = GOOD.replace("  greeting: |\n", "").replace("  help: Ask.\n", "")

    assert told(broken) == [
        "3:5 error: the key of this text, such as 'greeting: |' or 'help: |', is missing above "
        "this line; put it on a line of its own, with 2 spaces before it"
    ]


def test_where_the_neighbours_are_in_another_order_any_that_is_not_there_is_named() -> None:
    broken = GOOD.replace("  name: Helper\n", "  privacy: None.\n  name: Helper\n")
    broken = broken.replace("  greeting: |\n", "").replace("help: Ask.", "greeting: Hello.")

    assert told(broken) == [
        "4:5 error: the key of this text, such as 'help: |' or 'topics: |', is missing above "
        "this line; put it on a line of its own, with 2 spaces before it"
    ]


@pytest.mark.parametrize("text", ["Hello there.\n    I help you.", "<b>Hello</b>, here I am."])
def test_a_text_that_went_into_the_name_without_a_word_of_yaml_is_told(text: str) -> None:
    long = GOOD.replace("Hello there.\n    Try this: ask.", f"{text} {'Ask me. ' * 8}")

    assert told(long) == []
    assert told(long.replace("  greeting: |\n", "")) == [
        "3:5 error: " + missing("'greeting: |'", 2)
    ]


def test_so_is_one_that_went_into_the_urgency() -> None:
    broken = GOOD.replace("      notice: |\n", "").replace("help: today", "help today")

    assert told(broken) == ["18:9 error: " + missing("'notice: |'", 6)]


def test_an_answer_that_went_into_the_last_phrase_is_told() -> None:
    at = GOOD.rindex("    answer: |\n")
    broken = GOOD[:at] + GOOD[at:].replace("    answer: |\n", "")

    assert told(broken) == ["34:7 error: " + missing("'answer: |'", 4)]


def test_a_text_below_one_that_ends_may_be_of_either() -> None:
    assert told(GOOD.replace("  moved: |\n", "")) == [
        "8:5 error: is the key of this text missing above? put it there, with 2 spaces before it "
        "and ': |' behind it; if the text belongs to the above, write 'did_you_mean: |' and the "
        "text on the lines below it, further in"
    ]


def _heads() -> Iterator[tuple[int, str]]:
    """Lines of the shipped file that open a text, but for those right below another text."""
    lines = THINNED.splitlines(keepends=True)
    above: int | None = None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if line.endswith(": |\n") and above is None:
            yield number, line
        if line.strip() and (above is None or indent <= above):
            above = indent if line.endswith(": |\n") else None


@pytest.mark.parametrize(("number", "line"), list(_heads())[::3])
def test_putting_it_back_as_told_mends_the_shipped_file(number: int, line: str) -> None:
    lines = THINNED.splitlines(keepends=True)
    del lines[number]

    (problem,) = load("".join(lines)).problems

    assert problem.line == number + 1
    if line != "  text_only: |\n":
        assert problem.message.startswith(f"'{line.strip()}' is missing above this line; ")
    spaces = re.search(r"with (\d) spaces before it", problem.message)
    assert spaces
    lines.insert(problem.line - 1, " " * int(spaces[1]) + line.strip() + "\n")
    assert load("".join(lines)).problems == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  name: Helper\n", '  name: "Helper\n    of backs"\n'),
        ("Did you mean one of these?", "Did you mean\n    one of these?"),
        ("title: Numb\n", "title: Numb\n        in both legs\n"),
        ("phrases: [heat or ice]", "phrases: [\n      heat or ice,\n      is ice good]"),
        ("    - can i walk\n", "    - can i\n      walk.\n"),
    ],
)
def test_a_text_over_several_lines_is_not_called_one_without_a_key(before: str, after: str) -> None:
    whole = GOOD.replace(before, after)
    odd = whole.replace("title: Walking", "titel: Walking")

    assert told(whole) == []
    (problem,) = told(odd)
    assert "unknown key 'titel'" in problem


def test_a_misspelt_key_is_no_text() -> None:
    assert "2:3 error: bot: unknown key 'nam'; did you mean 'name'?" in told(
        "bot:\n  nam: Helper\n"
    )
