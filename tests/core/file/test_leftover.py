"""A sign left behind a key whose list stands below it is one message: take it out."""

from __future__ import annotations

import pytest
from thinned import THINNED

from bot.core.source import load

GOOD = """\
synonyms:
  - [ice, cold pack]
emergency:
  signs:
    numb:
      title: Numb
      urgency: urgent
      patterns:
        - feeling: [
            numb, tingling
          ]
          place: [groin]
intents:
  heat:
    title: Heat or ice?
    phrases:
      - heat or ice
      - should i use ice
    answer: |
      Tips: [
      - Lie down. (
    sources:
      - name: NHS
tests:
  - say: ice
    expect: heat
"""


def told(text: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.level}: {one.message}" for one in load(text).problems]


def left(text: str, key: str, signs: str) -> tuple[str, int, int]:
    """The text with signs behind the first line of this key, and where they stand."""
    lines = text.splitlines(keepends=True)
    number = next(at for at, line in enumerate(lines) if line.strip() == key)
    begin = lines[number].rstrip()
    lines[number] = f"{begin} {signs}\n"
    return "".join(lines), number + 1, len(begin) + 2


@pytest.mark.parametrize("signs", ["[", "{", "(", "]", "[]", "{}", "-", '"', "|", ">", ":"])
@pytest.mark.parametrize("text", [GOOD, THINNED], ids=["small", "shipped"])
def test_a_sign_above_a_list_is_to_be_taken_out(text: str, signs: str) -> None:
    broken, line, column = left(text, "phrases:", signs)

    assert told(text) == []
    assert told(broken) == [
        f"{line}:{column} error: the list of 'phrases' stands on the lines below; take out the "
        f"'{signs}'"
    ]


@pytest.mark.parametrize("key", ["synonyms:", "patterns:", "sources:", "tests:"])
@pytest.mark.parametrize("text", [GOOD, THINNED], ids=["small", "shipped"])
def test_so_is_a_bracket_above_any_other_list(text: str, key: str) -> None:
    broken, line, column = left(text, key, "[  # mine")

    assert told(broken) == [
        f"{line}:{column} error: the list of '{key[:-1]}' stands on the lines below; take out the "
        "'['"
    ]


@pytest.mark.parametrize("key", ["emergency:", "signs:", "intents:"])
@pytest.mark.parametrize("text", [GOOD, THINNED], ids=["small", "shipped"])
def test_so_is_a_brace_above_keys(text: str, key: str) -> None:
    broken, line, column = left(text, key, "{")

    assert told(broken) == [
        f"{line}:{column} error: the keys of '{key[:-1]}' stand on the lines below; take out the "
        "'{'"
    ]


def test_the_bracket_that_closes_below_is_to_be_taken_out_with_it() -> None:
    broken, _, _ = left(GOOD, "patterns:", "[")
    broken = broken.replace("intents:\n", "        ]\nintents:\n")

    assert told(broken) == [
        "8:17 error: the list of 'patterns' stands on the lines below; take out the '[', and the "
        "']' on line 13"
    ]


def test_a_bracket_with_the_first_item_behind_it_is_told_where_it_opens() -> None:
    broken = GOOD.replace("phrases:\n", "phrases: [ice,\n")

    assert told(broken) == [
        "16:14 error: a list stands either in brackets or with dashes; take out the '[', and begin "
        "each item on a line of its own with '- '"
    ]


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("phrases:\n", "phrases: [\n")
        .replace("      - heat or ice\n", "      heat,\n")
        # the list goes on in the brackets
        .replace("      - should i use ice\n", "      ice ]\n"),
        GOOD.replace("  - say: ice\n    expect: heat", "  - {\n    say: ice,\n    expect: heat}"),
        GOOD.replace("numb:\n", "numb: {\n")
        .replace("title: Numb\n", "title: Numb,\n")
        .replace("urgency: urgent\n      patterns:\n", "urgency: urgent,\n      patterns: [{\n")
        .replace("- feeling", "feeling")
        .replace("          ]\n", "          ],\n")
        .replace("[groin]\n", "[groin]\n      }]}\n"),
    ],
    ids=["a list", "an item", "a sign"],
)
def test_brackets_over_several_lines_are_good(text: str) -> None:
    assert text != GOOD
    assert told(text) == []
