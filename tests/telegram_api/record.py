"""What the bot asked of the Bot API, and waiting for it without sleeping."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .wire import ApiError, Json, Upload


@dataclass(eq=False)
class Call:
    """One call of the bot: what it asked, and what it was told once `done`."""

    method: str
    params: Json
    files: dict[str, Upload] = field(default_factory=dict)
    via: str = "http"
    """"http", or "webhook" for a call inside the answer to a webhook."""
    time: float = field(default_factory=time.monotonic)
    finished: float | None = None
    result: Any = None
    error: ApiError | None = None
    fault: str | None = None
    """The scripted fault that hit this call."""

    @property
    def done(self) -> bool:
        """Whether the call had its answer (or lost it)."""
        return self.finished is not None

    @property
    def ok(self) -> bool:
        """Whether the call took effect: Telegram did it, even if the answer got lost."""
        return self.done and self.error is None and self.result is not None

    def __str__(self) -> str:
        outcome = self.error.description if self.error else "ok" if self.ok else self.fault or "..."
        return f"{self.method}({self.params}) -> {outcome}"


class Signal:
    """Wakes whoever waits for a condition each time something happened."""

    def __init__(self) -> None:
        self._waiting: dict[asyncio.Future[None], Callable[[], bool]] = {}

    def notify(self) -> None:
        """Something happened: look at every condition again."""
        for future, condition in list(self._waiting.items()):
            if not future.done() and condition():
                future.set_result(None)

    async def until(
        self, condition: Callable[[], bool], timeout: float, what: Callable[[], str]
    ) -> None:
        """Return once the condition holds; raise TimeoutError saying `what()` otherwise."""
        if condition():
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[future] = condition
        try:
            await asyncio.wait_for(future, timeout)
        except TimeoutError:
            raise TimeoutError(f"{what()} (waited {timeout} s)") from None
        finally:
            del self._waiting[future]


class Record:
    """Every call in the order of arrival, and in the order in which they were finished."""

    def __init__(self, signal: Signal) -> None:
        self.calls: list[Call] = []
        self.finished: list[Call] = []
        self.under_way: set[Call] = set()
        self._signal = signal

    def arrived(self, call: Call) -> None:
        """Keep a call that has just come in."""
        self.calls.append(call)
        self.under_way.add(call)
        self._signal.notify()

    def finish(self, call: Call) -> None:
        """The call had its answer; a second report of the same call counts once."""
        if not call.done:
            call.finished = time.monotonic()
            self.finished.append(call)
            self.under_way.discard(call)
            self._signal.notify()

    def of(self, method: str) -> list[Call]:
        """The calls of one method, in the order of arrival."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

    async def wait_for(
        self,
        method: str,
        count: int,
        where: Callable[[Call], bool] | None,
        timeout: float,
        arrived: bool,
    ) -> list[Call]:
        """See TelegramApi.wait_for."""
        source = self.calls if arrived else self.finished
        found: list[Call] = []
        seen = 0

        def enough() -> bool:
            nonlocal seen
            new, seen = source[seen:], len(source)
            found.extend(c for c in new if _fits(c, method) and (where is None or where(c)))
            return len(found) >= count

        await self._signal.until(enough, timeout, lambda: self._missing(method, count, len(found)))
        return found

    def _missing(self, method: str, count: int, found: int) -> str:
        made = dict(Counter(call.method for call in self.calls))
        return f"expected {count} fitting {method} calls, found {found}; calls made: {made}"


def _fits(call: Call, method: str) -> bool:
    return method == "*" or call.method.lower() == method.lower()
