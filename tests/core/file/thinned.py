"""The shipped file with all its kinds of lines, and few of each: quick to read again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_KEPT = 4
"""Items below each other that stay, and lines of items beside each other."""
_ITEM = re.compile(r" *- ")
_ITEMS = re.compile(r" +[^:#|]*,\n")


def _thin(text: str) -> Iterator[str]:
    alike = 0
    kind: re.Pattern[str] | None = None
    for line in text.splitlines(keepends=True):
        found = next((one for one in (_ITEM, _ITEMS) if one.match(line)), None)
        alike = alike + 1 if found and found is kind else 1
        kind = found
        if not found or alike <= _KEPT:
            yield line


THINNED = "".join(_thin((Path(__file__).parents[3] / "intents.yaml").read_text("utf-8")))
