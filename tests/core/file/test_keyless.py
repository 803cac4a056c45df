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
NO_PHRASES = (
    "13:3 intent \"walk\": 'phrases' is missing; add 'phrases:' (how people ask, each on a line "
    "beginning with '- ')"
)
NO_ANSWER = "13:3 intent \"walk\": 'answer' is missing; add 'answer:' (what the bot replies)"


NAME = ("  walk:\n", "")
NO_NAME = (
    "the name of this topic is missing above its title; put it on a line of its own, with {} "
    "spaces before it and ':' behind it"
)
READ = (
    "'{}:' is read as part of the text of 'answer'; if it is a key, begin it in the column of "
    "'answer'"
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([NAME], f"13:5 {NO_NAME.format(2)}"),
        ([NAME, ("nhs.uk/x\n", "nhs.uk/x\n    follow_ups:\n")], f"14:5 {NO_NAME.format(2)}"),
        (
            [NAME, ("    sources:\n      - name: NHS\n        url: https://nhs.uk/x\n", "")],
            f"10:5 {NO_NAME.format(2)}",
        ),
        (
            [
                (
                    "      notice: Go.\n",
                    "      title: Legs\n      urgency: urgent\n      phrases: [legs]\n",
                )
            ],
            f"29:7 {NO_NAME.format(4)}",
        ),
    ],
    ids=["below a source", "below a key with nothing", "below a value", "of a sign"],
)
def test_a_second_title_lacks_the_name_above_it(
    changes: list[tuple[str, str]], expected: str
) -> None:
    assert told(changed(*changes)) == [expected]


def test_two_signs_without_their_line_are_one_message_and_hide_nothing_below() -> None:
    start = GOOD.index("emergency:")
    sign = GOOD[GOOD.index("    numb:") :]
    heat = GOOD[:start].replace("caution", "cauton", 1)

    assert told(f"emergency:\n{sign}{sign.replace('numb:', 'leg:', 1)}{heat}") == [
        "2:5 'signs:' is missing above this first sign; put it on a line of its own, with 2 "
        "spaces before it",
        f'26:5 intent "heat": {UNKNOWN.format("cauton", "caution")}',
    ]


def test_a_sign_in_the_column_of_its_keys_lacks_no_line() -> None:
    start = GOOD.index("emergency:")
    flat = "".join(f"  {line.lstrip()}" for line in GOOD[start:].splitlines(keepends=True)[2:6])
    found = told(f"{GOOD[:start]}emergency:\n{flat}")

    assert [one.split()[0] for one in found] == ["21:3", "22:3", "23:3", "24:3"]
    assert all("emergency: unknown key" in one for one in found)


def test_titles_in_a_text_lack_no_name() -> None:
    lines = "".join(f"      {key}: x\n" for key in ("title", "answer", "title", "answer"))

    found = told(changed(("      Both.\n", f"      Both.\n{lines}"), ("caution:", "cauton:")))

    heat = 'intent "heat": '
    assert found == [
        *(
            f"{line}:7 {heat}{READ.format(key)}"
            for line, key in ((9, "title"), (10, "answer"), (11, "title"), (12, "answer"))
        ),
        f"13:5 {heat}{UNKNOWN.format('cauton', 'caution')}",
    ]


