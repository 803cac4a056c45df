"""A file that was cut off in the middle is told so, and not button by button."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.core.file.review import inspect
from bot.core.source import load

WHOLE = """\
intents:
  heat:
    title: Heat
    phrases: [heat or ice]
    answer: Both.
    follow_ups: [walk, pills, sleep, work]
  walk:
    title: Walking
    phrases:
      - is walking good
      - can i walk
    answer: |
      Walk a little.
      Then rest.
    follow_ups: [heat, pills]
"""


def told(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.message) for one in load(text).problems]


def until(words: str) -> str:
    """The file up to these words."""
    return WHOLE[: WHOLE.index(words, WHOLE.index("  walk:")) + len(words)]


@pytest.mark.parametrize(
    ("text", "line", "others"),
    [
        (until("  walk:\n"), 7, ["is empty; put something below"]),
        (until("title: Walking\n"), 8, ["'answer' is missing", "'phrases' is missing"]),
        (until("- is wal"), 10, ["'answer' is missing"]),
        (until("can i walk\n"), 11, ["'answer' is missing"]),
        (until("answer: |\n"), 12, ["'answer' is empty"]),
        (until("Walk a lit"), 12, []),
        (until("rest.\n    foll"), 12, ["did you mean 'follow_ups:'"]),
        (until("follow_ups: [heat, pi"), 12, ["never closed"]),
        (until("follow_ups: [heat, pi") + "\n", 12, ["never closed"]),
        (until("Walk a little.\n") + "  Then rest.\n", 12, ["has lost its spaces"]),
    ],
)
def test_a_file_that_ends_in_a_topic(text: str, line: int, others: list[str]) -> None:
    found = told(text)
    (cut,) = [one for one in found if "cut off here" in one[1]]
    rest = [message for _, message in found if "cut off here" not in message]

    assert cut[0] == line
    assert cut[1] == (
        'intent "walk": the file seems to be cut off here: 3 topics that are named above are '
        "missing, such as 'pills'; put back what came after this"
    )
    assert all(part in message for part, message in zip(others, rest, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        WHOLE.replace("\n", "\r"),
        WHOLE.replace("pills, sleep, work", "pills").removesuffix("\n"),
        until("title: Walking\n") + "tests:\n  - {say: heat, expect: heat}\n",
    ],
    ids=[
        "a topic that is whole",
        "lines that end otherwise",
        "two that lead nowhere",
        "a section after it",
    ],
)
def test_a_file_that_ends_well_is_not_called_cut_off(text: str) -> None:
    found = told(text)

    assert any("there is no intent 'pills'" in message for _, message in found)
    assert not any("cut off" in message for _, message in found)


SHIPPED = (Path(__file__).parents[3] / "intents.yaml").read_text("utf-8")
LINES = SHIPPED.splitlines(keepends=True)
TESTS = LINES.index("tests:\n")
SIGNS = [
    number
    for number in range(LINES.index("  signs:\n"), TESTS)
    if re.fullmatch(r"    \w+:\n", LINES[number])
]


@pytest.mark.parametrize("end", [*SIGNS[1::5], TESTS])
def test_a_large_file_that_ends_between_two_signs_is_doubted(end: int) -> None:
    lines = [number for number in range(end) if LINES[number].strip(" #\n]")]

    (problem,) = load("".join(LINES[:end])).problems

    assert problem.level == "warning"
    assert problem.line <= lines[-1] + 1
    assert problem.line > lines[-1] - 3  # comments may stand below it
    assert problem.message.partition(": ")[2] == (
        "the file ends here and has no 'tests:'; if it was cut off, put back what came after "
        "this, else add tests that name its signs, so that none is lost unnoticed"
    )


def _file(topics: int, signs: int) -> str:
    talk = "title: {0}\n    phrases: [{0} {0}a]\n    answer: Yes.\n"
    sign = "{title: S, urgency: urgent, phrases: [w"
    return "".join(
        [
            "emergency:\n  signs:\n" if signs else "",
            *(f"    s{number}: {sign}{number}]}}\n" for number in range(signs)),
            "intents:\n",
            *(f"  t{number}:\n    " + talk.format(f"word{number}") for number in range(topics)),
        ]
    )


@pytest.mark.parametrize(("topics", "signs"), [(1, 1), (1, 18), (18, 1), (40, 0)])
def test_a_file_without_tests_that_is_small_or_has_no_signs_is_good(
    topics: int, signs: int
) -> None:
    assert told(_file(topics, signs)) == []


@pytest.mark.parametrize(("topics", "signs"), [(1, 19), (19, 1)])
def test_a_large_one_with_signs_is_not(topics: int, signs: int) -> None:
    text = _file(topics, signs)
    ((line, message),) = told(text)

    assert line == len(text.splitlines())
    assert message.startswith(f"intent \"t{topics - 1}\": the file ends here and has no 'tests:'; ")
    assert told(text + "tests:\n  - {say: w0, expect: s0}\n") == []


HALF_A_PATTERN = re.compile(r"        - \w+: \[\n(            .*\n)+          \]\n(?=          \w)")


def test_of_a_file_cut_off_in_a_sign_nothing_is_told_but_that() -> None:
    """Half a pattern is raised by hundreds of phrases, which is not what is to be mended."""
    bladder = SHIPPED.index("\n    bladder:\n")
    pattern = HALF_A_PATTERN.search(SHIPPED, bladder)
    assert pattern is not None

    (problem,) = inspect(SHIPPED[: pattern.end()])

    assert problem.message.startswith(
        "sign \"bladder\": the file ends here and has no 'tests:'; if it was cut off, put back"
    )


def test_that_a_file_seems_cut_off_comes_before_all_else() -> None:
    text = _file(40, 2).replace("[word7 word7a]", "[word8 word8a]")
    first, *others = inspect(text)

    assert "the file ends here and has no 'tests:'" in first.message
    assert others[0].line < first.line
