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
    ("title: Walking", "title：Walking", "21:10", "full-width … 'title: '"),
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
    (_TEXT, _TEXT[2:], "26:5", "too far left for the text of 'answer' … begin it with 6 spaces"),
    (
        "      Pick one.",
        "Pick one.",
        "16:1",
        "too far left for the text of 'answer' … begin it with 6 spaces",
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


_NO_LIST = "this stands in the column of a list's items; begin it with '- ', or mend the indent"
_OR_NOTE = " (a note begins with '# ')"
_NO_LINE = "this line is neither 'key: value' nor '- item'; is a colon missing, or the indent off?"
_NO_NEIGHBOUR = "this does not line up with the lines above; indent it like its neighbours"
_NO_COLON_HERE = "a colon cannot stand here; put the whole text in 'quotes', or mend the indent"
_BLANK = "an invisible character (U+{}) stands where a blank belongs; delete it and type a blank"
_IN_BLOCK = (
    "write '{}: |' and the text on the lines below it, further in; then it may hold colons, "
    "dashes and #"
)
_NO_TEXT = (
    "a line cannot start with '{0}'; an item of a list begins with '- ', and a text that begins "
    "with '{0}' stands in 'quotes'"
)
_LEFT_OF = "this begins too far left for the text {}above; put {} spaces before it"
_HASH = "everything after this # is a comment; put the whole text in 'quotes'"
_GREETING = "  greeting: |\n    Hello there.\n"
_PILLS = "      - heat\n      - pills"
_HELP = "   help: Ask.\n"

_OUT_OF_LINE = (
    "'{}' begins with {}, its neighbours such as 'name' on line 2 with 2 spaces; "
    "put 2 spaces before it"
)

WHOLE = [
    ("title: Walking", "title:\u00a0Walking", "21:11", _BLANK.format("00A0")),
    ("- name: NHS", "-\u00a0name: NHS", "37:8", _BLANK.format("00A0")),
    ("title: Walking", "title:Is it ok", "21:11", "put a space after the colon: 'title: Is it ok'"),
    ("expect: heat}", "expect #2: heat}", "42:29", _HASH),
    ("answer: Ask a", "answer: take pill #2 daily,\n      ask a", "35:23", _HASH),
    *(
        (
            "title: Walking",
            f"title: {sign}Walking: good{sign}",
            "21:12",
            "curly quotes do not hold a text together; put it in quotes: 'Walking: good'",
        )
        for sign in "“”„‘’«»"
    ),
    (
        "- is walking good",
        "- “walking: good: bad”",
        "23:9",
        "curly quotes do not hold a text together; put it in quotes: 'walking: good: bad'",
    ),
    (
        "title: Walking",
        "title: [don't] walk",
        "21:12",
        "a text cannot start with '[' here; put it in quotes: '[don''t] walk'",
    ),
    (
        "title: Walking",
        f"title: [walk] {'far ' * 15}",
        "21:12",
        "a text cannot start with '[' here; put it in 'quotes'",
    ),
    (
        "title: Walking",
        "title: !walk! now",
        "21:12",
        "a text cannot start with '!' here; put it in quotes: '!walk! now'",
    ),
    ("expect: heat}", "expect: heat}}", "42:35", "one '}' too many; take it out"),
    ("    title: Walking", "    * title: Walking", "21:5", _NO_TEXT.format("*")),
    ("  walk:", "  & walk:", "20:3", _NO_TEXT.format("&")),
    (
        "    title: Walking",
        "    !title: Walking",
        "21:5",
        "a key cannot start with '!'; write 'title:' without it",
    ),
    *(
        (
            name,
            f"  - {name.strip()}",
            place,
            f"only an item of a list begins with '- '; write {key}",
        )
        for name, place, key in (
            ("  walk:", "20:3", "'walk:' without it"),
            ("  pills:", "32:3", "'pills:' without it"),
        )
    ),
    (
        "    phrases: [what",
        "    - phrases: [what",
        "34:5",
        "only an item of a list begins with '- '; write 'phrases:' without it",
    ),
    (
        _PILLS,
        "      - heat\n    -pills",
        "29:5",
        "put a space after the dash: '- pills'",
    ),
    *(
        (
            _PILLS,
            f"      - heat\n      {sign} pills",
            "29:7",
            f"an item of a list begins with a plain '- ', not with '{sign}'",
        )
        for sign in "–—•*"
    ),
    (
        _PILLS,
        "      - heat\n     - pills",
        "29:6",
        "put 6 spaces before this, as before the item above",
    ),
    (
        _PILLS,
        "      - heat\n      pills",
        "29:7",
        "an item of a list begins with '- '; put that before it",
    ),
    (
        _PILLS,
        "      - heat\n      @pills",
        "29:7",
        "a text cannot start with '@' here; put it in 'quotes'",
    ),
    (_PILLS, "      - heat\n      menu {a: b}", "29:7", _NO_LIST),
    (
        '  - {say: "use',
        ' - {say: "use',
        "42:2",
        "put 2 spaces before this, as before the items below",
    ),
    (
        "      - can i take",
        "     - can: i: take",
        "24:6",
        "put 6 spaces before this, as before the item above",
    ),
    (
        _ITEMS,
        _ITEMS.replace("      -", "    -") + "    answ\n",
        "25:5",
        "'answ' is only a part of a line; did you mean 'answer:'? If not, take it out",
    ),
    (
        "    answer: |\n      Walk",
        "    ans\n      Walk",
        "25:5",
        "'ans' is only a part of a line; did you mean 'answer:'? If not, take it out",
    ),
    (
        "expect: pills}\n",
        "expect: pills}\nbot\n",
        "44:1",
        "a colon is missing here; a line begins like 'bot:'",
    ),
    ("title: Walking", "title: Walking\n    walk", "22:5", _NO_LINE),
    ("title: Walking", "title: Walking\n    ph #1 c", "22:5", _NO_LINE),
    (
        _GREETING,
        "  greeting: Hello.\n    title: A greeting\n",
        "4:5",
        "this is indented further than the line above; mend the indent of the two",
    ),
    ("  walk:\n", "  walk slowly\n", "20:3", _NO_LINE),
    (
        "    caution: Wrap it.",
        "    caution: Wrap it.\n    wrap it well",
        "18:5",
        f"{_NO_LINE}{_OR_NOTE}",
    ),
    (
        "title: Walking",
        "title: |\n        Walking\n    slowly",
        "23:5",
        _LEFT_OF.format("of 'title' ", 8),
    ),
    ("title: Walking", "title: |\n    slowly", "22:5", _LEFT_OF.format("of 'title' ", 6)),
    (_PILLS, "      - |\n        heat\n      x y", "30:7", _LEFT_OF.format("", 8)),
    (
        "answer: |\n      Walk",
        "answer: Yes.\n      Note: walk",
        "25:5",
        _IN_BLOCK.format("answer"),
    ),
    (
        _GREETING,
        "  greeting: Hello.\n   help: Ask.\n",
        "4:4",
        _OUT_OF_LINE.format("help", "3 spaces"),
    ),
    (_GREETING, _GREETING + _HELP, "5:4", _OUT_OF_LINE.format("help", "3 spaces")),
    (
        _GREETING,
        _GREETING.replace("|", ">-") + _HELP,
        "5:4",
        _OUT_OF_LINE.format("help", "3 spaces"),
    ),
    (_GREETING, f"  greeting: 'Hello.'\n{_HELP}", "4:4", _OUT_OF_LINE.format("help", "3 spaces")),
    (_GREETING, f'  greeting: "Hello."\n{_HELP}', "4:4", _OUT_OF_LINE.format("help", "3 spaces")),
    (
        _SOURCE,
        _SOURCE.replace("- ", "  ").replace("        url", "     url"),
        "38:6",
        _NO_NEIGHBOUR,
    ),
    (
        "  name: Helper",
        "    name: Helper\n  help: Ask.",
        "2:5",
        "'name' begins with 4 spaces, its neighbours such as 'help' on line 3 with 2 spaces; "
        "put 2 spaces before it",
    ),
    ("intents:\n\n  heat:", "intents:\n\n      title {a: b}\n  heat:", "9:3", _NO_NEIGHBOUR),
    (
        "[walk, pills]",
        "[walk, pills\n    # see #7",
        "18:17",
        "the bracket that opens here is never closed; close it, or put the text in 'quotes'",
    ),
    ("title: Walking", "title: see [walk]: good", "21:22", _NO_COLON_HERE),
    ("    title: Walking", "    - title: Walking: good", "21:21", _NO_COLON_HERE),
    (
        'tests:\n  - {say: "use ice", expect: heat}\n',
        'tests:\n  - after: heat\n  say: "use ice"\n',
        "43:3",
        _NO_LIST,
    ),
    (
        "bot:",
        "  bot:",
        "1:3",
        "'bot' begins with 2 spaces, but is a section of its own; put it at the very left, and "
        "what belongs to it further in",
    ),
]


@pytest.mark.parametrize(("before", "after", "place", "message"), WHOLE)
def test_the_whole_message_can_be_understood_by_itself(
    before: str, after: str, place: str, message: str
) -> None:
    assert before in GOOD
    problems = load(GOOD.replace(before, after, 1)).problems

    assert [f"{one.line}:{one.column} {one.level}: {one.message}" for one in problems] == [
        f"{place} error: {message}"
    ]


@pytest.mark.parametrize(
    ("after", "message"),
    [
        ("name: Helper #1\n  - x", _NO_NEIGHBOUR),
        ("name: Helper #1\n greeting:", _OUT_OF_LINE.format("greeting", "1 space")),
    ],
)
def test_what_is_cut_off_above_is_no_reason_for_a_line_that_is_no_further_in(
    after: str, message: str
) -> None:
    cut, broken = load(GOOD.replace("name: Helper", after, 1)).problems

    assert (cut.line, cut.column) == (2, 16)
    assert (broken.line, broken.message) == (3, message)


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


def test_an_item_that_the_one_above_took_in_is_told() -> None:
    (problem,) = load(GOOD.replace("      - can i", "        - can i")).problems

    assert (problem.line, problem.column, problem.level) == (24, 9, "warning")
    assert problem.message == (
        "this is read as part of the item above; begin it in the same column, or put the whole "
        "text of the item above in 'quotes'"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- is walking good\n", '- "is walking good\n        - or bad"\n'),
        ("answer: Ask a pharmacist.", "answer: Ask\n      - a pharmacist\n      - a doctor"),
    ],
    ids=["in quotes", "no item"],
)
def test_a_dash_in_a_text_over_lines_is_no_item(before: str, after: str) -> None:
    assert load(GOOD.replace(before, after, 1)).problems == ()


