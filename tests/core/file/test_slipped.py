"""A key in another column than its neighbours is one message, wherever in the file it stands."""

from __future__ import annotations

import pytest
from thinned import THINNED

from bot.core.source import load

GOOD = """\
bot:
  name: Helper
  ask: |
    Ask me.
  fallback: I do not know.
intents:
  heat:
    title: Heat
    phrases: [heat or ice]
    answer: |
      Both.
          title: none
          answer: none
    caution: Wrap it.
  walk:
    title: Walking
    phrases: [is walking good]
    answer: Yes.
    follow_ups: [heat]
  sleep:  # at night
    title: Sleep
    phrases: [how to sleep]
    answer: On the side.
emergency:
  emergency: Call.
  urgent: Go.
  signs:
    numb:
      title: Numb
      urgency: urgent
      phrases: [numb groin]
    falls:
      title: Falls
      urgency: emergency
      phrases: [fell off]
    fever:
      title: Fever
      urgency: emergency
      phrases: [fever]
tests:
  - {say: ice, expect: heat}
"""
LINES = GOOD.splitlines(keepends=True)
KEYS = [
    number
    for number, line in enumerate(LINES)
    if ":" in line and "none" not in line and not line.startswith(("bot", "tests", "  -"))
]
AFTER_TEXTS = ("fallback", "caution")
"""Further in, these are more of the text above."""


def told(text: str) -> list[tuple[int, int, str]]:
    return [
        (one.line, one.column, one.message) for one in load(text).problems if one.level == "error"
    ]


def moved(number: int, by: int) -> str:
    """The file with one line further in, or further out; nothing where it cannot be."""
    line = LINES[number]
    indent = len(line) - len(line.lstrip()) + by
    return "".join([*LINES[:number], " " * indent + line.lstrip(), *LINES[number + 1 :]])


def test_the_file_is_good() -> None:
    assert told(GOOD) == []


@pytest.mark.parametrize("by", [-4, -3, -2, -1, 1, 2, 3, 4])
@pytest.mark.parametrize("number", KEYS, ids=lambda number: LINES[number].strip())
def test_a_line_that_slipped_is_the_only_message(number: int, by: int) -> None:
    line = LINES[number]
    indent, word = len(line) - len(line.lstrip()), line.split(":")[0].strip()
    if indent + by < 0 or (by > 0 and word in AFTER_TEXTS):
        return

    ((at, column, message),) = told(moved(number, by))

    assert (at, column) == (number + 1, indent + by + 1)
    assert message.startswith(f"'{word}' begins ")
    assert message.endswith(f"put {indent} spaces before it" if indent else "further in")


@pytest.mark.parametrize(
    ("key", "text", "by"),
    [
        ("    caution: Wrap it.", "answer", 2),
        ("    caution: Wrap it.", "answer", 4),
        ("  fallback: I do not know.", "ask", 2),
    ],
)
def test_a_key_that_became_more_of_a_text_is_a_warning(key: str, text: str, by: int) -> None:
    problems = load(GOOD.replace(key, " " * by + key)).problems
    word = key.split(":")[0].strip()

    (found,) = [one for one in problems if f"'{word}:'" in one.message]

    assert (found.level, found.column) == ("warning", key.index(word) + by + 1)
    assert f"read as part of the text of '{text}'; if it is a key, begin it in" in found.message


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("    Ask me.", "    Ask me.\n    name: as you like"),
        GOOD.replace("urgent: Go.", "urgent: |\n    Go:\n    emergency: see above"),
        GOOD.replace("caution: Wrap it.", "caution: |\n      Note: wrap it.\n      cold: no"),
    ],
)
def test_other_words_before_a_colon_are_text(text: str) -> None:
    assert told(text) == []
    assert sum("read as part" in one.message for one in load(text).problems) == 2


def test_sections_that_all_begin_further_in_are_good() -> None:
    assert told("".join(f"  {line}" for line in LINES)) == []


def test_topics_and_keys_may_have_columns_of_their_own() -> None:
    walk = "  walk:\n        title: W\n        phrases: [a walk]\n        answer: Yes.\n"
    own = GOOD[: GOOD.index("  walk:")] + walk + GOOD[GOOD.index("  sleep:") :]

    assert told(own) == []
    ((line, _, message),) = told(own.replace("title: Falls", "titel: Falls"))
    assert line == own[: own.index("title: Falls")].count("\n") + 1
    assert "did you mean 'title'" in message


def test_of_two_columns_those_of_the_other_topics_are_right() -> None:
    changed = GOOD.replace("    title: Heat\n    phrases", "    title: Heat\n      phrases")
    changed = changed.replace("    caution: Wrap it.\n", "")

    assert [(line, column) for line, column, _ in told(changed)] == [(9, 7)]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("    note: see: there\n    caution", (14, 14)),
        ("    note: see\n      also: there\n    caution", (15, 7)),
    ],
)
def test_a_line_that_was_cut_out_for_another_mistake_has_not_slipped(
    line: str, place: tuple[int, int]
) -> None:
    """What is left of it looks like the name of a topic."""
    ((*found, _),) = told(GOOD.replace("    caution", line, 1))

    assert tuple(found) == place


@pytest.mark.parametrize(
    ("begin", "wanted", "neighbour"),
    [
        ("  help: |", 2, "name"),
        ("  did_you_mean: ", 2, "name"),
        ("  signs:", 2, "emergency"),
        ("  answer_from: ", 2, "suggest_from"),
        ("version: 1", 0, ""),
    ],
)
def test_a_key_one_further_in_is_told_by_itself_below_a_text_too(
    begin: str, wanted: int, neighbour: str
) -> None:
    lines = THINNED.splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.startswith(begin))
    lines[at] = " " + lines[at]
    word = begin.strip().partition(":")[0]

    (problem,) = load("".join(lines)).problems

    assert (problem.line, problem.column) == (at + 1, wanted + 2)
    assert problem.message.startswith(f"'{word}' begins with {wanted + 1} space")
    assert f"such as '{neighbour}' on line" in problem.message or not neighbour
    assert problem.message.endswith("; put 2 spaces before it") or not wanted
    assert wanted or "put it at the very left" in problem.message
