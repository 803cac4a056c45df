"""From a character of a value back to where it stands in the YAML.

Quotes, escapes, folding and indentation lie between the two. All of them add or change only blanks,
so the characters that are no blanks are counted off.
"""

from __future__ import annotations

import re

_NOT_PLAIN = ("'", '"', "|", ">", "[", "{")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|[\s\S])")
_BLANK_ESCAPES = frozenset("ntr \tvfNLP_\r\n")
_SINGLE = re.compile(r"''|[\s\S]")
_DOUBLE = re.compile(_ESCAPE.pattern + r"|[\s\S]")
_ANY = re.compile(r"[\s\S]")


def is_plain(text: str, start: int) -> bool:
    """Whether what begins there is a text without quotes, block sign or brackets."""
    return not text.startswith(_NOT_PLAIN, start)


def offset_in_file(text: str, span: tuple[int, int], value: str, offset: int) -> int:
    """The index in ``text`` of the character at ``offset`` of ``value``.

    Args:
        text: the file.
        span: where the scalar stands in it, with its quotes or its block sign.
        value: what the scalar means.
        offset: of a character that is no blank.
    """
    start, end = span
    before = sum(not char.isspace() for char in value[:offset])
    sign = text[start : start + 1]
    units = {"'": _SINGLE, '"': _DOUBLE}.get(sign, _ANY)
    if sign in ("|", ">"):
        start += len(re.split(r"[\r\n]", text[start:end], maxsplit=1)[0])
    elif units is not _ANY:
        start += 1
    for unit in units.finditer(text, start, end):
        if not _is_blank(unit[0]):
            if before == 0:
                return unit.start()
            before -= 1
    return span[0]


def _is_blank(unit: str) -> bool:
    if len(unit) > 1 and unit[0] == "\\":
        digits = unit[2:]
        return chr(int(digits, 16)).isspace() if unit[1] in "xuU" else unit[1] in _BLANK_ESCAPES
    return unit.isspace()
