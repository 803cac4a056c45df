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


@pytest.mark.parametrize("id_", ["'?!'", "7", "'1. Urgent'"])
def test_no_name_is_proposed_where_none_can_be_read(id_: str) -> None:
    (message,) = told(file(id_))

    assert message.endswith("at most 48")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (file(title="[Heat]"), "'title' must be text, not a list; put the text on the key's own"),
        (file(title="{a: b}"), "'title' must be text, not keys with values; put the whole text in"),
        (file(title="{}"), "'title' must be text, not keys with values; put the whole text in"),
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


KNOWN = "known here are title, phrases, answer, caution, sources, follow_ups, menu, after"
LIST = "put each item on its own line beginning with '- '"
NAME = (
    "cannot be a name here; a name starts with a letter and has only small letters a-z, digits "
    "and _, at most 48"
)
NO_KEY = "curly quotes do not hold a text together, so put it in straight 'quotes'"
IN_LINES = "and leave the text on the lines below, or put it in 'quotes'"


def topic(line: str, place: str, message: str) -> tuple[str, str]:
    """A file with one more line of its topic, and what is told of it."""
    return file() + f"    {line}\n", f'6:{place} error: intent "a": {message}'


def phrases(written: str, message: str) -> tuple[str, str]:
    """A file with these phrases, and what is told of them."""
    text = file().replace("[heat or ice]", written)
    return text, f"4:14 error: intent \"a\": 'phrases' must be a list{message}"


