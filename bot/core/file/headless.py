"""What stands in the file without the line above it that it belongs to.

Somebody took out ``emergency:`` or ``phrases:`` and left what stands below it. To YAML that belongs
to whatever is above, and it complains of all that does not fit there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.catalog import Catalog
from bot.core.file.astray import astray
from bot.core.file.bodies import BODIES, Place
from bot.core.file.composed import Composed
from bot.core.file.keyless import keyless
from bot.core.file.ownerless import ownerless
from bot.core.file.rows import Row, rows
from bot.core.problems import counted, likely

_LISTED = re.compile(r"- (?:name:|[a-z_]+: ?\[)")
_SHORT = ("title", "urgency")
"""Texts of a sign that hold dashes where the line ``phrases:`` below them is gone."""
_MARGIN = re.compile(r"\W*(\w+)")

_MAX_NAME = 64
"""Characters of the name of a bot on Telegram; a longer one has taken a text in."""

NAMELESS = "the name of this topic is missing above"


@dataclass(frozen=True, slots=True)
class Headless:
    """Lines (from 0) that lack the one above them: the first, the one after the last, the indent.

    ``message`` says what to do.
    """

    first: int
    end: int
    indent: int
    message: str


def _missing(key: str, wanted: int = 0) -> str:
    where = f"with {counted(wanted, 'space')} before it" if wanted else "at the left"
    if not key:
        return f"{NAMELESS} its title; put it on a line of its own, {where} and ':' behind it"
    below = {"intents:": "first topic", "signs:": "first sign"}.get(key, "line")
    return f"'{key}' is missing above this {below}; put it on a line of its own, {where}"


def _further_in(key: str, wanted: int, indent: int) -> str:
    """What else to do where signs stand in the column that ``signs:`` goes to."""
    if key != "signs:" or wanted < indent:
        return ""
    return ", and 2 spaces more before each line of the signs"


def headless(lines: Sequence[str]) -> list[Headless]:
    """All of them in the order of the file."""
    found = list(rows(lines))
    inner = [
        Headless(first, end, indent, _missing(key, wanted) + _further_in(key, wanted, indent))
        for first, end, indent, key, wanted in keyless(found)
    ]
    moved = [Headless(*one) for one in (*astray(found), *ownerless(found))]
    return sorted([*_sections(found, len(lines)), *inner, *moved], key=lambda one: one.first)


def looks_odd(composed: Composed) -> bool:
    """Whether values, all keys of which are known, are no good file so far as a glance can tell."""
    value = composed.value
    if not isinstance(value, dict):
        return True
    emergency = value.get("emergency", {"signs": {}})
    signs = emergency.get("signs") if isinstance(emergency, dict) else None
    topics = value.get("intents")
    if not isinstance(topics, dict) or not isinstance(signs, dict):
        return True
    for name, kind in (("synonyms", list), ("tests", dict)):
        if not all(isinstance(item, kind) for item in value.get(name, ())):
            return True
    bot = value.get("bot")
    called = bot.get("name") if isinstance(bot, dict) else None
    if isinstance(called, str) and len(called) > _MAX_NAME:
        return True
    return not (
        all(_is_whole(topic, "title", "phrases", "answer") for topic in topics.values())
        and all(_is_whole(sign, "title", "urgency") for sign in signs.values())
        and not any(" - " in str(sign[key]) for sign in signs.values() for key in _SHORT)
    )


def _is_whole(topic: object, *required: str) -> bool:
    """Whether it has what it must, and none of its texts looks like a list."""
    if not isinstance(topic, dict) or not topic.keys() >= set(required):
        return False
    if len(str(topic.get("urgency", "")).split()) > 1:
        return False
    return not any(isinstance(text, str) and _LISTED.search(text) for text in topic.values())


def _sections(found: Sequence[Row], total: int) -> Iterator[Headless]:
    """What belongs to sections whose own lines are not there, however these might be written."""
    absent = _absent(found)
    open_: Headless | None = None
    section, first = "", None
    for at, row in enumerate(found):
        if row.indent == 0 and not row.is_item:
            section, first = _word(row), None
            if open_:
                yield replace(open_, end=row.line)
            open_ = None
            continue
        if row.in_text:
            continue
        place = Place(found, at, section, row.indent if first is None else first)
        name = next((name for name in absent if BODIES[name](place)), None)
        first = place.outer
        if name:
            if open_:
                yield replace(open_, end=row.line)
            open_ = Headless(row.line, total, row.indent, _missing(f"{name}:"))
            absent.remove(name)
            section, first = name, row.indent
    if open_:
        yield open_


def _absent(found: Sequence[Row]) -> list[str]:
    """The sections that no line is meant to begin, even where it slipped to the right."""
    there = {row.word for row in found if row.is_open and not row.in_text}
    for row in found:
        if row.indent == 0:
            there.add(_word(row))
            there.add(likely(_word(row), Catalog.model_fields.keys()) or "")
    return [name for name in BODIES if name not in there]


def _word(row: Row) -> str:
    found = _MARGIN.match(row.content)
    return found[1] if found else ""
