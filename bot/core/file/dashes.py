"""Slips with the dashes that the items of a list begin with; see :mod:`bot.core.file.slips`."""

from __future__ import annotations

import re

from bot.core.file.naming import ITEM_KEYS, ITEMS, TOPIC_KEYS, half_key, keys_of
from bot.core.file.stops import Found, Line, Stop, lines_above
from bot.core.problems import counted, quoted

_KEY = re.compile(r"[ ]*(?:-[ ]+)*([\w.-]+)[ ]*:(?=\s|$)[ ]*")
_DASH_KEY = re.compile(r"[ ]*(-[ ]+)([\w-]+)[ ]*:(?=\s|$)")
_DASH_NAME = re.compile(r"-[ ]+[\w-]+[ ]*:")
NO_ITEM = "a line '- {}: …' is missing above this"
NO_DASH = "a dash is missing before this; write '- {}: …'"


def dash_before_key(stop: Stop) -> Found | None:
    """``- title: Heat`` where no list is."""
    if "did not find expected" not in stop.problem:
        return None
    beside = _name_beside(stop)
    for line in filter(None, (stop.line, stop.above, beside)):
        found = _DASH_KEY.match(line.text)
        if not found or found[2] in ITEM_KEYS:
            continue
        if found[2] in TOPIC_KEYS or (
            line in (stop.line, beside) and not line.text[found.end() :].strip()
        ):
            message = f"only an item of a list begins with '- '; write '{found[2]}:' without it"
            return line.start + found.start(1), message
    return None


def _name_beside(stop: Stop) -> Line | None:
    """The item in the column of a topic's name, which made a list of all topics."""
    lines = lines_above(stop.text, stop.line.start)
    beside = next((line for line in lines if line.indent <= stop.line.indent), None)
    if beside is None or beside.indent < stop.line.indent:
        return None
    outer = next((line for line in lines if line.indent < beside.indent), None)
    return beside if outer and outer.content.startswith(("intents:", "signs:")) else None


def item(stop: Stop) -> Found | None:
    """An item of a list without its dash, without the blank after it, or in another column."""
    line, other = stop.line, stop.above
    if other is None or not other.is_item:
        return None
    at = line.start + line.indent
    if "did not find expected '-'" in stop.problem or stop.index > at:
        return None
    if re.match(r"-[^\s-]", line.content):
        return at, f"put a space after the dash: '- {quoted(line.content[1:])}'"
    if line.content[:2] in ("– ", "— ", "• ", "* "):
        return at, f"an item of a list begins with a plain '- ', not with '{line.content[0]}'"
    is_name = stop.section == "intents" and _DASH_NAME.fullmatch(line.content)
    if line.is_item and line.indent != other.indent and not is_name:
        wanted = counted(other.indent, "space")
        return at, f"put {wanted} before this, as before the item above"
    if line.indent == other.indent and "could not find" in stop.problem:
        is_key = half_key(line.content, keys_of(stop.section), sure=True)
        return None if is_key else (at, "an item of a list begins with '- '; put that before it")
    return None


def lost_dash(stop: Stop) -> Found | None:
    """A later ``name:`` or ``say:`` of a list without the dash, or in another column."""
    own = _KEY.match(stop.line.text)
    if "expected '-'" not in stop.problem or not own or own[1] not in ITEMS.values():
        return None
    for line in lines_above(stop.text, stop.line.start):
        if line.is_item:
            if f"{own[1]}:" not in line.text:  # it may be a key of that item, too far left
                return None
            wanted, at = counted(line.indent, "space"), stop.line.start + stop.line.indent
            if stop.line.is_item:
                return at, f"put {wanted} before this, as before the item above"
            return at, f"a dash is missing before this; begin it with {wanted} and '- '"
    return None


def missing_dash(stop: Stop) -> Found | None:
    """The first ``name:`` of a list, or what came after it, without the dash."""
    if not (stop.line.is_item or "mapping values" in stop.problem):
        return None
    first: Line | None = None
    for line in lines_above(stop.text, stop.line.start):
        found = _KEY.match(line.text)
        if not found or line.is_item:
            return None
        if line.text[found.end() :].strip():
            first = line
            continue
        key = ITEMS.get(found[1])
        if first is None or key is None or first.indent <= line.indent:
            return None
        message = NO_DASH if first.content.startswith(f"{key}:") else NO_ITEM
        return first.start + first.indent, message.format(key)
    return None


def dash_in_brackets(stop: Stop) -> Found | None:
    """``- ice`` on a line below ``phrases: [heat,``."""
    if "expected node content" not in stop.problem or not stop.text.startswith("- ", stop.index):
        return None
    opens = max(stop.text.rfind(sign, 0, stop.index) for sign in "[{")
    message = f"a list stands either in brackets or with dashes; take out the '{stop.text[opens]}'"
    return opens, message + ", and begin each item on a line of its own with '- '"
