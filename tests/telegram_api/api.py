"""TelegramApi: start it, talk through its chats, look at what the bot did."""

import asyncio
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from .answers import Tally, tally
from .chat import Chat
from .events import Person
from .faults import Faults
from .record import Call
from .server import Server
from .webhook import Delivery, Webhook
from .wire import Json
from .world import Room, World

TOKEN = "123456:TEST-token_for-the-loopback-api0"


class TelegramApi:
    """One bot's Telegram on 127.0.0.1. Stops at the end of the block, or after `lifetime` seconds.

    `privacy_mode` hides from the bot what is said in groups and not addressed to it;
    `query_lifetime` is how many seconds a press or inline query can be answered.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        username: str = "test_bot",
        privacy_mode: bool = False,
        query_lifetime: float = 15.0,
        lifetime: float = 300.0,
    ) -> None:
        self.world = World(token, username)
        self.world.privacy_mode = privacy_mode
        self.world.query_lifetime = query_lifetime
        self._server = Server(self.world)
        self._lifetime = lifetime
        self._end: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        await self._server.start()
        self._end = asyncio.create_task(self._live())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._end:
            self._end.cancel()
        await self._server.stop()

    # ---- where it is

    @property
    def url(self) -> str:
        """The root; methods are at {url}/bot{token}/METHOD, files at {url}/file/bot{token}/PATH."""
        return self._server.url

    @property
    def token(self) -> str:
        """The only token that is accepted."""
        return self.world.token

    @property
    def username(self) -> str:
        """The bot's username without @."""
        return str(self.world.bot["username"])

    # ---- people and chats

    def person(self, first_name: str = "Ann", **more: Any) -> Person:
        """A user; `more` goes into the User object (username, language_code...)."""
        user = {"id": 10_000 + self.world.number(), "is_bot": False, "first_name": first_name}
        return Person(self.world, {"language_code": "en", **user, **more})

    def private_chat(self, person: Person | str = "Ann") -> Chat:
        """A person's chat with the bot."""
        who = self.person(person) if isinstance(person, str) else person
        info = {"id": who.id, "type": "private", "first_name": who.user["first_name"]}
        if "username" in who.user:
            info["username"] = who.user["username"]
        return self._chat(info, who)

    def group(self, title: str = "Family", person: Person | None = None) -> Chat:
        """A basic group with the bot in it."""
        info = {"id": -self.world.number(), "type": "group", "title": title}
        return self._chat(info, person or self.person())

    def supergroup(
        self, title: str = "Patients", person: Person | None = None, **more: Any
    ) -> Chat:
        """A supergroup with the bot in it; `more` goes into the Chat object (username...)."""
        info = {"id": self._far(), "type": "supergroup", "title": title, **more}
        return self._chat(info, person or self.person())

    def channel(self, title: str = "News", **more: Any) -> Chat:
        """A channel with the bot in it; what is said there comes as channel posts."""
        info = {"id": self._far(), "type": "channel", "title": title, **more}
        return self._chat(info, self.person())

    # ---- what the bot did

    @property
    def calls(self) -> list[Call]:
        """Every call in the order of arrival; `done` is False while it waits for its answer."""
        return self.world.record.calls

    def calls_of(self, method: str) -> list[Call]:
        """The calls of one method, in the order of arrival."""
        return self.world.record.of(method)

    async def wait_for(
        self,
        method: str,
        count: int = 1,
        *,
        where: Callable[[Call], bool] | None = None,
        timeout: float = 5,
        arrived: bool = False,
    ) -> list[Call]:
        """Wait until `count` fitting calls were answered since the start ("*": of any method).

        `arrived` counts calls already when they come in, e.g. a long poll or a hanging send.
        Raises TimeoutError that names the calls made.
        """
        return await self.world.record.wait_for(method, count, where, timeout, arrived)

    async def until(self, condition: Callable[[], bool], timeout: float = 5) -> None:
        """Wait until a condition on this API holds; it is looked at whenever something happens."""
        await self.world.signal.until(condition, timeout, lambda: "the condition never held")

    async def settled(self, timeout: float = 5) -> None:
        """Wait until the bot has acknowledged every update and no call but polls is under way.

        A bot that answers before it acknowledges has done everything by then; for others (PTB's
        own Updater) wait for what they do.
        """

        def quiet() -> bool:
            under_way = self.world.record.under_way
            busy = any(call.method.lower() != "getupdates" for call in under_way)
            return not self.world.inbox.pending and not busy

        await self.world.signal.until(
            quiet, timeout, lambda: f"{len(self.pending)} updates not acknowledged"
        )

    def tally(self) -> Tally:
        """Which call answered which update."""
        return tally(self.world)

    def unanswered(self) -> list[Json]:
        """The updates that ask for an answer and got none."""
        found = self.tally().calls
        return [self.updates[number] for number, calls in found.items() if not calls]

    def answered_twice(self) -> list[Json]:
        """The updates with more than one answer."""
        found = self.tally().calls
        return [self.updates[number] for number, calls in found.items() if len(calls) > 1]

    # ---- updates

    @property
    def updates(self) -> dict[int, Json]:
        """Every update made available so far, by update_id."""
        return self.world.inbox.all

    @property
    def pending(self) -> list[int]:
        """The update_ids not confirmed by an offset or accepted by the webhook."""
        return list(self.world.inbox.pending)

    @property
    def confirmed(self) -> list[int]:
        """The update_ids acknowledged, in the order in which that happened."""
        return self.world.inbox.confirmed

    def redeliver(self, update_id: int) -> None:
        """Make an update available once more, with the same update_id.

        A poller whose offset lies past it will not see it, as with Telegram; a webhook will.
        """
        self.world.inbox.put(self.updates[update_id])

    @property
    def webhook(self) -> Webhook:
        """The sending side: settings, backoff, copies (duplicates), deliveries, statuses."""
        return self._server.webhook

    @property
    def webhook_targets(self) -> list[str]:
        """Where the https URL really leads: roots such as http://127.0.0.1:8080, in turn."""
        return self.webhook.targets

    @webhook_targets.setter
    def webhook_targets(self, roots: list[str]) -> None:
        self.webhook.targets = roots

    @property
    def deliveries(self) -> list[Delivery]:
        """Every attempt to post an update."""
        return self.webhook.deliveries

    # ---- misfortune

    @property
    def faults(self) -> Faults:
        """Floods, refusals, broken gateways, lost connections, slowness: see Faults."""
        return self.world.faults

    async def stop_listening(self) -> None:
        """The whole API goes away: connections break, new ones are refused."""
        await self._server.unlisten()

    async def start_listening(self) -> None:
        """It is back, on the same port and with the same state."""
        await self._server.listen()

    def forget_queries(self) -> None:
        """Every press and inline query so far is too old to be answered."""
        for query in [*self.world.callback_queries.values(), *self.world.inline_queries.values()]:
            query.asked = float("-inf")

    # ---- inside

    def _chat(self, info: Json, person: Person) -> Chat:
        room = self.world.rooms.setdefault(info["id"], Room(info))
        return Chat(self.world, room, person)

    def _far(self) -> int:
        return -1_000_000_000_000 - self.world.number()

    async def _live(self) -> None:
        await asyncio.sleep(self._lifetime)
        await self._server.stop()
