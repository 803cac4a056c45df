"""Misfortune by script, the outage, the end of the server, and the count of answers."""

import asyncio
import datetime as dtm
import time

import aiohttp
import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from . import ANY, TelegramApi


async def test_a_flood_names_the_seconds_to_wait(api: TelegramApi, bot: Bot) -> None:
    """429 with retry_after, for one chat and one call."""
    ann, ben = api.private_chat("Ann"), api.private_chat("Ben")
    fault = api.faults.flood("sendMessage", 3, chat_id=ann.id)
    await bot.send_message(ben.id, "x")
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(ann.id, "x")
    await bot.send_message(ann.id, "x")

    assert caught.value.retry_after == dtm.timedelta(seconds=3)
    assert (fault.hits, len(ann.replies), len(ben.replies)) == (1, 1, 1)
    assert [call.fault for call in api.calls_of("sendMessage")] == [None, "429", None]


async def test_a_fault_lasts_for_its_block(api: TelegramApi, bot: Bot) -> None:
    """times=None: every call until the fault is lifted."""
    chat = api.private_chat()
    with api.faults.forbidden("sendMessage", times=None) as fault:
        for _ in range(2):
            with pytest.raises(Forbidden, match="blocked"):
                await bot.send_message(chat.id, "x")
    await bot.send_message(chat.id, "x")

    assert fault.hits == 2


@pytest.mark.parametrize("status", [500, 502])
async def test_a_gateway_speaks_html(api: TelegramApi, bot: Bot, status: int) -> None:
    """PTB cannot parse the page and says so; nothing was sent."""
    chat = api.private_chat()
    api.faults.broken(ANY, status)
    with pytest.raises(TelegramError):
        await bot.send_message(chat.id, "x")

    assert chat.replies == []


@pytest.mark.parametrize(("processed", "arrived"), [(False, 0), (True, 1)])
async def test_a_lost_connection(api: TelegramApi, bot: Bot, processed: bool, arrived: int) -> None:
    """Before or after the message was sent: the bot sees the same, people do not."""
    chat = api.private_chat()
    api.faults.dropped("sendMessage", processed=processed)
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "x")

    assert len(chat.replies) == arrived
    assert [call.ok for call in api.calls_of("sendMessage")] == [processed]


async def test_a_slow_answer(api: TelegramApi, bot: Bot) -> None:
    """The message is there long before the bot hears of it."""
    chat = api.private_chat()
    start = time.monotonic()
    with api.faults.slow("sendMessage", 0.2):
        sending = asyncio.create_task(bot.send_message(chat.id, "x"))
        await chat.next_reply()
        told = sending.done()
        await sending

    assert not told
    assert time.monotonic() - start >= 0.2


async def test_a_call_hangs_until_released(api: TelegramApi, bot: Bot) -> None:
    """A bot that gives up does not hear what became of its message."""
    chat = api.private_chat()
    fault = api.faults.hang("sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(chat.id, "x", read_timeout=0.1)
    before = chat.replies
    fault.release()

    assert before == []
    assert (await chat.next_reply()).text == "x"


async def test_the_whole_api_goes_away_and_comes_back(api: TelegramApi, bot: Bot) -> None:
    """Long polls break, new connections are refused, then all is as before at the same address."""
    chat, url = api.private_chat(), api.url
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await api.until(lambda: api.world.inbox.polling)
    await api.stop_listening()
    with pytest.raises(NetworkError):
        await poll
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "x")
    await api.start_listening()
    await bot.send_message(chat.id, "y")

    assert (url, chat.transcript()) == (api.url, "Test Bot: y")


async def test_the_server_ends_by_itself() -> None:
    """A forgotten server lives no longer than its lifetime."""
    async with TelegramApi(lifetime=0.05) as api, aiohttp.ClientSession() as session:

        async def ask_for_ever() -> None:
            while True:
                await session.get(f"{api.url}/bot{api.token}/getMe")

        with pytest.raises(aiohttp.ClientError):
            await asyncio.wait_for(ask_for_ever(), 10)


