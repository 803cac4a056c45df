"""HTTP as far as the Bot API needs it: answers in any wrapping, connections kept, proxies, TLS."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import subprocess
from pathlib import Path

import pytest
from raw_server import OK, PLAIN, RawServer
from telegram.error import TelegramError

from bot.platforms.telegram.calls.transport import FateUnknownError, NotSentError, Transport
from bot.platforms.telegram.calls.wire import Answer, GarbledError, Reading

WRAPPINGS = {
    "a length": PLAIN,
    "odd case and spaces": PLAIN.replace(b"Content-Length: ", b"CONTENT-length:  "),
    "chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b'5;x=y\r\n{"ok"\r\n14\r\n:true,"result":true}\r\n0\r\n\r\n',
    "chunks and a trailer": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b'19\r\n{"ok":true,"result":true}\r\n0\r\nX-Sum: 1\r\n\r\n',
    "after 100": b"HTTP/1.1 100 Continue\r\n\r\n" + PLAIN,
}


@pytest.mark.parametrize("wrapped", WRAPPINGS.values(), ids=WRAPPINGS.keys())
@pytest.mark.parametrize("piece", [1, 7, 10_000])
def test_an_answer_is_whole_when_its_last_byte_is_there(wrapped: bytes, piece: int) -> None:
    """However it is cut on the way."""
    reading = Reading()
    for start in range(0, len(wrapped), piece):
        assert reading.answer is None
        reading.feed(wrapped[start : start + piece])

    assert reading.answer == Answer(200, OK, last=False)


def test_an_answer_without_a_length_ends_with_the_connection() -> None:
    reading = Reading()
    reading.feed(b"HTTP/1.0 200 OK\r\n\r\n" + OK)

    assert reading.answer is None
    reading.end()
    assert reading.answer == Answer(200, OK, last=True)


@pytest.mark.parametrize("size", [0, 9, len(PLAIN) - 1])
def test_an_answer_that_ends_early_is_none(size: int) -> None:
    reading = Reading()
    reading.feed(PLAIN[:size])

    with pytest.raises(GarbledError, match="early"):
        reading.end()


@pytest.mark.parametrize(
    "garbled",
    [
        b"SMTP 200\r\n\r\n",
        b"HTTP/1.1 2x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nmany\r\n",
        b"x" * 70_000,
    ],
)
def test_what_is_no_http_is_refused(garbled: bytes) -> None:
    with pytest.raises(GarbledError):
        Reading().feed(garbled)


async def test_a_connection_is_kept(transport: Transport) -> None:
    telegram = RawServer()
    async with telegram.listening() as port:
        for _ in range(3):
            assert await transport.call(f"http://127.0.0.1:{port}/botX/sendMessage", b"{}") is True

    assert (len(telegram.requests), telegram.connections) == (3, 1)
    assert telegram.requests[0].startswith(b"POST /botX/sendMessage HTTP/1.1\r\nHost: 127.0.0.1:")
    assert telegram.requests[0].endswith(b"Content-Length: 2\r\n\r\n{}")


async def test_calls_at_once_have_connections_of_their_own(transport: Transport) -> None:
    telegram = RawServer()
    async with telegram.listening() as port:
        url = f"http://127.0.0.1:{port}/botX/sendMessage"
        results = await asyncio.gather(*(transport.call(url, b"{}") for _ in range(5)))

    assert results == [True] * 5
    assert telegram.connections == 5


@pytest.mark.parametrize(
    "answer", [PLAIN, PLAIN.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")]
)
async def test_a_connection_that_ended_is_not_used_again(
    transport: Transport, answer: bytes
) -> None:
    """Whether Telegram hung up while it rested, or said that it would."""
    telegram = RawServer(answer)
    async with telegram.listening() as port:
        url = f"http://127.0.0.1:{port}/botX/getMe"
        await transport.call(url, b"{}")
        telegram.writers[0].close()
        await asyncio.sleep(0.05)
        await transport.call(url, b"{}")

    assert telegram.connections == 2


async def test_after_a_broken_call_no_other_kept_connection_is_used(transport: Transport) -> None:
    """It may be as dead, and then nobody could tell whether the next call was sent."""
    telegram = RawServer()
    async with telegram.listening() as port:
        url = f"http://127.0.0.1:{port}/botX/getMe"
        await asyncio.gather(*(transport.call(url, b"{}") for _ in range(3)))
        telegram.answer = b""
        with pytest.raises(FateUnknownError):
            await transport.post(url, read_timeout=0.05)
        telegram.answer = PLAIN
        await transport.call(url, b"{}")

    assert telegram.connections == 4


async def test_a_call_given_up_leaves_no_answer_for_the_next(transport: Transport) -> None:
    """Its connection ends with it."""
    telegram = RawServer(b"")
    async with telegram.listening() as port:
        url = f"http://127.0.0.1:{port}/botX/getMe"
        with pytest.raises(FateUnknownError, match="took too long"):
            await transport.post(url, read_timeout=0.05)
        telegram.answer = PLAIN
        assert await transport.call(url, b"{}") is True

    assert telegram.connections == 2


async def test_where_it_cannot_connect_is_told_in_words(transport: Transport) -> None:
    with pytest.raises(NotSentError) as caught:
        await transport.call("http://nowhere.invalid:81/bot123:secret/getMe", b"{}")

    assert caught.value.message.startswith("cannot connect to nowhere.invalid:81: ")
    assert "secret" not in caught.value.message


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """A server's TLS that this process trusts."""
    if not shutil.which("openssl"):
        pytest.skip("needs openssl")
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost"
    options = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(cert)]
    subprocess.run([*command.split(), *options], check=True, capture_output=True)
    monkeypatch.setenv("SSL_CERT_FILE", str(cert))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context


