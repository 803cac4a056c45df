"""Full-width colons behind keys are told, those of a text are its own."""

from __future__ import annotations

import pytest

from bot.core.source import load

GOOD = """\
intents:
  heat:
    title: Heat
    phrases: [heat or ice]
    answer: Both.
    sources:
      - name: NHS
        url: https://nhs.uk/x
tests:
  - {say: heat, expect: heat}
"""
WIDE = "this is a full-width colon ('：'); type a plain one and a space: '{}: '"
EMPTY = "intent \"heat\": 'title' is empty; write something"


def told(text: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.message}" for one in load(text).problems]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("title: Heat", "title：Heat", ["3:10 title"]),
        ("title: Heat", "title ： Heat", ["3:11 title"]),
        ("title: Heat", "title：Heat： or not", ["3:10 title"]),
        ("  heat:\n", "  heat ：  # a note\n", ["2:8 heat"]),
        ("- name: NHS", "- name ：NHS", ["7:14 name"]),
        ("url: https", "url：https", ["8:12 url"]),
        ("- {say: heat, expect: heat}", "- {say：heat, expect：heat}", ["10:9 say"]),
        ("- {say: heat, expect: heat}", "- { say： heat , expect： heat}", ["10:10 say"]),
        ("say: heat, expect: heat", "say: heat：ice, expect：heat", ["10:27 expect"]),
        (
            "- {say: heat, expect: heat}",
            "- say：heat\n    expect：heat",
            ["10:8 say", "11:11 expect"],
        ),
        ("answer: Both.", "answer：|  # a text\n      Both.\n      title：x", ["5:11 answer"]),
        ("phrases: [heat or ice]", "phrases：\n      - heat：ice", ["4:12 phrases"]),
        ("phrases: [heat or ice]", "phrases：[heat, title：ice]", ["4:12 phrases"]),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_first_such_colon_of_a_line_is_told(
    before: str, after: str, expected: list[str], ends: str
) -> None:
    assert before in GOOD
    text = GOOD.replace(before, after, 1).replace("\n", ends)
    places = [one.split() for one in expected]

    assert told(text) == [f"{place} {WIDE.format(word)}" for place, word in places]


def test_a_key_with_nothing_behind_it_is_read_all_the_same() -> None:
    text = GOOD.replace("title: Heat", "title：")

    assert told(text) == [f"3:10 {WIDE.format('title')}", f"3:11 {EMPTY}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Heat", "title: title：Heat"),
        ("answer: Both.", "answer: Both,title：both."),
        ("answer: Both.", "answer: |\n      title：both\n      Note：\n      {answer：x}"),
        ("[heat or ice]", "[heat, title：ice]"),
        ("[heat or ice]", "\n      - heat：ice"),
    ],
)
def test_a_text_holds_what_it_holds(before: str, after: str) -> None:
    assert before in GOOD
    assert told(GOOD.replace(before, after, 1)) == []
