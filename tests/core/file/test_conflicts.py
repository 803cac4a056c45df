"""The marks of a merge conflict are one message each conflict, and hide nothing else."""

from __future__ import annotations

import pytest

from bot.core.source import load

GOOD = """\
intents:
  heat:
    title: Heat
    phrases:
      - heat or ice
      - is cold better
    answer: |
      Both are fine.
      Pick one.
    follow_ups: [walk]
  walk:
    title: Walk
    phrases: [is walking good]
    answer: Yes.
    follow_ups: [heat]
"""
BEGIN, BASE, SPLIT, END = "<<<<<<< HEAD\n", "||||||| base\n", "=======\n", ">>>>>>> theirs\n"
MARK = "this is a mark of a merge conflict; keep one of the two sides, and delete "


def said(text: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.level}: {one.message}" for one in load(text).problems]


def merged(ours: str, theirs: str, base: str = "") -> str:
    """The file where others wrote something else for a part of it."""
    assert GOOD.count(ours) == 1
    return GOOD.replace(ours, BEGIN + ours + base + SPLIT + theirs + END)


def test_the_file_without_a_conflict_is_good() -> None:
    assert said(GOOD) == []


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("ours", "theirs", "first", "lines"),
    [
        ("    title: Heat\n", "    title: Warmth\n", 3, "3, 5 and 7"),
        ("    title: Heat\n", "    title: 'War\n", 3, "3, 5 and 7"),
        ("    title: Heat\n", "", 3, "3, 5 and 6"),
        ("      - is cold better\n", "      - a\n      - b\n", 6, "6, 8 and 11"),
        ("      Both are fine.\n", "      Heat.\n", 8, "8, 10 and 12"),
        ("      Pick one.\n", "      <b>Choose.\n", 9, "9, 11 and 13"),
        ("    follow_ups: [walk]\n", "    follow_ups: [gone]\n", 10, "10, 12 and 14"),
        (
            "  walk:\n    title: Walk\n",
            "  rest:\n    title: Rest\n    menu: no\n",
            11,
            "11, 14 and 18",
        ),
        ("    follow_ups: [heat]\n", "  rest: {title: Rest}\n", 15, "15, 17 and 19"),
    ],
)
def test_a_conflict_is_one_message_at_its_first_mark(
    ours: str, theirs: str, first: int, lines: str, ends: str
) -> None:
    text = merged(ours, theirs).replace("\n", ends)

    assert said(text) == [f"{first}:1 error: {MARK}the lines {lines}"]
    assert load(text).catalog is None


def test_what_stood_there_before_both_is_told_with_them() -> None:
    text = merged("    title: Heat\n", "    title: Warmth\n", BASE + "    title: Hot\n")

    assert said(text) == [f"3:1 error: {MARK}the lines 3, 5, 7 and 9"]


@pytest.mark.parametrize("mark", [BEGIN, BASE, SPLIT, END, "<<<<<<<\n"])
@pytest.mark.parametrize("line", range(15))
def test_a_mark_that_was_left_is_told(mark: str, line: int) -> None:
    lines = GOOD.splitlines(keepends=True)

    assert said("".join([*lines[:line], mark, *lines[line:]])) == [
        f"{line + 1}:1 error: {MARK}this line"
    ]


@pytest.mark.parametrize(
    ("marks", "lines"), [([BEGIN, BEGIN], [1, 2]), ([BEGIN, SPLIT], [1, 2]), ([BEGIN, END], [1, 2])]
)
def test_marks_that_make_no_conflict_are_told_each(marks: list[str], lines: list[int]) -> None:
    assert said("".join(marks) + GOOD) == [f"{line}:1 error: {MARK}this line" for line in lines]


def test_a_conflict_hides_no_other_mistake() -> None:
    text = merged("      Pick one.\n", "      Choose.\n").replace("[heat]", "[heta]")

    first, second, third = said(text.replace("is walking good]", "is walking good"))

    assert first == f"9:1 error: {MARK}the lines 9, 11 and 13"
    assert second.startswith("17:14 error: the bracket that opens here is never closed")
    assert third.startswith("19:18 error: intent \"walk\": follow_ups: there is no intent 'heta'")


def test_what_only_the_other_side_has_is_not_missed() -> None:
    text = merged("    answer: Yes.\n", "    answer: Yes.\n  rest:\n    title: Rest\n")

    assert len(said(text.replace("[heat]", "[rest]"))) == 1


def test_of_very_many_only_the_first_are_told() -> None:
    problems = said(SPLIT * 51 + GOOD.replace("[heat]", "[gone]"))

    assert len(problems) == 50
    assert len(said(SPLIT * 50 + GOOD.replace("[heat]", "[gone]"))) == 51


@pytest.mark.parametrize("text", ["  <<<<<<< HEAD", "======", "========", "<b>=======</b>"])
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    inside = said(GOOD.replace("Pick one.", text.strip()))
    at_the_left = said(GOOD.replace("    title: Heat\n", f"{text}\n"))

    assert not any(MARK in one for one in inside + at_the_left)
