"""A file that was pasted below or into itself is one message, and so is a comment without its #."""

from __future__ import annotations

import pytest
from thinned import THINNED

from bot.core.file.uncommented import MESSAGE
from bot.core.source import load

LINES = THINNED.splitlines(keepends=True)
BEGIN = LINES.index("version: 1\n") + 1
HALF = LINES.index("  walking:\n") + 4


def told(text: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.level}: {one.message}" for one in load(text).problems]


@pytest.mark.parametrize("above", [len(LINES), HALF], ids=["below", "below a half"])
def test_a_second_file_below_the_first_is_told_where_it_begins(above: int) -> None:
    assert told("".join(LINES[:above]) + THINNED) == [
        f"{above + BEGIN}:1 error: a second file begins here: 'version', 'bot', 'matching' and "
        "others stand above already; keep one of the two, and delete all lines of the other"
    ]


def test_two_sections_that_are_here_twice_are_told_by_themselves() -> None:
    found = told(THINNED + "version: 1\nmatching:\n  answer_from: 0.5\n")

    assert len(found) == 3
    assert not any("second file" in one for one in found)


@pytest.mark.parametrize(
    "comment",
    [
        "# Hello! Everything",
        "# What the bot says besides",
        "  # warmth and cold",
    ],
)
def test_a_comment_without_its_sign_is_told_where_it_stands(comment: str) -> None:
    number = next(at for at, line in enumerate(LINES) if line.startswith(comment))
    line = LINES[number].replace("# ", "", 1)

    assert told("".join([*LINES[:number], line, *LINES[number + 1 :]])) == [
        f"{number + 1}:{len(line) - len(line.lstrip()) + 1} error: {MESSAGE}"
    ]
    assert MESSAGE == "this is neither a key nor an item; if it is a comment, begin it with '# '"
