"""A question or a button in, a reply out; and the short memory of a chat."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Protocol

from bot.core.actions import Action, Nothing, Pick, Show, Signs, Topics, Vote, decode
from bot.core.choices import choose
from bot.core.matching import Context, Emergency, Fallback
from bot.core.replies import Replies, Reply
from bot.library import Snapshot

_CHATS = 10_000
"""Chats that are remembered; the one silent for longest is forgotten first."""
_TOGETHER = 120.0
"""Seconds within which messages of a chat are read together for signs of an emergency."""
_EARLIER = 4


class Serves(Protocol):
    """What the assistant asks of the library."""

    @property
    def current(self) -> Snapshot:
        """The version that is served now."""


@dataclass(slots=True)
class Memory:
    """What a chat was just about. Its loss harms nothing."""

    shown: str | None = None
    offers: tuple[str, ...] = ()
    misses: int = 0
    earlier: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Press:
    """What a press does: a reply, in place of the message pressed or below it, or only a word.

    ``voted`` is set when the press was a vote: the vote buttons have done their work.
    """

    reply: Reply | None = None
    in_place: bool = False
    toast: str | None = None
    voted: Vote | None = None


class Assistant:
    """Talks with many chats at once; knows no platform."""

    def __init__(
        self,
        library: Serves,
        *,
        clock: Callable[[], float] = time.monotonic,
        retention_days: int = 30,
    ) -> None:
        self._library = library
        self._clock = clock
        self._days = retention_days
        self._chats: OrderedDict[Hashable, Memory] = OrderedDict()

    @property
    def replies(self) -> Replies:
        """The texts that are served now."""
        return self._library.current.replies

    def ask(self, chat: Hashable, text: str) -> Reply:
        """The reply to a message of a chat."""
        snapshot = self._library.current
        memory = self._memory(chat)
        chosen = choose(text, len(memory.offers)) if memory.offers else None
        if chosen is not None and memory.offers[chosen] in snapshot.catalog.intents:
            return self._remember(memory, snapshot.replies.answer(memory.offers[chosen]))
        context = Context(memory.shown, self._earlier(memory))
        outcome = snapshot.matcher.match(text, context)
        memory.earlier = (*memory.earlier, (self._clock(), text))[-_EARLIER:]
        reply = snapshot.replies.outcome(outcome, again=memory.misses > 0)
        return self._remember(memory, reply)

    def press(self, chat: Hashable, wire: str) -> Press:
        """What pressing a button of this wire form does."""
        snapshot = self._library.current
        press = self._act(snapshot, decode(wire))
        if press.reply is not None:
            self._remember(self._memory(chat), press.reply)
        return press

    def open(self, chat: Hashable, wire: str) -> Reply:
        """The reply to a deep link; the greeting where the link leads nowhere."""
        snapshot = self._library.current
        press = self._act(snapshot, decode(wire)) if wire else Press()
        reply = press.reply or snapshot.replies.greeting()
        return self._remember(self._memory(chat), reply)

    def say(self, chat: Hashable, kind: str) -> Reply:
        """One of the fixed texts: greeting, help, topics, ask, privacy, text_only, trouble."""
        replies = self.replies
        fixed: dict[str, Callable[[], Reply]] = {
            "greeting": replies.greeting,
            "help": replies.help,
            "topics": replies.topics,
            "ask": replies.ask,
            "text_only": replies.text_only,
            "trouble": replies.trouble,
            "privacy": lambda: replies.privacy(self._days),
        }
        return self._remember(self._memory(chat), fixed[kind]())

    def shown(self, chat: Hashable) -> str | None:
        """The intent the chat saw last, if that is remembered and still there."""
        memory = self._chats.get(chat)
        shown = memory.shown if memory else None
        return shown if shown in self._library.current.catalog.intents else None

    def search(self, text: str, count: int) -> list[Reply]:
        """Cards for inline mode, best first: a notice, what was asked, or else all topics."""
        snapshot = self._library.current
        if not text.strip():
            return [snapshot.replies.answer(id_) for id_ in snapshot.catalog.menu][:count]
        explanation = snapshot.matcher.explain(text)
        outcome = explanation.outcome
        found = [snapshot.replies.outcome(outcome)] if isinstance(outcome, Emergency) else []
        if not isinstance(outcome, Fallback):
            ids = (candidate.intent for candidate in explanation.candidates)
            found += [snapshot.replies.answer(id_) for id_ in ids if id_ in snapshot.catalog.menu]
        return found[:count]

    def forget(self, chat: Hashable) -> None:
        """Drops the memory of a chat."""
        self._chats.pop(chat, None)

    def _act(self, snapshot: Snapshot, action: Action | None) -> Press:
        replies, intents = snapshot.replies, snapshot.catalog.intents
        match action:
            case Show(intent) if intent in intents:
                return Press(replies.answer(intent))
            case Pick(intent) if intent in intents:
                return Press(replies.answer(intent), in_place=True)
            case Nothing():
                return Press(replies.fallback(), in_place=True)
            case Topics():
                return Press(replies.topics())
            case Signs():
                return Press(replies.signs())
            case Vote(about, up) if about == "fallback" or about in intents:
                return Press(toast=replies.voted(up=up), voted=action)
        return Press(replies.moved(), toast="That topic has moved.")

    def _memory(self, chat: Hashable) -> Memory:
        memory = self._chats.pop(chat, None) or Memory()
        self._chats[chat] = memory
        if len(self._chats) > _CHATS:
            self._chats.popitem(last=False)
        return memory

    def _earlier(self, memory: Memory) -> tuple[str, ...]:
        since = self._clock() - _TOGETHER
        return tuple(text for at, text in memory.earlier if at >= since)

    @staticmethod
    def _remember(memory: Memory, reply: Reply) -> Reply:
        memory.misses = memory.misses + 1 if reply.kind == "fallback" else 0
        memory.offers = reply.offers
        if reply.kind in ("answer", "emergency"):
            memory.shown = reply.intent
        return reply