URGENCY = "      urgency: urgent\n"
NUMB = "      title: Numb\n"
PHRASES = ("      phrases: [my leg is numb]\n", "")
PATTERN = "        - feeling: [numb]\n          place: [groin]\n"
NOTICE = "      notice: Go.\n"
CAUTION = "    caution: Wrap it.\n"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([PHRASES, (URGENCY, f"{URGENCY}        - my leg\n")], "25:9 phrases: 6"),
        ([PHRASES, (URGENCY, f"{URGENCY}      - my leg\n")], "25:7 phrases: 6"),
        (
            [PHRASES, (NUMB, ""), (URGENCY, f"{URGENCY}{NUMB}        - my leg\n")],
            "25:9 phrases: 6",
        ),
        ([PHRASES, ("      patterns:\n", ""), ("[numb]", "[a]")], "25:9 patterns: 6"),
        (
            [PHRASES, ("      patterns:\n        - feeling", "        - name")],
            "25:9 patterns: 6",
        ),
        (
            [(f"      patterns:\n{PATTERN}{NOTICE}", f"      notice: |\n        Go.\n{PATTERN}")],
            "28:9 patterns: 6",
        ),
        (
            [(f"{CAUTION}    sources:\n", "    caution: |\n      Wrap it.\n")],
            "11:7 sources: 4",
        ),
        ([("Walking", '"Walking"'), (WALKS, "      - can i\n")], "15:7 phrases: 4"),
        ([("Walking", "'Walking' # x"), (WALKS, "      - can i\n")], "15:7 phrases: 4"),
        ([(WALKS, "      - so: can i\n")], "15:7 phrases: 4"),
    ],
    ids=[
        "the urgency of a sign",
        "the urgency of a sign, in its column",
        "the title of a sign",
        "a sign without phrases",
        "a pattern that begins like a source",
        "the notice of a sign",
        "a text",
        "double quotes",
        "single quotes and a comment",
        "a phrase with a colon",
    ],
)
def test_items_are_told_below_what_took_them_in(
    changes: list[tuple[str, str]], expected: str
) -> None:
    place, key, spaces = expected.split()

    assert told(changed(*changes)) == [f"{place} {LACKS.format(key, spaces)}"]


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
        (
            [("    sources:\n", ""), (CAUTION, f"    sorces: [x]\n{CAUTION}")],
            [
                f'9:5 intent "heat": {UNKNOWN.format("sorces", "sources")}',
                "10:5 write 'caution: |' and the text on the lines below it, further in; then it "
                "may hold colons, dashes and #",
            ],
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
        (
            [(f"      patterns:\n{PATTERN}", ""), (URGENCY, "      - urgency: urgent\n")],
            ["24:7 only an item of a list begins with '- '; write 'urgency:' without it"],
        ),
        (
            [
                (f"      patterns:\n{PATTERN}", ""),
                (NOTICE, "      notice: |\n        - so: walk\n"),
                ("caution", "cauton"),
            ],
            [f'9:5 intent "heat": {UNKNOWN.format("cauton", "caution")}'],
        ),
        (
            [
                ("    sources:\n      - name: NHS\n        url: https://nhs.uk/x\n", ""),
                (CAUTION, "    caution: |\n      - name: x\n"),
                ("follow_ups", "folow_ups"),
            ],
            [f'17:5 intent "walk": {UNKNOWN.format("folow_ups", "follow_ups")}'],
        ),
        (
            [
                (WALKS, ""),
                ("title: Walking", 'title: "Walking\n      - is good"'),
                ("follow_ups", "folow_ups"),
            ],
            [NO_PHRASES, f'18:5 intent "walk": {UNKNOWN.format("folow_ups", "follow_ups")}'],
        ),
        (
            [
                (WALKS, ""),
                (ANSWER, "    answer: |\n      Yes:\n      - one\n      - name: two\n"),
                ("follow_ups", "folow_ups"),
            ],
            [NO_PHRASES, f'19:5 intent "walk": {UNKNOWN.format("folow_ups", "follow_ups")}'],
        ),
        (
            [(WALKS, "    foo: bar\n      - can i walk\n"), (ANSWER, "    answer: Yes.\n")],
            [
                NO_PHRASES,
                "15:5 intent \"walk\": unknown key 'foo'; known here are title, phrases, answer, "
                "caution, sources, follow_ups, menu, after",
            ],
        ),
    ],
    ids=[
        "it is misspelt",
        "it is misspelt, in a sign",
        "it is misspelt, of a list of sources",
        "the item is too far left",
        "an unknown key after items in its column",
        "a known key after items in its column",
        "a text above an answer that is misspelt",
        "a text that is further left than the items",
        "a text in another list",
        "a text in a sign",
        "a key in the column of the items",
        "a key behind a dash",
        "an item in a text that is no pattern",
        "an item in a text that is no source",
        "a text in quotes over two lines",
        "a text with a list in it",
        "an unknown key",
    ],
)
def test_it_is_not_missed_where_something_else_is_wrong(
    changes: list[tuple[str, str]], expected: list[str]
) -> None:
    assert told(changed(*changes)) == expected
