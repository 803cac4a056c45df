"""Delivery by webhook: parallel posts, chats in order, retries until somebody says 2xx."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from .inbox import Inbox
from .record import Signal
from .wire import Json, bad_request

PORTS = (None, 80, 88, 443, 8443)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
Execute = Callable[[Json], Awaitable[None]]


@dataclass(frozen=True)
class Delivery:
    """One attempt to deliver: status is 0 where there was no HTTP answer, then error says why."""

    update_id: int
    target: str
    status: int
    seconds: float
    error: str = ""

    @property
    def accepted(self) -> bool:
        """Whether the update counts as delivered."""
        return 200 <= self.status < 300


@dataclass
class Settings:
    """What setWebhook was told."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: tuple[int, str] | None = None


@dataclass
class Webhook:
    """Telegram's sending side. `targets` are the instances, e.g. ["http://127.0.0.1:8080"]."""

    inbox: Inbox
    signal: Signal
    execute: Execute
    settings: Settings = field(default_factory=Settings)
    deliveries: list[Delivery] = field(default_factory=list)
    backoff: float = 0.05
    """Seconds before the first retry; doubles up to `backoff_max`."""
    backoff_max: float = 1.0
    timeout: float = 60.0
    copies: int = 1
    """How often each update is posted: 2 plays Telegram's duplicates."""
    in_order: bool = True
    """An update waits until the one before it of the same chat and kind has arrived."""
    _targets: list[str] = field(default_factory=list)
    _turn: int = 0
    _tasks: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    _busy: set[str] = field(default_factory=set)
    _session: aiohttp.ClientSession | None = None

    def __post_init__(self) -> None:
        self.inbox.arrived = self.dispatch

    @property
    def active(self) -> bool:
        """Whether a webhook is set."""
        return bool(self.settings.url)

    @property
    def targets(self) -> list[str]:
        """The roots of the instances, posted to in turn."""
        return self._targets

    @targets.setter
    def targets(self, roots: list[str]) -> None:
        self._targets = [root.rstrip("/") for root in roots]
        self.dispatch()

    @property
    def statuses(self) -> list[int]:
        """The status of every attempt in order."""
        return [delivery.status for delivery in self.deliveries]

    def set(self, params: Json) -> None:
        """The setWebhook call; raises ApiError like Telegram. An empty url removes it."""
        url = str(params.get("url") or "")
        if url:
            check(url, params)
        self.inbox.allow(params.get("allowed_updates"))
        if params.get("drop_pending_updates"):
            self.inbox.drop_pending()
        connections = min(max(params.get("max_connections") or 40, 1), 100)
        self.settings = Settings(url, params.get("secret_token") or "", connections)
        if url:
            self.inbox.terminate("Conflict: terminated by setWebhook request")
        self.dispatch()

    def info(self) -> Json:
        """The WebhookInfo object."""
        info: Json = {
            "url": self.settings.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.inbox.pending),
        }
        if self.active:
            info["max_connections"] = self.settings.max_connections
        if self.inbox.allowed:
            info["allowed_updates"] = self.inbox.allowed
        if self.settings.last_error:
            date, message = self.settings.last_error
            info |= {"last_error_date": date, "last_error_message": message}
        return info

    def dispatch(self) -> None:
        """Start posting whatever may be posted now."""
        if not (self.active and self._targets and self._session):
            return
        blocked = set(self._busy)
        for number, update in self.inbox.pending.items():
            if len(self._tasks) >= self.settings.max_connections:
                return
            queue = queue_of(update) if self.in_order else str(number)
            if queue in blocked or number in self._tasks:
                continue
            blocked.add(queue)
            self._busy.add(queue)
            self._tasks[number] = asyncio.create_task(self._deliver(number, update, queue))

    def start(self) -> None:
        """Be ready to post; needs a running loop."""
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        self.dispatch()

    async def stop(self) -> None:
        """Give up what is under way; it stays pending."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session:
            await self._session.close()
            self._session = None

    async def _deliver(self, number: int, update: Json, queue: str) -> None:
        try:
            pause = self.backoff
            while self.active and self._targets and number in self.inbox.pending:
                copies = [self._post(update) for _ in range(self.copies)]
                attempts = await asyncio.gather(*copies)
                if any(attempt.accepted for attempt in attempts):
                    self.inbox.remove(number)
                    return
                await asyncio.sleep(pause)
                pause = min(2 * pause, self.backoff_max)
        finally:
            del self._tasks[number]
            self._busy.discard(queue)
            self.dispatch()

    async def _post(self, update: Json) -> Delivery:
        number = update["update_id"]
        target = self._targets[self._turn % len(self._targets)]
        self._turn += 1
        start = time.monotonic()
        status, error, answer = await self._exchange(target, update)
        delivery = Delivery(number, target, status, time.monotonic() - start, error)
        self.deliveries.append(delivery)
        if delivery.accepted:
            await self._execute(answer)
        else:
            self._failed(delivery)
        self.signal.notify()
        return delivery

    async def _exchange(self, target: str, update: Json) -> tuple[int, str, Any]:
        """Posts once; status, error and the JSON of the answer, if there was any."""
        assert self._session
        headers = {}
        if self.settings.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.settings.secret
        parts = urlsplit(self.settings.url)
        url = target + (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        timeout = aiohttp.ClientTimeout(self.timeout)
        self.inbox.hand(update["update_id"])
        try:
            async with self._session.post(
                url, json=update, headers=headers, timeout=timeout
            ) as response:
                return response.status, response.reason or "", await _answer(response)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return 0, str(error) or type(error).__name__, None

    async def _execute(self, answer: Any) -> None:
        if isinstance(answer, dict) and isinstance(answer.get("method"), str):
            await self.execute(answer)

    def _failed(self, delivery: Delivery) -> None:
        message = "Connection refused" if "refus" in delivery.error.lower() else delivery.error
        if delivery.status:
            message = f"Wrong response from the webhook: {delivery.status} {delivery.error}"
        self.settings.last_error = (int(time.time()), message)


async def _answer(response: aiohttp.ClientResponse) -> Any:
    try:
        return await response.json(content_type=None)
    except ValueError:
        return None


def check(url: str, params: Json) -> None:
    """What Telegram demands of a webhook before it takes it."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not parts.hostname:
        raise bad_request("bad webhook: URL host is empty")
    if parts.port not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret = params.get("secret_token") or ""
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")


def queue_of(update: Json) -> str:
    """Updates with the same name are delivered one after the other, as the Bot API does it."""
    kind = next(key for key in update if key != "update_id")
    payload = update[kind]
    if kind in ("callback_query", "inline_query", "chosen_inline_result"):
        return f"{kind} {payload['from']['id']}"
    return f"chat {payload['chat']['id']}"
