"""The outline of a file by its lines alone: its sections, their topics, and the keys of both.

YAML's own reading of it is no help where a line slipped to the left or right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from bot.core.catalog import BotTexts, EmergencySection, Intent, Matching, Sign
from bot.core.file.naming import SECTIONS

FIELDS = {
    "intents": frozenset(Intent.model_fields),
    "emergency": frozenset(Sign.model_fields),
}
"""Keys of a topic."""
_OWN_FIELDS = {
    "bot": frozenset(BotTexts.model_fields),
    "matching": frozenset(Matching.model_fields),
    "emergency": frozenset(EmergencySection.model_fields),
}
"""Keys of a section itself."""
_FIRST = ("title", "phrases")
"""Keys that a topic begins with."""
_NO_TOPICS = frozenset({"signs", "emergency", "urgent"})
_LINE = re.compile(r"( *)([A-Za-z][\w-]*) *:(?: +|$)(.*)")
_BLOCK = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Key:
    """A line that begins with a key: its number (from 0), its indent, whether it stands alone.

    ``content`` counts the lines that hold something.
    """

    line: int
    content: int
    indent: int
    word: str
    alone: bool


@dataclass(slots=True)
class Group:
    """A section, an intent or a sign: its head, its own keys, and the line after it.

    ``is_over``: a line at the left that is no key came before the next section.
    """

    section: str
    head: Key
    is_section: bool
    keys: list[Key] = field(default_factory=list)
    end: int = 0
    is_over: bool = False


def groups(lines: Sequence[str]) -> list[Group]:
    """Sections and topics in the order of the file."""
    found: list[Group] = []
    inside: list[Group] = []
    keys = list(_keys(lines))
    at_left = {key.word for key in keys if key.indent == 0 and key.word in SECTIONS}
    for position, key in enumerate(keys):
        name = inside[0].section if inside else ""
        is_head = _is_head(key, keys[position + 1 : position + 3], name)
        is_section = _is_section(key, name, at_left) and not (is_head and key.indent)
        if is_section or is_head:
            depth = 0 if is_section else 1
            _end(inside[depth:], key.line)
            inside[depth:] = [Group(key.word if is_section else name, key, is_section)]
            found += inside[depth:]
        else:
            _take(inside, key)
    _end(inside, len(lines))
    return found


def _end(ended: Iterable[Group], line: int) -> None:
    for group in ended:
        group.end = line


def _take(inside: Sequence[Group], key: Key) -> None:
    """Gives a key to the topic or the section that it belongs to."""
    if not inside:
        return
    section, innermost = inside[0], inside[-1]
    if not innermost.is_section and key.word in FIELDS[section.section]:
        innermost.keys.append(key)
    elif not key.word:
        section.is_over = True
    elif not section.is_over and key.word in _OWN_FIELDS.get(section.section, ()):
        section.keys.append(key)


def _is_section(key: Key, inside: str, at_left: Set[str]) -> bool:
    """A section at the left, or one that slipped where others are at the left."""
    if key.word not in SECTIONS or (key.word == inside and not key.alone):
        return False
    alone = key.alone or key.word == "version"
    slipped = alone and key.word != inside and bool(at_left) and key.word not in at_left
    return key.indent == 0 or slipped


def _is_head(key: Key, following: Sequence[Key], section: str) -> bool:
    """A name alone on its line above keys of a topic, of which one alone must be further in.

    A topic may be called like such a key.
    """
    fields = FIELDS.get(section, frozenset())
    if not key.alone or key.word in _NO_TOPICS or not _is_above(key, following[:1], fields):
        return False
    if following[0].indent >= key.indent + (key.word in fields):
        return True
    return key.word not in fields and len(following) > 1 and _is_above(key, following, fields)


def _is_above(key: Key, following: Sequence[Key], fields: Set[str]) -> bool:
    """Whether keys of a topic stand on the very next lines, and there are such."""
    near = enumerate(following, key.content + 1)
    return bool(following) and all(o.word in fields and o.content == at for at, o in near)


def _keys(lines: Sequence[str]) -> Iterator[Key]:
    """The lines that begin with a key, without those of texts below ``|``.

    Anything else at the left is no key, though it ends what stands above it.
    """
    text_of: int | None = None
    inner: int | None = None
    count = 0
    for number, line in enumerate(lines):
        content = line.strip()
        indent = len(line) - len(line.lstrip(" "))
        if not content or content.startswith("#"):
            continue
        if text_of is not None and indent > text_of:
            inner = indent if inner is None else inner
            if indent >= inner and not (text_of == 0 and _opens(lines, number)):
                continue
        count += 1
        found = _LINE.match(line.rstrip("\r\n"))
        inner = None
        text_of = indent if found and _BLOCK.match(found[3]) else None
        if found and not found[3].startswith("{"):
            rest = found[3].strip()
            yield Key(number, count, indent, found[2], not rest or rest.startswith("#"))
        elif indent == 0:
            yield Key(number, count, indent, "", False)


def _opens(lines: Sequence[str], number: int) -> bool:
    """Whether a line names a topic: below a text at the left, where none belongs, that ends it."""
    name, first = (_LINE.match(line) for line in [*lines[number : number + 2], ""][:2])
    if name is None or name[3].strip() or first is None:
        return False
    return first[2] in _FIRST and len(first[1]) > len(name[1])
