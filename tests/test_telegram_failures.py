"""What goes wrong in a handler: an apology, and nothing leaks."""

from __future__ import annotations

import logging

import pytest
from clinic import CLINIC, HEAT, library_of
from running import running
from telegram_api import ApiError, TelegramApi

from bot.library import Library

SECRET = "i told nobody but you"


class Broken:
    """Something that every use of fails, with words that must not get out."""

    def __getattr__(self, name: str) -> object:
        raise RuntimeError(f"{SECRET} and {name}")


def broken() -> Library:
    """A library whose matcher has a bug."""
    library = library_of(CLINIC)
    object.__setattr__(library.current, "matcher", Broken())
    return library


async def test_a_bug_is_apologised_for(api: TelegramApi, caplog: pytest.LogCaptureFixture) -> None:
    """In private, in a group where it was asked; the next question is answered."""
    chat, group = api.private_chat(), api.group()
    async with running(api, broken()):
        await chat.say(SECRET)
        apology = await chat.next_reply()
        await group.say(f"@test_bot {SECRET}")
        brief = await group.next_reply()
        await group.say(SECRET)
        await chat.press(apology, "Heat or ice?")
        answer = await chat.next_reply()
        await api.settled()

    assert apology.text.startswith("Sorry, something went wrong on my side.")
    assert apology.text.endswith("In an emergency call 112.")
    assert brief.text == apology.text.splitlines()[0]
    assert len(group.replies) == 1
    assert answer.text.startswith("Heat or ice?")
    assert "this is a bug" in caplog.text


async def test_a_bug_behind_a_button(api: TelegramApi) -> None:
    """The press is acknowledged once all the same."""
    library = library_of(CLINIC)
    chat = api.private_chat()
    async with running(api, library):
        await chat.say(HEAT)
        card = await chat.next_reply()
        good = library.current.replies
        object.__setattr__(library.current, "catalog", Broken())
        await chat.press(card, "Is walking good?")
        apology = await chat.next_reply()
        await api.settled()

    assert good is library.current.replies
    assert apology.text.startswith("Sorry, something went wrong")
    assert len(api.calls_of("answerCallbackQuery")) == 1


async def test_a_bug_in_inline_mode_is_silent(
    api: TelegramApi, caplog: pytest.LogCaptureFixture
) -> None:
    """There is nobody to apologise to."""
    async with running(api, broken()):
        await api.person().inline(SECRET)
        await api.settled()

    assert "this is a bug" in caplog.text


async def test_a_refused_answer_is_apologised_for(
    api: TelegramApi, clinic: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram would not take it: that is logged with Telegram's reason."""
    chat = api.private_chat()
    refusal = ApiError(400, "Bad Request: can't parse entities: unclosed start tag")
    async with running(api, clinic):
        api.faults.refuse("sendMessage", refusal, chat_id=chat.id)
        await chat.say(HEAT)
        apology = await chat.next_reply()
        await api.settled()

    assert apology.text.startswith("Sorry, something went wrong")
    assert "unclosed start tag" in caplog.text.lower()


async def test_when_not_even_an_apology_can_be_sent(
    api: TelegramApi, clinic: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot goes on with the others."""
    chat, other = api.private_chat(), api.private_chat("Bob")
    refusal = ApiError(400, "Bad Request: chat not found")
    async with running(api, clinic):
        api.faults.refuse("sendMessage", refusal, chat_id=chat.id, times=None)
        await chat.say(HEAT)
        await other.say(HEAT)
        await other.next_reply()
        await api.settled()

    assert "not even an apology" in caplog.text
    assert logging.ERROR not in [record.levelno for record in caplog.records]
