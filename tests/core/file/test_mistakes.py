"""What the schema refuses, told with a mending that mends it."""

from __future__ import annotations

import pytest

from bot.core.source import load


def file(id_: str = "a", title: str = "T", key: str = "title", above: str = "") -> str:
    topic = f"    {key}: {title}\n    phrases: [heat or ice]\n    answer: Both.\n"
    return f"{above}intents:\n  {id_}:\n{topic}"


def told(text: str) -> list[str]:
    return [problem.message for problem in load(text).problems]


@pytest.mark.parametrize(
    ("id_", "proposed"),
    [
        ("'Heat Or Ice?'", "heat_or_ice"),
        ("'1. Heat'", "heat"),
        ("Café", "caf"),
        ("'" + "x" * 60 + "'", "x" * 48),
    ],
)
def test_a_name_is_proposed_that_would_do(id_: str, proposed: str) -> None:
    (message,) = told(file(id_))

    assert message.endswith(f"; '{proposed}' would do")
    assert told(file(proposed)) == []


@pytest.mark.parametrize("id_", ["'?!'", "7"])
def test_no_name_is_proposed_where_none_can_be_read(id_: str) -> None:
    (message,) = told(file(id_))

    assert message.endswith("at most 48")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (file(title="[Heat]"), "'title' must be text, not a list; put the text on the key's own"),
        (file(title="{a: b}"), "'title' must be text, not keys with values; put the whole text in"),
        (file(above=f"bot: {{helpful: {'x' * 41}}}\n"), "'helpful' is too long for a button; 40"),
        (file(above="matching: 3\n"), "'matching' must have keys with values, not plain text"),
        (file(above="synonyms: [[a]]\n"), "needs at least 2 items"),
        (
            file(key='"ti\\u200btle"'),
            "unknown key 'title': it holds an invisible character (U+200B",
        ),
    ],
)
def test_one_mistake_is_one_message(text: str, expected: str) -> None:
    (message,) = told(text)

    assert expected in message


def test_an_unknown_key_comes_with_those_that_are_known() -> None:
    assert any(
        "unknown key 'x_y_zz'; known here are title, phrases, answer," in message
        for message in told(file(key="x_y_zz"))
    )


def test_a_key_of_many_words_is_none_where_a_colon_is_missing() -> None:
    """It has a value of its own."""
    (message,) = told(file(key="title of it"))

    assert "unknown key 'title of it'" in message


def test_a_key_where_nothing_is_known_is_refused_all_the_same() -> None:
    signs = "emergency:\n  signs:\n    Bad Id: {title: T, urgency: urgent, phrases: [my leg]}\n"

    (message,) = told(file(above=signs))

    assert message.endswith("'bad_id' would do")


def test_a_bad_name_inside_a_sign_tells_which_sign() -> None:
    sign = "numb: {title: T, urgency: urgent, patterns: [{Bad Id: [leg]}]}"

    (message,) = told(file(above=f"emergency:\n  signs:\n    {sign}\n"))

    assert message.startswith("sign \"numb\": 'Bad Id' cannot be a name")


SPACE, BREAK = "\u200b", "\xa0"


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        (f"he{SPACE}at", "'heat' … (U+200B) behind 'he'; delete it"),
        (f"heat{SPACE}", "'heat' … (U+200B) behind 'heat'; delete it"),
        (f"{SPACE}heat", "'heat' … (U+200B) at its start; delete it"),
        (f"{SPACE}he{SPACE}at", "'heat' … (U+200B) at its start; delete it"),
        ("he\xadat", "'heat' … (U+00AD) behind 'he'; delete it"),
        ("heat\u200e", "'heat' … (U+200E) behind 'heat'; delete it"),
        ("heat\ue000", "'heat' … (U+E000) behind 'heat'; delete it"),
        (f"Heat{SPACE} ice", "'Heat ice' … (U+200B) behind 'Heat'; delete it"),
        (
            f"heat{BREAK}ice",
            "'heat ice' … (U+00A0) behind 'heat'; delete it, or write '_' in its",
        ),
    ],
)
def test_what_cannot_be_seen_in_a_name_is_named_with_its_place(id_: str, words: str) -> None:
    (problem,) = load(file(id_)).problems

    assert (problem.line, problem.column) == (2, 3)
    name, rest = words.split(" … ")
    expected = f"{name} cannot be a name here: it holds an invisible character {rest}"
    assert problem.message.startswith(expected)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (f"ti{SPACE}tle", "'title': … (U+200B) behind 'ti'; delete it"),
        (f"{SPACE}title", "'title': … (U+200B) at its start; delete it"),
        (f"title{BREAK}", "'title': … behind 'title'; delete it, or type a blank in its place"),
    ],
)
def test_what_cannot_be_seen_in_a_key_is_named_with_its_place(key: str, words: str) -> None:
    (problem,) = load(file(key=key)).problems

    assert (problem.line, problem.column) == (3, 5)
    first, last = words.split(" … ")
    assert f"unknown key {first} it holds an invisible character (" in problem.message
    assert problem.message.endswith(last)


def test_what_cannot_be_seen_in_the_name_of_a_button_is_told_there() -> None:
    (problem,) = load(file() + f"    follow_ups: [a{SPACE}]\n").problems

    assert (problem.line, problem.column) == (6, 18)
    assert "'a' cannot be a name here: it holds an invisible character (U+200B" in problem.message


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (file().replace("Both.", ""), "'answer' is empty; write something"),
        (file().replace("Both.", '""'), "'answer' is empty; write something"),
        (file(title=""), "'title' is empty; write something"),
        (file() + "    caution:\n", "'caution' is empty; write something, or take it out"),
        (file().replace("heat or ice", 'heat, ""'), "phrase 2 is empty; write something, or take"),
        (file().replace("[heat or ice]", "[]"), "put at least one item into it"),
        (file().replace("[heat or ice]", ""), "each on a line beginning with '- '"),
        (file() + "    follow_ups:\n", "each on a line beginning with '- ', or take it out"),
        ("intents:\n", "put something below it, further in"),
        (file() + "  b:\n", "put something below it, further in, or take it out"),
        (file() + "    sources: [{name: }]\n", "'name' is empty; write something"),
    ],
)
def test_only_what_may_be_missing_may_be_taken_out(text: str, ends: str) -> None:
    (message,) = told(text)

    assert ends in message
    assert message.endswith("take it out") == ("take" in ends)
