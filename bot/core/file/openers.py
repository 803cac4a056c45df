"""Texts that begin with a sign with which no text of YAML can: ``- %heat``, ``title: @home``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.core.file.rows import rows
from bot.core.problems import Problem

_OPENER = re.compile(r"(?:-[ ]+)?(?:[\w.-]+[ ]*:[ ]+)?(?=([%@`]))")

CANNOT_START = "a text cannot start with '{}' here; put it in 'quotes'"


def openers(lines: Sequence[str], first: int, last: int) -> Iterator[Problem]:
    """Each such text of the lines ``first`` to ``last`` (from 1): the parser tells one of them."""
    for row in rows(lines[first - 1 : last]):
        found = None if row.in_text else _OPENER.match(row.content)
        if found:
            column = row.indent + found.end() + 1
            yield Problem(first + row.line, column, "error", CANNOT_START.format(found[1]))
