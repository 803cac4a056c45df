"""A slip is one message, and who does what it says has a good file: no word of it misleads."""

from __future__ import annotations

import pytest

from bot.core.source import load

GOOD = """\
bot:
  greeting: |
    Hello there.
emergency:
  signs:
    numb:
      title: Numb
      urgency: urgent
      phrases: [my leg is numb]
intents:
  heat:
    title: Heat or ice?
    phrases:
      - heat or ice
      - should i use ice
    answer: |
      Both are <b>fine</b>.
      Pick one.
    sources:
      - name: NHS
        url: https://nhs.uk/x
      - name: NICE
        url: https://nice.org.uk/x
    follow_ups: [walk, pills]
  walk:
    title: Is walking good?
    phrases:
      - can i take a walk
    answer: Walk a little.
    follow_ups: [heat]
  pills:
    title: Painkillers
    phrases: [what pills help]
    answer: Ask a pharmacist.
tests:
  - {say: "use ice", expect: heat}
  - say: which pills
    expect: pills
"""

TOPIC = """\
  bath:
    title: A hot bath?
    phrases:
      - can i soak
    answer: Yes.
"""
_TWICE = "(first on line {}); move what stands below it up to the others below that line, and take"

Case = tuple[str, str, str, str, tuple[str, str] | None]

TWICE: list[Case] = [
    (
        "    expect: pills\n",
        f"    expect: pills\nintents:\n{TOPIC}",
        "39:1",
        "the key 'intents' is here twice " + _TWICE.format(10),
        ("  pills:\n", f"{TOPIC}  pills:\n"),
    ),
    (
        "intents:\n",
        f"intents:\n{TOPIC}intents:\n",
        "16:1",
        "the key 'intents' is here twice " + _TWICE.format(10),
        ("intents:\n", f"intents:\n{TOPIC}"),
    ),
    (
        "    follow_ups: [heat]\n",
        "    follow_ups: [heat]\n    phrases:\n      - walking\n",
        "31:5",
        "the key 'phrases' is here twice " + _TWICE.format(27),
        ("      - can i take a walk\n", "      - can i take a walk\n      - walking\n"),
    ),
    (
        "    title: Painkillers\n",
        "    title: Painkillers\n    title: Pills\n",
        "33:5",
        "'title' is here twice; take one out",
        ("Painkillers", "Pills"),
    ),
]
DASHES: list[Case] = [
    ("      - name: NHS", "        name: NHS", "20:9", "write '- name: …'", None),
    ("      - name: NHS", "      name: NHS", "20:7", "write '- name: …'", None),
    ("      - name: NHS\n", "", "20:9", "a line '- name: …' is missing above this", None),
    ("      - name: NICE", "        name: NICE", "22:9", "write '- name: …'", None),
    (
        "      - name: NICE\n",
        "",
        "22:9",
        "the key 'url' is here twice; take one out, or put a line '- name: …' above it",
        None,
    ),
    ("  - say: which", "    say: which", "37:5", "a dash is missing before this", None),
    (
        "      - name: NHS\n        url: https://nhs.uk/x\n      - name: NICE\n",
        "        name: NHS\n",
        "20:9",
        "'sources' must be a list, not keys with values; put '- ' before 'name:'",
        ("      - name: NICE\n        url: https://nice.org.uk/x\n", ""),
    ),
]
NAMES: list[Case] = [
    (
        "follow_ups: [heat]",
        "follow_ups: [Painkillers]",
        "30:18",
        "follow-up 1: write 'pills', the name of the one with the title 'Painkillers'",
        ("[heat]", "[pills]"),
    ),
    (
        "follow_ups: [walk, pills]",
        "follow_ups: [is walking good?, pills]",
        "24:18",
        "write 'walk', the",
        None,
    ),
    (
        "follow_ups: [heat]",
        "follow_ups: [heat_or_ice]",
        "30:18",
        "there is no intent 'heat_or_ice'; write 'heat', the name of the one with that title",
        None,
    ),
    ("expect: heat", "expect: Heat or ice?", "36:30", "write 'heat', the name of the one", None),
    ("expect: heat", "offer: heat_or_ice", "36:29", "write 'heat', the name of the one", None),
    ("say: which pills\n    expect: pills", "say: x\n    expect: [Numb]", "38:14", "'numb'", None),
]
QUOTES: list[Case] = [
    (
        '{say: "use ice", ',
        "{say: 'i can't move', ",
        "36:18",
        "the quotes ended before this; put the whole text in them, and write '' for an apostrophe",
        ('"use ice"', "'i can''t move'"),
    ),
    (
        "follow_ups: [heat]",
        "follow_ups: ['heat's']",
        "30:24",
        "write '' for an apostrophe",
        None,
    ),
    (
        "      - heat or ice",
        "      - “heat: which”",
        "14:9",
        "curly quotes do not hold a text together; put it in quotes: 'heat: which'",
        ("heat or ice\n", "'heat: which'\n"),
    ),
]
LOST: list[Case] = [
    (
        "    answer: |\n",
        "",
        "16:7",
        "'answer: |' is missing above this line; put it on a line of its own, with 4 spaces before",
        None,
    ),
    (
        '"use ice", expect',
        '"use ice" expect',
        "36:21",
        "a comma is missing before this",
        None,
    ),
    (
        "    title: Painkillers\n",
        "    // the last\n    title: Painkillers\n",
        "32:5",
        "a comment begins with '# ', not with '//'",
        ("    title: Painkillers\n", "    # the last\n    title: Painkillers\n"),
    ),
    (
        "follow_ups: [walk, pills]",
        "follow_ups: (walk, pills)",
        "24:17",
        "must be a list, which stands in [square brackets]",
        None,
    ),
    (
        "      - name: NHS\n        url: https://nhs.uk/x\n",
        "      - https://nhs.uk/x\n",
        "20:9",
        "write '- name: …', and 'url: …' in the column of 'name' below",
        None,
    ),
    (
        "intents:\n",
        "synonyms:\n  - ice, cold pack\nintents:\n",
        "11:5",
        "put it in brackets: [ice, cold pack]",
        ("intents:\n", "synonyms:\n  - [ice, cold pack]\nintents:\n"),
    ),
]
COLONS: list[Case] = [
    (before, before.replace(":", "：", 1), place, f"full-width colon ('：'); type a {word}", None)
    for before, place, word in [
        ("    title: Painkillers", "32:10", "plain one and a space: 'title: '"),
        ("  walk:\n", "25:7", "plain one and a space: 'walk: '"),
        ("intents:\n", "10:8", "plain one and a space: 'intents: '"),
        ("    answer: |\n", "16:11", "plain one and a space: 'answer: '"),
        ("      - name: NHS", "20:13", "plain one and a space: 'name: '"),
        ("  - {say: ", "36:9", "plain one and a space: 'say: '"),
        ("expect: heat}", "36:28", "plain one and a space: 'expect: '"),
    ]
]


