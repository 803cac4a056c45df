"""A server that answers with bytes, whatever it is asked."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

OK = b'{"ok":true,"result":true}'
PLAIN = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(OK), OK)


class RawServer:
    """Answers every request it reads; remembers requests, and how many connected.

    Args:
        answer: what it says; nothing leaves the other side waiting.
        hangs_up: after the first answer.
    """

    def __init__(self, answer: bytes = PLAIN, *, hangs_up: bool = False) -> None:
        self.answer = answer
        self.requests: list[bytes] = []
        self.connections = 0
        self.writers: list[asyncio.StreamWriter] = []
        self._hangs_up = hangs_up

    @asynccontextmanager
    async def listening(self, tls: ssl.SSLContext | None = None) -> AsyncIterator[int]:
        """Its port, as long as the block runs."""
        server = await asyncio.start_server(self.serve, "127.0.0.1", 0, ssl=tls)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            for writer in self.writers:
                writer.close()
            server.close()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.connections += 1
        self.writers.append(writer)
        try:
            while not writer.is_closing():
                self.requests.append(await _request(reader))
                writer.write(self.answer)
                if self._hangs_up:
                    writer.close()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()


async def _request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    size = [line for line in head.split(b"\r\n") if line.startswith(b"Content-Length")]
    return head + await reader.readexactly(int(size[0].split()[1]) if size else 0)
