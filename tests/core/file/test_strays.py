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
    assert re.search("lost its spaces.* text of 'answer' above; begin it with 6 spaces", message)


@pytest.mark.parametrize("number", TEXTS[:1] + TEXTS[-2:-1])
@pytest.mark.parametrize("indent", ["", "    "])
def test_the_first_line_of_a_text_that_lost_its_spaces(number: int, indent: str) -> None:
    ((line, _, message),) = told(with_lines({number: indent + LINES[number].lstrip()}))

    assert line == number + 1
    assert "begin it with 6 spaces" in message


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


LEFT = (
    "this line has lost its spaces and begins too far left for the text of '{}' above; "
    "begin it with {} spaces"
)
AROUND = ", as the lines around it begin"
NO_COLON = "a colon is missing here; a line begins like '{}:'"
AMONG = "where an item of a list begins with '- '; begin"
EMERGENCY = """\
emergency:
  emergency: |
    Call.
{}  signs:
    numb:
      title: Numb
      urgency: urgent
      phrases: [my leg]
      notice: |
        Go.
{}"""


@pytest.mark.parametrize(
    ("changed", "place", "message"),
    [
        (
            {8: "Both are: fine\n", **dict.fromkeys(range(9, 15), "")},
            "9:1",
            LEFT.format("answer", 6),
        ),
        ({8: "Both are: fine\n"}, "9:1", LEFT.format("answer", 6) + AROUND),
        ({9: "Cold: it helps\n"}, "10:1", LEFT.format("answer", 6) + AROUND),
        ({9: "tit\n"}, "10:1", LEFT.format("answer", 6) + AROUND),
        ({10: "walk:\n"}, "11:1", LEFT.format("answer", 6) + AROUND),
        ({10: "    after a b c d\n"}, "11:5", LEFT.format("answer", 6) + AROUND),
        ({10: "  after a\n"}, "11:3", LEFT.format("answer", 6) + AROUND),
        (
            {9: "        deeper\n", 10: "Lost: x\n"},
            "11:1",
            LEFT.format("answer", 6) + AROUND,
        ),
        (
            {15: "    caution: |2\n        Wrap\nit: here\n      it.\n"},
            "18:1",
            LEFT.format("caution", 6) + AROUND,
        ),
        (
            {15: "    caution: |2\n        Wrap\n      it.\n", 9: "x: y\n"},
            "10:1",
            LEFT.format("answer", 6) + AROUND,
        ),
        ({23: "    say:\n"}, "24:5", LEFT.format("answer", 6) + AROUND),
        ({24: "  Note well: slowly.\n"}, "25:3", LEFT.format("answer", 6) + AROUND),
        ({24: "Note well: slowly.\n"}, "25:1", LEFT.format("answer", 6) + AROUND),
        (
            {8: "Both are: fine\n", 9: "Cold: it helps\n"},
            "9:1",
            "these 2 lines have lost their spaces and begin too far left for the text of 'answer' "
            "above; begin each with 6 spaces",
        ),
        (
            {5: "ice\n"},
            "6:1",
            f"this line stands among 'phrases', {AMONG} it with 6 spaces and '- '",
        ),
        (
            {5: "– ice\n"},
            "6:1",
            "this line stands among 'phrases', where an item of a list begins with a plain '- ', "
            "not with '–'; begin it with 6 spaces and '- '",
        ),
        (
            {5: "is ice;x\n", 6: "is it;y\n"},
            "6:1",
            f"these 2 lines stand among 'phrases', {AMONG} each with 6 spaces and '- ', and leave "
            "out what is no phrase",
        ),
        (
            {5: "      - stretch\n        ing\n", 6: "lost it\n"},
            "8:1",
            f"this line stands among 'phrases', {AMONG} it with 6 spaces and '- '",
        ),
        ({15: "    title heat or ice for my back\n"}, "16:5", NO_COLON.format("title")),
        ({15: "    menu x\n"}, "16:5", NO_COLON.format("menu")),
        ({15: "    follow_ups = [walk]\n", 16: ""}, "16:5", NO_COLON.format("follow_ups")),
        (
            {15: "    cautio\n    follow_\n"},
            "16:5",
            "'cautio' is only a part of a line; did you mean 'caution:'? If not, take it out",
        ),
        (
            {9: "    tit\n"},
            "10:5",
            "'tit' is only a part of a line; did you mean 'title:'? If not, take it out",
        ),
        (
            {9: "---\n"},
            "10:1",
            "a second document starts here; take out the line '---'",
        ),
        *(
            (
                {9: f"{indent}{sign}\n"},
                f"10:{len(indent) + 1}",
                "this does not line up with the lines above; indent it like its neighbours",
            )
            for indent, sign in (("", "]"), ("    ", "}"))
        ),
    ],
)
def test_the_whole_message_can_be_understood_by_itself(
    changed: dict[int, str], place: str, message: str
) -> None:
    ((line, column, found),) = told(with_lines(changed))

    assert (f"{line}:{column}", found) == (place, message)


