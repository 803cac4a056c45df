"""Dashes that are missing, too many or in another column, each with its whole message."""

from __future__ import annotations

import pytest

from bot.core.source import load

GOOD = """\
intents:
  heat:
    title: Heat
    phrases:
      - heat or ice
    answer: Both.
    sources:
      - name: NHS
        url: https://nhs.uk/x
      - name: NICE
        url: https://nice.org.uk/x
    follow_ups: [walk]
  walk:
    title: Walking
    phrases: [can i walk]
    answer: Yes.
emergency:
  signs:
    numb:
      title: Numb
      urgency: urgent
      phrases: [my leg is numb]
    leg:
      title: Leg
      urgency: urgent
      phrases: [my leg is weak]
tests:
  - say: use ice
    expect: heat
  - say: take a walk
    expect: walk
"""
MISSING = "a dash is missing before this; "
WRITE = MISSING + "write '- {}: …'"
ABOVE = "a line '- {}: …' is missing above this"
BEGIN = MISSING + "begin it with {} spaces and '- '"
MOVE = "put {} spaces before this, as before the item above"
ONLY = "only an item of a list begins with '- '; write '{}:' without it"
BELONGS = "'expect' belongs to the item on line 30; put 4 spaces before it"
ITEMS = "this stands in the column of a list's items; begin it with '- ', or mend the indent"


def told(text: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.message}" for one in load(text).problems]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("      - name: NHS", "        name: NHS", "8:9 " + WRITE.format("name")),
        ("      - name: NHS", "      name: NHS", "8:7 " + WRITE.format("name")),
        ("      - name: NHS\n", "", "8:9 " + ABOVE.format("name")),
        ("      - name: NICE", "        name: NICE", "10:9 " + WRITE.format("name")),
        ("      - name: NICE", "      name: NICE", "10:7 " + BEGIN.format(6)),
        (
            "      - name: NICE\n        url",
            "       - name: NICE\n         url",
            "10:8 " + MOVE.format(6),
        ),
        (
            "      - name: NICE\n        url",
            "     - name: NICE\n       url",
            "10:6 " + MOVE.format(6),
        ),
        ("  - say: take", "    say: take", "30:5 " + WRITE.format("say")),
        ("  - say: take", "  say: take", "30:3 " + BEGIN.format(2)),
        (
            "  - say: take a walk\n    ",
            "   - say: take a walk\n     ",
            "30:4 " + MOVE.format(2),
        ),
        ("  - say: take a walk\n    ", " - say: take a walk\n   ", "30:2 " + MOVE.format(2)),
        ("  - say: take a walk\n    ", "  - say: take a walk\n  ", f"31:3 {BELONGS}"),
        ("  heat:\n", "  - heat:\n", "2:3 " + ONLY.format("heat")),
        ("  walk:\n", "  - walk:\n", "13:3 " + ONLY.format("walk")),
        ("    numb:\n", "    - numb:\n", "19:5 " + ONLY.format("numb")),
        ("    leg:\n", "    - leg:\n", "23:5 " + ONLY.format("leg")),
        ("    title: Heat\n", "    - title: Heat\n\n    # x\n", "3:5 " + ONLY.format("title")),
        ("    answer: Yes.", "    - answer: Yes.", "16:5 " + ONLY.format("answer")),
        ("follow_ups: [walk]", "follow_ups:\n      - walk\n      menu {a: b}", f"14:7 {ITEMS}"),
    ],
)
def test_a_dash_is_told_where_it_is_wrong(before: str, after: str, expected: str) -> None:
    assert before in GOOD
    assert told(GOOD.replace(before, after, 1)) == [expected]


def test_an_item_of_another_list_is_no_topic() -> None:
    items = "follow_ups:\n      - walk\n      - heat:\n      menu {a: b}"

    assert told(GOOD.replace("follow_ups: [walk]", items))[-1] == f"15:7 {ITEMS}"


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("titel", "an item of a list begins with '- '; put that before it"),
        ("titl", "'titl' is only a part of a line; did you mean 'title:'? If not, take it out"),
    ],
)
def test_a_word_below_items_is_a_key_only_if_a_key_begins_so(word: str, message: str) -> None:
    items = f"follow_ups:\n      - walk\n      {word}"

    assert told(GOOD.replace("follow_ups: [walk]", items)) == [f"14:7 {message}"]


def test_a_file_of_one_line_has_nothing_above() -> None:
    assert told("title: Heat: or ice\n") == [
        "1:12 a colon cannot stand here; put the whole text in 'quotes', or mend the indent"
    ]
