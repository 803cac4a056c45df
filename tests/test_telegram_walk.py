"""A walk from /start through every button of the shipped file: no dead end, nothing twice."""

from __future__ import annotations

from running import running
from telegram_api import Chat, TelegramApi
from telegram_api.world import BotMessage

from bot.core.actions import Pick, Show, decode
from bot.library import Library

_LOOKS = ("👍", "👎")


def buttons(message: BotMessage) -> list[tuple[str, str]]:
    """Labels and data of the buttons, votes left out."""
    found = [(b["text"], b["callback_data"]) for row in message.keyboard for b in row]
    return [(label, data) for label, data in found if not label.startswith(_LOOKS)]


async def press_all(chat: Chat, start: BotMessage, seen: set[str]) -> list[BotMessage]:
    """Presses each button that leads somewhere new; what was shown, in its order."""
    shown, waiting = [start], [start]
    while waiting:
        message = waiting.pop()
        for _, data in buttons(message):
            if data in seen:
                continue
            seen.add(data)
            await chat.press_raw(data)  # long ago: lists are left as they are
            reply = await chat.next_reply()
            assert reply.text, f"{data} leads to nothing"
            assert buttons(reply), f"{data} is a dead end"
            shown.append(reply)
            waiting.append(reply)
    return shown


async def test_every_button_leads_on(api: TelegramApi, library: Library) -> None:
    """Each intent that any button names is reached, and every answer leads on."""
    chat = api.private_chat()
    catalog = library.current.catalog
    seen: set[str] = set()
    async with running(api, library):
        await chat.say("/start")
        shown = await press_all(chat, await chat.next_reply(), seen)
        for intent in catalog.intents:
            await chat.say(f"/start {intent}")
            shown += await press_all(chat, await chat.next_reply(), seen)
        await api.settled()

    reached = {a.intent for data in seen if isinstance(a := decode(data), Show | Pick)}
    assert set(catalog.menu) <= reached
    assert not [
        message for message in shown if library.current.replies.moved().text in message.text
    ]
    assert len(api.calls_of("answerCallbackQuery")) == len(seen)
    assert not api.unanswered()
    assert not api.answered_twice()


async def test_every_list_turns_into_every_answer(api: TelegramApi, library: Library) -> None:
    """The topic list, pressed in place for each topic."""
    chat = api.private_chat()
    catalog = library.current.catalog
    async with running(api, library):
        for intent in catalog.menu:
            await chat.say("/topics")
            topics = await chat.next_reply()
            await chat.press(topics, f"pick-{intent}")
            answer = await chat.next_reply()
            assert answer.message_id == topics.message_id
            assert answer.text.startswith(catalog.intents[intent].title)
        await api.settled()

    assert not api.unanswered()
    assert not api.answered_twice()
