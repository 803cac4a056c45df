"""Pushing updates: secret, retries, order, duplicates, several instances, answers in the reply."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web
from telegram import Bot, Update
from telegram.error import BadRequest

from . import Json, TelegramApi

Answer = Callable[[Json], Awaitable[web.Response]]


class Instance:
    """A bot's web server that keeps what was posted and answers as told."""

    def __init__(self) -> None:
        self.updates: list[Json] = []
        self.requests: list[web.Request] = []
        self.statuses: list[int] = []
        self.answer: Answer = self._next_status
        self.url = ""

    async def _next_status(self, update: Json) -> web.Response:
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    async def _post(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.updates.append(update)
        self.requests.append(request)
        return await self.answer(update)

    async def start(self) -> web.AppRunner:
        app = web.Application()
        app.router.add_post("/hook", self._post)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner


@pytest.fixture
async def instances(api: TelegramApi, bot: Bot) -> AsyncIterator[list[Instance]]:
    """Two instances; the webhook leads to the first."""
    found = [Instance(), Instance()]
    runners = [await instance.start() for instance in found]
    await bot.set_webhook("https://bot.example/hook", secret_token="secret")
    api.webhook_targets = [found[0].url]
    api.webhook.backoff = 0.01
    yield found
    await api.webhook.stop()
    for runner in runners:
        await runner.cleanup()


async def test_an_update_is_posted_with_its_secret(
    api: TelegramApi, bot: Bot, instances: list[Instance]
) -> None:
    """The path of the URL, the secret header, JSON that PTB understands."""
    event = await api.private_chat().say("hello")
    await api.settled()
    (request,) = instances[0].requests
    update = Update.de_json(instances[0].updates[0], bot)

    assert request.path == "/hook"
    assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "secret"
    assert update.message
    assert update.message.text == "hello"
    assert api.confirmed == [event.update_id]


async def test_an_update_is_posted_until_it_is_accepted(
    api: TelegramApi, bot: Bot, instances: list[Instance]
) -> None:
    """Only 2xx counts; the last error is in getWebhookInfo."""
    instances[0].statuses = [500, 302, 404, 204]
    await api.private_chat().say("hello")
    await api.settled()
    info = await bot.get_webhook_info()

    assert api.webhook.statuses == [500, 302, 404, 204]
    assert info.last_error_message == "Wrong response from the webhook: 404 Not Found"
    assert info.pending_update_count == 0


async def test_a_dead_instance_is_tried_again(api: TelegramApi, instances: list[Instance]) -> None:
    """A refused connection is status 0, and the update waits for somebody to come up."""
    api.webhook_targets = ["http://127.0.0.1:9"]
    await api.private_chat().say("hello")
    await api.until(lambda: len(api.deliveries) >= 2)
    api.webhook_targets = [instances[0].url]
    await api.settled()

    assert api.webhook.statuses[0] == 0
    assert api.webhook.statuses[-1] == 200


async def test_one_chat_in_order_the_others_beside_it(
    api: TelegramApi, instances: list[Instance]
) -> None:
    """While one chat's update hangs its next one waits, and another chat goes on."""
    gate = asyncio.Event()
    ann, ben = api.private_chat("Ann"), api.private_chat("Ben")

    async def answer(update: Json) -> web.Response:
        if update["message"]["text"] == "slow":
            await gate.wait()
        return web.Response()

    instances[0].answer = answer
    for chat, text in ((ann, "slow"), (ann, "next"), (ben, "other")):
        await chat.say(text)
    await api.until(lambda: len(api.confirmed) == 1)
    before = [update["message"]["text"] for update in instances[0].updates]
    gate.set()
    await api.settled()

    assert before == ["slow", "other"]
    assert [u["message"]["text"] for u in instances[0].updates] == ["slow", "other", "next"]


async def test_no_more_than_max_connections(
    api: TelegramApi, bot: Bot, instances: list[Instance]
) -> None:
    """The bot's own limit on parallel posts is kept."""
    under_way, most = 0, 0
    three = asyncio.Event()

    async def answer(update: Json) -> web.Response:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        if under_way == 3:
            three.set()
        await three.wait()
        under_way -= 1
        return web.Response()

    instances[0].answer = answer
    await bot.set_webhook("https://bot.example/hook", max_connections=3)
    for _ in range(10):
        await api.private_chat().say("x")
    await api.settled()

    assert most == 3


async def test_duplicates_go_round_the_instances(
    api: TelegramApi, instances: list[Instance]
) -> None:
    """Two copies of one update_id, one for each of two instances."""
    api.webhook_targets = [instance.url for instance in instances]
    api.webhook.copies = 2
    event = await api.private_chat().say("x")
    await api.settled()

    assert [[u["update_id"] for u in i.updates] for i in instances] == [[event.update_id]] * 2


async def test_a_slow_instance_gets_the_update_again(
    api: TelegramApi, instances: list[Instance]
) -> None:
    """Telegram's patience ends: the same update comes while the first is still worked on."""
    gate = asyncio.Event()

    async def answer(update: Json) -> web.Response:
        if len(instances[0].updates) == 1:
            await gate.wait()
        return web.Response()

    instances[0].answer = answer
    api.webhook.timeout = 0.2
    event = await api.private_chat().say("x")
    await api.settled()
    gate.set()

    assert [u["update_id"] for u in instances[0].updates][:2] == [event.update_id] * 2


async def test_a_call_in_the_answer_is_executed(
    api: TelegramApi, instances: list[Instance]
) -> None:
    """A method in the body of the 200 is a call like any other."""
    chat = api.private_chat()

    async def answer(update: Json) -> web.Response:
        say = {"method": "sendMessage", "chat_id": chat.id, "text": "<b>hi</b>"}
        return web.json_response({**say, "parse_mode": "HTML"})

    instances[0].answer = answer
    await chat.say("hello")

    assert (await chat.next_reply()).text == "hi"
    assert api.calls_of("sendMessage")[0].via == "webhook"
    assert api.unanswered() == []


@pytest.mark.parametrize(
    ("url", "secret", "error"),
    [
        ("http://bot.example", "", "an https url must be provided"),
        ("https://bot.example:8080", "", "only on ports 80, 88, 443 or 8443"),
        ("https://bot.example", "no spaces", "unallowed characters"),
    ],
)
async def test_webhooks_telegram_would_not_take(
    api: TelegramApi, bot: Bot, url: str, secret: str, error: str
) -> None:
    """https, Telegram's ports, and the alphabet of the secret."""
    with pytest.raises(BadRequest, match=error):
        await bot.set_webhook(url, secret_token=secret)


async def test_webhook_info_and_dropping(api: TelegramApi, bot: Bot) -> None:
    """What was set comes back; pending updates are dropped on demand only."""
    await api.private_chat().say("x")
    await bot.set_webhook(
        "https://bot.example/hook", max_connections=7, allowed_updates=["message"]
    )
    info = await bot.get_webhook_info()
    await bot.delete_webhook(drop_pending_updates=True)

    assert (info.url, info.max_connections, info.allowed_updates, info.pending_update_count) == (
        "https://bot.example/hook",
        7,
        ("message",),
        1,
    )
    assert (await bot.get_webhook_info()).pending_update_count == 0
