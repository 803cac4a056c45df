"""A place in the file in words: the thing it lies in, its name, its part of the schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from bot.core.catalog import (
    BotTexts,
    Catalog,
    EmergencySection,
    Example,
    Intent,
    Matching,
    Sign,
    Source,
)
from bot.core.file.lines import Path
from bot.core.problems import likely, quoted

_MODELS = (Catalog, BotTexts, Matching, EmergencySection, Sign, Intent, Source, Example)

KEYS = frozenset(key for model in _MODELS for key in model.model_fields)
"""Every key of the format."""

SECTIONS = tuple(Catalog.model_fields)

TOPIC_KEYS = frozenset({*Intent.model_fields, *Sign.model_fields})

ITEMS = {"sources": "name", "tests": "say"}
"""Lists of things with keys, and the key that each begins with."""

ITEM_KEYS = ("name", "say", "after")
"""Keys that an item of a list begins with."""

_SHORT = frozenset({"name", "signs", "sources"})
"""Keys of short texts of the bot, and of something else elsewhere."""

PROSE = frozenset({"answer", "caution", "notice", "urgent", *BotTexts.model_fields}) - _SHORT
"""Keys of texts that run over several lines."""


def describe(path: Path) -> str:
    """``intent "heat_or_ice": `` - the thing a path lies in, by its id."""
    match path:
        case ("intents", str(id_), *_):
            return f'intent "{quoted(id_)}": '
        case ("emergency", "signs", str(id_), *_):
            return f'sign "{quoted(id_)}": '
        case ("tests", int(index), *_):
            return f"test {index + 1}: "
        case ("synonyms", int(index), *_):
            return f"synonyms {index + 1}: "
        case (str(section), _, *_):
            return f"{quoted(section)}: "
        case _:
            return ""


_ITEMS = {
    "phrases": "phrase",
    "follow_ups": "follow-up",
    "after": "after",
    "sources": "source",
    "patterns": "pattern",
    "expect": "expect",
    "offer": "offer",
}


def name_of(path: Path) -> str:
    """``'answer'``, or ``phrase 3`` for an item of a list."""
    match path:
        case ():
            return "the file"
        case ("tests" | "synonyms", int()):
            return "this"
        case ("synonyms", int(), int(item)):
            return f"word {item + 1}"
        case (*_, "patterns", int(), str(line), int(item)):
            return f"'{quoted(line)}', word {item + 1},"
        case (*_, str(key), int(item)):
            return f"{_ITEMS.get(key, key)} {item + 1}"
    return f"'{quoted(path[-1])}'"


def model_at(path: Path) -> type[BaseModel] | None:
    """The part of the schema that describes the keys at ``path``."""
    match path:
        case ():
            return Catalog
        case ("bot",):
            return BotTexts
        case ("matching",):
            return Matching
        case ("emergency",):
            return EmergencySection
        case ("emergency", "signs", _):
            return Sign
        case ("intents", _):
            return Intent
        case ("intents", _, "sources", _):
            return Source
        case ("tests", _):
            return Example
    return None


_MANY = {"signs", "phrases", "patterns", "follow_ups", "sources"}


def holds_many(path: Path) -> bool:
    """Whether a key at ``path`` holds things that may as well stand below a key elsewhere."""
    return (len(path) == 1 and path[0] in SECTIONS and path[0] != "version") or (
        path[-1] in _MANY and path[-1] in getattr(model_at(path[:-1]), "model_fields", ())
    )


def begins_item(path: Path) -> str | None:
    """The key that the item of a list at ``path`` begins with; None if it is no such item."""
    match path:
        case (*_, str(key), int()):
            return ITEMS.get(key)
    return None


def as_id(text: str) -> str:
    """The nearest thing to a text that can be a name; empty if nothing of it can."""
    plain = "".join(char if char.isascii() and char.isalnum() else "_" for char in text.casefold())
    return plain.lstrip("_0123456789").rstrip("_")[:48]


def titled(text: str, value: object, signs: bool) -> str | None:
    """The id of the topic with such a title; None if there is none.

    Args:
        text: a title, or what somebody made of it to have a name.
        value: of the whole file, good or not.
        signs: whether a sign may be meant, too.
    """
    wanted = as_id(text)
    topics = _inside(value, "intents")
    things = {**topics, **_inside(_inside(value, "emergency"), "signs")} if signs else topics
    for id_ in things:
        title = _inside(things, id_).get("title")
        if wanted and isinstance(title, str) and as_id(title) == wanted:
            return id_
    return None


def _inside(value: object, key: str) -> dict[str, Any]:
    """What stands below a key, empty if there are no keys."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def half_key(word: str, known: Iterable[str], *, sure: bool = False) -> str | None:
    """The key that a word alone on its line is the beginning, or unless ``sure`` a slip, of."""
    keys = sorted(known)
    begun = [key for key in keys if len(word) > 1 and key.startswith(word.casefold())]
    return begun[0] if begun else None if sure else likely(word, keys)


def keys_of(section: str) -> frozenset[str]:
    """The keys that the things of a section may have; of none, the sections."""
    models: dict[str, type[BaseModel]] = {
        "": Catalog,
        "bot": BotTexts,
        "matching": Matching,
        "emergency": Sign,
        "intents": Intent,
        "tests": Example,
    }
    return frozenset(models[section].model_fields) if section in models else KEYS
