"""One slip of the hand in a good file is one message, where it happened and with what to do."""

from __future__ import annotations

import pytest

from bot.core.source import load

GOOD = """\
bot:
  name: Helper
  greeting: |
    Hello there.

intents:

  heat:
    title: Heat or ice?
    phrases:
      - heat or ice
      - "should i use ice"
    answer: |
      Both are <b>fine</b>.

      Pick one.
    caution: Wrap it.
    follow_ups: [walk, pills]

  walk:
    title: Walking
    phrases:
      - is walking good
      - can i take a walk
    answer: |
      Walk a little, don't lie.
    follow_ups:
      - heat
      - pills

  # medicines
  pills:
    title: Painkillers
    phrases: [what pills help]
    answer: Ask a pharmacist.
    sources:
      - name: NHS
        url: https://nhs.uk/x
    follow_ups: [heat]

tests:
  - {say: "use ice", expect: heat}
  - {say: "which pills", expect: pills}
"""


def test_the_file_without_a_slip_is_good() -> None:
    assert load(GOOD).problems == ()


_WALK = GOOD[GOOD.index("  walk:\n") : GOOD.index("\n  # medicines")]
_LEFT = "".join(line[2:] for line in _WALK.splitlines(keepends=True))
_RIGHT = "".join("  " + line for line in _WALK.splitlines(keepends=True))
_NEVER = "the quote that opens here is never closed"
_ITEMS = GOOD[GOOD.index("    phrases:\n      - is w") : GOOD.index("    answer: |\n      Walk")]
_SOURCE = "      - name: NHS\n        url: https://nhs.uk/x\n"
_TEXT = "      Walk a little, don't lie.\n"

