"""Why a message got its reply, and what to do if that is wrong."""

from __future__ import annotations

import json
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import TESTED

from bot.core.catalog import Catalog
from bot.core.matching import Context, Matcher
from bot.core.report import as_json, as_text, shell_quoted
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


def test_an_answer_is_explained_step_by_step(catalog: Catalog, matcher: Matcher) -> None:
    found = rows(as_text(matcher.explain("Is a heatin pad good"), catalog))

    assert found["message"] == ["Is a heatin pad good"]
    assert found["verdict"] == ["answer heat"]
    assert "heatin→heating" in found["read as"][0]
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
    assert made["confidence"] > 0.45
    assert made["candidates"][0]["intent"] == "far"


def test_the_json_of_an_emergency(matcher: Matcher) -> None:
    made = as_json(matcher.explain("my groin is numb"))

    assert (made["outcome"], made["sign"], made["urgency"]) == ("emergency", "groin", "emergency")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_any_message_is_one_argument_for_a_shell(text: str) -> None:
    assert shlex.split(shell_quoted(text)) == [" ".join(text.split())]
