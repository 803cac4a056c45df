"""Sparse rows hold the same entries as dense ones, however they are ordered."""

from __future__ import annotations

import numpy as np
import pytest

from bot.core.understanding.vectors import Rows, Vector, starts_of


def row(**values: float) -> Vector:
    """A vector by the numbers of its features: ``row(f3=0.5)``."""
    ids = [int(name[1:]) for name in values]
    return Vector(np.array(ids, np.int32), np.array([*values.values()], np.float32))


SOME = [row(f4=1, f0=2), row(), row(f70000=3, f0=4, f4464=5)]
FEW = [row(f1=6), row(f0=7)]


def entries(rows: Rows) -> list[list[tuple[int, float]]]:
    """The features and values of each row."""
    pairs = list(zip(rows.ids.tolist(), rows.values.tolist(), strict=True))
    bounds = rows.start.tolist()
    return [pairs[bounds[at] : bounds[at + 1]] for at in range(len(rows))]


def test_rows_follow_one_another() -> None:
    rows = Rows.of(SOME)

    assert entries(rows) == [[(4, 1), (0, 2)], [], [(70000, 3), (0, 4), (4464, 5)]]
    assert entries(rows + Rows.of(FEW)) == [*entries(rows), [(1, 6)], [(0, 7)]]
    assert entries(Rows.of([]) + rows) == entries(rows)


@pytest.mark.parametrize(
    "vectors", [SOME, FEW, FEW[:1], [row(f65535=1, f0=2), row(f65536=3, f0=4)]]
)
def test_columns_are_the_entries_by_feature_and_then_by_row(vectors: list[Vector]) -> None:
    columns = Rows.of(vectors).by_feature()
    expected = sorted(
        (feature, at, value)
        for at, entry in enumerate(entries(Rows.of(vectors)))
        for feature, value in entry
    )
    features = [feature for feature, _, _ in expected]

    assert columns.count == len(vectors)
    assert [*zip(columns.ids, columns.rows, columns.values, strict=True)] == expected
    assert columns.starts.tolist() == [features.index(one) for one in sorted({*features})]


def test_no_rows_have_no_columns() -> None:
    columns = Rows.of([]).by_feature()

    assert (columns.count, columns.starts.tolist(), columns.ids.tolist()) == (0, [], [])


def test_pieces_begin_where_those_before_end() -> None:
    assert starts_of([2, 0, 3]).tolist() == [0, 2, 2, 5]
    assert starts_of([]).tolist() == [0]
