"""answerCallbackQuery and answerInlineQuery."""

import re
import time
from typing import Any

from . import keyboards, texts
from .wire import Json, Upload, bad_request
from .world import Query, World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
MAX_NOTICE = 200
MAX_RESULTS = 50
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_callback_query(world: World, params: Json, files: dict[str, Upload]) -> bool:
    """answerCallbackQuery: in time, once, at most 200 characters."""
    query = _open(world, world.callback_queries, params.get("callback_query_id"))
    if len(str(params.get("text") or "")) > MAX_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = params
    return True


def answer_inline_query(world: World, params: Json, files: dict[str, Upload]) -> bool:
    """answerInlineQuery: at most 50 results with ids of their own, each a message that can be."""
    query = _open(world, world.inline_queries, params.get("inline_query_id"))
    results = params.get("results")
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results JSON object")
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    checked = [_result(result) for result in results]
    if len({result["id"] for result in checked}) < len(checked):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(str(params.get("next_offset") or "").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    _check_button(params.get("button"))
    query.answer = {**params, "results": checked}
    return True


def _open(world: World, queries: dict[str, Query], query_id: Any) -> Query:
    query = queries.get(str(query_id))
    if query is None or query.answer is not None:
        raise bad_request(TOO_OLD)
    if time.monotonic() - query.asked > world.query_lifetime:
        raise bad_request(TOO_OLD)
    return query


def _result(result: Any) -> Json:
    """A checked result; its message parsed as `content`, its buttons as `keyboard`."""
    if not isinstance(result, dict):
        raise _unparsed("expected an Object")
    identifier = result.get("id")
    if not isinstance(identifier, str) or not 1 <= len(identifier.encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if not result.get("type"):
        raise _unparsed('Can\'t find field "type"')
    content = result.get("input_message_content")
    if result["type"] == "article":
        if not result.get("title"):
            raise _unparsed('Can\'t find field "title"')
        if not content:
            raise _unparsed("input_message_content must be non-empty")
    keyboard = keyboards.inline_keyboard(result.get("reply_markup"))
    return {**result, "content": _content(content), "keyboard": keyboard}


def _content(content: Any) -> Json | None:
    if not isinstance(content, dict) or "message_text" not in content:
        return None
    text, entities = texts.message_text({**content, "text": content["message_text"]})
    return {"text": text, "entities": entities} if entities else {"text": text}


def _check_button(button: Any) -> None:
    if not button:
        return
    if not isinstance(button, dict) or not button.get("text"):
        raise bad_request("can't parse inline query results button: text must be non-empty")
    start = button.get("start_parameter")
    if start is None and "web_app" not in button:
        raise bad_request("can't parse inline query results button: no action specified")
    if start is not None and not _START.fullmatch(str(start)):
        raise bad_request("START_PARAM_INVALID")


def _unparsed(what: str) -> Exception:
    return bad_request(f"can't parse inline query result: {what}")
