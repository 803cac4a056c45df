"""When the Bot API is away or angry: wait, again, or give up in time."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest
from running import running, until
from telegram_api import ApiError, TelegramApi

from bot.library import Library
from bot.platforms.telegram.calls.patience import Patience, deadline
from bot.platforms.telegram.calls.transport import FateUnknownError
from bot.settings import Mode


async def test_a_flood_stops_one_chat_only(api: TelegramApi, library: Library) -> None:
    """429 for Ann: she waits as long as Telegram says, Ben does not notice."""
    ann, ben = api.private_chat("Ann"), api.private_chat("Ben")
    api.faults.flood("sendMessage", 1, chat_id=ann.id)
    async with running(api, library):
        await ann.say("hello")
        await api.wait_for("sendMessage")
        await ben.say("hello")
        await ben.next_reply()
        meanwhile = list(ann.unread)
        await ann.next_reply()
        await api.settled()

    assert meanwhile == []
    assert not api.unanswered()
    assert not api.answered_twice()


async def test_a_flood_that_outlasts_the_promise(
    api: TelegramApi, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """The update expires, is counted, and holds up nothing."""
    ann = api.private_chat("Ann")
    api.faults.flood("sendMessage", 3600, chat_id=ann.id)
    with caplog.at_level("INFO"):
        async with running(api, library):
            await ann.say("hello")
            await api.settled()
            await ann.say("heat or ice?")
            await ann.next_reply()
            await api.settled()

    assert len(api.unanswered()) == 1
    assert [" expired " in message for message in caplog.messages].count(True) == 1


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_broken_gateway_is_tried_again(
    api: TelegramApi, library: Library, status: int
) -> None:
    """The call did not reach Telegram, so there is one copy."""
    ann = api.private_chat("Ann")
    api.faults.broken("sendMessage", status, times=2)
    async with running(api, library):
        await ann.say("hello")
        await ann.next_reply()
        await api.settled()

    assert len(api.calls_of("sendMessage")) == 3
    assert not api.answered_twice()


@pytest.mark.parametrize("lost", [1, 2])
@pytest.mark.parametrize(("processed", "copies"), [(True, 1), (False, 0)])
async def test_where_the_fate_is_unknown_it_is_tried_again(
    api: TelegramApi, library: Library, lost: int, processed: bool, copies: int
) -> None:
    """One copy too many is better than silence, however often the connection breaks."""
    ann = api.private_chat("Ann")
    api.faults.dropped("sendMessage", processed=processed, times=lost)
    async with running(api, library):
        await ann.say("hello")
        await api.settled()

    assert len(api.calls_of("sendMessage")) == lost + 1
    assert len(ann.replies) == copies * lost + 1


async def test_copies_come_ever_more_slowly() -> None:
    """Who loses every answer on the way makes few copies of a message before time is up."""
    sent: list[float] = []
    loop = asyncio.get_running_loop()

    async def lost() -> bool:
        sent.append(loop.time())
        raise FateUnknownError("no answer")

    start = loop.time()
    deadline.set(start + 2)
    with pytest.raises(FateUnknownError):
        await Patience().process_request(lost, (), {}, "sendMessage", {}, None)

    second, third = (after - before for before, after in pairwise(sent))
    assert third > 3 * second
    assert loop.time() - start < 2


async def test_the_second_try_waits_until_the_api_is_there_again(
    api: TelegramApi, library: Library
) -> None:
    """What broke the first one would break it as well, and each may be a copy."""
    ann = api.private_chat("Ann")
    async with running(api, library):
        api.faults.dropped("sendMessage")
        api.faults.dropped("getMe", times=2)
        await ann.say("hello")
        await api.settled()

    made = [call.method for call in api.calls if call.method in ("sendMessage", "getMe")]
    assert made == ["getMe", "sendMessage", "getMe", "getMe", "getMe", "sendMessage"]
    assert not api.unanswered()
    assert not api.answered_twice()


async def test_an_outage_is_sat_out(api: TelegramApi, library: Library) -> None:
    """The whole API is away for a moment; what comes meanwhile is answered after, once."""
    ann = api.private_chat("Ann")
    async with running(api, library, "webhook", METRICS_TOKEN="x") as service:
        await api.wait_for("setWebhook")
        await api.stop_listening()
        await ann.say("hello")
        await until(lambda: b'error="NotSentError"' in service.metrics.page())
        await api.start_listening()
        await ann.next_reply()
        await api.settled()

    assert not api.unanswered()
    assert not api.answered_twice()


@pytest.mark.parametrize(
    "error",
    [
        ApiError(403, "Forbidden: bot was blocked by the user"),
        ApiError(400, "Bad Request: chat not found"),
    ],
)
async def test_a_final_refusal_is_normal_life(
    api: TelegramApi, library: Library, error: ApiError
) -> None:
    """It is tried once; the update is done."""
    ann = api.private_chat("Ann")
    api.faults.refuse("sendMessage", error, times=None)
    async with running(api, library):
        await ann.say("hello")
        await api.settled()

    assert api.pending == []
    assert len(api.calls_of("sendMessage")) <= 2  # the answer, and perhaps an apology


@pytest.mark.parametrize(
    ("mode", "method"),
    [("polling", "getMe"), ("polling", "deleteWebhook"), ("webhook", "setWebhook")],
)
@pytest.mark.parametrize("fault", ["flood", "broken", "dropped"])
async def test_the_start_waits_for_the_api(
    api: TelegramApi, library: Library, mode: Mode, method: str, fault: str
) -> None:
    """Angry, broken or away: the bot starts as soon as it can."""
    if fault == "flood":
        api.faults.flood(method, 1)
    else:
        getattr(api.faults, fault)(method, times=2)
    ann = api.private_chat("Ann")
    await ann.say("hello")
    async with running(api, library, mode):
        await ann.next_reply()

    assert len(api.calls_of(method)) >= 2
