"""How calls reach the Bot API: PTB's request interface on connections of our own.

What went wrong is told apart by whether Telegram can have acted on the call, since that decides if
it may be made again.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import ssl
from typing import Any

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.platforms.telegram.calls.body import Written, body_of
from bot.platforms.telegram.calls.contact import Contact
from bot.platforms.telegram.calls.pool import Origin, Pool, target
from bot.platforms.telegram.calls.wire import Answer, Connection

_CONNECT, _READ = 5.0, 10.0
"""Seconds to wait for a connection, and for an answer unless a call says otherwise."""
_GATEWAY_TIMEOUT = 504


class NotSentError(NetworkError):
    """The call never reached Telegram: it can be made again without a second copy."""


class FateUnknownError(TimedOut):
    """The call was sent and its answer got lost: Telegram may have acted on it."""


class Transport(BaseRequest):
    """Calls over kept connections.

    Args:
        proxy: the address of the proxy to go through, if any.
    """

    def __init__(self, proxy: str | None = None) -> None:
        self._proxy = proxy
        self._pool: Pool | None = None
        self.contact = Contact()

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer unless a call says otherwise."""
        return _READ

    async def initialize(self) -> None:
        """Opens the pool; a second time does nothing."""
        if self._pool is None:
            self._pool = Pool(self._proxy)

    async def shutdown(self) -> None:
        """Closes the pool."""
        if self._pool is not None:
            await self._pool.close()
            self._pool = None

    async def call(self, url: str, parameters: bytes) -> Any:
        """The result of a call whose parameters are JSON already.

        Raises:
            TelegramError: as ``post`` does, which is for parameters that PTB has to write.
        """
        return await self.post(url, Written(parameters))  # type: ignore[arg-type]

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
        if self._pool is None:
            raise RuntimeError("this transport was not initialised")
        read = float(read_timeout) if isinstance(read_timeout, int | float) else _READ
        to = target(url)
        type_, body = body_of(request_data)
        head = (
            f"{method} {self._pool.request_line(to)} HTTP/1.1\r\nHost: {to.netloc}\r\n"
            f"User-Agent: {self.USER_AGENT}\r\n{self._pool.headers(to.origin)}"
            f"{type_}Content-Length: {len(body)}\r\n\r\n"
        )
        connection = await self._connect(self._pool, to.origin)
        try:
            answer = await self._exchange(connection, head.encode() + body, read)
        except FateUnknownError:
            self._pool.distrust(to.origin)
            raise
        self._pool.give_back(to.origin, connection)
        if answer.status == _GATEWAY_TIMEOUT:
            raise FateUnknownError("a gateway did not wait for the answer") from None
        self.contact.made()
        return answer.status, answer.body

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

    async def _connect(self, pool: Pool, origin: Origin) -> Connection:
        try:
            async with asyncio.timeout(_CONNECT):
                return await pool.take(origin)
        except (OSError, TimeoutError) as error:
            self.contact.failed()
            where = f"{origin.host}:{origin.port}"
            raise NotSentError(f"cannot connect to {where}: {_reason(error)}") from None

    async def _exchange(self, connection: Connection, request: bytes, seconds: float) -> Answer:
        try:
            async with asyncio.timeout(seconds):
                return await connection.exchange(request)
        except (OSError, TimeoutError) as error:
            self.contact.failed()
            raise FateUnknownError(f"no answer: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    """What went wrong, in words; an error's own could hold more than may be shown."""
    if isinstance(error, TimeoutError):
        return "it took too long"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not good: {error.verify_message}"
    if isinstance(error, socket.gaierror):
        return "the name is not known"
    if isinstance(error, OSError) and error.errno:
        return os.strerror(error.errno).lower()
    return str(error) if type(error) is ConnectionError else type(error).__name__
