"""The file's own tests, and the report on them."""

from __future__ import annotations

import pytest
from small import TESTED

from bot.core.file.examples import Result, report, run
from bot.core.matching import Matcher
from bot.core.source import load


def results(*tests: str) -> list[Result]:
    catalog = load(TESTED + "".join(f"  - {{{test}}}\n" for test in tests)).catalog
    assert catalog is not None
    return list(run(catalog, Matcher(catalog)))


@pytest.mark.parametrize(
    ("test", "passes"),
    [
        ("say: heat or ice, expect: heat", True),
        ("say: heat or ice, expect: walk", False),
        ("say: heat or ice, expect: [walk, heat]", True),
        ("say: heat or ice, offer: heat", True),
        ("say: heat or ice, expect: heat, offer: far", False),
        ("say: how far, after: walk, expect: far", True),
        ("say: how far, expect: far", False),
        ("say: my groin is numb, expect: groin", True),
        ("say: my groin is numb, expect: emergency", True),
        ("say: my groin is numb, expect: urgent", False),
        ("say: qwx zzpt blorf, expect: fallback", True),
        ("say: qwx zzpt blorf, offer: heat", True),
    ],
)
def test_a_test_holds_or_not(test: str, passes: bool) -> None:
    assert [result.passed for result in results(test)] == [passes]


def test_the_report_says_what_was_understood_instead_and_by_which_phrase() -> None:
    text = (
        TESTED
        + "  - {say: is walking good, expect: heat, offer: far}\n"
        + "  - {say: how far, expect: far, after: walk}\n"
    )
    loaded = load(text)
    assert loaded.catalog is not None

    place, wanted, got, score = report(
        list(run(loaded.catalog, Matcher(loaded.catalog))), "i.yaml", loaded.document
    )

    assert place == "i.yaml:19:5: 'is walking good'"
    assert wanted.split() == ["expected", "heat", "and", "an", "offer", "of", "far"]
    assert "understood  answer walk" in got
    assert "by the phrase 'is walking good'" in got
    assert score == "1 of 2 tests passed"
