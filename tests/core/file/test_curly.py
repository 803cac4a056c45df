"""Curly quotes around a whole text are told; all others are what somebody wants to say."""

from __future__ import annotations

import pytest

from bot.core.source import load


def file(title: str = "Heat", phrase: str = "heat or ice", answer: str = "Both.") -> str:
    return (
        f"intents:\n  a:\n    title: {title}\n    phrases:\n      - {phrase}\n"
        f"    answer: {answer}\n"
    )


@pytest.mark.parametrize("pair", ["“”", "„“", "„”", "””", "‘’", "‚‘", "‚’", "«»", "»«"])
def test_around_a_title_they_stand_on_the_button(pair: str) -> None:
    loaded = load(file(title=f"{pair[0]}Heat or ice?{pair[1]}"))
    (problem,) = loaded.problems

    assert loaded.catalog is not None
    assert (problem.line, problem.column, problem.level) == (3, 12, "warning")
    assert "quotes around 'title' are read as part of the text, so people see" in problem.message
    assert "on the button; delete them, or put 'straight quotes' around" in problem.message


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        (file(phrase="“heat or ice”"), 5, 9, "around phrase 1 are read as part of the text; del"),
        (file(phrase="‘what’s best’"), 5, 9, "around phrase 1"),
        (file(answer="“Both.”  # a note"), 6, 13, "around 'answer'"),
        (file(answer="“Both\n      of them.”"), 6, 13, "around 'answer'"),
        (file(answer="“”"), 6, 13, "around 'answer'"),
        (file() + "tests: [{say: “heat”, expect: a}]\n", 7, 15, "test 1: the curly … 'say'"),
        ("bot: {name: “Bot”}\n" + file(), 1, 13, "bot: the curly quotes around 'name'"),
    ],
)
def test_around_any_text_they_are_told(text: str, line: int, column: int, words: str) -> None:
    (problem,) = load(text).problems

    assert (problem.line, problem.column, problem.level) == (line, column, "warning")
    assert all(part.strip() in problem.message for part in words.split("…"))


@pytest.mark.parametrize(
    "text",
    [
        *("“Heat” or “ice”", "“Heat” or ice", "Heat or “ice”", "‘Heat’ or ‘ice’", "“Heat", "”"),
        *("'“Heat or ice”'", '"“Heat or ice”"', "|\n      “Heat or ice”", "‘Heat”", "«a» b «c»"),
        *("Heat", "”Heat“", "„Heat“ und „Eis“", "““Heat”", "“Heat””"),
    ],
)
def test_what_belongs_to_the_text_is_not_told(text: str) -> None:
    assert load(file(title=text)).problems == ()


def test_where_a_text_is_refused_anyway_nothing_more_is_told() -> None:
    """Nor is anything told of a name, which is refused with them."""
    (problem,) = load(file() + "    follow_ups: [“a”]\n").problems

    assert (problem.line, problem.column, problem.level) == (7, 18, "error")


@pytest.mark.parametrize("name", ["“a”", "„a“", "‘a’"])
def test_around_a_name_they_are_left_out(name: str) -> None:
    """Also where a title would be the name, were it not for them."""
    text = file(title="A") + f"    follow_ups: [{name}]\n"
    (problem,) = load(text).problems

    assert (problem.line, problem.column, problem.level) == (7, 18, "error")
    assert problem.message.endswith("follow-up 1: the quotes around 'a' are curly; leave them out")
