"""Reply markup as Telegram accepts it."""

from typing import Any
from urllib.parse import urlsplit

from .wire import Json, bad_request

MAX_BUTTONS = 100
MAX_DATA_BYTES = 64
ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay",
)  # fmt: skip
OTHER_KINDS = ("keyboard", "remove_keyboard", "force_reply")


def inline_keyboard(markup: Any) -> Json | None:
    """The inline keyboard a message keeps, or None; raises ApiError for an impossible one."""
    if markup is None or markup == "":
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if markup and not any(kind in markup for kind in OTHER_KINDS):
            raise bad_request("can't parse reply keyboard markup JSON object")
        return None
    rows = [_row(row) for row in _rows(markup["inline_keyboard"])]
    rows = [row for row in rows if row]
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _rows(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    return value


def _row(row: Any) -> list[Json]:
    if not isinstance(row, list):
        raise bad_request('field "inline_keyboard" must be an Array of Arrays')
    return [_button(button) for button in row]


def _button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise _unparsed("InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise _unparsed('Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    # null and an empty callback_data count as absent, as Telegram has it
    actions = [name for name in ACTIONS if button.get(name) is not None]
    if button.get("callback_data") == "":
        actions.remove("callback_data")
    if not actions:
        raise _unparsed("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        # Telegram silently takes the first; a second action is certainly a mistake of the bot
        raise _unparsed(f"exactly one action is allowed, found {', '.join(actions)}")
    _check_action(actions[0], button[actions[0]])
    return {"text": button["text"], actions[0]: button[actions[0]]}


def _check_action(action: str, value: Any) -> None:
    if action in ("url", "callback_data") and not isinstance(value, str):
        raise _unparsed(f'Field "{action}" must be of type String')
    if action == "callback_data" and len(value.encode()) > MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url" and not _possible(value):
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")


def _possible(url: str) -> bool:
    if url.startswith(("tg://", "ton://", "tonsite://")):
        return True
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
    except ValueError:
        return False
    local = parts.hostname == "localhost"
    return parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not local


def _unparsed(what: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {what}")
