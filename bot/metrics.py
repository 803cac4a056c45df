"""Counters for Prometheus; without a METRICS_TOKEN nothing is counted, nor the library loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from bot.observe import Note

_BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Seconds; an answer takes about 3 ms and the way to Telegram and back."""


@dataclass(frozen=True, slots=True)
class Served:
    """What is served, for the metrics: the version, where it came from, the file's problems.

    ``keeps``: the database can be used, or there is none.
    """

    digest: str
    origin: str
    problems: int
    keeps: bool


class Metrics:
    """What is counted; here nothing."""

    def done(self, note: Note, seconds: float) -> None:
        """An update was seen through, in so many seconds."""

    def api_error(self, name: str) -> None:
        """A call to the Bot API failed."""

    def refused(self) -> None:
        """An update was told to come back later."""

    def page(self) -> bytes:
        """Everything, as text for Prometheus."""
        return b""


class Prometheus(Metrics):
    """Counts with prometheus-client, in a registry of its own.

    Args:
        under_way: how many updates are under way now.
        served: what is served now.
    """

    def __init__(self, under_way: Callable[[], int], served: Callable[[], Served]) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        all_ = self._registry = CollectorRegistry()
        updates = Counter(
            "bot_updates", "Updates seen through.", ("kind", "outcome"), registry=all_
        )
        errors = Counter(
            "bot_api_errors", "Failed calls to the Bot API.", ("error",), registry=all_
        )
        # Looking up a child takes a lock and builds a tuple; there are few.
        self._updates = lru_cache(256)(updates.labels)
        self._errors = lru_cache(64)(errors.labels)
        self._seconds = Histogram(
            "bot_update_seconds", "From taking up to done.", buckets=_BUCKETS, registry=all_
        )
        self._expired = Counter("bot_expired", "Updates given up after 30 s.", registry=all_)
        self._refused = Counter("bot_refused", "Updates told to come back.", registry=all_)
        Gauge("bot_in_flight", "Updates under way.", registry=all_).set_function(under_way)
        self._file = Gauge(
            "bot_file_info", "The version that is served.", ("digest", "origin"), registry=all_
        )
        problems = Gauge("bot_file_problems", "Problems of the file.", registry=all_)
        problems.set_function(lambda: served().problems)
        up = Gauge("bot_database_up", "Whether the database can be used.", registry=all_)
        up.set_function(lambda: served().keeps)
        self._served = served

    def done(self, note: Note, seconds: float) -> None:
        """An update was seen through, in so many seconds."""
        # An outcome may go on with details; as labels these would have no end.
        self._updates(note.kind, note.outcome.partition(" ")[0]).inc()
        self._seconds.observe(seconds)
        if note.outcome == "expired":
            self._expired.inc()

    def api_error(self, name: str) -> None:
        """A call to the Bot API failed."""
        self._errors(name).inc()

    def refused(self) -> None:
        """An update was told to come back later."""
        self._refused.inc()

    def page(self) -> bytes:
        """Everything, as text for Prometheus."""
        from prometheus_client import generate_latest

        served = self._served()
        self._file.clear()
        self._file.labels(served.digest, served.origin).set(1)
        page: bytes = generate_latest(self._registry)
        return page