QUOTES = [
    ("title: Walking", 'title: "Walking', "21:12", _NEVER),
    ("title: Walking", "title: 'Walking", "21:12", _NEVER),
    ("title: Heat or ice?", 'title: "Heat or ice?', "9:12", _NEVER),
    ("name: Helper", 'name: "Helper', "2:9", _NEVER),
    ("- is walking good", '- "is walking good', "23:9", _NEVER),
    ("- is walking good", "- 'is walking good", "23:9", _NEVER),
    ('"use ice", expect', '"use ice, expect', "42:11", _NEVER),
    ('"which pills", expect', '"which pills, expect', "43:11", _NEVER),
    ("name: NHS", 'name: "NHS', "37:15", _NEVER),
    ("title: Walking", "title: 'Don't walk'", "21:17", "write '' for an apostrophe"),
    ("title: Walking", 'title: "Say "walk" now"', "21:18", "'single quotes' inside"),
    ("- is walking good", '- "walking" is good', "23:19", "put the whole text in them"),
    ("title: Walking", "title: “Walking: good”", "21:12", "in quotes: 'Walking: good'"),
]
COLONS = [
    ("title: Walking", "title:Is it ok", "21:11", "space after the colon: 'title: Is it ok'"),
    ("caution: Wrap it.", "caution:Wrap it.", "17:13", "space after the colon"),
    ("    answer: |\n      Walk", "    answer:|\n      Walk", "25:12", "space after the colon"),
    ("        url: https", "        url:https", "38:13", "space after the colon: 'url: https:"),
    ("- name: NHS", "- name:NHS", "37:14", "space after the colon: 'name: NHS'"),
    ("follow_ups: [walk, pills]", "follow_ups:[walk, pills]", "18:16", "space after the colon"),
    ("expect: heat}", "expect:heat}", "42:22", "space after the colon: 'expect: heat'"),
    ("title: Walking", "title Walking", "21:5", "colon is missing … 'title:'"),
    ("title: Walking", "title = Walking", "21:5", "colon is missing … 'title:'"),
    ("title: Walking", "title：Walking", "21:5", "colon is missing … 'title:'"),
    ("    phrases:\n      - is", "    phrases\n      - is", "22:5", "colon is missing"),
    (_ITEMS, _ITEMS.replace(":\n      ", "\n    "), "22:5", "colon is missing"),
    ("    answer: |\n      Walk", "    answer |\n      Walk", "25:5", "colon is missing"),
    ("intents:", "intents", "6:1", "colon is missing … 'intents:'"),
    (_WALK, "  walk {title: W, phrases: [a walk], answer: Yes.}\n", "20:3", "missing … 'walk:'"),
    (_WALK, "  walk {title: W,\n    phrases: [a walk],\n    answer: Yes.}\n", "20:3", "'walk:'"),
    ('{say: "use ice"', '{say "use ice"', "42:6", "colon is missing after 'say'; write 'say: …'"),
    ('{say: "use ice", expect: heat}', "say ice\n    expect: heat", "42:5", "missing … 'say:'"),
    ("- name: NHS", "- name NHS", "37:9", "colon is missing … 'name:'"),
    ("title: Walking", "title: Walking: good?", "21:19", "put the whole text in 'quotes'"),
    (
        _SOURCE,
        "      - {name: NHS}\n    caution: So: ask.\n",
        "38:16",
        "the whole text in 'quotes'",
    ),
    ('{say: "which pills", expect: pills}', "say: ice: hot", "43:13", "text in 'quotes'"),
    ("caution: Wrap it.", "caution: Note: wrap it.", "17:18", "put the whole text in 'quotes'"),
    ("- is walking good", "- so: is walking good", "23:9", "put the whole text in 'quotes'"),
]
SIGNS = [
    ("title: Walking", "title: *walking*", "21:12", "cannot start with '*' … '*walking*'"),
    ("title: Walking", "title: *walking", "21:12", "cannot start with '*' … 'quotes'"),
    ("- is walking good", "- *walking* is good", "23:9", "in quotes: '*walking* is good'"),
    ("- is walking good", "- *walking is good", "23:9", "in quotes: '*walking is good'"),
    ("title: Walking", "title: !walking", "21:12", "cannot start with '!' … 'quotes'"),
    ("- is walking good", "- !walking", "23:9", "cannot start with '!' … 'quotes'"),
    ("- is walking good", "- !!! help", "23:9", "cannot start with '!' … 'quotes'"),
    ("- is walking good", "- ! help", "23:9", "cannot start with '!' … 'quotes'"),
    ("title: Walking", "title: &walking", "21:12", "cannot start with '&' … 'quotes'"),
    ("title: Walking", "title: & walking", "21:12", "in quotes: '& walking'"),
    ("- is walking good", "- >90 degrees", "23:9", "in quotes: '>90 degrees'"),
    ("title: Walking", "title: |Walking", "21:12", "in quotes: '|Walking'"),
    ("title: Walking", "title: [walk] today", "21:12", "in quotes: '[walk] today'"),
    ("caution: Wrap it.", "caution: {wrap} it", "17:14", "in quotes: '{wrap} it'"),
    ("title: Walking", "title: @home", "21:12", "cannot start with '@' … 'quotes'"),
    ("[walk, pills]", "[walk, pills]]", "18:30", "one ']' too many"),
    ('"should i use ice"', '"should i \\use ice"', "12:19", "backslash"),
    ("title: Walking", "title:\u00a0Walking", "21:11", "U+00A0 … type a blank"),
    ("    title: Walking", "\u00a0   title: Walking", "21:1", "U+00A0 … type a blank"),
]
SIGNS_BEFORE_KEYS = [
    (
        "    phrases:\n      - is w",
        "    *phrases:\n      - is w",
        "22:5",
        "write 'phrases:' without",
    ),
    ("phrases: [what", "*phrases: [what", "34:5", "a key cannot start with '*'"),
    ("    answer: Ask", "    &answer: Ask", "35:5", "a key cannot start with '&'"),
    ("    title: Walking", "    !title: Walking", "21:5", "a key cannot start with '!'"),
    ("  walk:\n", "  *walk:\n", "20:3", "write 'walk:' without it"),
    ("  walk:\n", "  &walk:\n", "20:3", "write 'walk:' without it"),
    ("intents:", "*intents:", "6:1", "write 'intents:' without it"),
    ("title: Walking", "&x title: Walking", "21:5", "'&x' would be an anchor … take it out"),
]
INDENTS = [
    ("  walk:", "walk:", "20:1", "'walk' begins at the left … 'heat' on line 8 … put 2 spaces"),
    ("  walk:", " walk:", "20:2", "'walk' begins with 1 space, … put 2 spaces"),
    ("  walk:", "   walk:", "20:4", "'walk' begins with 3 spaces … put 2 spaces"),
    ("  walk:", "    walk:", "20:5", "'walk' begins with 4 spaces … put 2 spaces"),
    (_WALK, _LEFT, "20:1", "'walk' begins at the left … put 2 spaces"),
    (_WALK, _RIGHT, "20:5", "'walk' begins with 4 spaces … put 2 spaces"),
    ("  pills:", "pills:", "32:1", "'pills' begins at the left … put 2 spaces"),
    ("    title: Walking", "  title: Walking", "21:3", "'title' … put 4 spaces"),
    ("    title: Walking", "   title: Walking", "21:4", "'title' … put 4 spaces"),
    ("    phrases:\n      - is w", "  phrases:\n      - is w", "22:3", "'phrases' … put 4 spaces"),
    ("    answer: |\n      Walk", "  answer: |\n      Walk", "25:3", "'answer' … put 4 spaces"),
    ("    follow_ups:\n", "follow_ups:\n", "27:1", "'follow_ups' begins at the left … put 4"),
    (_TEXT, _TEXT[2:], "26:5", "too far left for the text of 'answer' … put 6 spaces"),
    (
        "      Pick one.",
        "Pick one.",
        "16:1",
        "too far left for the text of 'answer' … put 6 spaces",
    ),
    ("      - can i take", "  - can i take", "24:3", "put 6 spaces before this"),
    ("      - can i take", "     - can i take", "24:6", "put 6 spaces before this"),
    ("    title: Walking", "\ttitle: Walking", "21:1", "a tab … indent with spaces"),
    ("    title: Walking", "    \ttitle: Walking", "21:5", "a tab … indent with spaces"),
    (_ITEMS, _ITEMS.replace("    ", "\t"), "22:1", "a tab … indent with spaces"),
    (_ITEMS, _ITEMS.replace("    ", "  \t"), "22:3", "a tab … indent with spaces"),
    (_WALK, _WALK.replace("    ", "\t"), "21:1", "a tab … indent with spaces"),
]
LISTS = [
    ("- can i take", "-can i take", "24:7", "put a space after the dash: '- can i take a walk'"),
    ("- can i take", "can i take", "24:7", "begins with '- '"),
    ("- can i take", "• can i take", "24:7", "begins with a plain '- ', not with '•'"),
    ("- can i take", "* can i take", "24:7", "begins with a plain '- ', not with '*'"),
    ("    title: Walking", "    - title: Walking", "21:5", "write 'title:' without it"),
    ("  walk:", "  - walk:", "20:3", "write 'walk:' without it"),
]
TEXTS = [
    ("answer: |\n      Walk", "answer:\n      Note: walk\n      and", "25:5", "write 'answer: |'"),
    ("answer: |\n      Walk", "answer: Yes.\n      Note: walk", "25:5", "write 'answer: |'"),
    ("answer: |\n      Walk", "answer:\n      Yes.\n      Note: walk", "25:5", "write 'answer: |'"),
]
COMMENTS = [
    ("answer: Ask a", "answer: take pill #2 daily,\n      ask a", "35:23", "in 'quotes'"),
    ("[what pills help]", "[is pill #2 good, what helps]", "34:23", "in 'quotes'"),
    ("title: Walking", "title: #1 remedy", "21:12", "'#1 remedy' is taken for a comment"),
]


