"""Topics without the line ``intents:`` above them are one message, and hide nothing else."""

from __future__ import annotations

import re

import pytest
from thinned import THINNED

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
LIKE_SECTIONS = """\
      emergency: 112
      x:
        answer: y
      name: Bot
      suggest_from: 1
      - [ice, cold]

      - say: ice
      - {say: ice}
    cauton: x
"""
LISTS = A.replace("[heat or ice]", "\n      {}").replace("answer", "anwser")
LACKS = (
    "error: 'intents:' is missing above this first topic; put it on a line of its own, at the left"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (A, [f"1:3 {LACKS}"]),
        (A.replace("title: Heat", "phrases:\n      - ice\n    title: Heat"), [f"1:3 {LACKS}"]),
        ("  a:\n    answer: Both.\n    title: Heat\n    phrases: [ice]\n", [f"1:3 {LACKS}"]),
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
        "an answer first in it",
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
        ("intents:\n" + A.replace("Both.", "|\n      Both.\n" + LIKE_SECTIONS), ["9:9", "16:5"]),
        ("notes: |\n  name: Bot\nintents:\n" + A, ["1:1"]),
        ("notes:\n  - [ice, x]\nintents:\n" + A, ["1:1"]),
        ("intents:\n" + A.replace("a:", "signs:").replace("answer", "anwser"), ["5:5"]),
        ("intents:\n  signs:\n" + A, ["2:9"]),
        ("intents:\n" + LISTS.format("- [ice, x]"), ["5:9", "6:5"]),
        ("intents:\n" + LISTS.format("- x\n      - [ice, y]"), ["6:9", "7:5"]),
        ("intents:\n" + LISTS.format("- x\n        y\n      - [ice, y]"), ["7:9", "8:5"]),
        ("intents:\n" + LISTS.format("- |\n        x\n      - [ice, y]"), ["7:9", "8:5"]),
        (BOT + A.replace("    ", "  "), ["1:1", "3:3", "4:3", "5:3", "6:3"]),
        ("intents:\n" + A.replace("title: Heat", "urgent:") + BOT, ["2:3", "3:5"]),
        (BOT + A + "intents:\n" + B.replace("title: ", 'title: "'), ["3:3", "9:12"]),
        (A + "intnts:\n" + B, ["5:1"]),
    ],
    ids=[
        "signs",
        "a text",
        "lines of a text like those of all sections",
        "a text right below a key at the left",
        "a list right below a key at the left",
        "a topic called 'signs'",
        "a topic called 'signs' with nothing in it",
        "a list for the first phrase",
        "a list for the second",
        "a list below a phrase over two lines",
        "a list below a text",
        "keys in the column of the topic",
        "a key of the emergency section with nothing behind it",
        "it stands below",
        "it stands below, misspelt",
    ],
)
def test_it_is_not_missed_where_something_else_is_wrong(text: str, places: list[str]) -> None:
    told = [(f"{one.line}:{one.column}", one.message) for one in load(text).problems]

    assert not any("is missing above this" in message for _, message in told)
    assert [place for place, _ in told] == places


TIGHT = """\
emergency:
  signs:
    numb:
      title: Numb
      urgency: urgent
      phrases: [my leg is numb]
synonyms:
- [ice, cold pack]
- [heat, warmth]
tests:
- say: heat
  expect: a
matching:
  suggest_from: 0.1
bot:
  name: Bot
intents:
"""


@pytest.mark.parametrize("text", [THINNED, TIGHT + A + B], ids=["shipped", "in another order"])
@pytest.mark.parametrize(
    "line",
    [
        *("bot:", "matching:", "synonyms:", "intents:", "emergency:", "tests:", "  signs:"),
        *("    phrases:", "    sources:", "      patterns:"),
    ],
)
def test_a_line_that_is_missing_is_told_so_that_putting_it_back_mends_the_file(
    text: str, line: str
) -> None:
    lines = text.splitlines(keepends=True)
    for number in [at for at, one in enumerate(lines) if one == f"{line}\n"][:2]:
        below = next(at for at in range(number + 1, len(lines)) if lines[at].lstrip(" #\n"))
        while lines[below].lstrip().startswith("#"):
            below += 1
        rest = lines[:number] + lines[number + 1 :]

        (problem,) = load("".join(rest)).problems

        assert (problem.line, problem.level) == (below, "error")
        assert problem.message.startswith(f"'{line.strip()}' is missing above this ")
        where = problem.message.rpartition("on a line of its own, ")[2]
        spaces = re.fullmatch(r"at the left|with (\d) spaces before it", where)
        assert spaces
        rest.insert(problem.line - 1, " " * int(spaces[1] or 0) + line.strip() + "\n")
        assert load("".join(rest)).problems == ()


