"""Learning from the phrases at load: kernel ridge regression with exact leave-one-out."""

from __future__ import annotations

import numpy as np

from bot.core.features import Floats, Rows

_BLOCK = 2048


def gram(rows: Rows) -> Floats:
    """Inner products of all rows: (n, n)."""
    n = len(rows.start) - 1
    owner = np.repeat(np.arange(n), np.diff(rows.start))
    order = np.argsort(rows.ids, kind="stable")
    ids, owner, values = rows.ids[order], owner[order], rows.values[order]
    product = np.zeros((n, n), np.float32)
    for first in range(0, rows.width, _BLOCK):
        low, high = np.searchsorted(ids, [first, first + _BLOCK])
        dense = np.zeros((n, min(_BLOCK, rows.width - first)), np.float32)
        dense[owner[low:high], ids[low:high] - first] = values[low:high]
        product += dense @ dense.T
    return product


def spread(rows: Rows, dual: Floats) -> Floats:
    """Weights of every feature from weights of every row: (features, classes)."""
    n = len(rows.start) - 1
    owner = np.repeat(np.arange(n), np.diff(rows.start))
    order = np.argsort(rows.ids, kind="stable")
    ids = rows.ids[order]
    weights = np.zeros((rows.width, dual.shape[1]), np.float32)
    step = max(1, 20_000_000 // dual.shape[1])
    for low in range(0, len(order), step):
        part = order[low : low + step]
        np.add.at(weights, ids[low : low + step], dual[owner[part]] * rows.values[part, None])
    return weights


def ridge(kernel: Floats, targets: Floats, penalty: float) -> tuple[Floats, Floats]:
    """Dual weights (n, classes) and leave-one-out predictions (n, classes).

    Saunders et al. 1998; the leave-one-out residual is the dual weight over the diagonal of the
    inverse (Allen 1974).
    """
    n = len(kernel)
    inverse = np.linalg.inv(kernel + penalty * np.eye(n, dtype=np.float32))
    dual = inverse @ targets
    return dual, targets - dual / np.diag(inverse)[:, None]