@pytest.mark.parametrize(
    ("before", "after", "place", "words"),
    [*QUOTES, *COLONS, *SIGNS, *SIGNS_BEFORE_KEYS, *INDENTS, *LISTS, *TEXTS, *COMMENTS],
)
def test_one_slip_is_one_message_at_its_place(
    before: str, after: str, place: str, words: str
) -> None:
    assert before in GOOD
    problems = load(GOOD.replace(before, after, 1)).problems

    assert [f"{one.line}:{one.column} {one.level}" for one in problems] == [f"{place} error"]
    rest = problems[0].message
    for part in words.split("…"):
        assert part.strip() in rest, problems[0].message
        rest = rest.partition(part.strip())[2]


_MARGINS = [line for line in range(6, 36) if GOOD.splitlines()[line].startswith("  ")]


@pytest.mark.parametrize("line", _MARGINS)
def test_a_tab_before_a_line_is_one_message_and_hides_nothing_else(line: int) -> None:
    """Neither with what hangs on the line nor with what stands after it."""
    lines = GOOD.replace("expect: pills", "expect: nowhere").splitlines(keepends=True)
    lines[line] = f"\t{lines[line].lstrip()}"

    problems = load("".join(lines)).problems

    told = [(one.line, one.column) for one in problems]
    assert told == [(line + 1, 1), (43, 34)]
    assert "a tab stands" in problems[0].message


