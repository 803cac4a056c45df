"""Updates by webhook, over real HTTP: who is let in, and when Telegram is told that it is done."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from running import PUBLIC, environment, free_port, running, until
from telegram_api import TelegramApi

from bot import settings
from bot.library import Library
from bot.platforms.telegram.delivery.webhook import path_of
from bot.platforms.telegram.service import Service

HEADER = "X-Telegram-Bot-Api-Secret-Token"
Answer = tuple[int, str]


class Poster:
    """Posts to a bot what Telegram, or somebody else, would."""

    def __init__(self, root: str, secret: str, session: aiohttp.ClientSession) -> None:
        self.root, self.secret, self.session = root, secret, session
        self.path = path_of(secret)

    async def get(self, path: str, **headers: str) -> Answer:
        """Status and text of a page."""
        async with self.session.get(self.root + path, headers=headers) as answer:
            return answer.status, await answer.text()

    async def post(
        self,
        body: object,
        *,
        path: str | None = None,
        secret: str | None = None,
        content_type: str = "application/json",
        method: str = "POST",
    ) -> Answer:
        """Status and text of the answer to an update (JSON, or raw where it is bytes)."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Content-Type": content_type, HEADER: self.secret if secret is None else secret}
        url = self.root + (path or self.path)
        async with self.session.request(
            method, url, data=io.BytesIO(data), headers=headers
        ) as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def posting(
    api: TelegramApi, library: Library, **more: str
) -> AsyncIterator[tuple[Service, Poster]]:
    """A bot that serves by webhook, and somebody to post to it."""
    async with running(api, library, "webhook", database=None, **more) as service:
        secret = settings.load(environment(api)).webhook_secret
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(connector=connector) as session:
            yield service, Poster(api.webhook_targets[0], secret, session)


def update(api: TelegramApi, number: int, text: str = "hello") -> dict[str, Any]:
    """A message in a private chat of its own."""
    chat = api.private_chat(f"P{number}")
    place = {"id": chat.id, "type": "private"}
    message = {"message_id": number, "date": 0, "chat": place, "text": text}
    return {"update_id": number, "message": message}


async def test_the_public_address_may_have_a_path(api: TelegramApi, library: Library) -> None:
    """Whether or not the proxy before the bot takes it away."""
    async with posting(api, library) as (_, poster):
        found = [
            await poster.post(update(api, number), path=f"{above}{poster.path}")
            for number, above in enumerate(("", "/bots", "/bots/back"), 1)
        ]

    assert [status for status, _ in found] == [200, 200, 200]


async def test_only_telegram_is_let_in(api: TelegramApi, library: Library) -> None:
    """Secret, path, method, type, content and size are all looked at; nothing is answered."""
    async with posting(api, library) as (_, poster):
        good = update(api, 1)
        found = {
            "secret": await poster.post(good, secret="wrong"),
            "no ascii": await poster.post(good, secret="größe"),
            "path": await poster.post(good, path="/telegram/other"),
            "method": await poster.post(good, method="PUT"),
            "get": await poster.get(poster.path),
            "type": await poster.post(good, content_type="text/plain"),
            "json": await poster.post(b'{"update_id": 1'),
            "bytes": await poster.post(b"\xff\xfe"),
            "deep": await poster.post(b"[" * 200_000),
            "list": await poster.post([good]),
            "no id": await poster.post({"message": good["message"]}),
            "no update": await poster.post({"update_id": 1, "message": {"text": "hi"}}),
            "large": await poster.post(b'{"update_id": 1, "x": "' + b"x" * 2**20 + b'"}'),
        }

    assert {name: status for name, (status, _) in found.items()} == {
        "secret": 403,
        "no ascii": 403,
        "path": 404,
        "method": 405,
        "get": 405,
        "type": 415,
        "json": 400,
        "bytes": 400,
        "deep": 400,
        "list": 400,
        "no id": 400,
        "no update": 400,
        "large": 413,
    }
    assert not api.calls_of("sendMessage")


@pytest.mark.parametrize("type_", ["application/json; charset=utf-8", "Application/JSON"])
async def test_any_json_is_taken(api: TelegramApi, library: Library, type_: str) -> None:
    """A charset changes nothing; an update of an unknown kind is done at once."""
    async with posting(api, library) as (_, poster):
        answer = await poster.post(update(api, 1), content_type=type_)
        unknown = await poster.post({"update_id": 2, "new_kind": {}}, content_type=type_)

    assert (answer[0], unknown[0], len(api.calls_of("sendMessage"))) == (200, 200, 1)


async def test_an_update_is_acknowledged_when_it_is_answered(
    api: TelegramApi, library: Library
) -> None:
    """Not before; a copy that comes meanwhile waits too, a later one is done; one answer."""
    fault = api.faults.hang("sendMessage", times=1)
    async with posting(api, library) as (_, poster):
        first = asyncio.create_task(poster.post(update(api, 1)))
        await api.wait_for("sendMessage", arrived=True)
        copy = asyncio.create_task(poster.post(update(api, 1)))
        other = await poster.post(update(api, 2))
        before = first.done(), copy.done()
        fault.release()
        late = await poster.post(update(api, 1))
        statuses = [(await first)[0], (await copy)[0], other[0], late[0]]

    assert before == (False, False)
    assert statuses == [200] * 4
    assert len(api.calls_of("sendMessage")) == 2


