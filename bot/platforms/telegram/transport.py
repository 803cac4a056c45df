"""How calls reach the Bot API: PTB's request interface straight on aiohttp.

The one HTTP library of the house carries calls out and updates in. What went wrong is told apart by
whether Telegram can have acted on the call, since that decides if it may be made again.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_JSON = {"Content-Type": "application/json"}
_CONNECT = 5.0
_READ = 10.0
_LONG, _FRESH = 30.0, 60.0
_GATEWAY_TIMEOUT = 504


class NotSentError(NetworkError):
    """The call never reached Telegram: it can be made again without a second copy."""


class FateUnknownError(TimedOut):
    """The call was sent and its answer got lost: Telegram may have acted on it."""


@dataclass(slots=True)
class Contact:
    """Whether the Bot API could be reached lately. Times are those of ``time.monotonic``."""

    _lost: float | None = None
    _failed: float = 0.0

    @property
    def is_lost(self) -> bool:
        """Whether every call of the last half minute failed, and the last one not long ago."""
        now = time.monotonic()
        return self._lost is not None and now - self._lost > _LONG and now - self._failed < _FRESH

    def made(self) -> None:
        """A call got an answer."""
        self._lost = None

    def failed(self) -> None:
        """A call got none."""
        self._failed = time.monotonic()
        self._lost = self._failed if self._lost is None else self._lost


class Transport(BaseRequest):
    """Calls over one pool of kept connections.

    Args:
        connections: how many calls may be under way at once.
        proxy: the address of the proxy to go through, if any. aiohttp could find that by itself,
            but would read the whole environment for every call (0.17 ms, measured).
    """

    def __init__(self, connections: int, proxy: str | None = None) -> None:
        self._connections = connections
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None
        self.contact = Contact()

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer unless a call says otherwise."""
        return _READ

    async def initialize(self) -> None:
        """Opens the pool; a second time does nothing."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=50),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
                proxy=self._proxy,
            )

    async def shutdown(self) -> None:
        """Closes the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One HTTP request: status and body.

        Raises:
            NotSentError: nothing reached the other side.
            FateUnknownError: it was sent, and no whole answer came back.
        """
        read = float(read_timeout) if isinstance(read_timeout, int | float) else _READ
        data, headers = _body(request_data)
        try:
            status, body = await self._exchange(method, url, data, headers, read)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            self.contact.failed()
            raise NotSentError(f"cannot connect: {_name(error)}") from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            self.contact.failed()
            raise FateUnknownError(f"no answer: {_name(error)}") from None
        if status == _GATEWAY_TIMEOUT:
            raise FateUnknownError("a gateway did not wait for the answer") from None
        self.contact.made()
        return status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer of Telegram; PTB's own way logs an unreadable one in full.

        Raises:
            FateUnknownError: it is not Telegram's.
        """
        try:
            answer = json.loads(payload)
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict):
            raise FateUnknownError("an answer that is not Telegram's") from None
        return answer

    async def _exchange(
        self,
        method: str,
        url: str,
        data: bytes | aiohttp.FormData | None,
        headers: dict[str, str],
        read: float,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("this transport was not initialised")
        timeout = aiohttp.ClientTimeout(
            total=_CONNECT + read, sock_connect=_CONNECT, sock_read=read
        )
        async with self._session.request(
            method, url, data=data, headers=headers, timeout=timeout
        ) as response:
            return response.status, await response.read()


def _name(error: BaseException) -> str:
    """The kind of an error; its own text could hold the address, and that the token."""
    return type(error).__name__


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return json.dumps(data.parameters, separators=(",", ":")).encode(), _JSON
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime_type)
    return form, {}
