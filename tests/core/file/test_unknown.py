"""A name that is not there is told once, and not at all while its own line is told."""

from __future__ import annotations

import re

import pytest
from thinned import THINNED

from bot.core.source import load

HEAD = "\n  heat_or_ice:"
LINE = THINNED[: THINNED.index(HEAD)].count("\n") + 2
"""Where the topic begins that most others lead to."""

LOST = "put it back if it was lost, else take it out everywhere"


def topic(id_: str, *follow_ups: str) -> str:
    buttons = f", follow_ups: [{', '.join(follow_ups)}]" if follow_ups else ""
    return f"  {id_}: {{title: {id_} it, phrases: [about {id_}], answer: Yes.{buttons}}}\n"


def said(text: str) -> list[str]:
    return [
        f"{one.line}:{one.column} {one.level}: {one.message}"
        for one in load(text).problems
        if one.level == "error"
    ]


@pytest.mark.parametrize(
    "key",
    [
        *("Heat or ice", "Heat_or_ice", "HeatOrIce", "heat-or-ice", "1. heat or ice"),
        *("'heat_or_ice '", "'Heat or ice?'"),
        *("heat_\u200bor_ice", "\u200bheat_or_ice", "heat_or_ice\u200b", "heat_or_ice\xa0"),
        *("h\N{CYRILLIC SMALL LETTER IE}at_or_ice", "heät_or_ice"),
    ],
)
def test_a_refused_name_of_a_topic_is_the_only_error(key: str) -> None:
    """Not one for each button that leads there."""
    problems = said(THINNED.replace(HEAD, f"\n  {key}:"))

    assert [one.split(" ")[:2] for one in problems] == [[f"{LINE}:3", "error:"]]


@pytest.mark.parametrize("key", ["Heat", "日本", "Heat or icecream"])
def test_a_refused_name_hides_no_other(key: str) -> None:
    text = "intents:\n" + topic("walk", "heat_or_ice") + topic(key)

    first, second = said(text)
    assert first.startswith('2:76 error: intent "walk": follow_ups: there is no intent \'heat_or_')
    assert second.startswith("3:3 error: ")


def test_a_refused_name_of_a_sign_is_the_only_error() -> None:
    (problem,) = said(THINNED.replace("\n    saddle_numbness:", "\n    Saddle numbness:"))

    assert "'saddle_numbness' would do" in problem


def test_a_misspelt_section_is_the_only_error() -> None:
    (problem,) = said(THINNED.replace("\nemergency:", "\nemergncy:"))

    assert "unknown key 'emergncy'; did you mean 'emergency'?" in problem


def test_a_name_that_is_gone_is_told_at_its_first_place_with_the_lines_of_the_others() -> None:
    (problem,) = said(THINNED.replace(HEAD, "\n  cold_and_warm:"))

    first, second, third, *more = (
        number
        for number, line in enumerate(THINNED.splitlines(), 1)
        if re.search(r"(follow_ups|after|expect|offer): .*\bheat_or_ice\b", line)
    )
    assert problem.startswith(f'{first}:18 error: intent "fastest_relief": follow_ups: there is ')
    also = f"(also on lines {second}, {third} and {len(more)} more)"
    assert problem.endswith(f"'heat_or_ice' {also}; {LOST}")


@pytest.mark.parametrize(
    ("topics", "words"),
    [
        ([["walk", "gone"]], "'gone'; take it out"),
        ([["walk", "gone", "gone"]], "'gone'; take it out"),
        ([["walk", "gone"], ["rest", "gone"]], "'gone' (also on line 3); take it out"),
        (
            [["walk", "gone"], ["rest", "gone"], ["heat", "gone", "gone"]],
            "'gone' (also on lines 3 and 4); take it out",
        ),
        (
            [[id_, "gone"] for id_ in ("walk", "rest", "heat", "cold")],
            "'gone' (also on lines 3, 4 and 5); take it out",
        ),
        (
            [[id_, "gone"] for id_ in ("walk", "rest", "heat", "cold", "pill")],
            "'gone' (also on lines 3, 4 and 2 more); take it out",
        ),
    ],
)
def test_the_first_lines_are_named_and_the_rest_counted(
    topics: list[list[str]], words: str
) -> None:
    (problem,) = said("intents:\n" + "".join(topic(*one) for one in topics))

    assert problem.startswith('2:76 error: intent "walk": follow_ups: there is no intent ')
    assert words in problem


def test_the_first_place_is_the_first_of_the_file() -> None:
    tests = "tests:\n  - {say: heat, expect: gone}\n"

    (problem,) = said(tests + "intents:\n" + topic("walk", "gone"))

    assert problem.startswith("2:25 error: test 1: expect: there is no intent or sign 'gone' (also")


def test_a_name_that_several_spell_alike_may_be_misspelt_where_it_is_given() -> None:
    (problem,) = said(THINNED.replace(HEAD, "\n  heat_or_icee:"))
    (once,) = said("intents:\n" + topic("walk", "wlak"))

    assert problem.endswith("; did you mean 'heat_or_icee', or is that one misspelt?")
    assert once.endswith("; did you mean 'walk'?")


