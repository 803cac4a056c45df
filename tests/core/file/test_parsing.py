"""Text of any kind: encodings, line ends, bounds of time and memory, and positions in it."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from effort import effort
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.core.file.lines import split_lines
from bot.core.problems import MAX_PROBLEMS
from bot.core.source import Loaded, load

SHIPPED = (Path(__file__).parents[3] / "intents.yaml").read_bytes()
GOOD = "intents:\n  a:\n    title: Heat\n    phrases: [heat or ice]\n    answer: Café ☕.\n"


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode(),
        GOOD.encode("utf-8-sig"),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").encode(),
        GOOD.rstrip().encode(),
        b"---\n" + GOOD.encode() + b"...\n",
        b"%YAML 1.2\n---\n" + GOOD.encode(),
    ],
    ids=["utf-8", "bom", "crlf", "cr", "no last line end", "document marks", "directive"],
)
def test_every_usual_way_of_saving_is_good(data: bytes) -> None:
    loaded = load(data)

    assert loaded.problems == ()
    assert loaded.catalog is not None
    assert loaded.catalog.intents["a"].answer == "Café ☕."


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        (GOOD.encode("utf-16"), 1, 1, "UTF-16"),
        (GOOD.encode("utf-16-be"), 1, 1, "UTF-16"),
        (b"\xfe\xff" + GOOD.encode("utf-16-be"), 1, 1, "UTF-16"),
        (GOOD.replace(" ☕", "").encode("latin-1"), 5, 16, "0xe9"),
        (GOOD.encode("utf-8-sig") + b"# \xff", 6, 3, "0xff"),
        (GOOD.encode() + b"\xf0\x9f\x92", 6, 1, "UTF-8"),
        (GOOD.replace("Heat", "He\x07at").encode(), 3, 14, "U+0007"),
        (GOOD.replace("Heat", "He\x00at").encode(), 3, 14, "U+0000"),
        (GOOD.replace("Heat", "He\ufeffat").encode(), 3, 14, "U+FEFF"),
        (b"\xef\xbb\xbf" + GOOD.replace("    title", "\ttitle").encode(), 3, 1, "tab"),
        (GOOD.replace("Heat", "He: at").replace("\n", "\r\n").encode(), 3, 14, "colon"),
        (GOOD.replace("Heat", "He: at").replace("\n", "\r").encode(), 3, 14, "colon"),
        (GOOD.replace("Heat", "'😀' 1").encode(), 3, 16, "quotes"),
        (b"a" * (8 * 1024 * 1024 + 1), 1, 1, "8.0 MB"),
        (b"[" * 100, 1, 13, "too many levels"),
        (b"a: " + b"{a: " * 100, 1, 48, "too many levels"),
        (b"{[" * 100, 1, 2, "key"),
    ],
)
def test_what_is_no_text_is_one_clear_line(data: bytes, line: int, column: int, words: str) -> None:
    loaded = load(data)
    first = loaded.problems[0]

    assert loaded.catalog is None
    assert (line, column, "error") == (first.line, first.column, first.level)
    assert words in first.message


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (
            b"a" * (8 * 1024 * 1024 + 1),
            (1, 1),
            "the file has 8.0 MB, more than the 8 MB that can be read; take out what is not needed",
        ),
        (
            GOOD.encode("utf-16"),
            (1, 1),
            'the file is saved as UTF-16; save it with the encoding "UTF-8"',
        ),
        (
            GOOD.replace(" ☕", "").encode("latin-1"),
            (5, 16),
            'the byte 0xe9 is no UTF-8; save the file with the encoding "UTF-8"',
        ),
        (
            GOOD.replace("Heat", "He\x07at"),
            (3, 14),
            "an invisible control character (U+0007); delete it",
        ),
        (GOOD + "---\nb: c\n", (6, 1), "a second document starts here; take out the line '---'"),
        (
            GOOD.replace("Heat", "&x Heat"),
            (3, 12),
            "a text cannot start with '&' here, '&x' would be an anchor; "
            "put the whole text in 'quotes', or take it out",
        ),
        (
            GOOD.replace("Heat", "!x Heat"),
            (3, 12),
            "a text cannot start with '!' here, '!x' would be a tag; "
            "put the whole text in 'quotes', or take it out",
        ),
        (
            GOOD + "    caution: *x\n",
            (6, 14),
            "a text cannot start with '*' here, '*x' would be a reference; "
            "put the whole text in 'quotes', or write it out",
        ),
        (
            GOOD + "    {a: b}: {c: d}\n",
            (6, 5),
            "a key must be plain text; put text with { or [ in 'quotes'",
        ),
        (
            GOOD.replace("Heat", "[" * 20 + "a"),
            (3, 21),
            "too many levels inside each other; six are enough for everything",
        ),
        (
            GOOD + "    <<: {caution: x}\n",
            (6, 5),
            "'<<' takes over keys from elsewhere, which is not allowed; write them out",
        ),
        (
            GOOD + "    title: Cold\n",
            (6, 5),
            "the key 'title' is here twice; take one out, or rename it (first on line 3)",
        ),
        (
            GOOD.replace("Heat", "Heat\n  title: Cold"),
            (4, 3),
            "'title' begins with 2 spaces, its neighbours such as 'title' on line 3 "
            "with 4 spaces; put 4 spaces before it",
        ),
    ],
)
def test_one_line_says_what_and_how_to_mend_it(
    data: str | bytes, place: tuple[int, int], message: str
) -> None:
    (problem,) = load(data).problems

    assert (problem.line, problem.column, problem.message) == (*place, message)


def test_a_strange_key_hides_nothing_below_it() -> None:
    first, second = load(GOOD + "    [a]: {b: c}\n    anwser: none\n").problems

    assert (first.line, second.line) == (6, 7)
    assert "did you mean 'answer'" in second.message


def test_a_text_with_a_merge_conflict_inside_is_not_complained_of() -> None:
    """Half of it may be cut away."""
    inside = "one\n<<<<<<< a\n      <b>two\n=======\n      <i>three\n>>>>>>> b\n      four</b>"
    conflict = GOOD.replace("Café ☕.", "|\n      " + inside)

    (problem,) = load(conflict).problems

    assert (problem.line, problem.column) == (7, 1)
    assert "a merge conflict; keep one of the two sides" in problem.message


def test_control_characters_do_not_hide_other_mistakes() -> None:
    problems = load(GOOD.replace("Heat", "He\x07at").replace("answer", "anwser")).problems

    assert ["U+0007" in one.message or "answer" in one.message for one in problems] == [True] * 2


def _many(count: int) -> str:
    return "".join(f"  a{i}: {{title: T}}\n" for i in range(count))


HEAVY = {
    "8 MB of plain text": "a" * 8_000_000,
    "8 MB of items": "- a\n" * 2_000_000,
    "8 MB in one answer": GOOD.replace("Café", "<b>x</i>" * 1_000_000),
    "8 MB of bare signs": GOOD.replace("Café", "<" * 8_000_000),
    "8 MB of nested tags": GOOD.replace("Café", "<b>x" * 2_000_000),
    "8 MB of one tag": GOOD.replace("Café", "<a" + " a" * 3_900_000),
    "8 MB of one attribute": GOOD.replace("Café", "<a href='" + "x=" * 3_900_000),
    "8 MB in one phrase": GOOD.replace("heat or ice", "heat " * 1_500_000),
    "15,000 intents without answers": "intents:\n" + _many(15_000),
    "20,000 wrong intents": "intents:\n" + "".join(f"  a{i}: 1\n" for i in range(20_000)),
    "20,000 follow-ups": GOOD + f"    follow_ups: [{'nowhere_to_go, ' * 20_000}x]\n",
    "100,000 unclosed quotes": GOOD + '  b: "\n' * 100_000,
    "20,000 colons": GOOD + "  b: c: d\n" * 20_000,
    "half a MB and 20 mistakes": ("# " + "x" * 97 + "\n") * 2500
    + GOOD
    + "".join(
        f"  b{i}:\n    title: a: b\n    phrases: [a\n" + "    menu: no\n" * 500 for i in range(20)
    ),
    "100,000 colons": GOOD + "  b: c: d\n" * 100_000,
    "a bomb of references": "a: &a [x]\n"
    + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(20)
    ),
}


@pytest.fixture(scope="module")
def usual() -> float:
    """What it takes to read the shipped file."""
    return effort(lambda: load(SHIPPED))


@pytest.mark.parametrize("name", HEAVY)
def test_the_work_is_bounded(name: str, usual: float) -> None:
    found: list[Loaded] = []
    spent = effort(lambda: found.append(load(HEAVY[name])), 1)
    (loaded,) = found

    assert loaded.catalog is None
    assert 0 < len(loaded.problems) <= MAX_PROBLEMS + 1
    assert spent < 100 * usual


_KEYS = ["intents:", "tests:", "emergency:", "signs:", "a:", "title:", "phrases:", "answer:", "<<:"]
_MARKS = [
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    ",",
    ": ",
    "- b",
    "&x",
    "*x",
    "!t",
    "---",
    "|",
    ">",
    "#",
    "\\",
]
_BLANKS = ["  ", "    ", "\n", "\n  ", "\n    ", "\t", "\r\n", "\x85"]
YAMLISH = st.lists(
    st.sampled_from([*_KEYS, *_MARKS, *_BLANKS, "<b>", "</b>", "é😀"]), max_size=40
).map("".join)


@settings(deadline=None, max_examples=400)
@given(st.one_of(YAMLISH, st.text(), st.binary()))
@example("intents:\n  a:\n    title: '\n")
@example("a: |\n \n\x85")
def test_any_input_ends_in_a_catalog_or_problems_inside_the_file(text: str | bytes) -> None:
    loaded = load(text)
    lines = split_lines(text if isinstance(text, str) else text.decode("utf-8-sig", "replace"))

    assert loaded.catalog is not None or any(one.level == "error" for one in loaded.problems)
    for problem in loaded.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert len(problem.message.splitlines()) == 1


@settings(deadline=None, max_examples=200)
@given(
    st.integers(0, len(GOOD) - 1), st.integers(0, 6), st.sampled_from(["", ":", "'", "\t", "- "])
)
def test_a_slip_of_the_finger_is_a_problem_or_none(start: int, count: int, typed: str) -> None:
    broken = GOOD[:start] + typed + GOOD[start + count :]
    loaded = load(broken)

    assert loaded.catalog is not None or loaded.problems


def test_memory_is_bounded() -> None:
    """The text itself is in memory a few times, its mistakes are not."""
    text = "intents:\n" + "".join(f"  a{i}: 1\n" for i in range(5_000))
    tracemalloc.start(1)
    try:
        load(text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 500 * len(text)
