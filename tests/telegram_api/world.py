"""The state of Telegram that one bot can see: users, chats, messages, queries, files, profile."""

import itertools
import time
from dataclasses import dataclass, field
from typing import Any

from .faults import Faults
from .inbox import Inbox
from .record import Record, Signal
from .wire import ApiError, Json, bad_request


@dataclass(frozen=True)
class BotMessage:
    """A message of the bot as it looked at one moment; an edit makes a new one."""

    chat_id: int | None
    message_id: int
    text: str
    """Text or caption, without tags."""
    entities: list[Json]
    keyboard: list[list[Json]]
    edited: bool
    raw: Json
    """The Message object as the Bot API returned it."""

    @property
    def labels(self) -> list[str]:
        """The labels of the buttons, row by row."""
        return [button["text"] for row in self.keyboard for button in row]

    @property
    def reply_to(self) -> int | None:
        """The message this one replies to."""
        replied = self.raw.get("reply_to_message")
        return int(replied["message_id"]) if replied else None

    def button(self, wanted: str) -> Json:
        """The button with this label or callback data; AssertionError names those there are."""
        buttons = [button for row in self.keyboard for button in row]
        for key in ("text", "callback_data"):
            for button in buttons:
                if button.get(key) == wanted:
                    return button
        raise AssertionError(f"no button {wanted!r} under {self.text!r}, only {self.labels}")

    def data_of(self, wanted: str) -> str:
        """What the button with this label or data calls back; AssertionError if it is a link."""
        button = self.button(wanted)
        assert "callback_data" in button, f"{wanted!r} does not call back: {button}"
        return str(button["callback_data"])


def snapshot(message: Json) -> BotMessage:
    """A message as it looks now."""
    return BotMessage(
        chat_id=message["chat"]["id"] if "chat" in message else None,
        message_id=message.get("message_id", 0),
        text=str(message.get("text") or message.get("caption") or ""),
        entities=list(message.get("entities") or message.get("caption_entities") or []),
        keyboard=list(message.get("reply_markup", {}).get("inline_keyboard", [])),
        edited="edit_date" in message,
        raw=dict(message),
    )


@dataclass
class Room:
    """One chat with all that was said in it."""

    info: Json
    messages: dict[int, Json] = field(default_factory=dict)
    replies: list[BotMessage] = field(default_factory=list)
    """Every new message and every edit of the bot, in order."""
    actions: list[str] = field(default_factory=list)
    """What sendChatAction showed."""
    refusal: ApiError | None = None
    """Why the bot cannot write here: blocked, kicked, migrated."""

    @property
    def id(self) -> int:
        """The chat's identifier."""
        return int(self.info["id"])

    @property
    def private(self) -> bool:
        """Whether this is a chat with one person."""
        return bool(self.info["type"] == "private")


@dataclass
class Query:
    """A callback or inline query and what the bot answered."""

    id: str
    update_id: int | None = None
    asked: float = field(default_factory=time.monotonic)
    answer: Json | None = None


class World:
    """Everything the methods of the Bot API read and change."""

    def __init__(self, token: str, username: str) -> None:
        self.token = token
        self.signal = Signal()
        self.record = Record(self.signal)
        self.inbox = Inbox(self.signal)
        self.faults = Faults()
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Test Bot",
            "username": username,
        }
        self.privacy_mode = False
        self.query_lifetime = 15.0
        self.rooms: dict[int, Room] = {}
        self.inline_messages: dict[str, Json] = {}
        self.callback_queries: dict[str, Query] = {}
        self.inline_queries: dict[str, Query] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.logged_out = False
        self._numbers = itertools.count(1)
        self._shared = itertools.count(1)
        self._own: dict[int, itertools.count[int]] = {}

    def number(self) -> int:
        """A number not used before, for identifiers."""
        return next(self._numbers)

    def next_message_id(self, room: Room) -> int:
        """Private chats and basic groups share one count, the others count by themselves."""
        if room.info["type"] in ("private", "group"):
            return next(self._shared)
        return next(self._own.setdefault(room.id, itertools.count(1)))

    def room(self, params: Json) -> Room:
        """The chat that a call names; raises ApiError if there is none or no way into it."""
        found = self.known_room(params)
        if found.refusal:
            raise found.refusal
        return found

    def known_room(self, params: Json) -> Room:
        """The chat that a call names, even if the bot cannot write there."""
        chat_id = params.get("chat_id")
        if chat_id is None or chat_id == "":
            raise bad_request("chat_id is empty")
        found = self.rooms.get(chat_id) if isinstance(chat_id, int) else self._named(chat_id)
        if found is None:
            raise bad_request("chat not found")
        return found

    def post(self, room: Room, content: Json) -> Json:
        """The bot says something: the Message object, kept and shown to who waits."""
        message: Json = {"message_id": self.next_message_id(room), "date": int(time.time())}
        if room.info["type"] == "channel":
            message["sender_chat"] = room.info
        else:
            message["from"] = self.bot
        message |= {"chat": room.info, **content}
        room.messages[message["message_id"]] = message
        self.show(room, message)
        return message

    def show(self, room: Room, message: Json) -> None:
        """People see a new or edited message of the bot."""
        room.replies.append(snapshot(message))
        self.signal.notify()

    def mine(self, message: Json) -> bool:
        """Whether the bot wrote this message."""
        if "sender_chat" in message:
            return message.get("author_signature") is None and "from" not in message
        return bool(message.get("from", {}).get("id") == self.bot["id"])

    def keep_file(self, name: str, content: bytes, **more: Any) -> Json:
        """Store a file; its File object without the path."""
        number = self.number()
        self.files[f"file-{number}"] = (f"documents/file_{number}_{name}", content)
        return {
            "file_id": f"file-{number}",
            "file_unique_id": f"unique-{number}",
            "file_size": len(content),
            **more,
        }

    def _named(self, username: Any) -> Room | None:
        wanted = str(username).removeprefix("@").lower()
        rooms = (r for r in self.rooms.values() if not r.private)
        return next((r for r in rooms if r.info.get("username", "").lower() == wanted), None)