def test_of_two_topics_with_one_name_one_may_be_the_one_that_is_missed() -> None:
    missed, twice = said(THINNED.replace(HEAD, "\n  er_visit:"))
    line = int(twice.split(":")[0])

    assert f"{line}:3 error: the key 'er_visit' is here twice" in twice
    assert (
        f"if it is one of the two that are called 'er_visit' (lines {LINE} and {line}), rename"
    ) in missed


def test_a_key_that_is_here_twice_inside_a_topic_is_no_name() -> None:
    text = "intents:\n  a:\n    title: A\n    title: B\n    phrases: [x]\n    answer: A\n"

    assert said(text + "    follow_ups: [gone]\n")[1].endswith("; take it out, or write it")


EXPECTING = "".join(
    f"  - {{say: heat, expect: {id_}}}\n" for id_ in ("numb", "numb", "fever", "wlak", "chest")
)


@pytest.mark.parametrize(
    ("above", "place", "words"),
    [
        ("", "3:1", "the file has no 'emergency:' section, so no sign"),
        ("emergency: {urgent: Go.}\n", "1:1", "'emergency:' has no 'signs:', so no sign"),
        ("emergency: {signs: {}}\n", "1:1", "'emergency:' has no 'signs:', so no sign"),
    ],
)
def test_many_signs_that_are_not_there_are_one_missing_section(
    above: str, place: str, words: str
) -> None:
    (problem,) = said(above + "intents:\n" + topic("walk") + "tests:\n" + EXPECTING)

    assert problem.startswith(f"{place} error: {words}")
    assert "though the tests expect 'numb', 'fever' and 2 more; put the signs back" in problem


@pytest.mark.parametrize(
    ("above", "tests", "count"),
    [
        ("", EXPECTING.replace("chest", "walk"), 3),
        ("", EXPECTING.replace("expect: chest", "offer: chest"), 4),
    ],
    ids=["few", "offered"],
)
def test_names_are_told_each_where_the_section_is_not_what_is_missing(
    above: str, tests: str, count: int
) -> None:
    problems = said(above + "intents:\n" + topic("walk") + "tests:\n" + tests)

    assert len(problems) == count
    assert all("there is no intent" in one for one in problems)


def test_many_signs_that_are_gone_from_among_others_are_one_message_at_the_first_test() -> None:
    """Nobody is told to take the tests of signs out; what is like a topic is told by itself."""
    leg = "emergency: {signs: {leg: {title: L, urgency: urgent, phrases: [my leg]}}}\n"

    gone, slip = said(leg + "intents:\n" + topic("walk") + "tests:\n" + EXPECTING)

    assert gone.startswith(
        "5:25 error: test 1: 3 signs of an emergency, or topics, that tests expec"
    )
    assert "gone (numb, fever, chest); put the signs back below 'signs:', and take" in gone
    assert slip.endswith("'wlak'; did you mean 'walk'?")


def test_what_buttons_lead_to_is_told_beside_a_missing_section() -> None:
    section, button = said("intents:\n" + topic("walk", "gone") + "tests:\n" + EXPECTING)[::-1]

    assert "no 'emergency:' section" in section
    assert "there is no intent 'gone'" in button


def test_a_section_that_was_refused_is_not_missing_too() -> None:
    """Nor the signs that stood in it; what is like a topic is a mistake of its own."""
    first, second = said("emergency: x\nintents:\n" + topic("walk") + "tests:\n" + EXPECTING)

    assert first.startswith("1:12 error: 'emergency' must have keys")
    assert second.endswith("'wlak'; did you mean 'walk'?")


def test_a_name_like_no_other_may_be_the_one_that_was_refused() -> None:
    missed, refused = said(THINNED.replace(HEAD, "\n  Heat & cold:"))
    two = said("intents:\n" + topic("walk", "gone") + topic("Heat") + topic("Rest"))

    assert missed.endswith(
        f"; if it is 'Heat & cold' on line {LINE}, mend that name, else take it out, or write it"
    )
    assert refused.startswith(f"{LINE}:3 error: 'Heat & cold' cannot be a name here")
    assert two[0].endswith("there is no intent 'gone'; take it out, or write it")


@pytest.mark.parametrize("key", ["heat_\ufeffor_ice", "heat_or_ice\ufeff", "'heat_or_ice\x07'"])
def test_a_control_character_in_a_name_is_the_only_error(key: str) -> None:
    (problem,) = said(THINNED.replace(HEAD, f"\n  {key}:"))

    assert problem.startswith(f"{LINE}:{3 + min(key.find(c) for c in key if not c.isprintable())} ")
    assert problem.endswith("; delete it")


SIGN = "emergency:\n  signs:\n    numb: {title: Numb, urgency: urgent, phrases: [numb foot]}\n"


def expecting(*ids: str) -> str:
    return "tests:\n" + "".join(f"  - {{say: i have {id_}, expect: {id_}}}\n" for id_ in ids)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        (
            expecting("bladder", "bladder", "numb"),
            "put it back if it was lost, else change the tests",
        ),
        (expecting("bladder", "numb"), "take it out, or write it"),
        (
            topic("walk", "bladder") + expecting("bladder", "bladder"),
            LOST,
        ),
    ],
)
def test_a_name_that_several_tests_expect_was_rather_lost(text: str, advice: str) -> None:
    (problem,) = said("intents:\n" + topic("run") + text + SIGN)

    assert "'bladder'" in problem
    assert problem.endswith(f"; {advice}")
