"""Why a message got its reply, and what to do if that is wrong."""

from __future__ import annotations

import json
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import TESTED

from bot.core.advice import shell_quoted
from bot.core.catalog import Catalog
from bot.core.matching import Answer, Context, Emergency, Fallback, Matcher, Outcome, Suggest
from bot.core.report import as_json, as_text, said_by, verdict
from bot.core.source import load


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    catalog = load(TESTED + "  - {say: heat or ice, expect: heat}\n").catalog
    assert catalog is not None
    return catalog


@pytest.fixture(scope="module")
def matcher(catalog: Catalog) -> Matcher:
    return Matcher(catalog)


def rows(text: str) -> dict[str, list[str]]:
    """The texts of the report by their label at the left."""
    found: dict[str, list[str]] = {}
    label = ""
    for line in text.split("\n"):
        label = line[:12].strip() or label
        found.setdefault(label, []).append(line[12:].strip())
    return found


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Answer("heat"), "answer heat"),
        (Answer("heat", ("walk", "far")), "answer heat, also offer walk, far"),
        (Suggest(("heat", "walk")), "did you mean heat, walk?"),
        (Fallback(("heat",)), "fallback: not understood"),
        (Emergency(("groin", "fever"), "urgent"), "urgent notice: groin, fever"),
        (
            Emergency(("groin",), "emergency", "heat"),
            "emergency notice: groin, with heat one tap away",
        ),
    ],
)
def test_the_verdict_says_all_that_is_offered(outcome: Outcome, expected: str) -> None:
    assert verdict(outcome) == expected


@pytest.mark.parametrize(
    ("message", "by"),
    [
        ("is walking good", " (by the phrase 'is walking good' of walk)"),
        # Nearer is 'how far', but of an intent that was not understood.
        ("heat ice how far", " (by the phrase 'heat or ice' of heat)"),
        ("will a bath of ice do", " (the nearest phrase is 'heat or ice' of heat)"),
        ("my groin is numb", " (by 'groin', 'is', 'numb')"),
        ("?!", ""),
    ],
)
def test_what_was_understood_goes_back_to_a_phrase(matcher: Matcher, message: str, by: str) -> None:
    assert said_by(matcher.explain(message)) == by


def test_an_answer_is_explained_step_by_step(catalog: Catalog, matcher: Matcher) -> None:
    found = rows(as_text(matcher.explain("Is a heatin pad good"), catalog))

    assert found["message"] == ["Is a heatin pad good"]
    assert found["verdict"] == ["answer heat"]
    assert found["read as"] == ["is a heatin→heating pad good"]
    assert found["confidence"][0].endswith("(answers from 0.45, suggests from 0.25)")
    assert found["ranking"][0].endswith("heat (Heat or ice)")
    assert "'is a heating pad good' of heat" in found["nearest"][0]
    assert "--to walk" in found["to mend"][0]


def test_what_was_not_understood_comes_with_the_command_that_adds_it(
    catalog: Catalog, matcher: Matcher
) -> None:
    message = "will a bath of ice $HOME do"
    found = rows(as_text(matcher.explain(message), catalog))
    command = found["to mend"][0].split("right: ")[1]

    assert shlex.split(command) == ["python", "-m", "bot", "add", message, "--to", "heat"]


def test_where_there_is_one_topic_no_other_is_proposed() -> None:
    text = "intents:\n  a: {title: A, phrases: [heat or ice, hot or cold], answer: Both.}\n"
    catalog = load(text).catalog
    assert catalog is not None
    found = rows(as_text(Matcher(catalog).explain("heat or ice"), catalog))

    assert found["to mend"][0].endswith("--to TOPIC")


def test_a_message_that_begins_like_an_option_is_none(catalog: Catalog, matcher: Matcher) -> None:
    found = rows(as_text(matcher.explain("-5 degrees of ice"), catalog))
    command = found["to mend"][0].split("right: ")[1]

    assert command.endswith(' --to heat -- "-5 degrees of ice"')


def test_a_message_without_a_known_word_says_so(catalog: Catalog, matcher: Matcher) -> None:
    found = rows(as_text(matcher.explain("qwx zzpt"), catalog))

    assert found["verdict"] == ["fallback: not understood"]
    assert found["read as"] == ["qwx? zzpt?"]
    assert "no word of it" in found["to mend"][0]


def test_a_message_without_words_is_explained_too(catalog: Catalog, matcher: Matcher) -> None:
    assert "no word that could be read" in as_text(matcher.explain("?!"), catalog)


def test_an_emergency_names_the_sign_and_its_words(catalog: Catalog, matcher: Matcher) -> None:
    found = rows(as_text(matcher.explain("my groin is numb"), catalog))

    assert found["verdict"][0].startswith("emergency notice: groin")
    assert "groin, raised by" in found["sign"][0]
    assert "no emergency" in found["to mend"][0]


def test_the_json_has_the_agreed_keys(catalog: Catalog, matcher: Matcher) -> None:
    made = as_json(matcher.explain("how far", Context(shown="walk")))

    assert json.loads(json.dumps(made)) == made
    assert (made["message"], made["outcome"], made["intent"]) == ("how far", "answer", "far")
    assert (made["sign"], made["urgency"]) == (None, None)
    assert 0.45 < made["confidence"] <= 1
    assert made["candidates"][0]["intent"] == "far"
    assert made["candidates"][0]["score"] > 0


def test_the_figures_of_the_json_are_those_of_the_matcher(matcher: Matcher) -> None:
    explanation = matcher.explain("will a bath of ice do")
    made = as_json(explanation)

    assert made["confidence"] == pytest.approx(explanation.confidence, abs=0.0001)
    assert [found["score"] for found in made["candidates"]] == pytest.approx(
        [candidate.score for candidate in explanation.candidates], abs=0.0001
    )


def test_the_json_of_what_was_not_understood_has_no_intent(matcher: Matcher) -> None:
    made = as_json(matcher.explain("?!"))

    assert (made["outcome"], made["intent"], made["candidates"]) == ("fallback", None, [])


def test_the_json_of_an_emergency(matcher: Matcher) -> None:
    made = as_json(matcher.explain("my groin is numb"))

    assert (made["outcome"], made["sign"], made["urgency"]) == ("emergency", "groin", "emergency")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_any_message_is_one_argument_for_a_shell(text: str) -> None:
    assert shlex.split(shell_quoted(text)) == [" ".join(text.split())]


def test_a_plain_message_is_one_argument_on_windows_too() -> None:
    assert shell_quoted("heat or ice?") == '"heat or ice?"'
