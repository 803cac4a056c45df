"""How the bot presents itself in Telegram: its commands and descriptions, set only when changed."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.core.catalog import Catalog
from bot.core.markup import plain

log = logging.getLogger(__name__)

PRIVATE = (
    ("topics", "Everything I know about"),
    ("help", "How to use this bot"),
    ("share", "A link to the last answer"),
    ("privacy", "What is kept, and what not"),
    ("forget", "Delete what is kept of you"),
)
GROUP = (
    ("ask", "Ask me: /ask heat or ice?"),
    ("topics", "Everything I know about"),
    ("help", "How to use this bot"),
    ("privacy", "What is kept, and what not"),
)
_DESCRIPTION, _SHORT = 512, 120


async def present(bot: Bot, catalog: Catalog) -> None:
    """Sets commands and descriptions where they differ; a refusal is logged and does no harm."""
    steps: Sequence[Callable[[], Awaitable[None]]] = (
        lambda: _commands(bot, PRIVATE, BotCommandScopeAllPrivateChats()),
        lambda: _commands(bot, GROUP, BotCommandScopeAllGroupChats()),
        lambda: _description(bot, plain(catalog.bot.greeting)),
        lambda: _short_description(bot, plain(catalog.bot.disclaimer)),
    )
    for step in steps:
        try:
            await step()
        except TelegramError as error:
            log.warning("the profile could not be set: %s", type(error).__name__)


async def _commands(bot: Bot, commands: Sequence[tuple[str, str]], scope: BotCommandScope) -> None:
    wanted = tuple(BotCommand(name, text) for name, text in commands)
    if await bot.get_my_commands(scope=scope) != wanted:
        await bot.set_my_commands(wanted, scope=scope)


async def _description(bot: Bot, text: str) -> None:
    wanted = _cut(text, _DESCRIPTION)
    if (await bot.get_my_description()).description != wanted:
        await bot.set_my_description(wanted)


async def _short_description(bot: Bot, text: str) -> None:
    wanted = _cut(text, _SHORT)
    if (await bot.get_my_short_description()).short_description != wanted:
        await bot.set_my_short_description(wanted)


def _cut(text: str, length: int) -> str:
    """At most ``length`` characters, cut at a line or a word."""
    if len(text) <= length:
        return text
    shorter = text[: length - 1]
    end = max(shorter.rfind("\n"), shorter.rfind(" "))
    return shorter[:end].rstrip() + "…"
