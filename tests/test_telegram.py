"""The way of a message, over the wire."""

from __future__ import annotations

import pytest
from running import running
from telegram_api import TelegramApi

from bot.library import Library
from bot.settings import Mode


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_conversation(api: TelegramApi, library: Library, mode: Mode) -> None:
    """A question, its answer, a follow-up below it, and a button whose topic is gone."""
    chat = api.private_chat("Ann")
    async with running(api, library, mode):
        await chat.say("threw my back out, heat or ice??")
        answer = await chat.next_reply()
        press = await chat.press(answer, "Should I stretch?")
        follow_up = await chat.next_reply()
        stale = await chat.press_raw("gone_topic", message_id=answer.message_id)
        notice = await chat.next_reply()
        await api.settled()

    assert answer.text.startswith("Heat or ice?")
    assert follow_up.text.startswith("Should I stretch?")
    assert follow_up.message_id > answer.message_id
    assert await press.answer() is not None
    assert await stale.answer() is not None
    assert "topic is gone" in notice.text
    assert "Fastest relief" in notice.labels
    assert not api.unanswered()
    assert not api.answered_twice()


async def test_a_menu_turns_into_the_answer(api: TelegramApi, library: Library) -> None:
    """The topic list becomes the chosen answer in place."""
    chat = api.private_chat("Ann")
    async with running(api, library):
        await chat.say("/topics")
        menu = await chat.next_reply()
        await chat.press(menu, "Is walking good?")
        answer = await chat.next_reply()

    assert answer.message_id == menu.message_id
    assert answer.edited
    assert "10–15 minutes" in answer.text
