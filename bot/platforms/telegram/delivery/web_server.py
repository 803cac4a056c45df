"""The HTTP server of a running bot: Telegram's posts, ``/healthz``, and ``/metrics``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiohttp import web

from bot.platforms.telegram.delivery.webhook import Receiver, is_same

_MOST_BYTES = 1024 * 1024
_LONGEST_GOODBYE = 1
_PROMETHEUS = "text/plain; version=0.0.4"

Report = Callable[[], tuple[bool, dict[str, Any]]]


class Server:
    """Listens on one port.

    Args:
        report: whether people can be answered, and facts for who looks after the bot.
    """

    def __init__(self, host: str, port: int, report: Report) -> None:
        self._host, self._port = host, port
        self._report = report
        self._app = web.Application(client_max_size=_MOST_BYTES)
        self._app.router.add_get("/healthz", self._healthz)
        self._runner: web.AppRunner | None = None

    def receive(self, receiver: Receiver) -> None:
        """Takes updates in; before :meth:`start`."""
        self._app.router.add_post(receiver.path, receiver.post)
        # The public address may have a path of its own, which not every proxy takes away.
        self._app.router.add_post(f"/{{above:.+}}{receiver.path}", receiver.post)

    def expose(self, token: str, page: Callable[[], bytes]) -> None:
        """Shows the metrics to who has the token; before :meth:`start`."""

        async def metrics(request: web.Request) -> web.Response:
            given = request.headers.get("Authorization", "")
            if not is_same(given, f"Bearer {token}"):
                challenge = {"WWW-Authenticate": "Bearer"}
                return web.Response(status=401, text="wrong token", headers=challenge)
            return web.Response(body=page(), headers={"Content-Type": _PROMETHEUS})

        self._app.router.add_get("/metrics", metrics)

    async def start(self) -> None:
        """Binds the port. Raises OSError."""
        self._runner = web.AppRunner(
            self._app,
            access_log=None,
            handle_signals=False,
            shutdown_timeout=_LONGEST_GOODBYE,
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port, reuse_address=True)
        await site.start()

    async def stop(self) -> None:
        """Lets the answers under way go out, and closes the port."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _healthz(self, request: web.Request) -> web.Response:
        healthy, facts = self._report()
        return web.json_response(facts, status=200 if healthy else 503)
