"""A chat as its people use it: they talk, press, wait, and read what is there."""

import time
from dataclasses import dataclass
from typing import Any

from . import utf16
from .events import Event, Person, media, member_change, press, tell
from .methods_messages import upgraded
from .wire import ApiError, Json
from .world import BotMessage, Room, World, snapshot


@dataclass
class Chat:
    """A private chat, group, supergroup or channel. `person` acts where nobody else is named."""

    world: World
    room: Room
    person: Person
    _read: int = 0

    @property
    def id(self) -> int:
        """The chat's identifier."""
        return self.room.id

    async def say(
        self,
        text: str,
        *,
        by: Person | None = None,
        reply_to: "int | Event | BotMessage | None" = None,
        forwarded_from: "Person | str | None" = None,
        entities: list[Json] | None = None,
        **more: Any,
    ) -> Event:
        """Write a text (in a channel: post it); commands, mentions and links get their entities.

        `forwarded_from` is whose text it was: a person, or the name of somebody who hides.
        `more` goes into the Message object as it is.
        """
        content: Json = {"text": text, "entities": utf16.detect(text), **more}
        if entities is not None:
            content["entities"] = entities
        if forwarded_from is not None:
            content["forward_origin"] = _origin(forwarded_from)
        return self._write(content, by, reply_to)

    async def send(
        self,
        kind: str,
        caption: str | None = None,
        *,
        by: Person | None = None,
        reply_to: "int | Event | BotMessage | None" = None,
        content: bytes = b"content",
        name: str = "file.bin",
        **more: Any,
    ) -> Event:
        """Send a voice, photo, sticker, location, contact, document... (events.KIND_OF_MEDIA)."""
        message = {**media(self.world, kind, content, name), **more}
        if caption is not None:
            message |= {"caption": caption, "caption_entities": utf16.detect(caption)}
        return self._write(message, by, reply_to)

    async def edit(self, message: "int | Event", text: str) -> Event:
        """Change the text (or caption) of a message written before."""
        stored = self.room.messages[message if isinstance(message, int) else message.message_id]
        field, entities = ("caption", "caption_entities")
        if "text" in stored:
            field, entities = ("text", "entities")
        stored |= {field: text, entities: utf16.detect(text), "edit_date": int(time.time())}
        return self._tell(f"edited_{self._kind}", stored)

    async def press(
        self, message: "BotMessage | int | None", wanted: str, *, by: Person | None = None
    ) -> Event:
        """Press the button with this label or data; without a message the newest that has it.

        Raises AssertionError if there is no such button, or if it opens a link instead.
        """
        shown = self._seen(message, wanted)
        data = shown.data_of(wanted)
        current = self.room.messages.get(shown.message_id, shown.raw)
        user = (by or self.person).user
        return press(self.world, user, data, message=dict(current))

    async def press_raw(
        self,
        data: str,
        *,
        message_id: int | None = None,
        inline_message_id: str | None = None,
        by: Person | None = None,
    ) -> Event:
        """Press a button as it may arrive from long ago.

        With `inline_message_id` no message comes along, otherwise an inaccessible one (date 0).
        """
        user = (by or self.person).user
        if inline_message_id:
            return press(self.world, user, data, inline_message_id=inline_message_id)
        # without a number: one that was never kept, as of a message long deleted
        number = message_id or self.world.next_message_id(self.room)
        old: Json = {"chat": self.room.info, "message_id": number, "date": 0}
        return press(self.world, user, data, message=old)

    async def block(self) -> Event:
        """The person blocks the bot: it is told, and cannot write any more."""
        self.room.refusal = ApiError(403, "Forbidden: bot was blocked by the user")
        return member_change(self.world, self.room, self.person.user, "member", "kicked")

    async def unblock(self) -> Event:
        """The person lets the bot back in."""
        self.room.refusal = None
        return member_change(self.world, self.room, self.person.user, "kicked", "member")

    async def kick_bot(self) -> Event:
        """The bot is thrown out of a group."""
        kind = self.room.info["type"]
        self.room.refusal = ApiError(403, f"Forbidden: bot was kicked from the {kind} chat")
        return member_change(self.world, self.room, self.person.user, "member", "kicked")

    async def add_bot(self) -> Event:
        """The bot comes (back) into a group."""
        self.room.refusal = None
        return member_change(self.world, self.room, self.person.user, "left", "member")

    async def migrate(self) -> "Chat":
        """The group becomes a supergroup, which is returned; the old chat refuses from now on."""
        new_id = -1_000_000_000_000 - self.world.number()
        info = {**self.room.info, "id": new_id, "type": "supergroup"}
        supergroup = Chat(self.world, Room(info), self.person)
        self.world.rooms[new_id] = supergroup.room
        self._write({"migrate_to_chat_id": new_id}, None, None)
        self.room.refusal = upgraded(new_id)
        supergroup._write({"migrate_from_chat_id": self.id}, None, None)
        return supergroup

    async def next_reply(self, timeout: float = 5) -> BotMessage:
        """The next message or edit of the bot that was not read here before; waits for it."""
        await self.world.signal.until(
            lambda: len(self.room.replies) > self._read,
            timeout,
            lambda: f"the bot wrote nothing more; so far:\n{self.transcript()}",
        )
        self._read += 1
        return self.room.replies[self._read - 1]

    @property
    def replies(self) -> list[BotMessage]:
        """Every message and every edit of the bot, in order, read or not."""
        return list(self.room.replies)

    @property
    def unread(self) -> list[BotMessage]:
        """What next_reply would return without waiting."""
        return self.room.replies[self._read :]

    @property
    def shown(self) -> list[BotMessage]:
        """The messages of the bot as they stand now, edits applied, deleted ones gone."""
        mine = [m for m in self.room.messages.values() if self.world.mine(m)]
        return [snapshot(message) for message in mine]

    def transcript(self) -> str:
        """The chat as a person sees it: a line per message, its buttons below in [brackets]."""
        ordered = sorted(self.room.messages.items())
        return "\n".join(self._lines(message) for _, message in ordered)

    def _lines(self, message: Json) -> str:
        shown = snapshot(message)
        who: Json = message.get("from") or message["sender_chat"]
        name = who.get("first_name") or who["title"]
        other = next((f"<{key}>" for key in message if key in _MARKS), "")
        rows = [" ".join(f"[{button['text']}]" for button in row) for row in shown.keyboard]
        return "\n".join([f"{name}: {' '.join(filter(None, (other, shown.text)))}", *rows])

    @property
    def _kind(self) -> str:
        return "channel_post" if self.room.info["type"] == "channel" else "message"

    def _write(
        self, content: Json, by: Person | None, reply_to: "int | Event | BotMessage | None"
    ) -> Event:
        number = self.world.next_message_id(self.room)
        message: Json = {"message_id": number, "date": int(time.time()), "chat": self.room.info}
        if self._kind == "channel_post":
            message |= {"sender_chat": self.room.info, "author_signature": "Editor"}
        else:
            message["from"] = (by or self.person).user
        if reply_to is not None:
            target = reply_to if isinstance(reply_to, int) else reply_to.message_id
            message["reply_to_message"] = dict(self.room.messages[target])
        message |= {key: value for key, value in content.items() if value != []}
        self.room.messages[number] = message
        return self._tell(self._kind, message)

    def _tell(self, kind: str, message: Json) -> Event:
        if self._hidden(message):
            return Event(self.world, kind, dict(message), None)
        return tell(self.world, kind, dict(message))

    def _hidden(self, message: Json) -> bool:
        """Privacy mode: of a group the bot sees commands, mentions and replies to itself."""
        if not self.world.privacy_mode or self.room.info["type"] not in ("group", "supergroup"):
            return False
        if "text" not in message and "caption" not in message:
            return "migrate_to_chat_id" not in message and "migrate_from_chat_id" not in message
        replied = message.get("reply_to_message")
        text = str(message.get("text") or message.get("caption"))
        addressed = text.startswith("/") or f"@{self.world.bot['username']}" in text
        return not (addressed or (replied and self.world.mine(replied)))

    def _seen(self, message: "BotMessage | int | None", wanted: str) -> BotMessage:
        if isinstance(message, BotMessage):
            return message
        if message is not None:
            return snapshot(self.room.messages[message])
        for candidate in reversed(self.shown):
            buttons = [button for row in candidate.keyboard for button in row]
            if any(wanted in (b["text"], b.get("callback_data")) for b in buttons):
                return candidate
        raise AssertionError(f"no button {wanted!r} in this chat:\n{self.transcript()}")


_MARKS = frozenset((
    "voice", "photo", "sticker", "location", "contact", "document", "video", "audio", "animation",
    "video_note", "venue", "dice", "poll", "migrate_to_chat_id", "migrate_from_chat_id",
))  # fmt: skip


def _origin(whose: "Person | str") -> Json:
    date = int(time.time()) - 60
    if isinstance(whose, str):
        return {"type": "hidden_user", "sender_user_name": whose, "date": date}
    return {"type": "user", "sender_user": whose.user, "date": date}
