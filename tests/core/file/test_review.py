"""What only a trained matcher can say."""

from __future__ import annotations

import pytest

from bot.core.catalog import Catalog
from bot.core.file.confused import Pair, pairs, table
from bot.core.file.review import inspect, review
from bot.core.matching import Confusion, Matcher
from bot.core.problems import Problem
from bot.core.source import load

HEAT = "heat or ice, should i use ice or heat, is a heating pad good"
FILE = f"""\
intents:
  heat:
    title: Heat or ice
    phrases: [{HEAT}]
    answer: Both.
    follow_ups: [walk]
  walk:
    title: Walking
    phrases:
      - is walking good
      - can i take a walk
      - my groin is numb when i walk
    answer: Yes.
    follow_ups: [heat]
emergency:
  signs:
    groin:
      title: Numb groin
      urgency: emergency
      phrases: [my groin is numb]
tests:
  - {{say: is walking good, expect: walk}}
  - {{say: is walking good, expect: heat}}
  - {{say: what is the capital of peru, offer: [heat], expect: heat}}
"""


def found(text: str, *words: str) -> list[Problem]:
    return [one for one in inspect(text) if all(word in one.message for word in words)]


def test_a_phrase_that_raises_an_emergency_is_told_with_its_words() -> None:
    (problem,) = found(FILE, "raises the sign")

    assert (problem.line, problem.column, problem.level) == (12, 9, "warning")
    assert problem.message.startswith(
        'intent "walk": \'my groin is numb when i walk\' raises the sign "groin" by '
        "'groin', 'is', 'numb'; narrow the sign's patterns, or move the phrase there"
    )


def test_a_failing_test_is_told_with_what_was_understood_and_why() -> None:
    (problem,) = found(FILE, "test 2:", "should give heat", "answer walk", "'is walking good'")

    assert (problem.line, problem.column, problem.level) == (23, 5, "warning")


def test_an_intent_that_its_own_phrases_do_not_reach_is_told_with_the_other() -> None:
    lost = """\
  lost:
    title: Lost
    phrases: [is walking nice, can i take a long walk, should i use ice and heat, is a pad good]
    answer: Lost.
    follow_ups: [heat]
"""
    text = FILE.replace("emergency:\n", lost + "emergency:\n", 1)
    (problem,) = found(text, 'intent "lost"', "would not lead here")

    assert (problem.line, problem.column, problem.level) == (15, 3, "warning")


def test_a_phrase_nearly_the_same_elsewhere_is_told_with_the_other() -> None:
    text = FILE.replace("- can i take a walk", "- is the heating pads good")
    (problem,) = found(text, "nearly the same")

    assert (problem.line, problem.column, problem.level) == (11, 9, "warning")
    assert problem.message.startswith(
        "intent \"walk\": 'is the heating pads good' is nearly the same as "
        "'is a heating pad good' in \"heat\"; take one out, or "
    )


def test_a_broken_file_is_not_trained() -> None:
    assert all("test 2" not in one.message for one in inspect(FILE.replace("answer: Yes.", "x: y")))


class Confused(Matcher):
    """A matcher that takes phrases for others as it is told."""

    def __init__(self, catalog: Catalog, *confusions: Confusion) -> None:
        super().__init__(catalog)
        self._told = list(confusions)

    def confusions(self) -> list[Confusion]:
        return self._told


@pytest.mark.parametrize(
    ("phrases", "missed", "told"), [(3, 1, 0), (3, 2, 1), (4, 2, 0), (4, 3, 1), (2, 2, 0)]
)
def test_half_of_the_phrases_may_lead_elsewhere(phrases: int, missed: int, told: int) -> None:
    """And few phrases are no measure."""
    asked = ["heat or ice", "is a heating pad good", "what about warm baths", "and cold packs"]
    catalog = load(FILE.replace(HEAT, ", ".join(asked[:phrases]))).catalog
    assert catalog is not None
    matcher = Confused(catalog, *(Confusion(phrase, "heat", "walk") for phrase in asked[:missed]))

    messages = [one.message for one in review(catalog, matcher) if "not lead here" in one.message]

    assert messages == told * [
        f"{missed} of its {phrases} phrases alone would not lead here but mostly to "
        '"walk"; add phrases that tell the two apart'
    ]


def test_pairs_that_after_keeps_apart_are_not_confused() -> None:
    catalog = load(FILE.replace("    answer: Yes.", "    answer: Yes.\n    after: heat")).catalog
    assert catalog is not None

    assert pairs(catalog, Confused(catalog, Confusion("is walking good", "walk", "heat"))) == []


def test_the_table_names_the_most_confused_first_with_an_example() -> None:
    catalog = load(FILE).catalog
    assert catalog is not None
    matcher = Confused(
        catalog,
        Confusion("is a heating pad good", "heat", "walk"),
        Confusion("is walking good", "walk", "heat"),
        Confusion("can i take a walk", "walk", "heat"),
    )

    made = list(table(catalog, pairs(catalog, matcher)))

    assert made[0] == "No mistake, but a hint where more phrases help:"
    assert made[1].startswith("3 of 6 phrases")
    assert made[-1].split() == ["walk", "heat", "2", "of", "3", "like", "'is", "walking", "good'"]


def test_a_phrase_that_is_there_already_is_told_once() -> None:
    """Not once more for what it is nearly the same as."""
    text = FILE.replace("[heat or ice,", "[can i take walks, can i take a walk, heat or ice,")

    (problem,) = [one for one in inspect(text) if one.line == 11]

    assert "'can i take a walk' stands in \"heat\" too" in problem.message


def test_single_confusions_make_no_table() -> None:
    catalog = load(FILE).catalog
    assert catalog is not None

    assert list(table(catalog, [Pair("heat", "walk", ("is a heating pad good",))])) == []


def test_signs_that_are_never_raised_or_say_nothing() -> None:
    """A phrase that does not raise its sign, and a sign without a notice."""
    text = (
        "emergency:\n  signs:\n"
        "    a: {title: A, urgency: emergency, phrases: [meaning of numbness]}\n"
        "    b: {title: B, urgency: urgent, notice: Go., phrases: [high fever]}\n"
        "intents:\n  w: {title: W, phrases: [is walking good], answer: Yes.}\n"
    )
    found = [(one.line, one.column, one.level, one.message) for one in inspect(text)]

    assert found == [
        (3, 5, "warning", message)
        for message in (
            "sign \"a\": 'meaning of numbness' does not raise this sign; "
            "word it as people would say it",
            "sign \"a\": no notice: write one here, or 'emergency:' above 'signs:' for all",
        )
    ]