def test_the_file_without_a_slip_is_good() -> None:
    assert load(GOOD).problems == ()


@pytest.mark.parametrize(
    ("before", "after", "place", "words", "mended"), TWICE + DASHES + NAMES + QUOTES + LOST + COLONS
)
def test_who_does_what_the_one_message_says_has_a_good_file(
    before: str, after: str, place: str, words: str, mended: tuple[str, str] | None
) -> None:
    """``mended``: what doing it makes of the good file, where that is not what it was before."""
    assert before in GOOD
    (problem,) = load(GOOD.replace(before, after, 1)).problems

    assert f"{problem.line}:{problem.column}" == place
    assert words in problem.message
    if mended:
        assert mended[0] in GOOD
        assert load(GOOD.replace(*mended, 1)).problems == ()


PASTED = TOPIC.replace(
    " Yes.",
    """ |
      Yes.
      Note: it is hot.

      Be careful.
    follow_ups: [walk]""",
)
BATH = PASTED.splitlines(keepends=True)


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        (
            [line.lstrip(" ") for line in BATH],
            "put 2 spaces before it, 4 spaces before each of the lines 26 to 34 (but 6 spaces "
            "before each of the lines 30 to 33)",
        ),
        (
            [line.removeprefix("  ") for line in BATH],
            "put 2 spaces before it, and 2 spaces more before each of the lines 26 to 34",
        ),
        ([BATH[0].lstrip(), *BATH[1:]], "put 2 spaces before it"),
    ],
    ids=["without any indent", "all too far left", "only its name"],
)
def test_a_topic_pasted_too_far_left_is_one_message_for_all_its_lines(
    pasted: list[str], words: str
) -> None:
    (problem,) = load(GOOD.replace("  walk:\n", "".join(pasted) + "  walk:\n")).problems

    assert (problem.line, problem.column) == (25, 1)
    assert problem.message.endswith(words)


@pytest.mark.parametrize(
    ("pasted", "before", "words"),
    [
        (PASTED, "", "39:3 this topic stands below 'tests:'; move it up to … line 10"),
        (PASTED, "emergency:\n", "4:3 this topic stands below 'bot:'; move it up to … line 20"),
        (
            "".join(line.lstrip(" ") for line in BATH),
            "",
            "39:1 this topic stands below 'tests:'; … with as many spaces before each line as they",
        ),
    ],
)
def test_a_topic_below_another_section_is_one_message(pasted: str, before: str, words: str) -> None:
    text = GOOD.replace(before, pasted + before) if before else GOOD + pasted
    (problem,) = load(text).problems

    told = f"{problem.line}:{problem.column} {problem.message}"
    start, end = words.split(" … ") if " … " in words else words.split("… ")
    assert told.startswith(start)
    assert end in told
    assert load(GOOD.replace("  walk:\n", PASTED + "  walk:\n")).problems == ()


def test_a_topic_without_its_name_is_told_above_its_title_and_where_the_name_is_missed() -> None:
    missed, nameless = load(GOOD.replace("  walk:\n", "").replace("[walk,", "[stroll,")).problems

    assert (nameless.line, nameless.column) == (25, 5)
    assert nameless.message == (
        "the name of this topic is missing above its title; put it on a line of its own, with 2 "
        "spaces before it and ':' behind it"
    )
    assert (missed.line, missed.column) == (24, 18)
    assert "'stroll'; if it is the topic on line 25, write that name above it" in missed.message


def test_a_colon_of_another_kind_inside_a_text_is_one_of_the_text() -> None:
    text = GOOD.replace("Pick one.", "title： Heat\n      Pick：").replace("heat or", "heat： or")

    assert load(text).problems == ()


@pytest.mark.parametrize(
    ("begin", "words"),
    [
        (b"PK\x03\x04\x14\0\6\0", "this is a Word document (or a zip); save it as plain text"),
        (b"{\\rtf1\\ansi", "this is a document of a word processor (RTF); save"),
        (b"%PDF-1.7\n%\xc2", "this is a PDF; save"),
        (b"<!DOCTYPE html><html>", "this is a web page; save"),
    ],
)
def test_a_document_of_another_program_is_told_as_such(begin: bytes, words: str) -> None:
    (problem,) = load(begin + GOOD.encode()).problems

    assert (problem.line, problem.column, problem.level) == (1, 1, "error")
    assert problem.message.startswith(words)
