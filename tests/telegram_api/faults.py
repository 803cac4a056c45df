"""Misfortune by script: floods, refusals, broken gateways, lost connections, slowness."""

import asyncio
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from .wire import ApiError, Json

ANY = "*"
HTML_ERROR = (
    "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n"
    "<center><h1>{status} {reason}</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n"
    "</body>\r\n</html>\r\n"
)
REASONS = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable",
           504: "Gateway Timeout"}  # fmt: skip


class Fault:
    """What happens to fitting calls until it is lifted or has happened `times` times.

    As a context manager it is lifted at the end of the block.
    """

    def __init__(self, name: str, method: str, chat_id: int | None, times: int | None) -> None:
        self.name = name
        self.method = method.lower()
        self.chat_id = chat_id
        self.left = times
        self.hits = 0
        self.lifted = False
        self.error: ApiError | None = None
        """Telegram refuses the call with this."""
        self.status: int | None = None
        """A gateway in front of Telegram answers with this and an HTML page."""
        self.garbled: Json | None = None
        """What the bot reads instead of the result; not what the method is documented to give."""
        self.drops = False
        """The connection is closed without an answer."""
        self.processed = False
        """Telegram does what was asked before the misfortune; the bot cannot know."""
        self.delay = 0.0
        self.gate: asyncio.Event | None = None

    def fits(self, method: str, params: Json) -> bool:
        """Whether this call is to be hit."""
        wanted = self.method in (ANY, method.lower())
        here = self.chat_id is None or params.get("chat_id") == self.chat_id
        return wanted and here and not self.lifted and self.left != 0

    def hit(self) -> None:
        """Count one call as hit."""
        self.hits += 1
        if self.left is not None:
            self.left -= 1

    async def wait(self) -> None:
        """The slow part of the fault."""
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.gate:
            await self.gate.wait()

    def release(self) -> None:
        """Let the calls go on that hang in this fault, and hit no more."""
        self.lift()

    def lift(self) -> None:
        """No further call is hit; hanging ones go on."""
        self.lifted = True
        if self.gate:
            self.gate.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.lift()


class Faults:
    """The script: each method adds a fault, the oldest fitting one hits.

    `method` may be "*", `chat_id` limits a fault to calls for that chat, `times` to that many
    calls (default 1; None: until lifted).
    """

    def __init__(self) -> None:
        self.script: list[Fault] = []

    def __iter__(self) -> Iterator[Fault]:
        return iter(self.script)

    def take(self, method: str, params: Json) -> Fault | None:
        """The fault that hits this call, counted."""
        fault = next((f for f in self.script if f.fits(method, params)), None)
        if fault:
            fault.hit()
        return fault

    def lift_all(self) -> None:
        """Peace: nothing is hit any more and nothing hangs."""
        for fault in self.script:
            fault.lift()
        self.script.clear()

    def flood(
        self, method: str, retry_after: int, *, chat_id: int | None = None, times: int | None = 1
    ) -> Fault:
        """429 with retry_after (seconds)."""
        description = f"Too Many Requests: retry after {retry_after}"
        error = ApiError(429, description, retry_after=retry_after)
        return self.refuse(method, error, chat_id=chat_id, times=times)

    def forbidden(
        self,
        method: str,
        description: str = "bot was blocked by the user",
        *,
        chat_id: int | None = None,
        times: int | None = 1,
    ) -> Fault:
        """403 with Telegram's prefix."""
        error = ApiError(403, f"Forbidden: {description}")
        return self.refuse(method, error, chat_id=chat_id, times=times)

    def refuse(
        self, method: str, error: ApiError, *, chat_id: int | None = None, times: int | None = 1
    ) -> Fault:
        """Any refusal in Telegram's form."""
        fault = self._add(str(error.code), method, chat_id, times)
        fault.error = error
        return fault

    def broken(
        self, method: str, status: int = 502, *, chat_id: int | None = None, times: int | None = 1
    ) -> Fault:
        """A 5xx with an HTML page, from a gateway; the call does not reach Telegram."""
        fault = self._add(str(status), method, chat_id, times)
        fault.status = status
        return fault

    def garbled(self, method: str, body: Json, *, times: int | None = 1) -> Fault:
        """200 with a JSON object that makes no sense for this method."""
        fault = self._add("garbled", method, None, times)
        fault.garbled = body
        return fault

    def dropped(
        self,
        method: str,
        *,
        processed: bool = False,
        chat_id: int | None = None,
        times: int | None = 1,
    ) -> Fault:
        """The connection breaks; `processed`: after Telegram did what was asked."""
        name = "dropped after" if processed else "dropped before"
        fault = self._add(name, method, chat_id, times)
        fault.drops, fault.processed = True, processed
        return fault

    def slow(
        self, method: str, seconds: float, *, chat_id: int | None = None, times: int | None = None
    ) -> Fault:
        """Telegram acts at once, its answer comes late."""
        fault = self._add("slow", method, chat_id, times)
        fault.delay, fault.processed = seconds, True
        return fault

    def hang(
        self,
        method: str,
        *,
        processed: bool = False,
        chat_id: int | None = None,
        times: int | None = None,
    ) -> Fault:
        """No answer until `release()`; Telegram acts then, or at once if `processed`."""
        fault = self._add("hang", method, chat_id, times)
        fault.gate, fault.processed = asyncio.Event(), processed
        return fault

    def _add(self, name: str, method: str, chat_id: int | None, times: int | None) -> Fault:
        fault = Fault(name, method, chat_id, times)
        self.script.append(fault)
        return fault


def html_page(status: int) -> str:
    """What a gateway says instead of Telegram."""
    return HTML_ERROR.format(status=status, reason=REASONS.get(status, "Error"))
