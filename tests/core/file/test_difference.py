"""What an edit would change, line by line."""

from __future__ import annotations

import pytest
from small import small

from bot.core.catalog import Catalog
from bot.core.file.difference import difference
from bot.core.source import load

SIGN = """\
emergency:
  signs:
    numb: {title: Numb, urgency: emergency, phrases: [my groin is numb]}
"""


def catalog(text: str) -> Catalog:
    loaded = load(text)
    assert loaded.catalog is not None, loaded.problems
    return loaded.catalog


def test_the_same_file_changes_nothing() -> None:
    assert difference(catalog(small()), catalog(small())) == []


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("is walking good, ", ""), ["walking: -1 phrase"]),
        (("is walking good", "a walk, a stroll"), ["walking: +2 phrases, -1 phrase"]),
        (("Walking is good", "Walking is fine"), ["walking: answer changed"]),
        (("title: Walking 1", "title: A walk"), ["walking: title changed"]),
        (
            ("follow_ups: [heat]", "caution: Slow."),
            ["walking: caution changed, follow_ups changed"],
        ),
        (("intents:\n", "synonyms: [[ice, cold]]\nintents:\n"), ["synonyms changed"]),
        (("intents:\n", "bot: {name: Other}\nintents:\n"), ["texts of the bot changed"]),
        (("intents:\n", SIGN + "intents:\n"), ["emergency signs added: numb"]),
        (("intents:\n", "emergency: {urgent: Soon.}\nintents:\n"), ["emergency notices changed"]),
    ],
)
def test_an_edit_is_named(edit: tuple[str, str], expected: list[str]) -> None:
    edited = small().replace(*edit)

    assert difference(catalog(small()), catalog(edited)) == expected


def test_intents_and_signs_come_and_go() -> None:
    one = catalog(SIGN + small())
    other = catalog(SIGN.replace("Numb,", "No feeling,") + small().replace("walking", "strolling"))

    assert difference(one, other)[:2] == ["intents added: strolling", "intents removed: walking"]
    assert difference(one, other)[-1] == "emergency signs changed: numb"
    assert difference(one, catalog(small()))[0] == "⚠️ emergency signs removed: numb"


def test_tests_are_counted_as_they_come_and_go() -> None:
    one, two = (f"  - {{say: {said}, expect: walking}}\n" for said in ("may i walk", "a stroll"))
    tested = small() + "tests:\n" + one + two
    other = tested.replace("a stroll", "a hike").replace("may i walk", "a long walk")

    assert difference(catalog(small()), catalog(tested)) == ["tests: +2 tests"]
    assert difference(catalog(tested), catalog(small())) == ["tests: -2 tests"]
    assert difference(catalog(tested), catalog(other)) == ["tests: +2 tests, -2 tests"]
