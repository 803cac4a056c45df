"""getUpdates: waiting, confirming, conflicts, filters."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from . import TelegramApi


async def test_a_poll_waits_for_somebody_to_speak(api: TelegramApi, bot: Bot) -> None:
    """A long poll is answered as soon as there is something."""
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await api.until(lambda: api.world.inbox.polling)
    event = await api.private_chat().say("hello")
    (update,) = await poll

    assert (update.update_id, update.message and update.message.text) == (event.update_id, "hello")


async def test_a_poll_ends_with_its_timeout(api: TelegramApi, bot: Bot) -> None:
    """Nothing is an answer too."""
    assert await bot.get_updates(timeout=1) == ()


async def test_an_offset_confirms_everything_before_it(api: TelegramApi, bot: Bot) -> None:
    """What was not confirmed comes again, what was never does, even where it was skipped."""
    chat = api.private_chat()
    first, second, third = [(await chat.say(text)).update_id for text in "abc"]
    assert first
    assert second
    assert third

    assert [u.update_id for u in await bot.get_updates(limit=2)] == [first, second]
    assert [u.update_id for u in await bot.get_updates()] == [first, second, third]
    assert [u.update_id for u in await bot.get_updates(offset=third)] == [third]
    assert [u.update_id for u in await bot.get_updates(offset=first)] == [third]
    assert (api.confirmed, api.pending) == ([first, second], [third])


async def test_a_negative_offset_forgets_all_but_the_last(api: TelegramApi, bot: Bot) -> None:
    """offset=-1 is how a bot drops its backlog."""
    chat = api.private_chat()
    updates = [(await chat.say(text)).update_id for text in "abc"]

    assert [u.update_id for u in await bot.get_updates(offset=-1)] == updates[2:]
    assert api.confirmed == updates[:2]


async def test_a_second_poll_ends_the_first(api: TelegramApi, bot: Bot) -> None:
    """Two instances: the earlier poll gets the 409."""
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await api.until(lambda: api.world.inbox.polling)
    async with Bot(api.token, f"{api.url}/bot") as other:
        second = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request; make sure"):
            await first
        await api.private_chat().say("x")

        assert len(await second) == 1


async def test_no_polling_beside_a_webhook(api: TelegramApi, bot: Bot) -> None:
    """409 until deleteWebhook, which keeps what is pending."""
    await bot.set_webhook("https://bot.example/hook")
    await api.private_chat().say("x")
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()

    assert len(await bot.get_updates()) == 1


async def test_allowed_updates_stay_until_changed(api: TelegramApi, bot: Bot) -> None:
    """Kinds not asked for are not even kept; a call without the setting leaves it."""
    chat = api.private_chat()
    await bot.get_updates(allowed_updates=["callback_query"])
    await bot.get_updates()
    ignored = await chat.say("x")
    press = await chat.press_raw("x")
    await bot.get_updates(allowed_updates=[])
    heard = await chat.say("y")

    assert ignored.update_id is None
    assert api.pending == [press.update_id, heard.update_id]


async def test_a_confirmed_update_can_come_again(api: TelegramApi, bot: Bot) -> None:
    """redeliver() plays Telegram's own duplicates."""
    event = await api.private_chat().say("x")
    assert event.update_id
    await bot.get_updates(offset=event.update_id + 1)
    api.redeliver(event.update_id)

    assert [u.update_id for u in await bot.get_updates()] == [event.update_id]