@pytest.mark.parametrize(
    ("section", "body"),
    [
        ("emergency", SIGNS.partition("\n")[2].replace("  signs:", "  urgent: Go.\n  signs:")),
        ("synonyms", "- [ice, cold pack]\n- [heat, warmth]\n"),
        ("synonyms", "  - [ice, cold pack]\n"),
        ("emergency", SIGNS.partition("\n")[2].replace("  signs:", "  emergency: Go.\n  signs:")),
        ("tests", "  - {say: heat, expect: a}\n"),
        ("bot", "  help: Ask.\n"),
    ],
)
def test_a_file_may_begin_without_the_line_of_a_section(section: str, body: str) -> None:
    told = [(one.line, one.column, one.message) for one in load(body + "intents:\n" + A).problems]

    message = f"'{section}:' is missing above this line; put it on a line of its own, at the left"
    assert told == [(1, 1 + len(body) - len(body.lstrip()), message)]


SIGN = SIGNS.partition("  signs:\n")[2]
NO_SIGNS = (
    "'signs:' is missing above this first sign; put it on a line of its own, with {} before it{}"
)
MORE = ", and 2 spaces more before each line of the signs"


def indented(sign: str, indent: int) -> str:
    return "".join(" " * indent + line[4:] for line in sign.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("above", "indent", "below", "words", "mended"),
    [
        ("", 2, "", ("1 space", ""), " signs:\n" + indented(SIGN, 2)),
        ("", 4, "", ("2 spaces", ""), f"  signs:\n{SIGN}"),
        ("", 1, "", ("1 space", MORE), " signs:\n" + indented(SIGN, 3)),
        ("  urgent: Go.\n", 2, "", ("2 spaces", MORE), f"  signs:\n{SIGN}"),
        ("", 2, "  urgent: Go.\n", ("2 spaces", MORE), f"  signs:\n{SIGN}"),
        ("  urgent: Go.\n", 4, "", ("2 spaces", ""), f"  signs:\n{SIGN}"),
        ("  urgent: Go.\n", 6, "", ("2 spaces", ""), f"  signs:\n{indented(SIGN, 6)}"),
    ],
)
@pytest.mark.parametrize("before", ["", "intents:\n" + A])
def test_signs_without_their_line_are_good_when_it_is_put_where_it_is_told(
    before: str, above: str, indent: int, below: str, words: tuple[str, str], mended: str
) -> None:
    sign = indented(SIGN, indent)
    text = f"{before}emergency:\n{above}"
    after = below if before else below + "intents:\n" + A

    ((line, column, message),) = [
        (one.line, one.column, one.message) for one in load(text + sign + after).problems
    ]

    assert (line, column) == (text.count("\n") + 1, indent + 1)
    assert message == NO_SIGNS.format(*words)
    assert load(text + mended + after).problems == ()


def test_synonyms_are_missed_right_below_a_key_with_a_value() -> None:
    ((line, column, message),) = [
        (one.line, one.column, one.message)
        for one in load(BOT + "  - [ice, cold pack]\nintents:\n" + A).problems
    ]

    assert (line, column) == (3, 3)
    assert message.startswith("'synonyms:' is missing above this line")


def test_several_lines_that_are_missing_are_told_each() -> None:
    text = re.sub(r"(?m)^(bot|matching|tests):\n", "", THINNED)

    told = [one.message.split()[0] for one in load(text).problems]

    assert told == ["'bot:'", "'matching:'", "'tests:'"]