async def test_tls(transport: Transport, certificate: ssl.SSLContext) -> None:
    telegram = RawServer()
    async with telegram.listening(certificate) as port:
        url = f"https://localhost:{port}/botX/getMe"
        assert await transport.call(url, b"{}") is True
        assert await transport.call(url, b"{}") is True

    assert telegram.connections == 1


async def test_a_name_that_is_not_in_the_certificate(
    transport: Transport, certificate: ssl.SSLContext
) -> None:
    async with RawServer().listening(certificate) as port:
        with pytest.raises(NotSentError, match="certificate is not good"):
            await transport.call(f"https://127.0.0.1:{port}/botX/getMe", b"{}")


class Proxy(RawServer):
    """Lets through whoever says the password, to one port only."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self.port = port

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.requests.append(head)
        self.writers.append(writer)
        if b"Proxy-Authorization: Basic bWU6cEBzcw==" not in head:
            writer.write(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n")
            return
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writers.append(inner_writer)
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")

        async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
            while data := await source.read(4096):
                sink.write(data)
            sink.close()

        await asyncio.gather(pump(reader, inner_writer), pump(inner_reader, writer))


@pytest.mark.parametrize("password", ["p%40ss", "wrong"])
async def test_tls_through_a_proxy(certificate: ssl.SSLContext, password: str) -> None:
    telegram = RawServer()
    async with telegram.listening(certificate) as port:
        proxy = Proxy(port)
        async with proxy.listening() as proxy_port:
            through = Transport(proxy=f"http://me:{password}@127.0.0.1:{proxy_port}")
            await through.initialize()
            try:
                result = await through.call(f"https://localhost:{port}/bot1:secret/getMe", b"{}")
            except TelegramError as error:
                result = str(error)
            await through.shutdown()
            await asyncio.sleep(0.05)

    assert result is True or str(result).endswith("the proxy answers 407")
    assert (result is True) == (password != "wrong")
    assert b"secret" not in b"".join(proxy.requests)
