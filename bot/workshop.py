"""Where a file becomes something that can be served: loaded, checked, trained.

A running bot has it done by a process of its own (:mod:`bot.apart`): ``python -m bot.workshop``,
texts on standard input, for each a result on standard output.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot import memory
from bot.core.catalog import Catalog
from bot.core.file.cutoff import lost_with_tests
from bot.core.matching import Matcher
from bot.core.problems import Problem
from bot.core.source import load

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


def _inspect(text: bytes) -> list[Problem]:
    from bot.core.file.review import inspect  # what only this needs, no start waits for

    return inspect(text)


def main() -> None:
    """What the other process does."""
    os.nice(_YIELDING)
    memory.prepare()
    work: Callable[[bytes], Any] = {"build": build, "inspect": _inspect}[sys.argv[1]]
    results = [work(text) for text in pickle.load(sys.stdin.buffer)]
    sys.stdout.buffer.write(pickle.dumps(results, protocol=pickle.HIGHEST_PROTOCOL))


if __name__ == "__main__":
    from bot import workshop  # under its own name, so that what is pickled can be found again

    workshop.main()
