"""Items and texts without the key above them: told with where it goes, and only if it is gone."""

from __future__ import annotations

import pytest

from bot.core.source import load

GOOD = """\
intents:
  heat:
    title: Heat
    phrases:
      - heat or ice
      - warm pack
    answer: |
      Both.
    caution: Wrap it.
    sources:
      - name: NHS
        url: https://nhs.uk/x
  walk:
    title: Walking
    phrases:
      - can i walk
    answer: |
      Yes.
    follow_ups: [heat]
emergency:
  signs:
    numb:
      title: Numb
      urgency: urgent
      phrases: [my leg is numb]
      patterns:
        - feeling: [numb]
          place: [groin]
      notice: Go.
"""
LACKS = "'{}' is missing above this line; put it on a line of its own, with {} spaces before it"
UNKNOWN = "unknown key '{}'; did you mean '{}'?"
NEIGHBOURS = "this does not line up with the lines above; indent it like its neighbours"


def told(text: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.message}" for one in load(text).problems]


def changed(*changes: tuple[str, str]) -> str:
    text = GOOD
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return text


def test_the_file_is_good() -> None:
    assert told(GOOD) == []


WALKS = "    phrases:\n      - can i walk\n"
TIGHT = (WALKS, WALKS.replace("      -", "    -"))
ANSWER = "    answer: |\n      Yes.\n"
AMONG = (
    "this line stands among 'phrases', where an item of a list begins with '- '; begin it with {} "
    "spaces and '- '"
)
NO_ANSWER = "13:3 intent \"walk\": 'answer' is missing; add 'answer:' (what the bot replies)"


@pytest.mark.parametrize("end", ["", GOOD[GOOD.index("emergency:") :]])
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([(WALKS, "      - can i walk\n")], f"15:7 {LACKS.format('phrases:', 4)}"),
        ([("    sources:\n", "")], f"10:7 {LACKS.format('sources:', 4)}"),
        ([(ANSWER, "      Yes: so.\n")], f"17:7 {LACKS.format('answer: |', 4)}"),
    ],
)
def test_what_is_missing_is_told_even_where_other_topics_have_it(
    changes: list[tuple[str, str]], expected: str, end: str
) -> None:
    text = changed(*changes)

    assert told(text[: text.index("emergency:")] + end) == [expected]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            [("    phrases:\n", ""), ("    answer", "    phrsaes: [x]\n    answer")],
            [f'6:5 intent "heat": {UNKNOWN.format("phrsaes", "phrases")}'],
        ),
        (
            [("      patterns:\n", ""), ("      notice", "      pattens: [x]\n      notice")],
            [f"26:9 {NEIGHBOURS}"],
        ),
        ([(WALKS, "  - can i walk\n")], [f"15:3 {NEIGHBOURS}"]),
        (
            [TIGHT, (ANSWER, "    menyu: true\n")],
            [NO_ANSWER, f'17:5 intent "walk": {UNKNOWN.format("menyu", "menu")}'],
        ),
        (
            [TIGHT, (ANSWER, "    caution: x\n    menyu: true\n")],
            [NO_ANSWER, f'18:5 intent "walk": {UNKNOWN.format("menyu", "menu")}'],
        ),
        (
            [(ANSWER, "      Yes.\n    answr: x\n")],
            [f"17:7 {AMONG.format(6)}", f'18:5 intent "walk": {UNKNOWN.format("answr", "answer")}'],
        ),
        ([(ANSWER, "     Yes.\n")], [f"17:6 {AMONG.format(6)}"]),
        (
            [(WALKS, ""), (ANSWER, ""), ("[heat]", "\n      - heat\n      Yes.")],
            ["17:7 an item of a list begins with '- '; put that before it"],
        ),
        (
            [("phrases: [my leg is numb]", "phrases:\n        - my leg\n        Both.")],
            [f"27:9 {AMONG.format(8)}"],
        ),
        (
            [(ANSWER, "      caution: x\n")],
            [
                "17:7 'caution' begins with 6 spaces, its neighbours such as 'title' on line 14 "
                "with 4 spaces; put 4 spaces before it"
            ],
        ),
    ],
    ids=[
        "it is misspelt",
        "it is misspelt, in a sign",
        "the item is too far left",
        "an unknown key after items in its column",
        "a known key after items in its column",
        "a text above an answer that is misspelt",
        "a text that is further left than the items",
        "a text in another list",
        "a text in a sign",
        "a key in the column of the items",
    ],
)
def test_it_is_not_missed_where_something_else_is_wrong(
    changes: list[tuple[str, str]], expected: list[str]
) -> None:
    assert told(changed(*changes)) == expected
