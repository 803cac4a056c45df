"""Messages as vectors."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from bot.core.understanding import features
from bot.core.understanding.alike import GROUPS
from bot.core.understanding.features import Encoder, letter_groups, named, weighed

DOCUMENTS = [["heat", "or", "ice"], ["ice", "pack"], ["walking", "or", "rest"], ["long", "walk"]]
ENCODER = Encoder(DOCUMENTS, [0, 0, 1, 1])


def norm(*words: str, trust: float = 1.0) -> float:
    spelled = [ENCODER.spelled(word) for word in words]
    return float(np.linalg.norm(ENCODER.encode(spelled, [trust] * len(words)).values))


def test_letters_stand_with_the_edges_of_the_word() -> None:
    assert letter_groups("ice") == ["<i", "ic", "ce", "e>", "<ic", "ice", "ce>", "<ice", "ice>"]


def test_words_and_pairs_of_words_are_features() -> None:
    pair = features._PAIR
    found = dict(zip(named(["a", "b", "c"]), weighed([1.0, 0.5, 1.0]), strict=True))

    assert {name: found[name] for name in "abc"} == {"a": 1.0, "b": 0.5, "c": 1.0}
    assert {name: weight / pair for name, weight in found.items() if name not in "abc"} == (
        pytest.approx({"a b": 0.5, "b c": 0.5, "a  c": 1.0, "^a": 1.0, "c$": 1.0})
    )


@pytest.mark.parametrize("document", DOCUMENTS, ids=" ".join)
def test_a_phrase_is_a_unit_vector(document: list[str]) -> None:
    assert norm(*document) == pytest.approx(1, abs=1e-4)


def test_what_is_unknown_makes_a_vector_shorter() -> None:
    assert norm("heat", "or", "zeppelin", trust=1.0) < norm("heat", "or", "ice")


def test_a_message_of_unknown_signs_is_empty() -> None:
    assert len(ENCODER.encode([ENCODER.spelled("ж")], [0.0]).ids) == 0


def parts(encoder: Encoder, words: str, trust: list[float]) -> tuple[dict[str, float], float]:
    """What the words of a message weigh, by name, and the squared length of its letters."""
    vector = encoder.encode([encoder.spelled(word) for word in words.split()], trust)
    names = {i: name for name, i in encoder._words.items()}
    entries = list(zip(vector.ids.tolist(), vector.values.tolist(), strict=True))
    said = {names[i]: value for i, value in entries if i in names}
    return said, sum(value**2 for i, value in entries if i not in names)


def halved(weights: dict[str, float], unknown: float) -> dict[str, float]:
    """The weights as half of a unit vector, of which a share is unknown."""
    length = sum(weight**2 for weight in weights.values()) + unknown
    return {name: weight * (0.5 / length) ** 0.5 for name, weight in weights.items()}


TOP = (log(5 / 2) + 1) ** 2
"""The greatest squared weight of a word of DOCUMENTS: of one that one of the four has."""


def test_rare_words_say_more() -> None:
    """By the logarithm of how few have them."""
    assert ENCODER.rarity("or") == pytest.approx(log(5 / 3) + 1)
    assert ENCODER.rarity("heat") == pytest.approx(log(5 / 2) + 1)
    assert ENCODER.rarity("zeppelin") == pytest.approx(log(5) + 1)


def test_every_unknown_word_and_pair_takes_its_share() -> None:
    """As its weight says, of the greatest that there is."""
    pair = features._PAIR
    found, _ = parts(ENCODER, "zeppelin pack", [0.5, 1.0])
    weights = {"pack": ENCODER.rarity("pack"), "pack$": pair * ENCODER.rarity("pack$")}
    unknown = (0.5**2 + 2 * (pair * 0.5) ** 2) * features._UNKNOWN_PAIR * TOP

    assert found == pytest.approx(halved(weights, unknown))


def test_words_that_nobody_trusts_take_a_share_too() -> None:
    """Their pairs take none: those say the same again."""
    found, _ = parts(ENCODER, "pack zeppelin", [1.0, 0.0])
    unknown = (2 * features._UNKNOWN_WORD + features._PAIR**2 * features._UNKNOWN_PAIR) * TOP

    assert found == pytest.approx(halved({"pack": ENCODER.rarity("pack")}, unknown))


def test_unknown_letters_take_their_share() -> None:
    """Of "packs", "cks", "s>" and the like."""
    missing = sum(group not in ENCODER._letters for group in letter_groups("packs"))
    known = [ENCODER._letters.get(group) for group in letter_groups("packs")]
    length = sum(float(ENCODER._weights[i]) ** 2 for i in known if i is not None)
    unknown = missing * features._UNKNOWN_LETTERS * features._FLOOR**2

    _, letters = parts(ENCODER, "packs", [1.0])

    assert missing == 6
    assert letters == pytest.approx(0.5 * length / (length + unknown))


@pytest.mark.parametrize("trust", [[0.5, 1.0], [1.0, 0.5]])
def test_a_word_that_is_said_twice_weighs_as_its_surer_time(trust: list[float]) -> None:
    found, _ = parts(ENCODER, "ice ice", trust)
    edge = features._PAIR * trust[0] * ENCODER.rarity("^ice")

    assert found["ice"] / found["^ice"] == pytest.approx(ENCODER.rarity("ice") / edge)


def test_letters_that_every_intent_has_say_little() -> None:
    """By how evenly they are spread over the intents, however many phrases each has."""
    documents = [["ab"], ["ab"], ["cd"], ["ab", "xy"]]
    encoder = Encoder(documents, [0, 0, 1, 1])
    one, half = 2 / 3, 1 / 3
    even = -(one * log(one) + half * log(half)) / log(2)
    spelled = encoder.spelled("ab").groups[1], encoder.spelled("cd").groups[1]
    found = encoder.encode([encoder.spelled("ab"), encoder.spelled("cd")], [1.0, 1.0])
    weights = dict(zip(found.ids.tolist(), found.values.tolist(), strict=True))

    assert letter_groups("ab")[1] == "ab"
    assert weights[spelled[0]] / weights[spelled[1]] == pytest.approx(
        (features._FLOOR - even) / features._FLOOR
    )


def test_the_vectors_of_all_phrases_are_those_of_each() -> None:
    """Made at once, they are what a message gets that says the same."""
    documents = [*DOCUMENTS, ["ice", "ice", "pack", "ice"], ["how", "to", "buy", "or", "purchase"]]
    encoder = Encoder(documents, [0, 0, 1, 1, 1, 2])
    rows = encoder.rows

    for number, document in enumerate(documents):
        part = slice(rows.start[number], rows.start[number + 1])
        alone = encoder.encode([encoder.spelled(word) for word in document], [1.0] * len(document))
        assert dict(zip(rows.ids[part].tolist(), rows.values[part].tolist(), strict=True)) == (
            pytest.approx(dict(zip(alone.ids.tolist(), alone.values.tolist(), strict=True)))
        )
    assert rows.start[-1] == len(rows.ids)


def test_what_is_remembered_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "_CACHE", 2)
    encoder = Encoder(DOCUMENTS, [0, 0, 1, 1])
    found = [encoder.spelled(word) for word in ("heat", "ice", "walk", "heat")]

    assert len(encoder._cache) == 2
    assert found[3] == found[0]
    assert encoder.spelled("heat") is found[3]


def test_no_feature_is_repeated() -> None:
    spelled = [ENCODER.spelled(word) for word in ("ice", "ice", "pack", "ice")]
    ids = ENCODER.encode(spelled, [1.0] * 4).ids

    assert len(set(ids.tolist())) == len(ids)


def test_a_word_is_alike_to_others_of_its_group() -> None:
    encoder = Encoder([["how", "to", "buy"], ["is", "walking", "good"]], [0, 1])

    assert encoder.spelled("purchase").alike is not None
    assert encoder.spelled("purchase").alike == encoder.spelled("buy").alike
    assert encoder.spelled("refund").alike is None
    assert len(encoder.encode([encoder.spelled("purchase")], [0.0]).ids) == 1


def test_words_that_are_alike_weigh_as_the_surest() -> None:
    """One that is known by its group alone somewhat less than one that the phrases have."""
    encoder = Encoder([["how", "to", "buy"], ["is", "walking", "good"]], [0, 1])
    alike = GROUPS["buy"]
    rare, top = encoder.rarity(alike), (log(3 / 2) + 1) ** 2
    unsaid, _ = parts(encoder, "purchase", [0.0])
    unsure, _ = parts(encoder, "purchase buy", [0.3, 0.5])

    assert unsaid == pytest.approx(
        halved({alike: features._UNSAID * rare}, 2 * features._UNKNOWN_WORD * top)
    )
    assert unsure[alike] / unsure["buy"] == pytest.approx(rare / encoder.rarity("buy"))
