"""A dash, or a key of an item, in a wrong column is told there, with the column to mend."""

from __future__ import annotations

import pytest
from thinned import THINNED

from bot.core.source import load

LINES = THINNED.splitlines(keepends=True)
_TOPIC = LINES.index("  heat_or_ice:\n")


def line_of(begin: str, start: int = 0) -> int:
    return next(at for at in range(start, len(LINES)) if LINES[at].startswith(begin))


PHRASE = line_of("    phrases:", _TOPIC) + 1
NAME = line_of("    sources:", _TOPIC) + 1
TEST = line_of("tests:") + 1
PATTERN = line_of("      patterns:") + 1
_BELOW = "as before the items below"
_ABOVE = "as before the item above"


def told(moved: int, by: int) -> list[str]:
    """What is told when a line of the shipped file was moved to the right or left."""
    lines = list(LINES)
    lines[moved] = " " * by + lines[moved] if by > 0 else lines[moved][-by:]
    problems = load("".join(lines)).problems
    return [f"{one.line}:{one.column} {one.level}: {one.message}" for one in problems]


@pytest.mark.parametrize("by", [1, -1, 2, -2])
@pytest.mark.parametrize(
    ("line", "spaces", "like"),
    [
        (PHRASE, 6, _BELOW),
        (NAME, 6, _BELOW),
        (TEST, 2, _BELOW),
        (TEST + 1, 2, _ABOVE),
        (line_of("synonyms:") + 2, 2, _BELOW),
    ],
    ids=["phrase", "source", "test", "second test", "synonyms"],
)
def test_a_dash_out_of_its_column(line: int, spaces: int, like: str, by: int) -> None:
    assert told(line, by) == [
        f"{line + 1}:{spaces + by + 1} error: put {spaces} spaces before this, {like}"
    ]


@pytest.mark.parametrize("by", [1, -1])
def test_the_only_dash_of_a_list_stands_as_the_keys_below_it_want(by: int) -> None:
    assert told(PATTERN, by) == [
        f"{PATTERN + 1}:{9 + by} error: put 8 spaces before this, so that the keys below it stand "
        "below the first of 'patterns'"
    ]


@pytest.mark.parametrize("by", [1, -1, 2, -2])
def test_a_key_of_an_item_out_of_its_column(by: int) -> None:
    assert told(NAME + 1, by) == [
        f"{NAME + 2}:{9 + by} error: 'url' belongs to the item on line {NAME + 1}; put 8 spaces "
        "before it"
    ]


@pytest.mark.parametrize("line", [PHRASE + 1, PHRASE + 3])
def test_a_later_phrase_that_is_further_in_may_be_more_of_the_one_above(line: int) -> None:
    assert told(line, 1) == [
        f"{line + 1}:8 warning: this is read as part of the item above; begin it in the same "
        "column, or put the whole text of the item above in 'quotes'"
    ]
