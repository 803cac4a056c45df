"""What the schema refuses, in an admin's words and with the mending."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pydantic_core import ErrorDetails

from bot.core.catalog import RESERVED_IDS
from bot.core.file.curly import is_wrapped
from bot.core.file.invisible import invisible, visible
from bot.core.file.lines import Path
from bot.core.file.naming import ITEMS, PROSE, as_id, describe, model_at, name_of, titled
from bot.core.file.slips import CURLY, in_quotes
from bot.core.problems import did_you_mean, likely, quoted

_NAMES = re.compile(r"[\w, -]{1,60}")
"""Names of topics, as somebody may write them in a row."""


def is_about_key(mistake: ErrorDetails) -> bool:
    """Whether a key is wrong, not its value."""
    return mistake["loc"][-1:] == ("[key]",) or mistake["type"] == "extra_forbidden"


def only_follows(mistake: ErrorDetails) -> bool:
    """A list is called too short when its items are wrong; those are reported themselves."""
    if mistake["type"] != "too_short":
        return False
    least: int = mistake["ctx"]["min_length"]
    return len(mistake["input"]) >= least


def is_absence(mistake: ErrorDetails) -> bool:
    """Whether something is not there, or nothing is in it."""
    return mistake["type"] == "missing" or mistake["input"] in ("", [], {})


def misspelled(mistakes: Iterable[ErrorDetails]) -> set[Path]:
    """Paths of keys that are missing only because another one there is their misspelling."""
    wrong = [mistake["loc"] for mistake in mistakes if mistake["type"] == "extra_forbidden"]
    return {(*path[:-1], _meant(path)) for path in wrong}


def _meant(path: Path) -> str:
    """The key that an unknown one stands for, most likely; empty if none is like it."""
    known = _known(path)
    key = "".join(filter(str.isprintable, str(path[-1]))).strip().partition(":")[0]
    meant = (word for word in (key, _first_word(key)) if word in known)
    return next(meant, likely(key, known) or "")


def _known(path: Path) -> list[str]:
    """The keys that may stand where one stands that may not."""
    model = model_at(path[:-1])
    return list(model.model_fields) if model else []


def explain(mistake: ErrorDetails, value: object) -> str:
    """The mistake, with the thing it lies in and what to do; ``value``: of the whole file."""
    path: Path = mistake["loc"]
    if path[-1:] == ("[key]",):
        return describe(path[:-2]) + _bad_id(str(path[-2]))
    if mistake["type"] == "string_pattern_mismatch" and path[-1:] != ("url",):
        return describe(path) + _bad_name(name_of(path), path, mistake["input"], value)
    return describe(path) + _words(mistake, path)


def _words(mistake: ErrorDetails, path: Path) -> str:
    name, given = name_of(path), mistake["input"]
    match mistake["type"]:
        case "extra_forbidden":
            return _unknown_key(path, given)
        case "missing":
            return _missing(path)
        case "string_too_long":
            return f"{name} is too long for a button; {mistake['ctx']['max_length']} characters fit"
        case "string_too_short":
            return f"{name} is empty; write something{_or_take_out(path)}"
        case "too_short" if not given:
            return f"{name} is empty; put at least one item into it{_or_take_out(path)}"
        case "too_short":
            return f"{name} needs at least {mistake['ctx']['min_length']} items"
        case "string_type":
            return f"{name} must be text, not {_kind(given)}" + _text_hint(given, path)
        case "tuple_type":
            return _list_wanted(name, path, given)
        case "model_type" | "dict_type":
            return _keys_wanted(name, path, given)
        case "string_pattern_mismatch":
            return f"{name} must be an address like https://example.org/page, not '{quoted(given)}'"
        case "literal_error":
            return f"{name} must be {mistake['ctx']['expected']}, not {_shown(given)}"
        case "bool_parsing" | "bool_type":
            return f"{name} must be true or false, not {_shown(given)}"
        case "float_parsing" | "float_type" | "finite_number":
            return f"{name} must be a number from 0 to 1 such as 0.45, not {_shown(given)}"
        case "greater_than_equal" | "less_than_equal":
            return f"{name} must be from 0 to 1, not {quoted(given)}"
        case _:
            return f"{name}: {mistake['msg']}"


def _or_take_out(path: Path) -> str:
    """Whether something may be missing: any but the keys that a thing must have."""
    model = model_at(path[:-1])
    field = model.model_fields.get(str(path[-1])) if model else None
    return "" if field and field.is_required() else ", or take it out"


def _shown(given: object) -> str:
    return f"'{quoted(given)}'" if isinstance(given, str) else _kind(given)


def _kind(given: object) -> str:
    if isinstance(given, dict):
        return "keys with values"
    return "a list" if isinstance(given, list) else "plain text"


def _text_hint(given: object, path: Path) -> str:
    if path[-1] in PROSE:
        return (
            f"; if it is the text, write '{path[-1]}: |' and leave the text on the lines below, "
            "or put it in 'quotes'"
        )
    if isinstance(given, dict):
        key, value = next(iter(given.items()), ("", ""))
        if key.startswith(CURLY):
            whole = in_quotes(f"{key}: {value}".strip("".join(CURLY)))
            return f"; curly quotes do not hold a text together; put it {whole}"
        return "; put the whole text in 'quotes' if the colon or { } belongs to it"
    return "; put the text on the key's own line, or in 'quotes' if it begins with [ or -"


_REQUIRED = {
    "title": "the label of its button",
    "phrases": "how people ask, each on a line beginning with '- '",
    "answer": "what the bot replies",
    "urgency": "emergency or urgent",
    "say": "the message to try",
    "name": "what the source is called",
    "intents": "the topics, at least one",
}


def _missing(path: Path) -> str:
    key = str(path[-1])
    return f"'{key}' is missing; add '{key}:' ({_REQUIRED[key]})"


def _list_wanted(name: str, path: Path, given: object) -> str:
    if given == "":
        return (
            f"{name} is empty; put at least one item below it, each on a line beginning with "
            f"'- '{_or_take_out(path)}"
        )
    if found := re.match(r"([-–—•*])\s*\w", str(given)):
        dash = "a space after the dash" if found[1] == "-" else f"'- ' instead of '{found[1]}'"
        return f"{name} must be a list; each item begins with '- ', so put {dash}"
    if path[-1] == "follow_ups" and str(given)[:1] == "(":
        return f"{name} must be a list, which stands in [square brackets]"
    if path[:1] == ("synonyms",) and "," in str(given):
        return f"{name} must be a list, not plain text; put it in brackets: [{quoted(given)}]"
    if path[-1] == "follow_ups" and _NAMES.fullmatch(str(given)):
        return f"{name} must be a list, not plain text; put it in brackets: [{given}]"
    if isinstance(given, dict) and (key := ITEMS.get(str(path[-1]))):
        what = f"'- ' before '{key}:'" if key in given else f"a line '- {key}: …' above this"
        return f"{name} must be a list, not keys with values; put {what}"
    return (
        f"{name} must be a list, not {_kind(given)}; "
        "put each item on its own line beginning with '- '"
    )


def _keys_wanted(name: str, path: Path, given: object) -> str:
    if given == "":
        return f"{name} is empty; put something below it, further in{_or_take_out(path)}"
    if path[-2:-1] == ("sources",) and str(given).startswith(("http:", "https:")):
        return f"{name} needs a name: write '- name: …', and 'url: …' in the column of 'name' below"
    model = model_at(path)
    required = (
        [key for key, field in model.model_fields.items() if field.is_required()] if model else []
    )
    such_as = f" ({', '.join(f'{key}: …' for key in required)})" if required else ""
    return f"{name} must have keys with values{such_as}, not {_kind(given)}"


def _bad_name(name: str, path: Path, given: object, value: object) -> str:
    word, proposed = str(given).strip(), as_id(str(given))
    if path[-2:-1] == ("expect",) and word.casefold() in RESERVED_IDS:
        return f"{name}: write '{word.casefold()}' instead of '{quoted(given)}'"
    if is_wrapped(word):
        return f"{name}: the quotes around '{quoted(word[1:-1])}' are curly; leave them out"
    if id_ := titled(word, value, "expect" in path):
        return f"{name}: write '{id_}', the name of the one with the title '{quoted(given)}'"
    if "," in word and _NAMES.fullmatch(word):
        return f"{name}: '{quoted(word)}' are several names; put them in brackets: [{quoted(word)}]"
    if " " in word and proposed:
        return (
            f"{name}: '{quoted(given)}' cannot be a name here; put commas between the names of a "
            f"list, or write '{proposed}'"
        )
    return f"{name}: {_bad_id(str(given))}"


def _bad_id(id_: str) -> str:
    if id_.strip().casefold() in RESERVED_IDS:
        return f"'{quoted(id_)}' is a reserved word; choose another name"
    if odd := invisible(id_, "write '_' in its place"):
        return f"'{quoted(visible(id_))}' cannot be a name here: it holds {odd}"
    proposed = as_id(id_)
    fits = proposed and proposed not in RESERVED_IDS
    hint = f"; '{proposed}' would do" if fits else ""
    return (
        f"'{quoted(id_)}' cannot be a name here; a name starts with a letter and has only small "
        f"letters a-z, digits and _, at most 48{hint}"
    )


def _first_word(key: str) -> str:
    """The key that ends where a colon is missing: ``say "how long"``."""
    return next(iter(key.split()), "")


def _unknown_key(path: Path, given: object) -> str:
    key = str(path[-1])
    if odd := invisible(key, "type a blank in its place"):
        return f"unknown key '{quoted(visible(key))}': it holds {odd}"
    known = _known(path)
    before, _, value = key.partition(":")
    if before in known:
        return f"put a space after the colon: '{before}: {quoted(value)}'"
    if _first_word(key) in known and (given == "" or "{" in key):
        return f"a colon is missing after '{_first_word(key)}'; write '{_first_word(key)}: …'"
    if set(key) & set("“”„‘’"):
        return (
            f"'{quoted(key)}' is no key; curly quotes do not hold a text together, so put it "
            "in straight 'quotes'"
        )
    guess = did_you_mean(key, known)
    return f"unknown key '{quoted(key)}'" + (guess or f"; known here are {', '.join(known)}")
