"""How calls reach the Bot API: PTB's request interface straight on aiohttp.

The one HTTP library of the house carries calls out and updates in. What went wrong is told apart by
whether Telegram can have acted on the call, since that decides if it may be made again.
"""

from __future__ import annotations

import json

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_JSON = {"Content-Type": "application/json"}
_CONNECT = 5.0
_READ = 10.0


class NotSentError(NetworkError):
    """The call never reached Telegram: it can be made again without a second copy."""


class FateUnknownError(TimedOut):
    """The call was sent and its answer got lost: Telegram may have acted on it."""


class Transport(BaseRequest):
    """Calls over one pool of kept connections.

    Args:
        connections: how many calls may be under way at once.
    """

    def __init__(self, connections: int) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer unless a call says otherwise."""
        return _READ

    async def initialize(self) -> None:
        """Opens the pool; a second time does nothing."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=50)
            self._session = aiohttp.ClientSession(
                connector=connector, headers={"User-Agent": self.USER_AGENT}, trust_env=True
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
        if self._session is None:
            raise RuntimeError("this transport was not initialised")
        read = read_timeout if isinstance(read_timeout, int | float) else _READ
        timeout = aiohttp.ClientTimeout(
            total=_CONNECT + read, sock_connect=_CONNECT, sock_read=read
        )
        data, headers = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=data, headers=headers, timeout=timeout
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSentError(f"cannot connect: {_name(error)}") from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise FateUnknownError(f"no answer: {_name(error)}") from None


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
