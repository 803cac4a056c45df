"""A storm around a running bot: people write while it is killed, stopped, starved and flooded.

Everything random follows from one seed. Each message comes from a chat of its own, so that every
answer belongs to exactly one message. A message may be answered twice only where the bot could not
know that it was answered, or could not say so: it was in flight when the bot was killed, Telegram's
word got lost, or Telegram had hung up before the answer and posts again after a stop.
"""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from process import BotProcess, bot_process
from telegram_api import TelegramApi

TEXTS = ("heat or ice?", "is walking good", "should i use ice or heat", "zanzibar")
LOST_WORDS = ("dropped after", "dropped before")
_READY = {"polling": "getUpdates", "webhook": "setWebhook"}


@dataclass
class Outcome:
    """What the storm left."""

    said: int = 0
    events: Counter[str] = field(default_factory=Counter)
    unanswered: int = 0
    twice: int = 0
    twice_without_excuse: int = 0
    bad_exits: list[int] = field(default_factory=list)
    log: str = field(default="", repr=False)


class Storm:
    """One storm, in one mode of delivery, from one seed."""

    def __init__(self, api: TelegramApi, mode: str, seed: int, folder: Path) -> None:
        self.outcome = Outcome()
        self._api, self._mode, self._folder = api, mode, folder
        self._random = random.Random(seed)
        self._life = AsyncExitStack()
        self._bot: BotProcess | None = None
        self._excused: set[int] = set()
        self._confirmed_before = 0
        """How many were confirmed when this bot came up: it cannot know those."""
        self._gusts: tuple[Callable[[], Awaitable[None]], ...] = (
            self.kill,
            self.stop,
            self.starve,
            self.flood,
            self.forbid_haste,
            self.break_gateway,
            self.lose_words,
            self.slow_down,
            self.go_away,
            self.repeat,
        )
        # Shorter than the bot may be starved: Telegram posts again what is still under way.
        api.webhook.timeout = 0.7

    async def rage(self, seconds: float) -> Outcome:
        """People write and misfortune strikes for so long; then the sky clears, and all settles."""
        end = time.monotonic() + seconds
        try:
            await self.start()
            talking = asyncio.create_task(self._talk(end))
            # Every kind at least once, then whatever comes.
            for gust in self._random.sample(self._gusts, len(self._gusts)):
                await gust()
            while time.monotonic() < end:
                await self._random.choice(self._gusts)()
            await talking
            self._api.faults.lift_all()
            await self._api.until(lambda: not self._api.pending, 60)
            await self._end(signal.SIGTERM, 0)
        finally:
            await self._life.aclose()
        return self._count()

    async def start(self) -> None:
        """A bot comes up."""
        self._confirmed_before = len(self._api.confirmed)
        self._life = AsyncExitStack()
        process = bot_process(self._api, f"--{self._mode}", folder=self._folder)
        self._bot = await self._life.enter_async_context(process)
        before = len(self._api.calls_of(_READY[self._mode]))
        ready = _READY[self._mode]
        await self._api.wait_for(ready, before + 1, arrived=True, timeout=30)

    async def kill(self) -> None:
        """SIGKILL with its hands full; what it had in them may be answered again."""
        with self._api.faults.broken("sendMessage", times=None):
            await self.flood()
            await self._breathe(0.5)
            self._excused |= set(self._api.pending)
            await self._end(signal.SIGKILL, -signal.SIGKILL)
        await self.start()

    async def stop(self) -> None:
        """SIGTERM, as at a deploy."""
        await self._end(signal.SIGTERM, 0)
        await self.start()

    async def starve(self) -> None:
        """The machine gives it no time for a while."""
        self._event("starved")
        assert self._bot is not None
        self._bot.send(signal.SIGSTOP)
        await self._breathe(1.0)
        self._bot.send(signal.SIGCONT)

    async def flood(self) -> None:
        """More people than Telegram has connections."""
        self._event("floods")
        for _ in range(self._random.randint(30, 250)):
            await self._say()

    async def forbid_haste(self) -> None:
        """Telegram asks for patience."""
        self._event("429")
        self._api.faults.flood("sendMessage", 1, times=self._random.randint(1, 5))
        await self._breathe(0.3)

    async def break_gateway(self) -> None:
        """A gateway answers instead of Telegram."""
        self._event("5xx")
        self._api.faults.broken("sendMessage", 502, times=self._random.randint(1, 20))
        self._api.faults.broken("getUpdates", 500)
        await self._breathe(0.3)

    async def lose_words(self) -> None:
        """Connections break before or after Telegram acted."""
        self._event("lost words")
        self._api.faults.dropped("sendMessage", processed=self._random.random() < 0.5, times=3)
        await self._breathe(0.3)

    async def slow_down(self) -> None:
        """Telegram takes its time, so that much is under way."""
        self._event("slow")
        with self._api.faults.slow("sendMessage", 0.1):
            await self.flood()
            await self._breathe(0.5)

    async def go_away(self) -> None:
        """The whole API is gone for a moment."""
        self._event("outages")
        self._excuse_calls_under_way()
        await self._api.stop_listening()
        await self._breathe(1.0)
        await self._api.start_listening()

    async def repeat(self) -> None:
        """Telegram posts everything twice, and again what was done long ago."""
        self._event("repeats")
        self._api.webhook.copies = 2
        for update_id in self._api.confirmed[self._confirmed_before :][-5:]:
            self._api.redeliver(update_id)
        await self._breathe(0.3)
        self._api.webhook.copies = 1

    async def _end(self, number: signal.Signals, expected: int) -> None:
        assert self._bot is not None
        self._event(f"{number.name}")
        self._bot.send(number)
        code = await self._bot.ended(20)
        self._excuse_what_telegram_hung_up_on()
        self.outcome.log += self._bot.log
        if code != expected:
            self.outcome.bad_exits.append(code)
        await self._life.aclose()

    async def _talk(self, end: float) -> None:
        while time.monotonic() < end:
            await self._say()
            await asyncio.sleep(self._random.uniform(0, 0.02))

    async def _say(self) -> None:
        self.outcome.said += 1
        chat = self._api.private_chat(f"P{self.outcome.said}")
        await chat.say(self._random.choice(TEXTS))

    async def _breathe(self, at_most: float) -> None:
        await asyncio.sleep(self._random.uniform(0.1, at_most))

    def _event(self, name: str) -> None:
        self.outcome.events[name] += 1

    def _excuse_calls_under_way(self) -> None:
        self._excused |= set(self._api.pending)

    def _excuse_what_telegram_hung_up_on(self) -> None:
        """The next instance cannot know that they were answered."""
        timeout = self._api.webhook.timeout
        hung_up = {post.update_id for post in self._api.deliveries if post.seconds >= timeout}
        self._excused |= hung_up.intersection(self._api.pending)

    def _count(self) -> Outcome:
        calls = self._api.tally().calls
        unlucky = {
            call.params.get("chat_id") for call in self._api.calls if call.fault in LOST_WORDS
        }
        twice = {update["update_id"] for update in self._api.answered_twice()}
        chats = {u: self._api.updates[u]["message"]["chat"]["id"] for u in twice}
        excused = self._excused | {u for u in twice if chats[u] in unlucky}
        self.outcome.unanswered = sum(not answers for answers in calls.values())
        self.outcome.twice = len(twice)
        self.outcome.twice_without_excuse = len(twice - excused)
        return self.outcome
