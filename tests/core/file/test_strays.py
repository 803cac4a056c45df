"""Lines without their spaces or their dash are one message, at the first of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from effort import effort

from bot.core.source import load

SHIPPED = (Path(__file__).parents[3] / "intents.yaml").read_text("utf-8")

GOOD = """\
intents:
  heat:
    title: Heat or ice?
    phrases:
      - heat or ice
      - stretching
      - after five minutes it hurts
    answer: |
      Both are fine: choose.
      • Cold first: it narrows vessels
      - Lie down # a while
      Tips:

      after a week, walk
      Rest: "a day"
    caution: Wrap it.
    follow_ups: [walk]
  walk:
    title: Walking
    phrases:
    - is walking good
    - can i walk
    answer: >-
      Walk a little.
      Note: slowly.
tests:
  - {say: ice, expect: heat}
"""

LINES = GOOD.splitlines(keepends=True)
TEXTS = [*range(8, 12), 13, 14, 23, 24]
PHRASES = [4, 5, 6, 20, 21]


def told(text: str) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.message) for one in load(text).problems]


def with_lines(changed: dict[int, str]) -> str:
    return "".join(changed.get(number, line) for number, line in enumerate(LINES))


def test_the_file_is_good() -> None:
    assert told(GOOD) == []


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("number", TEXTS[1:5])
@pytest.mark.parametrize("indent", ["", "  ", "    "])
def test_a_line_of_a_text_that_lost_its_spaces(number: int, indent: str, ends: str) -> None:
    changed = with_lines({number: indent + LINES[number].lstrip()}).replace("\n", ends)

    ((line, column, message),) = told(changed)

    assert (line, column) == (number + 1, len(indent) + 1)
    assert re.search("lost its spaces.* text of 'answer' above; put 6 spaces before it", message)


@pytest.mark.parametrize("number", TEXTS[:1] + TEXTS[-2:-1])
@pytest.mark.parametrize("indent", ["", "    "])
def test_the_first_line_of_a_text_that_lost_its_spaces(number: int, indent: str) -> None:
    ((line, _, message),) = told(with_lines({number: indent + LINES[number].lstrip()}))

    assert line == number + 1
    assert "put 6 spaces before it" in message


@pytest.mark.parametrize("first", TEXTS[:3])
@pytest.mark.parametrize("indent", ["", "  ", "    "])
def test_the_rest_of_a_text_that_lost_its_spaces_is_one_message(first: int, indent: str) -> None:
    """Even all of it."""
    rest = [number for number in TEXTS if first <= number < 15]

    ((line, _, message),) = told(with_lines({one: indent + LINES[one].lstrip() for one in rest}))

    assert line == first + 1
    assert message.startswith(f"these {len(rest)} lines have lost their spaces")


@pytest.mark.parametrize("number", PHRASES)
@pytest.mark.parametrize("indent", range(0, 7, 2))
def test_a_phrase_without_its_dash(number: int, indent: int) -> None:
    column = LINES[number].index("-")
    if indent > column:
        return
    changed = with_lines({number: " " * indent + LINES[number].lstrip("- ")})
    if number in (4, 20) and indent > 4 - (number == 20):
        return  # the list does not begin there, and the text goes on over its dashes

    ((line, at, message),) = told(changed)

    assert (line, at) == (number + 1, indent + 1)
    assert f"'phrases', where an item of a list begins with '- '; begin it with {column}" in message


@pytest.mark.parametrize("indent", ["", "    ", "      "])
@pytest.mark.parametrize(
    ("row", "rest"),
    [
        ("is cold {} good", "and '- '"),
        ("is cold {} good;heat", "and '- ', and leave out what is no phrase"),
        ("is cold {} good\theat", "and '- ', and leave out what is no phrase"),
        ('"is cold {}, good",heat', "and '- '"),
    ],
)
def test_rows_pasted_among_phrases_are_one_message(indent: str, row: str, rest: str) -> None:
    rows = "".join(f"{indent}{row.format(count)}\n" for count in range(40))

    ((line, _, message),) = told(with_lines({5: rows}))

    assert line == 6
    assert message.startswith("these 40 lines stand among 'phrases'")
    assert message.endswith(f"begin each with 6 spaces {rest}")


def test_pasted_bullets_are_told_as_such() -> None:
    ((_, _, message),) = told(with_lines({5: "• is ice good\n• is cold good\n"}))

    assert "begins with a plain '- ', not with '•'; begin each with 6 spaces" in message


@pytest.mark.parametrize(
    ("number", "line", "words"),
    [
        (15, "    cauton: Wrap it.\n", "did you mean 'caution'"),
        (15, "    follow ups: [walk]\n", "did you mean 'follow_ups'"),
        (15, "    foo: bar\n", "unknown key 'foo'"),
        (15, "    caution Wrap it and do not burn yourself.\n", "colon is missing"),
    ],
)
def test_what_was_meant_as_a_key_is_no_line_of_a_text(number: int, line: str, words: str) -> None:
    ((at, _, message),) = told(with_lines({number: line}))

    assert at == number + 1
    assert words in message


def test_the_name_of_the_next_topic_is_no_line_of_a_text() -> None:
    changed = with_lines({15: "", 16: "", 17: "  Walk slowly:\n"})

    ((_, _, message),) = told(changed)

    assert "'walk_slowly' would do" in message


def test_two_places_are_two_messages_and_hide_nothing_else() -> None:
    changed = with_lines(
        {9: LINES[9].lstrip(), 21: "can i walk\n", 16: LINES[16].replace("wa", "wo")}
    )

    assert [line for line, _, _ in told(changed)] == [10, 17, 22]


def test_in_quotes_nothing_is_a_line_of_a_text() -> None:
    assert (
        told(with_lines({15: '    caution: "Wrap it.\n      answer: |\n\n     it is good"\n'}))
        == []
    )


def test_the_work_is_bounded() -> None:
    usual = effort(lambda: load(SHIPPED))
    topics = "".join(f"  a{i}:\n    answer: |\n      x\ny {i}: z\n" for i in range(8_000))
    rows = "".join(f"is it good {i};heat\n" for i in range(20_000))
    blanks = "    answer: |\n" + "\n" * 300_000 + "Walk: x\n" + "#\n" * 90_000

    for text in (f"intents:\n{topics}", with_lines({5: rows}), GOOD.replace(LINES[22], blanks)):
        assert effort(lambda text=text: load(text), 1) < 100 * usual  # type: ignore[misc]
