"""PTB's application with our parts in the places of its own."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext

from bot.platforms.telegram.calls.patience import Patience
from bot.platforms.telegram.calls.transport import Transport
from bot.settings import Settings

App = Application[Any, Any, Any, Any, Any, Any]
Context = CallbackContext[Any, Any, Any, Any]
Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]


class _Application(Application[Any, Any, Any, Any, Any, Any]):
    async def process_update(self, update: object) -> None:
        """The first handler that fits has the update.

        PTB's own also notes every chat for a persistence that we do not have, for ever.
        """
        try:
            for handler in self.handlers[0]:
                check = handler.check_update(update)
                if check is not None and check is not False:
                    context = CallbackContext.from_update(update, self)
                    await handler.handle_update(update, self, check, context)
                    return
        except Exception as error:
            await self.process_error(update, error)


def build(settings: Settings, transport: Transport, patience: Patience) -> App:
    """An application that calls by ``transport``, retries with ``patience`` and fetches nothing."""
    builder = (
        Application.builder()
        .application_class(_Application)
        .token(settings.token)
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .request(transport)
        .get_updates_request(transport)
        .rate_limiter(patience)
        .updater(None)
        .job_queue(None)
    )
    app = builder.build()
    patience.probe = app.bot.get_me
    return app
