"""What to do with the lines of a topic whose head slipped, if they slipped too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.file.outline import Group, Key
from bot.core.file.salvage import STAND_IN
from bot.core.problems import counted


def block(topic: Group, usual: Key, inner: Key | None, lines: Sequence[str]) -> str:
    """``, and 4 spaces before each of the lines 8 to 12`` for a topic that was pasted as it was.

    Args:
        topic: with a head in a wrong column.
        usual: the head of another.
        inner: the key of another.
        lines: of the text.
    """
    wanted = inner.indent if inner and inner.indent > usual.indent else usual.indent + 2
    at = {key.indent for key in topic.keys}
    own = topic.head.indent
    last = max(n for n in range(topic.head.line, topic.end) if _holds_something(lines[n]))
    rest = range(topic.head.line + 1, last + 1)
    if at == {wanted}:
        return ""
    if at == {own}:
        return "".join(_flat(topic, wanted, rest, lines))
    if min(at) > own and own < usual.indent:
        return f", and {counted(usual.indent - own, 'space')} more before {_named(rest)}"
    return ""


def _flat(topic: Group, wanted: int, rest: range, lines: Sequence[str]) -> Iterator[str]:
    """All in one column: keys, items, and the lines of texts."""
    yield f", {counted(wanted, 'space')} before {_named(rest)}"
    ends = [key.line for key in topic.keys[1:]] + [rest.stop]
    for key, end in zip(topic.keys, ends, strict=True):
        text = range(key.line + 1, end)
        if text and lines[text.start].strip() == STAND_IN:  # one below '|' that lost its spaces
            yield f" (but {counted(wanted + 2, 'space')} before {_named(text)})"


def _named(lines: range) -> str:
    if len(lines) == 1:
        return f"line {lines.start + 1}"
    return f"each of the lines {lines.start + 1} to {lines.stop}"


def _holds_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