async def test_past_the_bound_telegram_is_told_to_come_back(
    api: TelegramApi, library: Library
) -> None:
    """A hundred connections find room; beyond two hundred updates there is none."""
    fault = api.faults.hang("sendMessage")
    async with posting(api, library) as (service, poster):
        posts = [asyncio.create_task(poster.post(update(api, n))) for n in range(1, 251)]
        refused = 0
        for post in asyncio.as_completed(posts):
            refused += (await post)[0] == 503
            if refused == 50:
                break
        under_way = service.intake.under_way
        fault.release()
        statuses = [(await post)[0] for post in posts]

    assert under_way == 200
    assert sorted(set(statuses)) == [200, 503]
    assert statuses.count(503) == 50


async def test_health(api: TelegramApi, library: Library) -> None:
    """Version, problems and queue."""
    async with posting(api, library) as (_, poster):
        status, body = await poster.get("/healthz")
    facts = json.loads(body)

    assert status == 200
    assert facts["state"] == "serving"
    assert facts["served"] == library.current.digest[:12]
    assert facts["problems"] == len(library.current.problems)
    assert facts["under_way"] == 0
    assert facts["file_can_be_served"]


async def test_health_while_starting_and_stopping(api: TelegramApi, library: Library) -> None:
    """The port answers from the first moment to the last, and says no."""
    getting_me = api.faults.hang("getMe")
    sending = api.faults.hang("sendMessage")
    async with posting_before_ready(api, library) as (service, poster):
        await api.wait_for("getMe", arrived=True)
        starting = await poster.get("/healthz")
        early = await poster.post(update(api, 1))
        getting_me.release()
        await api.wait_for("setWebhook")
        under_way = asyncio.create_task(poster.post(update(api, 1)))
        await api.wait_for("sendMessage", arrived=True)
        service.stop()
        await until(lambda: not service.intake.is_open)
        stopping = await poster.get("/healthz")
        late = await poster.post(update(api, 2))
        sending.release()
        done = await under_way

    assert (starting[0], json.loads(starting[1])["state"]) == (503, "starting")
    assert (stopping[0], json.loads(stopping[1])["state"]) == (503, "stopping")
    assert (early[0], late[0], done[0]) == (503, 503, 200)


@asynccontextmanager
async def posting_before_ready(
    api: TelegramApi, library: Library
) -> AsyncIterator[tuple[Service, Poster]]:
    """A bot that may still be starting."""
    port = free_port()
    env = environment(api, WEBHOOK_URL=PUBLIC, PORT=str(port), HOST="127.0.0.1")
    service = Service(settings.load(env), library)
    task = asyncio.create_task(service.run())
    try:
        async with aiohttp.ClientSession() as session:
            secret = settings.load(env).webhook_secret
            yield service, Poster(f"http://127.0.0.1:{port}", secret, session)
    finally:
        service.stop()
        await asyncio.wait_for(task, 15)


async def test_metrics(api: TelegramApi, library: Library) -> None:
    """Counters for who has the token: updates, outcomes, API errors, the file."""
    api.faults.forbidden("sendMessage")
    async with posting(api, library, METRICS_TOKEN="letmein") as (_, poster):
        await poster.post(update(api, 1))
        await poster.post(update(api, 2, "heat or ice?"))
        wrong = [(await poster.get("/metrics", Authorization=a))[0] for a in ("", "Bearer x")]
        status, page = await poster.get("/metrics", Authorization="Bearer letmein")

    assert wrong == [401, 401]
    assert status == 200
    assert 'bot_updates_total{kind="message",outcome="answer"} 1.0' in page
    assert 'bot_updates_total{kind="message",outcome="failed"} 1.0' in page
    assert 'bot_api_errors_total{error="Forbidden"} 1.0' in page
    assert "bot_update_seconds_count 2.0" in page
    assert "bot_expired_total 0.0" in page
    assert "bot_in_flight 0.0" in page
    assert f'bot_file_info{{digest="{library.current.digest[:12]}",origin="file"}} 1.0' in page


async def test_no_metrics_without_a_token(api: TelegramApi, library: Library) -> None:
    """They are not there at all."""
    async with posting(api, library) as (_, poster):
        assert (await poster.get("/metrics"))[0] == 404


async def test_a_polling_bot_has_health_too(api: TelegramApi, library: Library) -> None:
    """Wherever PORT is set; but it takes no posts."""
    port = free_port()
    polling = running(api, library, PORT=str(port), HOST="127.0.0.1")
    async with polling, aiohttp.ClientSession() as session:
        poster = Poster(f"http://127.0.0.1:{port}", "x", session)
        health, post = await poster.get("/healthz"), await poster.post(update(api, 1))

    assert (health[0], post[0]) == (200, 404)
