"""Topics below another section are one message a run of them, and hide nothing outside it."""

from __future__ import annotations

import pytest

from bot.core.source import load

GOOD = """\
intents:
  heat:
    title: Heat
    phrases: [heat or ice]
    answer: Both.
"""
TESTS = "tests:\n  - {say: heat, expect: heat}\n"
BOT = "bot:\n  name: Helper\n"
WALK = """\
  walk:
    title: Walking
    phrases:
      - can i walk
    answer: Yes.
"""
SLEEP = WALK.replace("walk", "sleep").replace("Walking", "Sleep")
LEFT = WALK.replace("    ", "  ").replace("  walk", "walk")
FLAT = "walk:\ntitle: Walking\nphrases: [can i walk]\nanswer: Yes.\n"
BELOW = "this topic stands below '{}:'; move it up to the others below 'intents:' on line {}"
SPACES = ", with as many spaces before each line as they have"
ITEMS = "this stands in the column of a list's items; begin it with '- ', or mend the indent"
UNKNOWN = (
    "unknown key '{}'; known here are version, bot, matching, synonyms, emergency, intents, tests"
)


def told(text: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.message}" for one in load(text).problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GOOD + TESTS + WALK + SLEEP, ["8:3 " + BELOW.format("tests", 1)]),
        (
            GOOD + TESTS + WALK + BOT + SLEEP,
            ["8:3 " + BELOW.format("tests", 1), "15:3 " + BELOW.format("bot", 1)],
        ),
        (
            GOOD + TESTS + WALK + SLEEP + BOT + "  hepl: Ask.\n",
            [
                "8:3 " + BELOW.format("tests", 1),
                "20:3 bot: unknown key 'hepl'; did you mean 'help'?",
            ],
        ),
        ("version: 1\n" + WALK + GOOD, ["2:3 " + BELOW.format("version", 7)]),
        (
            GOOD + "matching:\n  suggest_from: 0.1\n\n  # more\n" + WALK,
            ["10:3 " + BELOW.format("matching", 1)],
        ),
        (GOOD + "synonyms:\n  - [heat, warmth]\n" + WALK, ["8:3 " + BELOW.format("synonyms", 1)]),
        (GOOD + "bot:\n" + WALK, ["7:3 " + BELOW.format("bot", 1)]),
        (GOOD + TESTS + LEFT, ["8:1 " + BELOW.format("tests", 1) + SPACES]),
        (GOOD + TESTS + FLAT, ["8:1 " + BELOW.format("tests", 1) + SPACES]),
        (
            GOOD + TESTS + "  walk:\n    phrases:\n    - can i walk\n",
            ["8:3 " + BELOW.format("tests", 1)],
        ),
        (
            GOOD + TESTS + "  walk:\n    title: Walking\n    caution: Slowly.\n",
            ["8:3 " + BELOW.format("tests", 1)],
        ),
    ],
    ids=[
        "two of them",
        "below two sections",
        "a mistake further down",
        "above the others",
        "comments between",
        "below a list",
        "right below a section",
        "further left than the others",
        "without any indent",
        "phrases first",
        "without phrases",
    ],
)
def test_topics_below_another_section(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GOOD + TESTS + "  walk:\n    title: Walking\n    foo: x\n", [f"8:3 {ITEMS}"]),
        (GOOD + TESTS + "  walk:\n    title: Walking\n", [f"8:3 {ITEMS}"]),
        (GOOD + TESTS + "  walk:\n    caution: x\n    answer: y\n", [f"8:3 {ITEMS}"]),
        (GOOD + TESTS + WALK.replace("walk:", "walk: x"), [f"8:3 {ITEMS}"]),
        (GOOD + TESTS + WALK.replace("walk", "intnts", 1), [f"8:3 {ITEMS}"]),
        (LEFT + GOOD, ["1:1 " + UNKNOWN.format("walk")]),
        (GOOD + "notes:\n  x: y\n" + WALK, ["6:1 " + UNKNOWN.format("notes")]),
        (
            GOOD + WALK.replace("walk:", "tests:") + SLEEP.replace("answer", "anwser"),
            ["15:5 intent \"sleep\": unknown key 'anwser'; did you mean 'answer'?"],
        ),
        (
            GOOD + "bot:\n  greeting: |\n    x:\n      phrases: s\n      answer: t\n  nam: x\n",
            ["11:3 bot: unknown key 'nam'; did you mean 'name'?"],
        ),
        (
            BOT + WALK + TESTS.replace("heat}", "walk}"),
            [
                "3:3 'intents:' is missing above this first topic; put it on a line of its own, "
                "at the left"
            ],
        ),
    ],
    ids=[
        "an unknown key",
        "a title alone",
        "no key that a topic begins with",
        "a name with a text",
        "a section that is misspelt",
        "no section above",
        "an unknown section above",
        "below a topic that is called like a section",
        "a text",
        "no others",
    ],
)
def test_what_is_no_topic_below_another_section(text: str, expected: list[str]) -> None:
    assert told(text) == expected
