"""What takes long and holds Python's lock, done by another process while this one answers."""

from __future__ import annotations

import asyncio
import pickle
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from bot.core.problems import Problem
from bot.errors import WorkshopError
from bot.workshop import Built

_PROGRAM = "bot.workshop"


async def build_apart(text: bytes) -> Built:
    """What :func:`bot.workshop.build` makes of a text.

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
            sys.executable, "-m", _PROGRAM, task, stdin=pipe, stdout=pipe
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
