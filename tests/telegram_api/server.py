"""The HTTP side: one aiohttp server that can go away and come back on the same port."""

import contextlib
import inspect
from collections.abc import Callable
from typing import Any

from aiohttp import web

from . import methods_messages as messages
from . import methods_profile as profile
from . import methods_queries as queries
from .faults import Fault, html_page
from .inbox import WEBHOOK_ACTIVE
from .record import Call
from .webhook import Webhook
from .wire import MAX_BODY, ApiError, Json, Upload, decode, read_call
from .world import World

Method = Callable[[World, Json, dict[str, Upload]], Any]
METHODS: dict[str, Method] = {
    "getme": profile.get_me,
    "logout": profile.log_out,
    "close": profile.close,
    "sendmessage": messages.send_message,
    "senddocument": messages.send_document,
    "editmessagetext": messages.edit_message_text,
    "editmessagereplymarkup": messages.edit_reply_markup,
    "deletemessage": messages.delete_message,
    "sendchataction": messages.send_chat_action,
    "getchat": messages.get_chat,
    "getfile": messages.get_file,
    "answercallbackquery": queries.answer_callback_query,
    "answerinlinequery": queries.answer_inline_query,
    "setmycommands": profile.set_commands,
    "getmycommands": profile.get_commands,
    "deletemycommands": profile.delete_commands,
    "setmydescription": profile.setter("description"),
    "getmydescription": profile.getter("description"),
    "setmyshortdescription": profile.setter("short_description"),
    "getmyshortdescription": profile.getter("short_description"),
    "setmyname": profile.setter("name"),
    "getmyname": profile.getter("name"),
}


class Server:
    """Listens on 127.0.0.1 and lets the world act; `url` stays the same through an outage."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.webhook = Webhook(world.inbox, world.signal, self._execute)
        self.methods: dict[str, Method] = {
            **METHODS,
            "getupdates": self._get_updates,
            "setwebhook": self._set_webhook,
            "deletewebhook": self._delete_webhook,
            "getwebhookinfo": lambda world, params, files: self.webhook.info(),
        }
        self.port = 0
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None

    @property
    def url(self) -> str:
        """The root, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Listen on a free port."""
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        app.router.add_route("*", "/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await self.listen()
        self.webhook.start()

    async def listen(self) -> None:
        """Listen, on the port of before if there was one."""
        assert self._runner
        if self._site:
            return
        self._site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await self._site.start()
        self.port = self._runner.addresses[0][1]

    async def unlisten(self) -> None:
        """Refuse new connections and break those there are."""
        if self._site:
            await self._site.stop()
            self._site = None
        self._break_connections()
        self.world.inbox.wake()

    async def stop(self) -> None:
        """Let everything go that waits here."""
        self.world.faults.lift_all()
        self.world.inbox.wake()
        await self.webhook.stop()
        if self._runner:
            self._break_connections()
            await self._runner.cleanup()
            self._runner = self._site = None

    def _break_connections(self) -> None:
        server = self._runner.server if self._runner else None
        for connection in list(server.connections) if server else []:
            if connection.transport:
                connection.transport.abort()

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        token, _, method = request.path.removeprefix("/bot").partition("/")
        if not request.path.startswith("/bot") or not method:
            return _refused(ApiError(404, "Not Found"))
        if token != self.world.token:
            return _refused(ApiError(401, "Unauthorized"))
        try:
            params, files = await read_call(request)
        except ApiError as error:
            self._finish(self._arrived(method, {}, {}), error)
            return _refused(error)
        call = self._arrived(method, params, files)
        try:
            return await self._outcome(call, request)
        finally:
            self._finish(call)

    async def _outcome(self, call: Call, request: web.Request) -> web.StreamResponse:
        fault = self.world.faults.take(call.method, call.params)
        if fault is None:
            return await self._answer(call)
        call.fault = fault.name
        answer: web.StreamResponse | None = None
        if fault.processed:
            answer = await self._answer(call)
        await fault.wait()
        if fault.error:
            self._finish(call, fault.error)
            return _refused(fault.error)
        return _broken(fault, request) or answer or await self._answer(call)

    async def _answer(self, call: Call) -> web.Response:
        """Do what was asked."""
        try:
            result = await self._perform(call)
        except ApiError as error:
            self._finish(call, error)
            return _refused(error)
        return web.json_response({"ok": True, "result": result})

    async def _perform(self, call: Call) -> Any:
        method = self.methods.get(call.method.lower())
        if method is None:
            raise ApiError(404, "Not Found")
        if self.world.logged_out:
            raise ApiError(400, "Logged out")
        result = method(self.world, call.params, call.files)
        call.result = await result if inspect.isawaitable(result) else result
        self._finish(call)
        return call.result

    async def _execute(self, answer: Json) -> None:
        """A call inside the answer to a webhook: done as any other, nobody hears the result."""
        params = {key: value for key, value in answer.items() if key != "method"}
        call = Call(answer["method"], {}, via="webhook")
        with contextlib.suppress(ApiError):
            call.params = decode(params)
        self.world.record.arrived(call)
        await self._answer(call)

    def _arrived(self, method: str, params: Json, files: dict[str, Upload]) -> Call:
        call = Call(method, params, files)
        self.world.record.arrived(call)
        return call

    def _finish(self, call: Call, error: ApiError | None = None) -> None:
        if not call.done:
            call.error = error
        self.world.record.finish(call)

    async def _download(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self.world.token:
            return _refused(ApiError(401, "Unauthorized"))
        stored = dict(self.world.files.values())
        content = stored.get(request.match_info["path"])
        if content is None:
            return _refused(ApiError(404, "Not Found"))
        return web.Response(body=content, content_type="application/octet-stream")

    async def _get_updates(self, world: World, params: Json, files: dict[str, Upload]) -> Any:
        if self.webhook.active:
            raise ApiError(409, WEBHOOK_ACTIVE)
        world.inbox.allow(params.get("allowed_updates"))
        timeout = min(max(float(params.get("timeout") or 0), 0), 50)
        return await world.inbox.poll(
            params.get("offset") or 0, params.get("limit") or 100, timeout
        )

    def _set_webhook(self, world: World, params: Json, files: dict[str, Upload]) -> bool:
        self.webhook.set(params)
        return True

    def _delete_webhook(self, world: World, params: Json, files: dict[str, Upload]) -> bool:
        self.webhook.set({"drop_pending_updates": params.get("drop_pending_updates")})
        return True


def _broken(fault: Fault, request: web.Request) -> web.Response | None:
    """An answer that is not Telegram's, or none at all."""
    if fault.drops:
        if request.transport:
            request.transport.abort()
        return web.Response()
    if fault.status:
        page = html_page(fault.status)
        return web.Response(status=fault.status, text=page, content_type="text/html")
    if fault.garbled is not None:
        return web.json_response(fault.garbled)
    return None


def _refused(error: ApiError) -> web.Response:
    return web.json_response(error.body(), status=error.code)
