"""What the operator sees: one line per update, and logs that hold no text and no token.

Nothing of what people write may reach a log, so exceptions are shown by their kinds and places
only: their own words could quote a message, or an address with the token in it.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

log = logging.getLogger("bot")

_INNERMOST = 8
"""Frames of an exception that are shown."""


@dataclass(slots=True)
class Note:
    """What became of one update; handlers fill it in as they go.

    ``expired`` says that it was given up because its time was over.
    """

    update_id: int
    kind: str
    started: float = field(default_factory=time.perf_counter)
    outcome: str = "ignored"
    intent: str | None = None
    expired: bool = False

    @property
    def seconds(self) -> float:
        """Since the update was taken up."""
        return time.perf_counter() - self.started


note: ContextVar[Note] = ContextVar("note")
"""The note of the update that is being handled."""


def report(finished: Note, seconds: float) -> None:
    """Logs an update that is done."""
    log.log(
        logging.WARNING if finished.outcome == "expired" else logging.INFO,
        "update %d %s: %s%s in %.1f ms",
        finished.update_id,
        finished.kind,
        finished.outcome,
        f" {finished.intent}" if finished.intent else "",
        seconds * 1000,
    )


class _Discreet(logging.Formatter):
    """Takes secrets out of every line, and shows of an exception only kinds and places."""

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        line = self.line(record)
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return line

    def line(self, record: logging.LogRecord) -> str:
        """One record, with whatever it holds."""
        record.message = record.getMessage()
        record.asctime = self.formatTime(record)
        line = self.formatMessage(record)
        error = _raised(record)
        return f"{line}: {' < '.join(places(error))}" if error else line


class _Json(_Discreet):
    def line(self, record: logging.LogRecord) -> str:
        entry: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if error := _raised(record):
            entry["exception"] = list(places(error))
        return json.dumps(entry, ensure_ascii=False)


def places(error: BaseException) -> Iterator[str]:
    """Kind and places of an exception, innermost first, then those of what caused it."""
    seen: set[int] = set()
    next_: BaseException | None = error
    while next_ is not None and id(next_) not in seen:
        seen.add(id(next_))
        yield type(next_).__name__
        for frame in list(reversed(traceback.extract_tb(next_.__traceback__)))[:_INNERMOST]:
            yield f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        next_ = next_.__cause__ or next_.__context__


def _raised(record: logging.LogRecord) -> BaseException | None:
    return record.exc_info[1] if isinstance(record.exc_info, tuple) else None


def configure_logging(level: str, format_: str, secrets: Sequence[str] = ()) -> None:
    """Logs to standard error; libraries only from WARNING, since they log texts and tokens below.

    Args:
        level: of the bot's own lines.
        format_: ``text`` or ``json``.
        secrets: what no line may show.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter((_Json if format_ == "json" else _Discreet)(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(logging.WARNING, logging.getLevelName(level)))
    log.setLevel(level)
    # PTB logs at these levels what it received and sent, whatever is wrong with it.
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
    logging.captureWarnings(True)
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False


def watch_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Lets the event loop report what nobody caught without showing what it was about."""

    def report_stray(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        log.error("something went wrong in the background", exc_info=error)

    loop.set_exception_handler(report_stray)