@pytest.mark.parametrize(
    ("notice", "last", "expected"),
    [
        ("Now go.\n", "", (4, 1, LEFT.format("emergency", 4) + AROUND)),
        ("", "    Now then: go.\n", (11, 5, LEFT.format("notice", 8) + AROUND)),
        ("  urgent See a doctor now.\n", "", (4, 3, NO_COLON.format("urgent"))),
    ],
)
def test_the_texts_of_emergencies_lose_their_spaces_too(
    notice: str, last: str, expected: tuple[int, int, str]
) -> None:
    assert told(EMERGENCY.format(notice, last) + GOOD) == [expected]


@pytest.mark.parametrize(
    ("notice", "last", "place", "words"),
    [
        ("  Now: go.\n", "", (4, 3), "unknown key 'Now'"),
        ("", "    Now: go.\n", (11, 5), "'Now' cannot be a name"),
        ("", "      patterns:\n        - my leg: [x]\n", (12, 11), "'my leg' cannot be a name"),
    ],
)
def test_a_name_or_a_key_that_is_wrong_by_itself_is_no_line_of_a_text(
    notice: str, last: str, place: tuple[int, int], words: str
) -> None:
    ((*found, message),) = told(EMERGENCY.format(notice, last) + GOOD)

    assert tuple(found) == place
    assert words in message


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  help\n", (4, 3, NO_COLON.format("help"))),
        ("  help me\n", (4, 3, NO_COLON.format("help"))),
        ("hel\n", (4, 1, LEFT.format("greeting", 4) + AROUND)),
    ],
)
def test_among_the_texts_of_the_bot_its_own_keys_are_known(
    line: str, expected: tuple[int, int, str]
) -> None:
    text = f"bot:\n  greeting: |\n    Hello.\n{line}  name: Helper\n"

    assert told(text + GOOD) == [expected]


@pytest.mark.parametrize(
    "field", ["title: W", "phrases: [w]", "answer: Yes.", "urgency: urgent", "patterns: []"]
)
def test_the_name_of_a_topic_without_its_colon_is_told_by_what_is_below(field: str) -> None:
    end = dict.fromkeys(range(19, 25), "")

    changed = with_lines({15: "", 16: "", 17: "  walk\n", 18: f"    {field}\n", **end})

    assert told(changed) == [(16, 3, NO_COLON.format("walk"))]


def test_a_name_above_a_key_that_no_topic_begins_with_is_a_line_of_the_text() -> None:
    end = dict.fromkeys(range(19, 25), "")

    ((*_, message),) = told(
        with_lines({15: "", 16: "", 17: "  walk\n", 18: "    menu: true\n", **end})
    )

    assert message == LEFT.format("answer", 6) + AROUND


def test_a_topic_in_braces_below_a_text_is_no_line_of_it() -> None:
    topic = "  walk {title: Walking, phrases: [walk], answer: Yes.}\n"
    end = dict.fromkeys(range(18, 25), "")

    assert told(with_lines({15: "", 16: "", 17: topic, **end})) == [
        (16, 3, NO_COLON.format("walk"))
    ]


def test_what_comes_after_a_line_keeps_its_place() -> None:
    """Even where the line is only as long as the spaces that it lacks."""
    changed = with_lines({9: "a: b c\n", 16: "    follow_ups: [wolk]\n"})

    assert [(line, column) for line, column, _ in told(changed)] == [(10, 1), (17, 18)]


def test_ten_places_are_told_and_the_rest_when_they_are_mended() -> None:
    topics = "".join(
        f"  a{i}:\n    title: T{i}\n    phrases: [about {i}]\n    answer: |\n      x\ny {i}: z\n"
        for i in range(13)
    )

    found = told(f"intents:\n{topics}")

    lost = [line for line, _, message in found if message.startswith(LEFT.format("answer", 6))]
    assert lost == [7 + 6 * i for i in range(10)]
    assert len(found) == 11


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
