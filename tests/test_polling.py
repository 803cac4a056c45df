"""Updates by long polling: the offset passes only what is done, and nothing holds up the rest."""

from __future__ import annotations

import asyncio

import pytest
from running import environment, running, until
from telegram_api import ApiError, TelegramApi

from bot import settings
from bot.errors import SettingError
from bot.library import Library
from bot.platforms.telegram.service import Service


async def test_the_offset_passes_only_what_is_done(api: TelegramApi, library: Library) -> None:
    """While one update hangs, later ones are answered, and none from it on is confirmed."""
    ann, ben = api.private_chat("Ann"), api.private_chat("Ben")
    fault = api.faults.hang("sendMessage", chat_id=ann.id, times=1)
    async with running(api, library):
        before = await ben.say("hello")
        await ben.next_reply()
        slow = await ann.say("hello")
        await api.wait_for(
            "sendMessage", arrived=True, where=lambda c: c.params["chat_id"] == ann.id
        )
        for _ in range(3):
            await ben.say("heat or ice?")
            await ben.next_reply()
        await api.until(lambda: api.confirmed == [before.update_id])
        held = slow.update_id in api.pending
        fault.release()
        await api.settled()

    assert held
    assert not api.unanswered()
    assert not api.answered_twice()


async def test_a_slow_one_holds_up_no_other_of_the_window(
    api: TelegramApi, library: Library
) -> None:
    """The first hangs; the ninety-nine behind it are answered, however they come."""
    slow, others = api.private_chat("Slow"), [api.private_chat(f"P{n}") for n in range(99)]
    fault = api.faults.hang("sendMessage", chat_id=slow.id, times=1)
    await slow.say("hello")
    for chat in others[:50]:
        await chat.say("hello")
    async with running(api, library):
        await api.wait_for("sendMessage", 50)
        for chat in others[50:]:
            await chat.say("hello")
        await api.wait_for("sendMessage", 99)
        confirmed = list(api.confirmed)
        fault.release()
        await api.settled()

    assert confirmed == []
    assert not api.unanswered()
    assert not api.answered_twice()


async def test_more_than_a_window(api: TelegramApi, library: Library) -> None:
    """Three hundred updates wait; each is answered once."""
    chats = [api.private_chat(f"P{n}") for n in range(60)]
    for chat in chats * 5:
        await chat.say("hello")
    async with running(api, library):
        await api.settled(15)

    assert len(api.confirmed) == 300
    assert not api.unanswered()
    assert not api.answered_twice()


async def test_an_earlier_webhook_is_removed_and_nothing_with_it(
    api: TelegramApi, library: Library
) -> None:
    """What waited for the webhook is answered by polling."""
    api.webhook.set({"url": "https://old.example/hook"})
    chat = api.private_chat("Ann")
    await chat.say("hello")
    async with running(api, library):
        await chat.next_reply()
    (call,) = api.calls_of("deleteWebhook")

    assert not api.webhook.active
    assert call.params == {"drop_pending_updates": False}


async def test_a_second_poller_is_explained_in_one_line(
    api: TelegramApi, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """And survived: when the other one goes, the bot goes on."""
    error = ApiError(409, "Conflict: terminated by other getUpdates request; make sure …")
    chat = api.private_chat("Ann")
    async with running(api, library):
        await api.until(lambda: api.world.inbox.polling)
        api.faults.refuse("getUpdates", error, times=2)
        api.world.inbox.wake()
        await api.until(lambda: not list(f for f in api.faults if f.left))
        await chat.say("hello")
        await chat.next_reply()
    told = [record for record in caplog.records if "another process polls" in record.message]

    assert len(told) == 1


async def test_an_unreadable_update_stops_no_other(
    api: TelegramApi, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """It is passed over, and the log does not show what it says."""
    chat = api.private_chat("Ann")
    api.world.inbox.add("message", {"text": "what somebody wrote"})
    async with running(api, library):
        await chat.say("hello")
        await chat.next_reply()
        await api.settled()

    assert any("cannot be read" in message for message in caplog.messages)
    assert "somebody wrote" not in caplog.text


async def test_a_stop_ends_the_long_poll_and_confirms(api: TelegramApi, library: Library) -> None:
    """At once, and a second start gets nothing twice."""
    chat = api.private_chat("Ann")
    async with running(api, library):
        await chat.say("hello")
        await chat.next_reply()
        await api.until(lambda: api.world.inbox.polling)
    pending = api.pending
    async with running(api, library):
        await api.until(lambda: api.world.inbox.polling)

    assert pending == []
    assert not api.answered_twice()


async def test_a_stop_confirms_what_it_still_answered(api: TelegramApi, library: Library) -> None:
    """What was under way is finished, then confirmed."""
    chat = api.private_chat("Ann")
    fault = api.faults.hang("sendMessage")
    async with running(api, library) as service:
        await chat.say("hello")
        await api.wait_for("sendMessage", arrived=True)
        service.stop()
        await until(lambda: not service.intake.is_open)
        fault.release()

    assert api.pending == []
    assert not api.unanswered()


async def test_a_token_that_dies_ends_the_bot(api: TelegramApi, library: Library) -> None:
    """With a line that names the variable."""
    service = Service(settings.load(environment(api)), library)
    task = asyncio.create_task(service.run())
    await api.until(lambda: api.world.inbox.polling)
    api.faults.refuse("getUpdates", ApiError(401, "Unauthorized"), times=None)
    api.world.inbox.wake()

    with pytest.raises(SettingError, match=r"^TELEGRAM_BOT_TOKEN: "):
        await asyncio.wait_for(task, 5)
