"""What the operator sees: one line and a few counters per update; never a text, never a token."""

from __future__ import annotations

import json
import logging
import sys
import time
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime

log = logging.getLogger("bot")


@dataclass(slots=True)
class Note:
    """What became of one update; handlers fill it in as they go."""

    update_id: int
    kind: str
    started: float = field(default_factory=time.perf_counter)
    outcome: str = "ignored"
    intent: str | None = None

    @property
    def milliseconds(self) -> float:
        """Since the update was taken up."""
        return (time.perf_counter() - self.started) * 1000


note: ContextVar[Note] = ContextVar("note")
"""The note of the update that is being handled."""


def record(finished: Note) -> None:
    """Logs an update that is done."""
    if log.isEnabledFor(logging.INFO):
        log.info(
            "update %d %s: %s%s in %.1f ms",
            finished.update_id,
            finished.kind,
            finished.outcome,
            f" {finished.intent}" if finished.intent else "",
            finished.milliseconds,
        )


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def configure_logging(level: str, format_: str) -> None:
    """Logs to standard error; libraries only from WARNING, since some log addresses with tokens."""
    handler = logging.StreamHandler(sys.stderr)
    plain = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(_Json() if format_ == "json" else plain)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(logging.WARNING, logging.getLevelName(level)))
    log.setLevel(level)
