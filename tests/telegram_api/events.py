"""What users do, as the updates that Telegram makes of it."""

import time
from dataclasses import dataclass
from typing import Any

from .wire import Json
from .world import Query, Room, World, snapshot

KIND_OF_MEDIA = (
    "voice", "photo", "sticker", "location", "contact", "document", "video", "audio", "animation",
    "video_note", "venue", "dice", "poll",
)  # fmt: skip


@dataclass(frozen=True)
class Event:
    """One thing a user did. `update_id` is None if the bot is not told of such updates."""

    world: World
    kind: str
    payload: Json
    update_id: int | None
    query: Query | None = None

    @property
    def message_id(self) -> int:
        """The identifier of the message sent, or of the message whose button was pressed."""
        holder = self.payload.get("message", self.payload)
        return int(holder["message_id"])

    @property
    def inline_message_id(self) -> str:
        """The identifier of the message that a chosen inline result became."""
        return str(self.payload["inline_message_id"])

    @property
    def answered(self) -> Json | None:
        """The parameters of the bot's answer to a press or inline query, None before it."""
        return self.query.answer if self.query else None

    async def answer(self, timeout: float = 5) -> Json:
        """Wait for answerCallbackQuery or answerInlineQuery; its parameters.

        Inline results come checked, with "content" (text, entities) and "keyboard" added.
        """
        await self.world.signal.until(
            lambda: self.answered is not None, timeout, lambda: f"no answer to {self.kind}"
        )
        assert self.answered is not None
        return self.answered


@dataclass(frozen=True)
class Person:
    """A user of Telegram, outside any chat: inline mode."""

    world: World
    user: Json

    @property
    def id(self) -> int:
        """The user's identifier."""
        return int(self.user["id"])

    async def inline(self, text: str, *, chat_type: str = "private", offset: str = "") -> Event:
        """Type `@bot text` in some chat."""
        query = Query(str(self.world.number()))
        self.world.inline_queries[query.id] = query
        payload = {
            "id": query.id,
            "from": self.user,
            "query": text,
            "offset": offset,
            "chat_type": chat_type,
        }
        return tell(self.world, "inline_query", payload, query)

    async def choose(self, asked: Event, result_id: str) -> Event:
        """Send one of the results offered; it becomes a message the bot may edit if it has buttons.

        Raises AssertionError if the bot did not offer this result.
        """
        results = (asked.answered or {}).get("results", [])
        chosen = next((result for result in results if result["id"] == result_id), None)
        assert chosen, f"{result_id!r} was not offered, only {[r['id'] for r in results]}"
        payload = {"result_id": result_id, "from": self.user, "query": asked.payload["query"]}
        if chosen["keyboard"]:
            name = f"inline-{self.world.number()}"
            content = chosen["content"] or {}
            self.world.inline_messages[name] = {**content, "reply_markup": chosen["keyboard"]}
            payload["inline_message_id"] = name
        return tell(self.world, "chosen_inline_result", payload)

    async def press_inline(self, inline_message_id: str, wanted: str) -> Event:
        """Press a button (label or data) under a message sent by inline mode."""
        data = snapshot(self.world.inline_messages[inline_message_id]).data_of(wanted)
        return press(self.world, self.user, data, inline_message_id=inline_message_id)


def tell(world: World, kind: str, payload: Json, query: Query | None = None) -> Event:
    """Make an update available to the bot, if it wants this kind."""
    update = world.inbox.add(kind, payload)
    number = update["update_id"] if update else None
    if query:
        query.update_id = number
    return Event(world, kind, payload, number, query)


def press(world: World, user: Json, data: str, **where: Any) -> Event:
    """A callback query; `where` is message or inline_message_id."""
    query = Query(str(world.number()))
    world.callback_queries[query.id] = query
    payload = {"id": query.id, "from": user, "chat_instance": "chat-instance", "data": data}
    return tell(world, "callback_query", {**payload, **where}, query)


def media(world: World, kind: str, content: bytes, name: str) -> Json:
    """The part of a message that holds a voice, photo, sticker and so on."""
    assert kind in KIND_OF_MEDIA, f"{kind!r} is not one of {', '.join(KIND_OF_MEDIA)}"
    place = {"latitude": 52.52, "longitude": 13.405}
    bare: dict[str, Any] = {
        "location": place,
        "contact": {"phone_number": "+10000000000", "first_name": "Jo"},
        "venue": {"location": place, "title": "Clinic", "address": "1 Main Street"},
        "dice": {"emoji": "🎲", "value": 4},
        "poll": _poll(),
    }
    if kind in bare:
        return {kind: bare[kind]}
    return _file(world, kind, content, name)


def _file(world: World, kind: str, content: bytes, name: str) -> Json:
    size = {"width": 90, "height": 90}
    more: dict[str, Json] = {
        "voice": {"duration": 3, "mime_type": "audio/ogg"},
        "audio": {"duration": 3, "mime_type": "audio/mpeg"},
        "photo": size,
        "sticker": {**size, "type": "regular", "is_animated": False, "is_video": False,
                    "emoji": "👍"},
        "video": {**size, "duration": 3},
        "animation": {**size, "duration": 3},
        "video_note": {"length": 90, "duration": 3},
        "document": {"file_name": name, "mime_type": "application/octet-stream"},
    }  # fmt: skip
    stored = world.keep_file(name, content, **more[kind])
    if kind == "photo":
        return {"photo": [stored]}
    # an animation is a document too, for clients that do not know animations
    return {kind: stored, "document": stored} if kind == "animation" else {kind: stored}


def _poll() -> Json:
    options = [{"text": text, "voter_count": 0, "persistent_id": text} for text in ("yes", "no")]
    return {
        "id": "1",
        "question": "Better?",
        "options": options,
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }


def member_change(world: World, room: Room, user: Json, old: str, new: str) -> Event:
    """my_chat_member: the bot's own standing in a chat changed."""
    payload = {
        "chat": room.info,
        "from": user,
        "date": int(time.time()),
        "old_chat_member": _member(world, old),
        "new_chat_member": _member(world, new),
    }
    return tell(world, "my_chat_member", payload)


def _member(world: World, status: str) -> Json:
    member: Json = {"user": world.bot, "status": status}
    return member | ({"until_date": 0} if status == "kicked" else {})
