"""Learning: the arithmetic holds against slow and plain versions of itself."""

from __future__ import annotations

import numpy as np
import pytest

from bot.core.understanding import scoring
from bot.core.understanding.scoring import Centroids, Linear, learn
from bot.core.understanding.training import gram, regression, softmax, spread
from bot.core.understanding.vectors import Rows, Vector

RANDOM = np.random.default_rng(1)
WIDTH, COUNT = 300, 3


def vector(intent: int) -> Vector:
    """A sparse unit vector, mostly of the features of its intent."""
    own = RANDOM.choice(np.arange(intent * 60, intent * 60 + 60), 8, replace=False)
    shared = RANDOM.choice(np.arange(200, WIDTH), 4, replace=False)
    ids = np.concatenate([own, shared]).astype(np.int32)
    values = RANDOM.random(12).astype(np.float32) + np.float32(0.1)
    return Vector(ids, values / np.linalg.norm(values))


OWNERS = np.repeat(np.arange(COUNT), 40)
VECTORS = [vector(int(intent)) for intent in OWNERS]
ROWS = Rows.of(VECTORS)
COLUMNS = ROWS.by_feature()
NOTHING = Rows.of([])


def dense(vectors: list[Vector]) -> np.ndarray:
    matrix = np.zeros((len(vectors), WIDTH), np.float32)
    for row, one in enumerate(vectors):
        matrix[row, one.ids] = one.values
    return matrix


def test_inner_products_are_those_of_the_dense_rows() -> None:
    matrix = dense(VECTORS)

    np.testing.assert_allclose(gram(COLUMNS), matrix @ matrix.T, atol=1e-5)


def test_weights_of_features_are_those_of_the_dense_rows() -> None:
    dual = RANDOM.standard_normal((len(VECTORS), 5), np.float32)

    np.testing.assert_allclose(spread(COLUMNS, dual, WIDTH), dense(VECTORS).T @ dual, atol=1e-4)


def test_regression_finds_where_the_gradient_vanishes() -> None:
    kernel, used = gram(COLUMNS), np.ones(len(OWNERS), bool)
    dual = regression(kernel, OWNERS, COUNT, used)
    shares = softmax(kernel @ dual)
    slope = shares - np.eye(COUNT)[OWNERS]

    assert (shares.argmax(axis=1) == OWNERS).all()
    assert np.abs(slope.sum(axis=0)).max() < 0.05 * len(OWNERS)


def test_rows_that_are_not_used_teach_nothing() -> None:
    used = np.arange(len(OWNERS)) % 2 == 0
    dual = regression(gram(COLUMNS), OWNERS, COUNT, used)

    assert not dual[~used].any()
    assert dual[used].any()


@pytest.mark.parametrize("kind", [Linear, Centroids])
def test_new_messages_get_their_intent(kind: type, monkeypatch: pytest.MonkeyPatch) -> None:
    if kind is Centroids:
        monkeypatch.setattr(scoring, "_MOST_ROWS", 10)
    scorer = learn(ROWS, OWNERS, COUNT, NOTHING, WIDTH)
    found = [int(scorer.logits(vector(i % COUNT))[:COUNT].argmax()) for i in range(60)]

    assert isinstance(scorer, kind)
    assert sum(intent == i % COUNT for i, intent in enumerate(found)) >= 58


@pytest.mark.parametrize("bound", ["_MOST_ROWS", "_MOST_WORK"])
def test_a_catalog_too_large_for_regression_has_centroids(
    monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    """By its phrases, or by those squared for each intent."""
    size = len(VECTORS) if bound == "_MOST_ROWS" else len(VECTORS) ** 2 * COUNT
    monkeypatch.setattr(scoring, bound, size)
    fits = learn(ROWS, OWNERS, COUNT, NOTHING, WIDTH)
    monkeypatch.setattr(scoring, bound, size - 1)
    large = learn(ROWS, OWNERS, COUNT, NOTHING, WIDTH)

    assert (type(fits), type(large)) == (Linear, Centroids)


def test_large_catalogs_are_told_apart_by_the_mean_direction_of_every_intent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scoring, "_MOST_ROWS", 10)
    sums = np.stack([dense(VECTORS)[intent == OWNERS].sum(axis=0) for intent in range(COUNT)])
    means = sums / np.linalg.norm(sums, axis=1, keepdims=True)
    scorer = learn(ROWS, OWNERS, COUNT, NOTHING, WIDTH)
    message = vector(1)
    found = scorer.logits(message)

    np.testing.assert_allclose(found[:COUNT] / found[COUNT] / 4, means @ dense([message])[0], 1e-4)
    assert scorer.siblings is None


def test_in_large_catalogs_what_most_intents_share_is_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scoring, "_MOST_ROWS", 10)
    half = np.full(2, 0.5**0.5, np.float32)
    everywhere = 99
    phrases = [Vector(np.asarray([own, everywhere], np.int32), half) for own in range(80)]
    scorer = learn(Rows.of(phrases), np.arange(80), 80, NOTHING, 100)
    logits = scorer.logits(phrases[7])

    assert logits[7] > logits[80] > 0
    assert not np.delete(logits, [7, 80]).any()


def test_what_is_strange_belongs_to_none() -> None:
    strange = [
        Vector(np.arange(210 + i, 222 + i, dtype=np.int32), np.full(12, 12**-0.5, np.float32))
        for i in range(30)
    ]
    scorer = learn(ROWS, OWNERS, COUNT, Rows.of(strange), WIDTH)

    assert int(scorer.logits(strange[7]).argmax()) == COUNT


def test_what_resembles_a_phrase_is_not_taken_for_strange() -> None:
    scorer = learn(ROWS, OWNERS, COUNT, Rows.of(VECTORS[:20]), WIDTH)

    assert int(scorer.logits(VECTORS[3]).argmax()) == 0


@pytest.mark.parametrize("classes", [1, 2])
def test_few_rows_are_enough(classes: int) -> None:
    few = VECTORS[:classes]
    scorer = learn(Rows.of(few), np.arange(classes), classes, NOTHING, WIDTH)

    assert np.isfinite(scorer.logits(few[0])).all()
