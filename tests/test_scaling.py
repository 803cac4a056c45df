"""Many machines: instances share nothing, and Telegram posts again what nobody acknowledged."""

from __future__ import annotations

import signal

from process import bot_process
from telegram_api import TelegramApi


async def test_two_instances_behind_one_address(api: TelegramApi) -> None:
    """Posts go to both in turn; one is killed in the middle, and still all are answered."""
    chats = [api.private_chat(f"P{n}") for n in range(60)]
    async with bot_process(api, "--webhook") as one, bot_process(api, "--webhook") as two:
        await api.wait_for("setWebhook", 2, timeout=20)
        api.webhook_targets = [f"http://127.0.0.1:{bot.port}" for bot in (one, two)]
        for chat in chats[:30]:
            await chat.say("heat or ice?")
        await api.settled()
        twice_before_the_kill = api.answered_twice()
        slow = api.faults.slow("sendMessage", 0.05)
        for chat in chats[30:]:
            await chat.say("is walking good")
        await api.wait_for("sendMessage", 35, arrived=True)
        one.send(signal.SIGKILL)
        await api.settled(20)
        slow.lift()
        codes = await one.ended(), await two.stop()
    answered_by = {delivery.target for delivery in api.deliveries if delivery.accepted}

    assert len(answered_by) == 2
    assert codes == (-signal.SIGKILL, 0)
    assert not api.unanswered()
    assert twice_before_the_kill == []
    assert len(api.answered_twice()) <= 30  # what was in flight at the kill


async def test_one_instance_goes_while_the_other_takes_over(api: TelegramApi) -> None:
    """A stop under load, as at every deploy: each is answered exactly once."""
    chats = [api.private_chat(f"P{n}") for n in range(60)]
    async with bot_process(api, "--webhook") as one, bot_process(api, "--webhook") as two:
        await api.wait_for("setWebhook", 2, timeout=20)
        api.webhook_targets = [f"http://127.0.0.1:{bot.port}" for bot in (one, two)]
        api.faults.slow("sendMessage", 0.05)
        for chat in chats:
            await chat.say("heat or ice?")
        await api.wait_for("sendMessage", 20, arrived=True)
        code = await one.stop()
        await api.settled(20)
        await two.stop()

    assert code == 0
    assert not api.unanswered()
    assert not api.answered_twice()
