"""Limits, nearly the same phrases, and that nothing true of one file is said of another."""

from __future__ import annotations

import bisect
from pathlib import Path

import pytest
import yaml
from effort import effort
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core import catalog as shapes
from bot.core.file.clashes import meet, nearly
from bot.core.file.review import inspect
from bot.core.markup import MAX_LENGTH, length
from bot.core.saying.cards import card
from bot.core.source import load

SHIPPED = (Path(__file__).parents[2] / "intents.yaml").read_text("utf-8")


def small(**changes: str) -> str:
    """A good file with another answer, title and so on."""
    texts = {"title": "Heat", "phrases": "[heat or ice]", "answer": "Both."} | changes
    return "intents:\n  a:\n" + "".join(f"    {key}: {text}\n" for key, text in texts.items())


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        (small(answer="x" * 4097), 5, 13, "has 4097 characters"),
        (small(answer="😀" * 2049), 5, 13, "has 4098 characters"),
        (small(answer="x" * 60_000), 5, 13, "has 60000 characters"),
        (small(answer="x" * 4000, caution="y" * 100), 5, 13, "with title, caution and sources"),
        (small(phrases=f"[a, {'x' * 501}]"), 4, 18, "phrase 2 has 501 characters"),
        (small(phrases=f"[{'a b c, ' * 100_000}d]"), 4, 14, "more than 100,000 phrases"),
        ("bot: {voted_up: " + "x" * 201 + "}\n" + small(), 1, 17, "has 201 characters"),
    ],
)
def test_what_is_too_long_cannot_be_served(text: str, line: int, column: int, words: str) -> None:
    loaded = load(text)
    found = [one for one in loaded.problems if one.level == "error"]

    assert loaded.catalog is None
    assert [(line, column)] == [(one.line, one.column) for one in found]
    assert words in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        small(answer="<b>" + "x" * 4050 + "</b>"),
        small(phrases=f"[{'x' * 500}]"),
        "bot: {voted_up: " + "x" * 200 + "}\n" + small(),
        "bot: {greeting: " + "x" * 4096 + "}\n" + small(),
        "matching: {answer_from: 0.4, suggest_from: 0.4}\n" + small(),
    ],
    ids=["answer", "phrase", "thanks", "greeting", "thresholds"],
)
def test_what_just_fits_is_served(text: str) -> None:
    assert load(text).problems == ()


def test_the_longest_card_that_is_served_fits() -> None:
    """With its title, its caution and its sources, and little of the room is wasted."""
    parts = {
        "title": "t" * 40,
        "caution": "c" * 50,
        "sources": f"[{{name: {'n' * 30}}}, {{name: {'m' * 30}}}]",
    }
    longest = bisect.bisect_left(
        range(4096), True, key=lambda size: load(small(answer="x" * size, **parts)).catalog is None
    )
    catalog = load(small(answer="x" * (longest - 1), **parts)).catalog
    assert catalog is not None

    assert MAX_LENGTH - 20 <= length(card(catalog.intents["a"], catalog.bot)) <= MAX_LENGTH


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("is walking good", "is a walk good", True),
        ("what about stretching", "about stretching what", True),
        ("which medicine is best", "which medicines are the best", True),
        ("how long does it last", "how long will it last", False),
        ("can i walk", "can't i walk", False),
        ("is it safe to walk", "is it safe to talk", False),
        ("heat", "heart", False),
        ("should i use heat", "should i use ice", False),
    ],
)
def test_nearly_the_same_phrase(one: str, other: str, alike: bool) -> None:
    text = small(phrases=f"[{one!r}]".replace('"', "'") if "'" not in one else f'["{one}"]')
    problems = inspect(text + f'  b: {{title: B, phrases: ["{other}"], answer: B}}\n')

    assert any("nearly the same" in problem.message for problem in problems) == alike


def test_in_the_shipped_file_nothing_is_nearly_the_same() -> None:
    catalog = load(SHIPPED).catalog

    assert catalog is not None
    assert list(nearly(catalog)) == []


def test_the_shipped_file_names_every_text_that_can_be_changed() -> None:
    """As a line of its own or in the comment above them."""
    section = SHIPPED[SHIPPED.index("# What the bot says") : SHIPPED.index("\nmatching:")]

    assert [name for name in shapes.BotTexts.model_fields if name not in section] == []


def test_to_look_for_likeness_is_no_more_work_than_to_read_the_file() -> None:
    """Every phrase is compared with every other, so this must not be done one by one."""
    catalog = load(SHIPPED).catalog
    assert catalog is not None
    assert sum(len(intent.phrases) for intent in catalog.intents.values()) > 1000

    assert effort(lambda: list(nearly(catalog))) < 3 * effort(lambda: load(SHIPPED))


def test_intents_meet_where_both_can_be_understood() -> None:
    loaded = load(
        small()
        + "  b: {title: B, phrases: [one], answer: B, after: a}\n"
        + "  c: {title: C, phrases: [two], answer: B, after: [a, b]}\n"
        + "  d: {title: D, phrases: [three], answer: B, after: c}\n"
        + "  e: {title: E, phrases: [four], answer: B}\n"
    )
    assert loaded.catalog is not None

    assert meet(loaded.catalog, "a", "e")
    assert meet(loaded.catalog, "b", "c")
    assert not meet(loaded.catalog, "c", "d")
    assert not meet(loaded.catalog, "a", "b")


words = st.text("abcdefghijklmnopqrstuvwxyzäé '\"#:-", min_size=1, max_size=30).filter(str.strip)
intents = st.fixed_dictionaries(
    {"title": words, "phrases": st.lists(words, min_size=1, max_size=4), "answer": words},
    optional={"menu": st.sampled_from(["no", "true"]), "caution": words},
)
ids = st.from_regex(r"\A[a-z][a-z0-9_]{0,10}\Z").filter(lambda id_: id_ not in shapes.RESERVED_IDS)


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(ids, intents, min_size=1, max_size=5))
def test_a_good_catalog_survives_being_written_and_read(made: dict[str, object]) -> None:
    wanted = shapes.Catalog.model_validate({"intents": made})

    loaded = load(yaml.safe_dump({"intents": made}, allow_unicode=True, sort_keys=False))

    assert loaded.catalog == wanted
