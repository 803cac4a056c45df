"""What travels between a bot and the Bot API: decoded parameters in, JSON and errors out."""

import json
from dataclasses import dataclass
from typing import Any

from aiohttp import web

Json = dict[str, Any]

MAX_BODY = 50 * 1024 * 1024
JSON_FIELDS = frozenset((
    "reply_markup", "entities", "caption_entities", "reply_parameters", "link_preview_options",
    "allowed_updates", "results", "commands", "scope", "button",
))  # fmt: skip
INTEGER_FIELDS = frozenset((
    "message_id", "offset", "limit", "timeout", "reply_to_message_id", "cache_time",
    "message_thread_id", "max_connections",
))  # fmt: skip
FLAG_FIELDS = frozenset((
    "disable_notification", "protect_content", "show_alert", "drop_pending_updates", "is_personal",
    "allow_sending_without_reply", "disable_content_type_detection", "disable_web_page_preview",
))  # fmt: skip


class ApiError(Exception):
    """A refusal in Telegram's form: HTTP status, description, and sometimes parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The JSON object that Telegram answers with."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(description: str) -> ApiError:
    """A 400 with Telegram's prefix."""
    return ApiError(400, f"Bad Request: {description}")


@dataclass(frozen=True)
class Upload:
    """A file that came as a part of a multipart body."""

    name: str
    content: bytes
    content_type: str


async def read_call(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """The parameters of a request and its files, whichever way they were encoded.

    Numbers, flags and JSON fields have their real types afterwards, as a form carries only text.
    Raises ApiError (400) for a body that cannot be read.
    """
    raw: Json = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        raw |= _json_object(await request.text())
    elif request.can_read_body:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = Upload(value.filename, value.file.read(), value.content_type)
                value.file.close()
            else:
                raw[name] = value
    return decode(raw), files


def decode(raw: Json) -> Json:
    """Parameters with their real types; raises ApiError where Telegram could not parse one."""
    return {name: _decoded(name, value) for name, value in raw.items()}


def _json_object(text: str) -> Json:
    try:
        value = json.loads(text or "{}")
    except ValueError:
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(value, dict):
        raise bad_request("request JSON object expected")
    return value


def _decoded(name: str, value: Any) -> Any:
    if name in FLAG_FIELDS:
        return value is True or str(value).lower() in ("true", "yes", "1")
    if not isinstance(value, str):
        return value
    if name == "chat_id" and value.lstrip("-").isdecimal():
        return int(value)
    if name in INTEGER_FIELDS:
        return _integer(value)
    if name in JSON_FIELDS and value:
        return _structure(name, value)
    return value


def _integer(value: str) -> int:
    """Telegram reads a number that is none as 0 rather than refusing it."""
    try:
        return int(value)
    except ValueError:
        return 0


def _structure(name: str, value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        # an inline query's offset and a button may be plain words in other methods
        raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None
