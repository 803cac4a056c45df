"""What only a trained matcher can say."""

from __future__ import annotations

from bot.core.file.confused import Pair, pairs, table
from bot.core.file.review import inspect
from bot.core.matching import Confusion, Matcher
from bot.core.problems import Problem
from bot.core.source import load

FILE = """\
intents:
  heat:
    title: Heat or ice
    phrases: [heat or ice, should i use ice or heat, is a heating pad good]
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
  - {say: is walking good, expect: walk}
  - {say: is walking good, expect: heat}
  - {say: what is the capital of peru, offer: [heat], expect: heat}
"""


def found(text: str, *words: str) -> list[Problem]:
    return [one for one in inspect(text) if all(word in one.message for word in words)]


def test_a_phrase_that_raises_an_emergency_is_told_with_its_words() -> None:
    (problem,) = found(FILE, "raises the sign", '"groin"', "numb")

    assert (problem.line, problem.column, problem.level) == (12, 9, "warning")


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


def test_a_broken_file_is_not_trained() -> None:
    assert all("test 2" not in one.message for one in inspect(FILE.replace("answer: Yes.", "x: y")))


class Confused(Matcher):
    """A matcher that takes phrases for others as it is told."""

    def __init__(self, *confusions: Confusion) -> None:
        self._told = list(confusions)

    def confusions(self) -> list[Confusion]:
        return self._told


def test_pairs_that_after_keeps_apart_are_not_confused() -> None:
    catalog = load(FILE.replace("    answer: Yes.", "    answer: Yes.\n    after: heat")).catalog
    assert catalog is not None

    assert pairs(catalog, Confused(Confusion("is walking good", "walk", "heat"))) == []


def test_the_table_names_the_most_confused_first_with_an_example() -> None:
    catalog = load(FILE).catalog
    assert catalog is not None
    matcher = Confused(
        Confusion("is a heating pad good", "heat", "walk"),
        Confusion("is walking good", "walk", "heat"),
        Confusion("can i take a walk", "walk", "heat"),
    )

    made = list(table(catalog, pairs(catalog, matcher)))

    assert made[0].startswith("3 of 6 phrases")
    assert made[-1].split() == ["walk", "heat", "2", "of", "3", "like", "'is", "walking", "good'"]


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
    found = [(one.line, one.column, one.level) for one in inspect(text)]

    assert found == [(3, 5, "warning"), (3, 5, "warning")]
