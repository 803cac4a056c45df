"""The live file: what is served right now, and what is wrong with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.core.catalog import Catalog
from bot.core.matching import Matcher
from bot.core.problems import Problem
from bot.core.replies import Replies
from bot.core.source import Loaded, load
from bot.errors import FileError


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One version of the file, ready to serve. A request takes it once and uses nothing else."""

    catalog: Catalog
    matcher: Matcher
    replies: Replies
    digest: str
    problems: tuple[Problem, ...] = ()
    since: datetime = field(default_factory=lambda: datetime.now(UTC))


class Library:
    """Holds the served snapshot of a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.current = open_snapshot(path)


def read_file(path: Path) -> bytes:
    """The bytes of the file.

    Raises:
        FileError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileError(f"{path}: {reason}; name the file with --intents or INTENTS_FILE") from None


def open_file(path: Path) -> tuple[Catalog, Loaded]:
    """Loads a file that must be good.

    Raises:
        FileError: with every problem as a line.
    """
    loaded = load(read_file(path))
    if loaded.catalog is None:
        lines = [problem_line(path, problem) for problem in loaded.problems]
        raise FileError(f"{path} cannot be served; mend the lines above", lines)
    return loaded.catalog, loaded


def problem_line(path: Path, problem: Problem) -> str:
    """``intents.yaml:7:9: error: …``, which editors and people can jump to."""
    return f"{path}:{problem.line}:{problem.column}: {problem.level}: {problem.message}"


def open_snapshot(path: Path) -> Snapshot:
    """Loads a file and trains its matcher. Raises FileError."""
    catalog, loaded = open_file(path)
    digest = hashlib.sha256(loaded.document.text.encode()).hexdigest()
    return Snapshot(catalog, Matcher(catalog), Replies(catalog), digest, loaded.problems)
