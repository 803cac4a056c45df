"""A question or a button in, a reply out; and the short memory of each conversation."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal

from bot.conversation import Memory, Press, Who
from bot.core.actions import Action, Nothing, Page, Pick, Show, Signs, Topics, Vote, decode
from bot.core.matching import Answer, Context, Emergency, Fallback, Outcome, Suggest
from bot.core.recent import Recent
from bot.core.replies import Replies
from bot.core.saying.cards import is_small_talk
from bot.core.saying.choices import LONGEST, agrees, choose, declines
from bot.core.saying.reply import Reply
from bot.errors import DatabaseError
from bot.library import Snapshot
from bot.protocols import NOTHING_IS_KEPT, Journal, Serves
from bot.search import search

_CONVERSATIONS = 5_000
"""Conversations that are remembered; the one silent for longest is forgotten first."""

Fixed = Literal["greeting", "help", "topics", "ask", "privacy", "text_only", "trouble"]


class Assistant:
    """Talks with many people at once; knows no platform.

    Args:
        library: what is served.
        journal: told what was asked and chosen; without one nothing is kept.
        clock: seconds, from any start.
        retention_days: what /privacy says.
    """

    def __init__(
        self,
        library: Serves,
        *,
        journal: Journal = NOTHING_IS_KEPT,
        clock: Callable[[], float] = time.monotonic,
        retention_days: int = 30,
    ) -> None:
        self._library = library
        self._journal = journal
        self._clock = clock
        self._days = retention_days
        self._memories: Recent[Who, Memory] = Recent(_CONVERSATIONS)

    @property
    def replies(self) -> Replies:
        """The texts that are served now."""
        return self._library.current.replies

    def ask(self, who: Who, text: str) -> Reply:
        """The reply to a message."""
        snapshot = self._library.current
        memory = self._memory(who)
        chosen = self._chosen(snapshot, who, memory, text)
        if chosen is not None:
            return self._said(snapshot, who, chosen)
        context = Context(memory.shown, memory.just_heard(self._clock()))
        explanation = snapshot.matcher.explain(text, context)
        outcome, doubtful = explanation.outcome, bool(explanation.signs.stopped)
        memory.hear(text, self._clock())
        reply = snapshot.replies.outcome(outcome, again=memory.misses > 0, doubtful=doubtful)
        reminded = self._reminded(snapshot, memory, reply)
        said = self._said(snapshot, who, reminded)
        # What sounds like an emergency is never kept, not even where it is none.
        private = doubtful or reminded is not reply
        self._write_down(who, "" if private else text, outcome, said)
        return said

    def press(self, who: Who, wire: str) -> Press:
        """What pressing a button of this wire form does."""
        snapshot = self._library.current
        action = decode(wire)
        press = self._act(snapshot, action)
        if press.voted is not None:
            self._journal.voted(who.person, press.voted.about, press.voted.up)
        if press.reply is not None:
            if press.reply.intent is not None:
                self._journal.chosen(who.person, press.reply.intent)
            self._said(snapshot, who, press.reply)
        return press

    def open(self, who: Who, wire: str) -> Reply:
        """The reply to a deep link; the greeting where the link leads nowhere."""
        snapshot = self._library.current
        press = self._act(snapshot, decode(wire)) if wire else Press()
        led = press.reply if press.reply is not None and press.reply.kind != "moved" else None
        return self._said(snapshot, who, led or snapshot.replies.greeting())

    def say(self, who: Who, kind: Fixed) -> Reply:
        """One of the fixed texts."""
        snapshot = self._library.current
        replies = snapshot.replies
        fixed: dict[Fixed, Callable[[], Reply]] = {
            "greeting": replies.greeting,
            "help": replies.help,
            "topics": replies.topics,
            "ask": replies.ask,
            "text_only": replies.text_only,
            "trouble": replies.trouble,
            "privacy": lambda: replies.privacy(self._days),
        }
        reply = fixed[kind]()
        if kind == "text_only":  # a sticker after a notice answers nothing of it
            reply = self._reminded(snapshot, self._memory(who), reply)
        return self._said(snapshot, who, reply)

    def shown(self, who: Who) -> str | None:
        """The intent this conversation saw last, if that is remembered and still there."""
        memory = self._memories.get(who)
        shown = memory.shown if memory else None
        return shown if shown in self._library.current.catalog.intents else None

    def search(self, text: str, count: int) -> list[Reply]:
        """Cards for inline mode, best first."""
        return search(self._library.current, text, count)

    async def forget(self, who: Who) -> Reply:
        """Deletes what is kept of a person, in every chat, and says how much it was."""
        for known in self._memories:
            if known.person == who.person:
                self._memories.drop(known)
        try:
            gone = await self._journal.forget(who.person)
        except DatabaseError:
            return self.replies.not_forgotten()
        return self.replies.forgotten(gone.messages, gone.votes)

    def _chosen(self, snapshot: Snapshot, who: Who, memory: Memory, text: str) -> Reply | None:
        """What a typed choice from the last offer brings; None where it is a question."""
        if not memory.offers or len(text) > LONGEST:
            return None
        at = choose(text, len(memory.offers))
        if at is None and memory.suggested:
            if declines(text):
                return snapshot.replies.fallback()
            at = 0 if agrees(text) else None
        if at is None or memory.offers[at] not in snapshot.catalog.intents:
            return None
        self._journal.chosen(who.person, memory.offers[at])
        return snapshot.replies.answer(memory.offers[at])

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
            case Page(number):
                return Press(replies.topics(number), in_place=True)
            case Signs():
                return Press(replies.signs())
            case Vote(about, up) if about == "fallback" or about in intents:
                return Press(toast=replies.voted(up=up), voted=action)
        return Press(replies.moved(), in_place=isinstance(action, Pick))

    def _write_down(self, who: Who, text: str, outcome: Outcome, reply: Reply) -> None:
        match outcome:
            case Answer(intent):
                self._journal.answered(intent)
            case Suggest():
                self._journal.missed(who.person, text, "suggest", reply.offers)
            case Fallback():
                self._journal.missed(who.person, text, "fallback", reply.offers)
            case Emergency(urgency=urgency):
                self._journal.emergency(who.person, urgency)

    def _reminded(self, snapshot: Snapshot, memory: Memory, reply: Reply) -> Reply:
        """The reply, with the notice before it called to mind while that is fresh."""
        if reply.kind == "emergency":
            memory.warn(reply.signs, self._clock())
            return reply
        # "ok" and "thanks" use no reminder up
        signs = memory.remind(self._clock(), free=_is_courtesy(snapshot, reply))
        if not signs or not all(sign in snapshot.catalog.emergency.signs for sign in signs):
            return reply
        if snapshot.replies.takes_back(reply, signs):
            memory.calm()
            return reply
        return snapshot.replies.reminded(reply, signs)

    def _memory(self, who: Who) -> Memory:
        return self._memories.get(who) or self._memories.put(who, Memory())

    def _said(self, snapshot: Snapshot, who: Who, reply: Reply) -> Reply:
        """Remembers a reply, in the form in which it is said here."""
        if who.in_group:
            reply = snapshot.replies.for_group(reply)
        self._memory(who).say(reply, aside=_is_courtesy(snapshot, reply))
        return reply


def _is_courtesy(snapshot: Snapshot, reply: Reply) -> bool:
    if reply.intent is None:
        return False
    intent = snapshot.catalog.intents.get(reply.intent)
    return intent is not None and is_small_talk(intent)
