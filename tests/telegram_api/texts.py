"""From the text a bot sends to the text people see: parse mode, trimming, limits, entities."""

from typing import Any

from . import html_text, utf16
from .wire import Json, bad_request

MAX_TEXT = 4096
MAX_CAPTION = 1024


def message_text(params: Json) -> tuple[str, list[Json]]:
    """The checked text and entities of a message; raises ApiError as Telegram would."""
    source = params.get("text")
    if source is None or source == "":
        raise bad_request("message text is empty")
    text, entities = formatted(source, params.get("parse_mode"), params.get("entities"))
    if not text:
        raise bad_request("text must be non-empty")
    if utf16.length(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return text, entities


def caption(params: Json) -> tuple[str, list[Json]]:
    """The checked caption of a file; empty when there is none."""
    text, entities = formatted(
        params.get("caption") or "", params.get("parse_mode"), params.get("caption_entities")
    )
    if utf16.length(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return text, entities


def formatted(source: Any, parse_mode: Any, given: Any = None) -> tuple[str, list[Json]]:
    """Text and entities after parsing and trimming, automatic entities included."""
    if any("\ud800" <= char <= "\udfff" for char in str(source)):
        raise bad_request("strings must be encoded in UTF-8")
    text, entities = _parsed(str(source), str(parse_mode or "").lower(), given)
    text, entities = _trimmed(text, entities)
    covered = [e for e in entities if e["type"] in ("text_link", "code", "pre", "text_mention")]
    automatic = [e for e in utf16.detect(text) if not any(_overlap(e, c) for c in covered)]
    return text, sorted(entities + automatic, key=lambda e: (e["offset"], -e["length"]))


def _parsed(source: str, parse_mode: str, given: Any) -> tuple[str, list[Json]]:
    if parse_mode == "html":
        return html_text.parse(source)
    if parse_mode:
        # Markdown is not played here: nobody should send it
        raise bad_request("unsupported parse_mode")
    return source, _given(given)


def _given(entities: Any) -> list[Json]:
    if not entities:
        return []
    if not isinstance(entities, list) or not all(isinstance(e, dict) for e in entities):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    for entity in entities:
        if not isinstance(entity.get("offset"), int) or not isinstance(entity.get("length"), int):
            raise bad_request('can\'t parse MessageEntity: Can\'t find field "offset" or "length"')
    return [dict(entity) for entity in entities]


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without blanks at the ends; those at the start stay where an entity begins in them."""
    right = text.rstrip(" \n\t\r")
    first = min((e["offset"] for e in entities), default=len(right))
    blanks = min(len(right) - len(right.lstrip(" \n\t\r")), first)
    left = right[blanks:]
    end = utf16.length(left)
    moved = [{**e, "offset": e["offset"] - blanks} for e in entities]
    for entity in moved:
        entity["length"] = min(entity["length"], end - entity["offset"])
    return left, [entity for entity in moved if entity["length"] > 0]


def _overlap(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )
