"""Which features documents hold, and how evenly intents share them, by plain counting."""

from __future__ import annotations

from math import log

import pytest

from bot.core.understanding.holding import Held, Holding

DOCUMENTS = ["back pain back", "pain at night", "", "ice ice ice", "ice or heat on the back"]
OWNERS = [0, 0, 1, 1, 3]
"""Intent 2 has no document."""


def collected(documents: list[str], also: str = "") -> Held:
    """What the documents hold, with names that none of them holds known besides."""
    holding = Holding()
    for document in documents:
        holding.add(holding.numbers(document.split()))
    holding.numbers(also.split())
    return holding.held()


def test_features_are_numbered_as_they_come_and_counted_once_a_document() -> None:
    held = collected(DOCUMENTS, also="salve sling")

    assert " ".join(held.number) == "back pain at night ice or heat on the salve sling"
    assert held.sizes.tolist() == [2, 3, 0, 1, 6]
    assert held.ids.tolist() == [0, 1, 1, 2, 3, 4, 4, 5, 6, 7, 8, 0]
    assert held.times().tolist() == [2, 2, 1, 1, 2, 1, 1, 1, 1, 0, 0]


def test_numbers_are_as_wide_as_the_code_that_sorts_them_expects() -> None:
    held = collected(DOCUMENTS)

    assert [held.ids.dtype, held.sizes.dtype] == ["int32", "int64"]
    assert held.evenness(OWNERS).dtype == "float32"


def test_evenness_is_the_entropy_of_the_shares_of_documents_over_that_of_all_intents() -> None:
    held = collected(DOCUMENTS, also="salve")
    of = dict(zip(held.number, held.evenness(OWNERS), strict=True))

    # half the documents of one intent and all of another: shares of 1/3 and 2/3
    expected = -(log(1 / 3) / 3 + log(2 / 3) * 2 / 3) / log(4)
    assert of["back"] == pytest.approx(expected)
    assert of["ice"] == pytest.approx(expected)
    assert [of[name] for name in ("pain", "night", "heat", "salve")] == [0, 0, 0, 0]


def test_a_feature_of_all_intents_is_evenly_spread_however_many_documents_they_have() -> None:
    held = collected(["ice"] * 6)

    assert held.evenness([0, 0, 0, 1, 2, 2]).tolist() == pytest.approx([1])


def test_with_one_intent_or_none_nothing_is_spread() -> None:
    assert collected(["ice", "ice heat"]).evenness([0, 0]).tolist() == [0, 0]
    assert collected([]).evenness([]).tolist() == []