def example(line: str, place: str, message: str) -> tuple[str, str]:
    """A file with one test, and what is told of it."""
    return file() + f"tests:\n  - {line}\n", f"7:{place} error: test 1: {message}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        topic(
            "follow_ups: a",
            "17",
            "'follow_ups' must be a list, not plain text; put it in brackets: [a]",
        ),
        topic("follow_ups: ‘a’", "17", f"'follow_ups' must be a list, not plain text; {LIST}"),
        topic("after: {a: b}", "12", f"'after' must be a list, not keys with values; {LIST}"),
        topic(
            "after: b, c", "12", "after 1: 'b, c' are several names; put them in brackets: [b, c]"
        ),
        topic("after: b,c", "12", "after 1: 'b,c' are several names; put them in brackets: [b,c]"),
        topic(
            "follow_ups: [Heat Pad]",
            "18",
            "follow-up 1: 'Heat Pad' cannot be a name here; put commas between the names of a "
            "list, or write 'heat_pad'",
        ),
        topic("after: b?,c", "12", f"after 1: 'b?,c' {NAME}; 'b__c' would do"),
        topic("follow_ups: ['Heat ']", "18", f"follow-up 1: 'Heat' {NAME}; 'heat' would do"),
        topic("follow_ups: ['? ?']", "18", f"follow-up 1: '? ?' {NAME}"),
        topic("follow_ups: [A]", "18", f"follow-up 1: 'A' {NAME}; 'a' would do"),
        topic(
            "follow_ups: [Fallback]",
            "18",
            "follow-up 1: 'Fallback' is a reserved word; choose another name",
        ),
        topic("foo:", "5", f"unknown key 'foo'; {KNOWN}"),
        topic("note:it: x", "5", f"unknown key 'note:it'; {KNOWN}"),
        topic("caution:it: x", "5", "put a space after the colon: 'caution: it'"),
        topic("caution {a: b}", "5", "a colon is missing after 'caution'; write 'caution: …'"),
        *(
            topic(
                f"{pair[0]}who{pair[1]}: x",
                "5",
                f"'{pair}' is no key; {NO_KEY}".replace(pair, f"{pair[0]}who{pair[1]}"),
            )
            for pair in ("“”", "„“", "‘’")
        ),
        topic("menu: [no]", "11", "'menu' must be true or false, not a list"),
        topic(
            "caution: [x]",
            "14",
            f"'caution' must be text, not a list; if it is the text, write 'caution: |' {IN_LINES}",
        ),
        phrases("heat", f", not plain text; {LIST}"),
        phrases("heat - ice", f", not plain text; {LIST}"),
        phrases("-heat", "; each item begins with '- ', so put a space after the dash"),
        phrases("•heat", "; each item begins with '- ', so put '- ' instead of '•'"),
        phrases("– heat", "; each item begins with '- ', so put '- ' instead of '–'"),
        example("{say:ice, expect: a}", "6", "put a space after the colon: 'say: ice'"),
        example("{say ice, expect: a}", "6", "a colon is missing after 'say'; write 'say: …'"),
        example(
            "{say: x, expect: Fallback}", "22", "expect 1: write 'fallback' instead of 'Fallback'"
        ),
        example(
            "{say: x, offer: Urgent}",
            "21",
            "offer 1: 'Urgent' is a reserved word; choose another name",
        ),
        (
            file(above=f"bot: {{helpful: {'x' * 41}}}\n"),
            "1:16 error: bot: 'helpful' is too long for a button; 40 characters fit",
        ),
        (
            file(above="matching: {answer_from: []}\n"),
            "1:25 error: matching: 'answer_from' must be a number from 0 to 1 such as 0.45, not a "
            "list",
        ),
        (file(above="version: [1]\n"), "1:10 error: 'version' must be '1', not a list"),
        (
            file(above="emergency: {signs: {numb: x}}\n"),
            "1:27 error: sign \"numb\": 'numb' must have keys with values (title: …, urgency: …), "
            "not plain text",
        ),
        (
            file(above="emergency: {signs: x}\n"),
            "1:20 error: emergency: 'signs' must have keys with values, not plain text",
        ),
        (
            file(above="emergency: {signs: {numb: {title: N, urgency: urgent, patterns: [x]}}}\n"),
            '1:66 error: sign "numb": pattern 1 must have keys with values, not plain text',
        ),
        (
            file(key='"' + "\u200b" * 6 + 'title"'),
            "3:5 error: intent \"a\": unknown key 'title': it holds an invisible character "
            "(U+200B) at its start; delete it",
        ),
        (
            file(title="[x]"),
            "3:12 error: intent \"a\": 'title' must be text, not a list; put the text on the key's "
            "own line, or in 'quotes' if it begins with [ or -",
        ),
        (file("Urgent"), "2:3 error: 'Urgent' is a reserved word; choose another name"),
    ],
)
def test_the_whole_message_can_be_understood_by_itself(text: str, expected: str) -> None:
    told = [f"{one.line}:{one.column} {one.level}: {one.message}" for one in load(text).problems]

    assert told == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bot: {name: x}\n", ["'intents' is missing; add 'intents:' (the topics, at least one)"]),
        (
            "intents: {a: {}}\n",
            [
                "intent \"a\": 'answer' is missing; add 'answer:' (what the bot replies)",
                "intent \"a\": 'phrases' is missing; add 'phrases:' (how people ask, each on a "
                "line beginning with '- ')",
                "intent \"a\": 'title' is missing; add 'title:' (the label of its button)",
            ],
        ),
        (
            file() + "emergency: {signs: {numb: {phrases: [my leg is numb]}}}\n",
            [
                "sign \"numb\": 'title' is missing; add 'title:' (the label of its button)",
                "sign \"numb\": 'urgency' is missing; add 'urgency:' (emergency or urgent)",
            ],
        ),
        (
            file() + "    sources: [{}]\n",
            ["intent \"a\": 'name' is missing; add 'name:' (what the source is called)"],
        ),
        (
            file() + "tests: [{expect: a}]\n",
            ["test 1: 'say' is missing; add 'say:' (the message to try)"],
        ),
    ],
)
def test_what_is_missing_comes_with_what_it_is(text: str, expected: list[str]) -> None:
    assert told(text) == expected


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

    assert message.startswith("emergency: 'Bad Id' cannot be a name here; a name starts with a")
    assert message.endswith("at most 48; 'bad_id' would do")


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
