"""The text of ``intents.yaml`` -> a catalog, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.core.catalog import BotTexts, Catalog, EmergencySection, Example, Intent, Matching, Sign
from bot.core.catalog import Source as SourceModel
from bot.core.checks import Finding, check
from bot.core.document import Document, Path, read
from bot.core.problems import Problem, did_you_mean, errors
from bot.core.salvage import salvage

_ATTEMPTS = 4
"""Taking one mistake out can uncover another below it."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a text: the catalog if it can be served, and all problems in file order."""

    catalog: Catalog | None
    problems: tuple[Problem, ...]
    document: Document


def load(text: str | bytes) -> Loaded:
    """Reads and checks a whole file. Never raises for what stands in it."""
    document = read(text)
    if document.value in (None, ""):
        if not document.problems:
            message = "the file is empty; it needs 'intents:' with at least one intent"
            document.error((1, 1), message)
        return Loaded(None, tuple(document.problems), document)
    catalog = _validate(document)
    problems = tuple(sorted(set(document.problems)))
    return Loaded(None if errors(problems) else catalog, problems, document)


def _validate(document: Document) -> Catalog | None:
    """The catalog, or what can be made of it after its mistakes were noted."""
    value = document.value
    for attempt in range(_ATTEMPTS):
        try:
            catalog = Catalog.model_validate(value)
        except ValidationError as error:
            mistakes = error.errors(include_url=False)
            if attempt == 0:
                for mistake in mistakes:
                    _report(mistake, document)
            value = salvage(value, mistakes)
            continue
        found = [finding for finding in check(catalog) if not document.is_spoiled(finding.path)]
        document.problems += [place(finding, document) for finding in found]
        return catalog
    return None


def place(finding: Finding, document: Document) -> Problem:
    """A finding as a problem of the file it was found in."""
    path = finding.path
    position = document.key_at(path) if finding.at_key else document.at(path)
    if finding.offset is not None:
        stands: str = document.value_at(path)
        stripped = len(stands) - len(stands.lstrip())
        position = document.position_inside(path, finding.offset + stripped)
    return Problem(*position, finding.level, describe(path) + finding.message)


def _report(details: ErrorDetails, document: Document) -> None:
    path: Path = details["loc"]
    about_key = path[-1:] == ("[key]",)
    if about_key:
        path = path[:-1]
    if document.is_spoiled(path) or _only_follows(details):
        return
    document.spoiled.add(path)
    missing = details["type"] == "missing"
    if missing or about_key or details["type"] == "extra_forbidden":
        position = document.key_at(path[:-1] if missing else path)
    else:
        position = document.at(path)
    message = _id_rule(str(path[-1])) if about_key else _explain(details, path)
    document.error(position, describe(path[:-1] if about_key else path) + message)


def _only_follows(details: ErrorDetails) -> bool:
    """A list is called too short when its items are wrong; those are reported themselves."""
    given, context = details["input"], details.get("ctx", {})
    too_short = details["type"] == "too_short" and isinstance(given, list)
    return too_short and len(given) >= context.get("min_length", 0)


def describe(path: Path) -> str:
    """``intent "heat_or_ice": `` - the thing a path lies in, by its id."""
    match path:
        case ("intents", str(id_), *_):
            return f'intent "{id_}": '
        case ("emergency", "signs", str(id_), *_):
            return f'sign "{id_}": '
        case ("tests", int(index), *_):
            return f"test {index + 1}: "
        case ("synonyms", int(index), *_):
            return f"synonyms {index + 1}: "
        case (str(section), _, *_):
            return f"{section}: "
        case _:
            return ""


def _id_rule(id_: str) -> str:
    return (
        f"'{id_}' cannot be a name here; a name starts with a letter and has only small letters, "
        "digits and _ (at most 48)"
    )


def _explain(details: ErrorDetails, path: Path) -> str:
    """The mistake and its mending, in an admin's words."""
    name = _name(path)
    given = details["input"]
    context: Mapping[str, Any] = details.get("ctx", {})
    match details["type"]:
        case "extra_forbidden":
            return f"unknown key '{path[-1]}'" + did_you_mean(str(path[-1]), _known_keys(path))
        case "missing":
            return f"'{path[-1]}' is missing"
        case "string_too_short":
            return f"{name} is empty"
        case "too_short" if given == "" or not given:
            return f"{name} is an empty list; put at least one item into it, or take it out"
        case "too_short":
            return f"{name} needs at least {context.get('min_length')} items"
        case "string_type":
            return f"{name} must be text, not {_kind(given)}" + _colon_hint(given)
        case "tuple_type":
            return _list_wanted(name, given)
        case "model_type" | "model_attributes_type" | "mapping_type" | "dict_type":
            return _keys_wanted(name, path, given)
        case "string_pattern_mismatch":
            return _pattern(name, path, given)
        case "literal_error":
            expected = str(context.get("expected", "")).replace(" or ", ", ")
            return f"{name} must be {expected}, not '{given}'"
        case "bool_parsing" | "bool_type":
            return f"{name} must be true or false, not '{given}'"
        case "float_parsing" | "float_type" | "finite_number":
            return f"{name} must be a number from 0 to 1 such as 0.45, not '{given}'"
        case "greater_than_equal" | "less_than_equal":
            return f"{name} must be from 0 to 1, not {given}"
        case _:
            return f"{name}: {details['msg']}"


_ITEMS = {
    "phrases": "phrase",
    "follow_ups": "follow-up",
    "sources": "source",
    "patterns": "pattern",
    "synonyms": "a group of synonyms",
    "tests": "a test",
}


def _name(path: Path) -> str:
    """``'answer'``, or ``phrase 3`` for an item of a list."""
    if not path:
        return "the file"
    if isinstance(path[-1], int):
        item = _ITEMS.get(str(path[-2]), "item")
        return item if len(path) == 2 else f"{item} {path[-1] + 1}"
    return f"'{path[-1]}'"


def _kind(given: object) -> str:
    if isinstance(given, dict):
        return "keys with values"
    return "a list" if isinstance(given, list) else "plain text"


def _colon_hint(given: object) -> str:
    if isinstance(given, dict) and len(given) == 1:
        return "; put the whole text in 'quotes' if the colon belongs to it"
    return ""


def _list_wanted(name: str, given: object) -> str:
    if given == "":
        return (
            f"{name} is empty; put at least one item below it, each on a line beginning with '- '"
        )
    if isinstance(given, str):
        return f"{name} must be a list; put each item on its own line beginning with '- '"
    return f"{name} must be a list, not {_kind(given)}"


def _keys_wanted(name: str, path: Path, given: object) -> str:
    if given == "":
        return f"{name} is empty"
    model = _model_at(path)
    keys = (
        [key for key, field in model.model_fields.items() if field.is_required()] if model else []
    )
    needs = f" such as {', '.join(keys)}" if keys else ""
    return f"{name} must have keys with values{needs}, not {_kind(given)}"


def _pattern(name: str, path: Path, given: object) -> str:
    if path[-1:] == ("url",):
        return f"{name} must be an address that starts with https://, not '{given}'"
    return f"{name}: " + _id_rule(str(given))


def _known_keys(path: Path) -> list[str]:
    model = _model_at(path[:-1])
    return list(model.model_fields) if model else []


def _model_at(path: Path) -> type[BaseModel] | None:
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
            return SourceModel
        case ("tests", _):
            return Example
    return None
