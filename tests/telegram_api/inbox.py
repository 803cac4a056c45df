"""Updates that wait for the bot: numbered, filtered, handed out by polling, confirmed by offset."""

import asyncio
import contextlib
import itertools
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from .record import Signal
from .wire import ApiError, Json, bad_request

OPT_IN = frozenset(("chat_member", "message_reaction", "message_reaction_count"))
KINDS = frozenset((
    "message", "edited_message", "channel_post", "edited_channel_post", "inline_query",
    "chosen_inline_result", "callback_query", "shipping_query", "pre_checkout_query", "poll",
    "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost",
    "removed_chat_boost", "message_reaction", "message_reaction_count", "business_connection",
    "business_message", "edited_business_message", "deleted_business_messages",
    "purchased_paid_media",
))  # fmt: skip
CONFLICT = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class Inbox:
    """The queue of one bot. `pending` is in order; what leaves it was confirmed or delivered."""

    def __init__(self, signal: Signal) -> None:
        self.pending: dict[int, Json] = {}
        self.all: dict[int, Json] = {}
        """Every update ever made available, by update_id."""
        self.deliveries: Counter[int] = Counter()
        """How often each update was handed to a bot."""
        self.handed: dict[int, float] = {}
        """When each update was first handed to a bot (time.monotonic)."""
        self.confirmed: list[int] = []
        self.allowed: list[str] = []
        self.conflicts = 0
        self.arrived: Callable[[], None] = lambda: None
        """Called for each update that becomes available: the webhook's hook."""
        self._next = 100_000_000
        self._signal = signal
        self._poll: asyncio.Future[None] | None = None

    def allow(self, allowed: Any) -> None:
        """The setting of allowed_updates: None keeps the previous, an empty list is the default."""
        if allowed is None:
            return
        if not isinstance(allowed, list):
            raise bad_request("can't parse allowed updates JSON object")
        # Telegram ignores names it does not know
        self.allowed = [kind for kind in allowed if kind in KINDS]

    def accepts(self, kind: str) -> bool:
        """Whether an update of this kind is made available at all."""
        return kind in self.allowed if self.allowed else kind not in OPT_IN

    def add(self, kind: str, payload: Json) -> Json | None:
        """Make an update available; None if the bot did not ask for this kind."""
        if not self.accepts(kind):
            return None
        self._next += 1
        update = {"update_id": self._next, kind: payload}
        self.all[self._next] = update
        self.put(update)
        return update

    def put(self, update: Json) -> None:
        """Make an update available, again if it was confirmed before."""
        number = update["update_id"]
        late = any(other > number for other in list(self.pending)[-1:])
        self.pending[number] = update
        if late:
            self.pending = dict(sorted(self.pending.items()))
        self.wake()
        self.arrived()
        self._signal.notify()

    def hand(self, update_id: int) -> None:
        """An update goes out to a bot, which may or may not get it."""
        self.deliveries[update_id] += 1
        self.handed.setdefault(update_id, time.monotonic())

    def remove(self, update_id: int) -> None:
        """The update has arrived for good."""
        if self.pending.pop(update_id, None):
            self.confirmed.append(update_id)
            self._signal.notify()

    def drop_pending(self) -> None:
        """Forget what waits, without anybody having seen it."""
        self.pending.clear()
        self._signal.notify()

    def wake(self) -> None:
        """End the long poll that waits, with what there is."""
        if self._poll and not self._poll.done():
            self._poll.set_result(None)

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """One getUpdates: confirms everything before the offset, waits if nothing is there.

        Raises ApiError (409) as soon as another poll arrives meanwhile.
        """
        self.terminate(CONFLICT)
        self._confirm(offset)
        if not self.pending and timeout > 0:
            await self._arrival(timeout)
        chosen = [u for number, u in self.pending.items() if offset <= 0 or number >= offset]
        chosen = chosen[: limit if 1 <= limit <= 100 else 100]
        for update in chosen:
            self.hand(update["update_id"])
        self._signal.notify()
        return chosen

    def terminate(self, why: str) -> None:
        """Refuse the poll that is waiting now, if any, with a 409."""
        if self._poll and not self._poll.done():
            self.conflicts += 1
            self._poll.set_exception(ApiError(409, why))

    @property
    def polling(self) -> bool:
        """Whether a poll is waiting at this moment."""
        return self._poll is not None and not self._poll.done()

    def _confirm(self, offset: int) -> None:
        if offset < 0:  # counted from the end; what lies before is forgotten
            gone = list(self.pending)[:offset]
        else:
            gone = list(itertools.takewhile(lambda number: number < offset, self.pending))
        for number in gone:
            self.remove(number)

    async def _arrival(self, timeout: float) -> None:
        poll: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        self._signal.notify()
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(poll, timeout)
        finally:
            if self._poll is poll:
                self._poll = None
