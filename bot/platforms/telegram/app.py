"""PTB's application with our parts in the places of its own."""

from __future__ import annotations

from telegram.ext import Application

from bot.platforms.telegram.handlers import App
from bot.platforms.telegram.patience import Patience
from bot.platforms.telegram.transport import Transport
from bot.settings import Settings


def build(settings: Settings, transport: Transport, patience: Patience) -> App:
    """An application that calls by ``transport``, retries with ``patience`` and fetches nothing."""
    builder = (
        Application.builder()
        .token(settings.token)
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .request(transport)
        .get_updates_request(transport)
        .rate_limiter(patience)
        .updater(None)
        .job_queue(None)
    )
    return builder.build()
