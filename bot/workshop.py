"""Where a file becomes something that can be served: loaded, checked, trained.

Training holds Python's lock, and answers would wait for it; a running bot has it done by a process
of its own (``python -m bot.workshop``: texts on standard input, for each a result on standard
output).
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from bot import memory
from bot.core.catalog import Catalog
from bot.core.file.cutoff import lost_with_tests
from bot.core.file.review import inspect
from bot.core.matching import Matcher
from bot.core.problems import Problem
from bot.core.source import load
from bot.errors import WorkshopError

_YIELDING = 5
"""How much the process lets others go first (``nice``)."""


@dataclass(frozen=True, slots=True)
class Built:
    """A file's problems and, if it can be served, what serves it."""

    problems: tuple[Problem, ...]
    catalog: Catalog | None = None
    matcher: Matcher | None = None


def build(text: str | bytes) -> Built:
    """Loads and trains here and now."""
    loaded = load(text)
    if loaded.catalog is None:
        return Built(loaded.problems)
    return Built(loaded.problems, loaded.catalog, Matcher(loaded.catalog))


def in_place_of(served: Catalog, built: Built, text: bytes) -> Built:
    """What was built from a text, refused where what is served would lose too much by it."""
    lost = lost_with_tests(served, built.catalog) if built.catalog else None
    if lost is None:
        return built
    end = len(text.decode(errors="replace").splitlines())
    return Built((Problem(end, 1, "error", lost),))


async def build_apart(text: bytes) -> Built:
    """The same in another process, while this one goes on answering.

    Raises:
        WorkshopError: the build was not finished, which says nothing about the text.
    """
    built: Built
    (built,) = await _apart("build", [text])
    return built


async def inspect_apart(texts: Sequence[bytes]) -> list[list[Problem]]:
    """Everything that is wrong with each text, as ``check`` says it, by one other process.

    Raises:
        WorkshopError: the look at them was not finished.
    """
    problems: list[list[Problem]] = await _apart("inspect", texts)
    return problems


async def _apart(task: str, texts: Sequence[bytes]) -> Any:
    pipe = asyncio.subprocess.PIPE
    try:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", __name__, task, stdin=pipe, stdout=pipe
        )
    except OSError as error:
        raise WorkshopError(f"no process can be started ({error.strerror})") from None
    try:
        result, _ = await process.communicate(pickle.dumps(texts))
    except BaseException:  # cancelled, mostly; the process would go on for nobody
        with suppress(ProcessLookupError):
            process.kill()
        await process.communicate()  # what it held is closed, too, before the loop may end
        raise
    if process.returncode:
        raise WorkshopError(f"the process that reads the file ended with {process.returncode}")
    return await asyncio.to_thread(pickle.loads, result)


def main() -> None:
    """What the other process does."""
    os.nice(_YIELDING)
    memory.prepare()
    work: Callable[[bytes], Any] = {"build": build, "inspect": inspect}[sys.argv[1]]
    results = [work(text) for text in pickle.load(sys.stdin.buffer)]
    sys.stdout.buffer.write(pickle.dumps(results, protocol=pickle.HIGHEST_PROTOCOL))


if __name__ == "__main__":
    from bot import workshop  # under its own name, so that what is pickled can be found again

    workshop.main()
