"""Connections to the Bot API that are kept for the next call, straight or through a proxy."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from bot.platforms.telegram.calls.wire import Answer, Connection

_KEPT = 50.0
"""Seconds that a connection may rest; Telegram hangs up after a little more."""
_NEXT_ADDRESS = 0.25
"""Seconds after which the next address of a host is tried as well."""

_LAST = 1.0
"""Seconds that a connection may still take to be made when nobody waits for it any more."""
_Connecting = asyncio.Task[tuple[asyncio.Transport, Connection]]


class Origin(NamedTuple):
    """Where a connection leads."""

    secure: bool
    host: str
    port: int


class Target(NamedTuple):
    """A URL in parts: where it is, its ``Host`` header, and what is asked for there."""

    origin: Origin
    netloc: str
    path: str


@lru_cache(maxsize=64)
def target(url: str) -> Target:
    """The parts of a URL. Raises ValueError if there is no host in it."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("no address")
    secure = parts.scheme == "https"
    origin = Origin(secure, parts.hostname, parts.port or (443 if secure else 80))
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    netloc = parts.netloc.rpartition("@")[2]
    return Target(origin, netloc, f"{path}?{parts.query}" if parts.query else path)


class Pool:
    """Makes connections and keeps them.

    Args:
        proxy: the address of an HTTP proxy to go through, if any, with its user and password.
    """

    def __init__(self, proxy: str | None = None) -> None:
        self._proxy = urlsplit(proxy if "://" in proxy else f"http://{proxy}") if proxy else None
        self._idle: dict[Origin, list[Connection]] = defaultdict(list)
        self._open: set[Connection] = set()
        self._connecting: set[_Connecting] = set()
        self._tls: ssl.SSLContext | None = None

    async def take(self, origin: Origin) -> Connection:
        """A connection for one exchange. Raises OSError."""
        idle, now = self._idle[origin], asyncio.get_running_loop().time()
        while idle:
            connection = idle.pop()
            if connection.is_open and now - connection.idle_since < _KEPT:
                return connection
            connection.close()
        return self._opened(await self._make(origin))

    def give_back(self, origin: Origin, connection: Connection) -> None:
        """Keeps a connection for the next exchange, if it is still open."""
        if connection.is_open:
            connection.idle_since = asyncio.get_running_loop().time()
            self._idle[origin].append(connection)

    def distrust(self, origin: Origin) -> None:
        """Ends the connections that rest: where one broke, the others most likely have, too.

        What is tried next then needs a new one, and if that cannot be had, nothing was sent.
        """
        for connection in self._idle.pop(origin, ()):
            connection.close()

    async def close(self) -> None:
        """Ends every connection, also those that are being made."""
        if self._connecting:
            await asyncio.wait(self._connecting, timeout=_LAST)
        for connecting in self._connecting:
            connecting.cancel()
        self._idle.clear()
        ending = list(self._open)
        for connection in ending:
            connection.close()
        if ending:
            await asyncio.wait([connection.lost for connection in ending])

    def request_line(self, to: Target) -> str:
        """What is written on a request's first line: a proxy for plain http needs the host too."""
        if self._proxy is None or to.origin.secure:
            return to.path
        return f"http://{to.netloc}{to.path}"

    def headers(self, origin: Origin) -> str:
        """What the proxy wants to know with every request, as lines."""
        return "" if self._proxy is None or origin.secure else self._authorization()

    def _opened(self, connection: Connection) -> Connection:
        self._open.add(connection)
        connection.lost.add_done_callback(lambda _: self._open.discard(connection))
        return connection

    async def _connect(self, origin: Origin, tls: ssl.SSLContext | None) -> Connection:
        """Whoever waits may give up; asyncio alone would then lose a socket that has just opened.

        (Its race of addresses forgets the winner when it is cancelled.)
        """
        loop = asyncio.get_running_loop()
        connecting: _Connecting = loop.create_task(
            loop.create_connection(
                Connection, origin.host, origin.port, ssl=tls, happy_eyeballs_delay=_NEXT_ADDRESS
            )
        )
        self._connecting.add(connecting)
        connecting.add_done_callback(self._connecting.discard)
        try:
            _, connection = await asyncio.shield(connecting)
        except asyncio.CancelledError:
            connecting.add_done_callback(self._hang_up)
            loop.call_later(_LAST, connecting.cancel)
            raise
        return connection

    def _hang_up(self, connecting: _Connecting) -> None:
        if not connecting.cancelled() and connecting.exception() is None:
            _, connection = connecting.result()
            self._opened(connection).close()

    async def _make(self, origin: Origin) -> Connection:
        tls = self._context() if origin.secure else None
        if self._proxy is None:
            return await self._connect(origin, tls)
        loop = asyncio.get_running_loop()
        _, connection = await loop.create_connection(
            Connection, self._proxy.hostname or "", self._proxy.port or 80
        )
        if tls is not None:
            try:
                await self._tunnel(connection, origin, tls)
            except BaseException:  # cancelled, too: nobody else knows of the connection yet
                connection.close()
                raise
        return connection

    async def _tunnel(self, connection: Connection, origin: Origin, tls: ssl.SSLContext) -> None:
        where = f"{origin.host}:{origin.port}"
        request = f"CONNECT {where} HTTP/1.1\r\nHost: {where}\r\n{self._authorization()}\r\n"
        answer: Answer = await connection.exchange(request.encode(), bare=True)
        if answer.status != 200:
            raise ConnectionError(f"the proxy answers {answer.status}")
        upgraded = await asyncio.get_running_loop().start_tls(
            connection.transport, connection, tls, server_hostname=origin.host
        )
        assert upgraded is not None, "start_tls returns a transport or raises"
        connection.connection_made(upgraded)

    def _authorization(self) -> str:
        if self._proxy is None or self._proxy.username is None:
            return ""
        who = f"{unquote(self._proxy.username)}:{unquote(self._proxy.password or '')}"
        return f"Proxy-Authorization: Basic {base64.b64encode(who.encode()).decode()}\r\n"

    def _context(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = ssl.create_default_context()
        return self._tls
