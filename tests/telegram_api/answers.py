"""Which update got which answer: none lost, none answered twice."""

from collections import defaultdict
from dataclasses import dataclass, field

from .record import Call
from .wire import Json
from .world import World

ANSWERS = ("sendmessage", "senddocument", "editmessagetext", "answerinlinequery")
ASKING = ("message", "edited_message", "callback_query", "inline_query")


@dataclass
class Tally:
    """The answers of each update, by update_id, and those that belong to none."""

    calls: dict[int, list[Call]] = field(default_factory=dict)
    stray: list[Call] = field(default_factory=list)


def tally(world: World) -> Tally:
    """Every answer given to the update it belongs to.

    An answer belongs to the message it replies to; an edit to a press on that message; an inline
    answer to its query; anything else to the oldest update of the chat without an answer that had
    been handed to the bot, or, if all have one, to the newest: then that one is answered twice.
    Only calls that took effect count, also those whose response got lost.
    """
    asked = {u: kind for u, update in world.inbox.all.items() if (kind := _asks(update))}
    result = Tally({number: [] for number in asked})
    by_chat: dict[object, list[int]] = defaultdict(list)
    for number, place in asked.items():
        by_chat[place].append(number)
    for call in world.record.calls:
        if call.ok and call.method.lower() in ANSWERS:
            candidates = by_chat.get(_place(call), [])
            number_or_none = _belongs(world, call, candidates, result)
            if number_or_none is None:
                result.stray.append(call)
            else:
                result.calls[number_or_none].append(call)
    return result


def _asks(update: Json) -> object:
    """Where an update asks for an answer: a chat, an inline message or query; None if it does not.

    Service messages (migration and the like) ask for nothing.
    """
    kind = next((kind for kind in ASKING if kind in update), None)
    if kind is None:
        return None
    payload = update[kind]
    if kind == "inline_query":
        return "inline", payload["id"]
    if kind == "callback_query":
        inline = payload.get("inline_message_id")
        return ("message", inline) if inline else payload["message"]["chat"]["id"]
    silent = any(key.startswith("migrate_") for key in payload)
    return None if silent else payload["chat"]["id"]


def _place(call: Call) -> object:
    if call.method.lower() == "answerinlinequery":
        return "inline", str(call.params.get("inline_query_id"))
    if call.params.get("inline_message_id"):
        return "message", call.params["inline_message_id"]
    return call.params.get("chat_id")


def _belongs(world: World, call: Call, candidates: list[int], so_far: Tally) -> int | None:
    updates = world.inbox.all
    target = (call.params.get("reply_parameters") or {}).get("message_id")
    target = target or call.params.get("reply_to_message_id")
    if target:
        named = [n for n in candidates if _message_id(updates[n], "message") == target]
        named += [n for n in candidates if _message_id(updates[n], "edited_message") == target]
    else:
        edited = call.params.get("message_id")
        named = [n for n in candidates if edited and _pressed(updates[n]) == edited]
    handed = [n for n in named or candidates if world.inbox.handed.get(n, call.time) < call.time]
    waiting = [n for n in handed if not so_far.calls[n]]
    if waiting:
        return waiting[0]
    return handed[-1] if handed else None


def _message_id(update: Json, kind: str) -> int | None:
    message = update.get(kind)
    return int(message["message_id"]) if message else None


def _pressed(update: Json) -> int | None:
    message = update.get("callback_query", {}).get("message")
    return int(message["message_id"]) if message else None
