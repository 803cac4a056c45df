"""What is served right now, and what is wrong with the file it came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from bot.core.catalog import Catalog
from bot.core.file.formats import as_line
from bot.core.matching import Matcher
from bot.core.problems import Problem
from bot.core.replies import Replies
from bot.core.source import Loaded, load
from bot.errors import FileError
from bot.workshop import Built, build, in_place_of

Origin = Literal["file", "chat"]
"""Where a version comes from: a deployed file, or an edit from the chat."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One version of the file, ready to serve. A request takes it once and uses nothing else.

    ``number`` is the version's in the database, 0 without one; ``problems`` are its warnings.
    """

    text: bytes = field(repr=False)
    catalog: Catalog = field(repr=False)
    matcher: Matcher = field(repr=False)
    replies: Replies = field(repr=False)
    problems: tuple[Problem, ...] = ()
    origin: Origin = "file"
    number: int = 0
    since: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def digest(self) -> str:
        """What tells versions apart."""
        return digest_of(self.text)


class Library:
    """Holds the served snapshot; :mod:`bot.live` exchanges it in one step.

    ``file_digest`` is of the file as it was read last, served or not; ``file_problems`` are those
    of a file that cannot be served while an older version is. ``file_waits`` is why a newer file
    could not be read in just now, empty where none waits to be. ``replaced`` is the digest of the
    edit from the chat whose place the file took at the start, empty where it took none.
    """

    def __init__(self, path: Path, current: Snapshot, file_digest: str | None = None) -> None:
        self.path = path
        self.current = current
        self.file_digest = file_digest or current.digest
        self.file_problems: tuple[Problem, ...] = ()
        self.file_waits = ""
        self.replaced = ""


def digest_of(text: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(text).hexdigest()


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
        raise refusal(path, loaded.problems)
    return loaded.catalog, loaded


def refusal(path: Path, problems: tuple[Problem, ...]) -> FileError:
    """Why a file cannot be served."""
    lines = [as_line(problem, str(path)) for problem in problems]
    return FileError(f"{path} cannot be served; mend the errors above", lines)


def snapshot(text: bytes, built: Built, origin: Origin = "file", number: int = 0) -> Snapshot:
    """What was built from a text that can be served, as something to serve."""
    assert built.catalog is not None, "only a good file becomes a snapshot"
    assert built.matcher is not None, "a good file has a matcher"
    replies = Replies(built.catalog)
    return Snapshot(text, built.catalog, built.matcher, replies, built.problems, origin, number)


def open_library(path: Path) -> Library:
    """The library of a file that must be good, trained here and now. Raises FileError."""
    text = read_file(path)
    built = build(text)
    if built.catalog is None:
        raise refusal(path, built.problems)
    return Library(path, snapshot(text, built))


def look_again(library: Library) -> bool:
    """Takes over the file if it was saved and is good, here and now; whether it was saved.

    Of a broken one the library keeps the problems, and serves what it did. One that is not there,
    or not just now, was not saved.
    """
    try:
        text = read_file(library.path)
    except FileError:
        return False
    if digest_of(text) == library.file_digest:
        return False
    built = in_place_of(library.current.catalog, build(text), text)
    library.file_digest = digest_of(text)
    library.file_problems = () if built.catalog else built.problems
    if built.catalog:
        library.current = snapshot(text, built)
    return True