async def test_the_end_releases_what_hangs(bot: Bot, api: TelegramApi) -> None:
    """Neither a long poll nor a hanging call keeps the server up."""
    async with TelegramApi() as other, aiohttp.ClientSession() as session:
        other.faults.hang("getMe")
        root = f"{other.url}/bot{other.token}"
        calls = [
            asyncio.create_task(session.get(f"{root}/{call}"))
            for call in ("getUpdates?timeout=50", "getMe")
        ]
        await other.wait_for("getMe", arrived=True)
        await other.until(lambda: other.world.inbox.polling)
        start = time.monotonic()
        await other.__aexit__(None, None, None)
        await asyncio.gather(*calls, return_exceptions=True)

    assert time.monotonic() - start < 10


@pytest.mark.parametrize("how", ["query", "form", "json", "multipart"])
async def test_every_way_to_encode_a_call(api: TelegramApi, how: str) -> None:
    """Query string, form, JSON and multipart mean the same, types included."""
    chat = api.private_chat()
    markup = '{"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}'
    words = {"chat_id": str(chat.id), "text": "x", "reply_markup": markup}
    words["disable_notification"] = "true"
    part = aiohttp.MultipartWriter("form-data")
    for name, value in words.items():
        part.append(value).set_content_disposition("form-data", name=name)
    sent = {"query": {"params": words}, "form": {"data": words}, "json": {"json": words},
            "multipart": {"data": part}}[how]  # fmt: skip
    async with aiohttp.ClientSession() as session:
        answer = await session.post(f"{api.url}/bot{api.token}/sendmessage", **sent)  # type: ignore[arg-type]

        assert (await answer.json())["ok"]
    params = api.calls[0].params
    assert (params["chat_id"], params["disable_notification"]) == (chat.id, True)
    assert (await chat.next_reply()).labels == ["A"]


async def test_unreadable_bodies_are_refused(api: TelegramApi) -> None:
    """Broken JSON is a 400, not a crash."""
    async with aiohttp.ClientSession() as session:
        for body in ("{", "[1]", '{"chat_id": 1, "reply_markup": "{"}'):
            headers = {"Content-Type": "application/json"}
            url = f"{api.url}/bot{api.token}/sendMessage"
            answer = await session.post(url, data=body, headers=headers)

            assert (await answer.json())["error_code"] == 400


async def test_waiting_in_vain_says_what_there_was(api: TelegramApi, bot: Bot) -> None:
    """A failing test names the calls that were made."""
    with pytest.raises(TimeoutError, match=r"expected 1 fitting sendMessage .*'getMe': 1"):
        await api.wait_for("sendMessage", timeout=0.01)


async def test_answers_are_counted_per_update(api: TelegramApi, bot: Bot) -> None:
    """Unanswered, answered twice, refused, and answered although the response got lost."""
    chats = [api.private_chat() for _ in range(4)]
    events = [await chat.say("hello") for chat in chats]
    await bot.get_updates()
    await bot.send_message(chats[0].id, "once")
    await bot.send_message(chats[1].id, "one", reply_to_message_id=events[1].message_id)
    await bot.send_message(chats[1].id, "two")
    with pytest.raises(BadRequest):
        await bot.send_message(chats[2].id, "")
    api.faults.dropped("sendMessage", processed=True)
    with pytest.raises(NetworkError):
        await bot.send_message(chats[3].id, "lost")

    assert [u["update_id"] for u in api.unanswered()] == [events[2].update_id]
    assert [u["update_id"] for u in api.answered_twice()] == [events[1].update_id]


async def test_answers_find_their_update_within_a_chat(api: TelegramApi, bot: Bot) -> None:
    """A reply names its message, an edit its press; the rest goes to the oldest still open."""
    chat = api.private_chat()
    shown = await bot.send_message(chat.id, "menu")
    first, second = await chat.say("first"), await chat.say("second")
    press = await chat.press_raw("x", message_id=shown.message_id)
    await bot.get_updates()
    await shown.edit_text("pressed")
    await bot.send_message(chat.id, "to the second", reply_to_message_id=second.message_id)
    await bot.send_message(chat.id, "to the first")
    calls = api.tally().calls

    said = [calls[event.update_id or 0][0].params["text"] for event in (first, second, press)]
    assert said == ["to the first", "to the second", "pressed"]
    assert [call.params["text"] for call in api.tally().stray] == ["menu"]