@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n"])
def test_a_first_line_of_nothing_counts_as_a_line(ends: str) -> None:
    (problem,) = load(f"\n{GOOD}".replace("bot:", "bot", 1).replace("\n", ends)).problems

    assert (problem.line, problem.column) == (2, 1)
    assert problem.message == "a colon is missing here; a line begins like 'bot:'"


@pytest.mark.parametrize("above", ["  walk:\n", "    title: Walk\n", "    answer: Yes.\n"])
def test_a_note_that_lost_its_sign_is_thought_of(above: str) -> None:
    """Where plain words stand in the column of the keys."""
    text = (
        "intents:\n  heat: {title: Heat, phrases: [heat or ice], answer: Both.}\n"
        "  walk:\n    title: Walk\n    phrases: [is walking good]\n    answer: Yes.\n"
    )
    indent = above[: len(above) - len(above.lstrip())]
    messages = [
        one.message
        for one in load(text.replace(above, f"{indent}ask Anna about this one\n{above}")).problems
    ]

    assert any(one.endswith(_OR_NOTE) for one in messages)


def test_a_short_line_is_no_note() -> None:
    text = "intents:\n  walk:\n    titel Walk\n    phrases: [is walking good]\n    answer: Yes.\n"

    assert not any("note" in one.message for one in load(text).problems)
