"""A loopback Telegram: the Bot API over real HTTP, as strict as the original, and its users.

    async with TelegramApi() as api:
        bot = Bot(api.token, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot")
        ...
        chat = api.private_chat("Ann")
        await chat.say("/start")
        reply = await chat.next_reply()
        await chat.press(reply, "All topics")

Modules: `api` the entry; `chat` and `events` what users do; `server` and `wire` HTTP;
`methods_*` what the bot may ask; `html_text`, `texts`, `utf16`, `keyboards` the strictness;
`inbox` polling; `webhook` pushing; `faults` misfortune; `record` and `answers` what happened.
"""

from .answers import Tally
from .api import TelegramApi
from .chat import Chat
from .events import Event, Person
from .faults import ANY, Fault, Faults
from .record import Call
from .webhook import Delivery, Webhook
from .wire import ApiError, Json
from .world import BotMessage

__all__ = [
    "ANY",
    "ApiError",
    "BotMessage",
    "Call",
    "Chat",
    "Delivery",
    "Event",
    "Fault",
    "Faults",
    "Json",
    "Person",
    "Tally",
    "TelegramApi",
    "Webhook",
]
