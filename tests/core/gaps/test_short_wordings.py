"""Short wordings as people type them, grouped all at once, against how they belong together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from bot.core.gaps.grouping import Missed, group

Pairs = set[tuple[str, str]]

LINES = (Path(__file__).parent / "short_wordings.txt").read_text().splitlines()
QUESTIONS = [
    wordings.split("\n")
    for wordings in "\n".join(line for line in LINES if line[:1] != "#").strip().split("\n\n")
]


def pairs(groups: Sequence[Sequence[str]]) -> Pairs:
    """Any two wordings that are together."""
    return {pair for members in groups for pair in combinations(sorted(members), 2)}


@pytest.fixture(scope="module")
def found() -> Pairs:
    """What is grouped, when every wording was typed once."""
    wordings = [wording for question in QUESTIONS for wording in question]
    rows = [Missed(i, text, str(i), None, "2026-01-01") for i, text in enumerate(wordings)]
    return pairs([[text for text, _ in one.texts] for one in group(rows)])


def test_other_questions_are_kept_apart(found: Pairs) -> None:
    """Pairwise precision."""
    assert len(found & pairs(QUESTIONS)) / len(found) >= 0.97


def test_wordings_of_a_question_are_found(found: Pairs) -> None:
    """Pairwise recall."""
    wanted = pairs(QUESTIONS)

    assert len(found & wanted) / len(wanted) >= 0.9
