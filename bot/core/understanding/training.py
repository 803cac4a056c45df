"""Learning from the phrases at load: softmax regression in the span of the phrases."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from bot.core.understanding.vectors import Columns, Floats

_PENALTY = 0.1
_BALANCE = 0.5
_ITERATIONS, _MARGIN = 12, 1.1
"""Power iteration ends below the eigenvalue it looks for, though not far."""
_STEPS = 16
_CURVED = 0.25
"""How much the function is taken to curve at most (two intents to choose from: 1/2)."""
_HELD = 10
"""Directions of greatest variance that are held back so that the steps can be larger."""
_GOLDEN = (5**0.5 - 1) / 2
_OFTEN, _AT_ONCE = 32, 1024
"""Rows from which a feature is common, and how many such are multiplied at once."""
_CELLS = 100_000
"""Numbers that are made at once beside the result: few enough to cost neither memory nor time."""


def gram(columns: Columns) -> Floats:
    """Inner products of all rows, (n, n).

    Features of many rows are multiplied as matrices, rare ones pair by pair, those of equally many
    rows at once.
    """
    n, starts, owner, values = columns.count, columns.starts, columns.rows, columns.values
    sizes = np.diff(starts, append=len(values))
    often = max(_OFTEN, n // 50)
    common = np.flatnonzero(sizes > often)
    product: Floats | None = None
    for part in _pieces(common, _AT_ONCE):
        dense = np.zeros((n, len(part)), np.float32)
        where = _entries(starts[part], sizes[part])
        dense[owner[where], np.repeat(np.arange(len(part)), sizes[part])] = values[where]
        product = dense @ dense.T if product is None else product + dense @ dense.T
    if product is None:
        product = np.zeros((n, n), np.float32)
    flat = product.reshape(-1)
    for size in np.unique(sizes[sizes <= often]).tolist():
        for part in _pieces(starts[sizes == size], max(1, _CELLS // size**2)):
            at = part[:, None] + np.arange(size)
            row, value = owner[at], values[at]
            cells = row[:, :, None] * n + row[:, None, :]
            np.add.at(flat, cells.reshape(-1), (value[:, :, None] * value[:, None, :]).reshape(-1))
    return product


def _pieces(numbers: NDArray[np.int64], size: int) -> Iterator[NDArray[np.int64]]:
    """The numbers, so many at a time."""
    return (numbers[first : first + size] for first in range(0, len(numbers), size))


def _entries(starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers from each start on, as many as its size, one after the other."""
    return np.arange(int(sizes.sum())) + np.repeat(starts - np.cumsum(sizes) + sizes, sizes)


def spread(columns: Columns, dual: Floats, width: int) -> Floats:
    """Weights of features, (width, classes), from weights of rows, (n, classes)."""
    starts, ids = columns.starts, columns.ids
    weights = np.zeros((width, dual.shape[1]), np.float32)
    step = max(1, _CELLS // dual.shape[1])
    first = 0
    while first < len(starts):
        last = max(first + 1, int(np.searchsorted(starts, starts[first] + step)))
        end = int(starts[last]) if last < len(starts) else len(ids)
        part = slice(int(starts[first]), end)
        terms = dual.take(columns.rows[part], axis=0) * columns.values[part, None]
        weights[ids[starts[first:last]]] = np.add.reduceat(terms, starts[first:last] - part.start)
        first = last
    return weights


def softmax(logits: Floats) -> Floats:
    """Shares that add up to 1 along the last axis."""
    odds = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=-1, keepdims=True), np.float32)


def regression(
    kernel: Floats, owners: NDArray[np.int64], classes: int, used: NDArray[np.bool_]
) -> Floats:
    """Dual weights (n, classes) of softmax regression with an L2 penalty.

    `kernel` (n, n), the class of every row, and whether the row is to be learnt from.

    Accelerated gradient steps (Nesterov 1983) on the function itself, with the few directions of
    greatest variance held back (Ma & Belkin 2017). Small intents weigh more than their share.
    """
    n = len(owners)
    counts = np.bincount(owners[used], minlength=classes).clip(1)
    weight = (used * (n / (classes * counts[owners])) ** _BALANCE / n).astype(np.float32)[:, None]
    target = np.zeros((n, classes), np.float32)
    target[np.arange(n), owners] = 1
    penalty = _PENALTY / n
    held, damp = _variance(kernel, min(_HELD, n - 1))
    curve = max(_CURVED, 1 / classes) * _steepest(kernel, weight, held, damp)
    rate = np.float32(1 / (curve + penalty))
    dual = ahead = np.zeros((n, classes), np.float32)
    for step in range(_STEPS):
        slope = weight * (softmax(kernel @ ahead) - target) + penalty * ahead
        slope = used[:, None] * (slope - held @ (damp * (held.T @ slope)))
        following = ahead - rate * slope
        ahead = following + np.float32(step / (step + 3)) * (following - dual)
        dual = following
    return dual


def _steepest(kernel: Floats, weight: Floats, held: Floats, damp: Floats) -> float:
    """The largest eigenvalue of what a step multiplies an error by, by power iteration.

    The greatest weight times the next variance bounds it, too, but far too high where one small
    intent stands among large ones; with steps that much shorter nothing would be learnt.
    """
    vector = np.ones((len(kernel), 1), np.float32)
    size = 1.0
    for _ in range(_ITERATIONS):
        vector = weight * (kernel @ vector)
        vector -= held @ (damp * (held.T @ vector))
        size = float(np.linalg.norm(vector))
        vector /= max(size, 1e-12)
    return _MARGIN * size


def _variance(kernel: Floats, count: int) -> tuple[Floats, Floats]:
    """Directions of greatest variance (n, count), and how much to hold each back."""
    places = np.arange(len(kernel) * (count + 8), dtype=np.float64)
    scattered = places**2 * _GOLDEN % 1 - 0.5  # as good as random, without a generator in memory
    vectors = scattered.astype(np.float32).reshape(len(kernel), -1)
    for _ in range(3):
        vectors = np.linalg.qr(kernel @ vectors)[0]
    values, turn = np.linalg.eigh(vectors.T @ (kernel @ vectors))
    values, vectors = values[::-1], (vectors @ turn)[:, ::-1]
    scale = max(float(values[min(count, len(values) - 1)]), 1e-6)
    damp = 1 - scale / np.maximum(values[:count, None], scale)
    return np.ascontiguousarray(vectors[:, :count]), damp.astype(np.float32)
