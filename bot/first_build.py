"""The first build of the file, by a forked process, while this one loads what serving needs.

Where there are two cores a start takes a third less time. And training makes more than stays, of
which the rest can never be given back as a whole; what another process hands over is packed
(measured: 113 MB instead of 129).
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path

from bot.workshop import Built, build


class Ahead:
    """Begins to build a file at once; needs Linux, does nothing elsewhere.

    To be made before there are threads, which a fork would not take along.
    """

    def __init__(self, path: Path) -> None:
        self._text: bytes | None = None
        if sys.platform == "linux":
            with suppress(OSError):
                text = path.read_bytes()
                self._process, self._pipe = _fork(text)
                self._text = text

    def build(self, text: str | bytes) -> Built:
        """What :func:`bot.workshop.build` makes of a text: made already, or else here and now."""
        if self._text is None or text != self._text:
            return build(text)
        self._text = None
        with os.fdopen(self._pipe, "rb") as pipe:
            packed = pipe.read()
        os.waitpid(self._process, 0)
        built: Built = pickle.loads(packed) if packed else build(text)
        return built


def _fork(text: bytes) -> tuple[int, int]:
    """The other process, and the pipe at whose end the packed build waits; nothing if it failed."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    # In here nothing may be raised, printed or flushed that belongs to the first process.
    try:
        os.close(reading)
        packed = pickle.dumps(build(text), protocol=pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(packed)
    finally:
        os._exit(0)
