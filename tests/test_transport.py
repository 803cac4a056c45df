"""The way out: what can have reached Telegram is told apart from what cannot."""

from __future__ import annotations

import pytest
from raw_server import RawServer
from running import free_port
from telegram.error import NetworkError

from bot.platforms.telegram.calls.contact import Contact
from bot.platforms.telegram.calls.transport import (
    FateUnknownError,
    NotSentError,
    Transport,
)

TOKEN = "123456:token-that-nobody-may-see"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf",
        b"no http at all\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<a/>",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]",
        b"HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n",
        None,
    ],
)
async def test_an_answer_that_is_none(transport: Transport, answer: bytes | None) -> None:
    """Telegram may have acted; the error names neither the address nor its cause."""
    telegram = RawServer(answer or b"", hangs_up=answer is not None)
    async with telegram.listening() as port:
        url = f"http://127.0.0.1:{port}/bot{TOKEN}/getMe"
        with pytest.raises(FateUnknownError) as caught:
            await transport.post(url, read_timeout=0.05)

    assert TOKEN not in repr(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


async def test_nobody_listens(transport: Transport) -> None:
    """Nothing was sent, so it can be sent again."""
    url = f"http://127.0.0.1:{free_port()}/bot{TOKEN}/getMe"
    with pytest.raises(NotSentError) as caught:
        await transport.post(url)

    assert TOKEN not in repr(caught.value)


async def test_a_gateways_page_is_a_network_error(transport: Transport) -> None:
    """Whatever it says."""
    page = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>"
    async with RawServer(page).listening() as port:
        url = f"http://127.0.0.1:{port}/bot{TOKEN}/getMe"
        with pytest.raises(NetworkError):
            await transport.post(url)


async def test_the_proxy_is_asked(transport: Transport) -> None:
    """With the whole address, for plain http."""
    body = b'{"ok": true, "result": "by proxy"}'
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    async with RawServer(answer).listening() as port:
        behind = Transport(proxy=f"http://127.0.0.1:{port}")
        await behind.initialize()
        result = await behind.post("http://nowhere.invalid/getMe")
        await behind.shutdown()

    assert str(result) == "by proxy"


async def test_it_must_be_opened_first() -> None:
    """A call before that is a bug, not something to try again."""
    with pytest.raises(NetworkError, match="not initialised"):
        await Transport().post("http://127.0.0.1/getMe")


def test_contact_is_lost_after_half_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of failures only, and while there are fresh ones."""
    now = 0.0
    monkeypatch.setattr("bot.platforms.telegram.calls.contact.time.monotonic", lambda: now)
    contact, lost = Contact(), []
    for at, event in (
        (0, contact.failed),
        (20, contact.failed),
        (31, contact.failed),
        (32, contact.made),
        (33, contact.failed),
        (70, contact.failed),
        (140, lambda: None),
    ):
        now = at
        event()
        lost.append(contact.is_lost)

    assert lost == [False, False, True, False, False, True, False]
