"""A topic that was pasted as it was, in another column: who does what it says has a good file."""

from __future__ import annotations

import re

import pytest

from bot.core.source import load

ABOVE = """\
intents:
  heat:
    title: Heat
    phrases: [heat or ice]
    answer: Both.
  walk:
    title: Walking
    phrases: [can i walk]
    answer: Yes.
"""
BELOW = """\
  sleep:
    title: Sleep
    phrases: [how to sleep]
    answer: Well.
tests:
  - {say: heat, expect: heat}
"""
BATH = """\
bath:
{0}title: A hot bath?
{0}phrases:
{0}  - can i soak
{0}answer: |
{0}  Yes.

{0}  Note: not hot.
{1}menu: true
"""
FLAT = re.sub("(?m)^ +", "", BATH.format("", ""))
BEGINS = (
    "'bath' begins {}, its neighbours such as 'heat' on line 2 with 2 spaces; "
    "put 2 spaces before it"
)
LEFT = BEGINS.format("at the left")


_PLACE = re.compile(r"(\d+) spaces?(?: more)? before (?:each of the )?lines? (\d+)(?: to (\d+))?")


def obeyed(pasted: str, message: str) -> str:
    """The topic as it is when somebody has put spaces where a message says."""
    lines = pasted.splitlines(keepends=True)
    first = ABOVE.count("\n") + 1
    extra = dict.fromkeys(range(first, first + len(lines)), 0)
    places = message.partition(" before it")[2]
    for many, begin, end in _PLACE.findall(places):
        extra |= dict.fromkeys(range(int(begin), int(end or begin) + 1), int(many))
    lines[0] = "  " + lines[0].lstrip()
    mended = [" " * extra[first + at] + line for at, line in enumerate(lines) if at]
    return "".join([lines[0], *mended])


@pytest.mark.parametrize("below", [BELOW, ""], ids=["in the middle", "at the end"])
@pytest.mark.parametrize(
    ("pasted", "message"),
    [
        (
            BATH.format("  ", "  "),
            f"{LEFT}, and 2 spaces more before each of the lines 11 to 18",
        ),
        (
            BATH.format("  ", "# "),
            f"{LEFT}, and 2 spaces more before each of the lines 11 to 17",
        ),
        (
            " " + BATH.format("   ", "   "),
            f"{BEGINS.format('with 1 space')}, and 1 space more before each of the lines 11 to 18",
        ),
        (BATH.format("", ""), f"{LEFT}, 4 spaces before each of the lines 11 to 18"),
        (BATH.format("", "# "), f"{LEFT}, 4 spaces before each of the lines 11 to 17"),
        (
            FLAT,
            f"{LEFT}, 4 spaces before each of the lines 11 to 18 (but 6 spaces before each of the "
            "lines 15 to 17)",
        ),
        (
            FLAT.replace("menu", "# menu"),
            f"{LEFT}, 4 spaces before each of the lines 11 to 17 (but 6 spaces before each of the "
            "lines 15 to 17)",
        ),
        (
            FLAT.replace("\nNote: not hot.\n", "").replace("answer: |", "answer: >- # more"),
            f"{LEFT}, 4 spaces before each of the lines 11 to 16 (but 6 spaces before line 15)",
        ),
        (
            "bath:\n  title: A hot bath?\n  phrases: [can i soak]\n  answer: Yes.\n",
            f"{LEFT}, and 2 spaces more before each of the lines 11 to 13",
        ),
        (BATH.format("    ", "    "), LEFT),
        ("   " + BATH.format("    ", "    "), BEGINS.format("with 3 spaces")),
        ("    " + BATH.format("      ", "      "), BEGINS.format("with 4 spaces")),
    ],
    ids=[
        "2 spaces too far left",
        "a comment at its end",
        "1 space too far left",
        "keys at the left",
        "a text at its end",
        "without any indent",
        "without any indent, a text at its end",
        "without any indent, a text of a line",
        "keys alone",
        "its name alone",
        "its name alone, further in",
        "further in",
    ],
)
def test_a_pasted_topic_is_one_message_and_good_when_it_is_done(
    pasted: str, message: str, below: str
) -> None:
    (problem,) = load(ABOVE + pasted + below).problems

    assert (problem.line, problem.message) == (10, message)
    assert load(ABOVE + obeyed(pasted, message) + below).problems == ()


def test_a_topic_with_one_line_has_that_line_told() -> None:
    found = load(f"{ABOVE}bath:\n  title: x\n\n  # and so on\n{BELOW}").problems

    assert [(one.line, one.message) for one in found] == [
        (10, f"{LEFT}, and 2 spaces more before line 11")
    ]


def test_keys_go_where_those_of_the_others_are() -> None:
    above = re.sub("(?m)^    ", "      ", ABOVE)
    (problem,) = load(above + FLAT.replace("answer: |\nYes.\n\nNote", "answer: ")).problems

    assert problem.message == f"{LEFT}, 6 spaces before each of the lines 11 to 15"


def test_the_only_other_topic_tells_the_column_even_if_it_has_fewer_keys() -> None:
    above = ABOVE.partition("  walk:")[0]
    (problem,) = load(above + FLAT).problems

    assert problem.message == (
        f"{LEFT}, 4 spaces before each of the lines 7 to 14 (but 6 spaces before each of the "
        "lines 11 to 13)"
    )


def test_a_text_that_is_not_there_has_no_column() -> None:
    (problem,) = load(f"{ABOVE}bath:\ntitle: A hot bath?\nphrases: [soak]\nanswer: |\n").problems

    assert problem.message == f"{LEFT}, 4 spaces before each of the lines 11 to 13"


def test_keys_in_several_columns_are_not_told_to_move_alike() -> None:
    found = load(f"{ABOVE}bath:\ntitle: A hot bath?\n  phrases: [soak]\n  answer: Yes.\n").problems

    assert found[0].message == LEFT