@pytest.mark.parametrize("indent", ["    ", "      "])
def test_a_half_typed_key_takes_its_items_along_and_no_more(indent: str) -> None:
    items = f"    ph\n{indent}- is walking good\n{indent}- can i take a walk\n"
    text = GOOD.replace(_ITEMS, items).replace("      - heat\n      - pills", "      - nowhere")

    assert [(one.line, one.column) for one in load(text).problems] == [(22, 5), (28, 9)]


def test_a_half_typed_key_takes_its_only_item_along() -> None:
    text = GOOD.replace(_ITEMS, "    ph\n    - is walking good\n").replace("- pills", "- nowhere")

    assert [(one.line, one.column) for one in load(text).problems] == [(22, 5), (28, 9)]


@pytest.mark.parametrize(
    ("before", "half", "place", "key"),
    [
        ("    follow_ups: [walk, pills]\n", "    follow_\n", "18:5", "follow_ups"),
        ("    follow_ups: [walk, pills]\n", "    follo\n", "18:5", "follow_ups"),
        ("    caution: Wrap it.\n", "    sour\n", "17:5", "sources"),
        ("    caution: Wrap it.\n", "    cation\n", "17:5", "caution"),
        ("    title: Walking\n", "    tit\n    title: Walking\n", "21:5", "title"),
        ("  greeting: |\n    Hello there.\n", "  greet\n", "3:3", "greeting"),
        ("tests:\n", "tes\ntests:\n", "41:1", "tests"),
        ('"which pills", expect: pills}', "pills\n    exp", "44:5", "expect"),
    ],
)
def test_half_a_line_comes_with_what_it_may_have_been(
    before: str, half: str, place: str, key: str
) -> None:
    assert GOOD.count(before) == 1
    text = GOOD.replace(before, half).replace("{say: pills", "say: pills")
    (problem,) = load(text).problems

    assert f"{problem.line}:{problem.column}" == place
    assert f"is only a part of a line; did you mean '{key}:'?" in problem.message


def test_the_name_of_a_topic_without_its_colon_is_no_line_of_the_text_above() -> None:
    text = GOOD.replace("    caution: Wrap it.\n    follow_ups: [walk, pills]\n", "")
    (problem,) = load(text.replace("  walk:", "  walk")).problems

    assert (problem.line, problem.message[:24]) == (18, "a colon is missing here;")


def test_topics_may_be_called_like_the_keys_of_a_topic() -> None:
    """In a good file nothing counts as slipped, however it is laid out."""
    names = ("title", "phrases", "answer", "sources", "caution", "after", "menu", "notice")
    topics = "".join(
        f"  {name}:\n      title: {name}\n      phrases: [about {name}]\n      answer: Yes.\n"
        for name in names
    )
    sign = (
        "emergency:\n  emergency: Go.\n  signs:\n    place:\n      title: P\n"
        "      urgency: emergency\n      patterns:\n        - feeling:\n            - numb\n"
        "          place:\n            - groin\n          title: [x]\n"
    )

    assert load(GOOD.replace("tests:\n", topics + sign + "tests:\n")).problems == ()


@pytest.mark.parametrize(
    ("value", "column"),
    [
        ("take pill #2 daily", 24),
        ("use the tag #backpain daily", 26),
        ("press # to go on", 20),
        ("call number # 7 now", 26),
        ("Wrap it. #1 rule: never sleep on it", 23),
        ("Wrap it. # think again", None),
        ("Wrap it # as the NHS says", None),
        ("Wrap it  #checked", None),
        ("Wrap it. #TODO ask", None),
        ("Wrap it. #", None),
        ("Wrap it. ## old", None),
        ("Wrap C#2 it", None),
        ("'take pill #2 daily'", None),
        ('"Wrap it" #2', None),
    ],
)
def test_text_behind_a_hash_is_told_a_comment_is_not(value: str, column: int | None) -> None:
    loaded = load(GOOD.replace("caution: Wrap it.", f"caution: {value}"))
    found = [(one.line, one.column, one.level) for one in loaded.problems]

    assert loaded.catalog is not None
    assert found == ([] if column is None else [(17, column, "warning")])
    assert all("in 'quotes'" in one.message for one in loaded.problems)


def test_a_block_that_cannot_be_cut_out_is_tried_no_more() -> None:
    """A key at the very left holds all below it; reading ends all the same."""
    problems = load(GOOD.replace("    title: Heat or", "    \nitle: Heat or")).problems

    assert 0 < len(problems) < 5
