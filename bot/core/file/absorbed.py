"""Items of a list that are indented too far, so that they are read as more of the item above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.core.file.lines import Path
from bot.core.file.scalars import is_plain

_ITEM = re.compile(r"[\r\n][ ]*(-)[ ]+\S")


def absorbed_items(text: str, spans: Mapping[Path, tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """Index of the dash and what to do, for every item that a plain text took in.

    Args:
        text: the file.
        spans: where its scalars start and end.
    """
    for path, (start, end) in spans.items():
        is_item = path != () and isinstance(path[-1], int)
        if not is_item or not is_plain(text, start):
            continue
        for found in _ITEM.finditer(text, start, end):
            message = (
                "this is read as part of the item above; begin it in the same column, or put the "
                "whole text of the item above in 'quotes'"
            )
            yield found.start(1), message
