"""What is served first, and keeping a version of the file in the database.

A broken file at the start does no harm where an earlier version is known.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from bot.core.file.cutoff import lost_with_tests
from bot.core.file.formats import as_line
from bot.core.problems import Problem
from bot.errors import DatabaseError, FileError
from bot.library import Library, Snapshot, digest_of, read_file, refusal, snapshot
from bot.versions import Version, Versions
from bot.workshop import Built, build, in_place_of

log = logging.getLogger(__name__)

_PATIENCE = 4.0
"""Seconds that a start or a saved file waits for the database before it goes on without."""
_Answer = TypeVar("_Answer")

Build = Callable[[str | bytes], Built]
"""Loads and trains a text, here and now."""


async def start(path: Path, versions: Versions | None, build: Build = build) -> Library:
    """The library to begin with: the file, an edit from the chat on top of it, or the last good.

    Raises:
        FileError: the file is broken or not there, and no good version is known.
    """
    try:
        text = read_file(path)
    except FileError as error:
        return _without_file(await _last_good(versions, build), path, error)
    built = build(text)
    if built.catalog is None:
        return _beginning_with(await _last_good(versions, build), path, text, built)
    if (good := await _cut_from(built, versions, build)) is not None:
        return _beginning_with(good, path, text, in_place_of(good.catalog, built, text))
    latest = await _kept(versions)
    if latest is not None and (_goes_on(latest, text) or await _is_overtaken(versions, text)):
        kept = build(latest.text)
        if kept.catalog is not None:
            return Library(path, _of(latest, kept), digest_of(text))
    number = await publish_file(versions, text)
    library = Library(path, snapshot(text, built, number=number))
    if latest is not None and latest.origin == "chat" and latest.text.encode() != text:
        _replace(library, latest)
    return library


def _replace(library: Library, edited: Version) -> None:
    """Notes and logs that the file here took the place of an edit from the chat."""
    library.replaced = edited.digest
    log.warning(
        "%s replaces version %s, which was edited in the chat, by version %s; /undo brings it back",
        library.path,
        edited.digest[:12],
        library.current.digest[:12],
    )


def _beginning_with(good: Snapshot | None, path: Path, text: bytes, broken: Built) -> Library:
    """The library where the file is broken. Raises FileError."""
    if good is None:
        raise refusal(path, broken.problems)
    library = Library(path, good, digest_of(text))
    library.file_problems = broken.problems
    complain(path, broken.problems)
    return library


def _without_file(good: Snapshot | None, path: Path, error: FileError) -> Library:
    """The library where there is no file. Raises FileError."""
    if good is None:
        raise error
    library = Library(path, good)
    miss(library, str(error).removeprefix(f"{path}: "))
    return library


async def _cut_from(built: Built, versions: Versions | None, build: Build) -> Snapshot | None:
    """The last good version, where the file is what a cut left of it: it holds nothing else.

    A bot that refused such a file must not serve it because it was started again.
    """
    catalog = built.catalog
    if catalog is None or catalog.tests:
        return None
    good = await _last_good(versions, build)
    if good is None or lost_with_tests(good.catalog, catalog) is None:
        return None
    return good if catalog.intents.keys() <= good.catalog.intents.keys() else None


async def _last_good(versions: Versions | None, build: Build) -> Snapshot | None:
    """The newest version that this bot can serve; a newer bot may have made those after it."""
    version = await _kept(versions)
    while version is not None:
        built = build(version.text)
        if built.catalog is not None:
            return _of(version, built)
        log.warning("version %d cannot be served by this bot, going back", version.number)
        version = await _kept(versions, before=version.number)
    return None


def _of(version: Version, built: Built) -> Snapshot:
    return snapshot(version.text.encode(), built, version.origin, version.number)


def _goes_on(version: Version, text: bytes) -> bool:
    """Whether a version is an edit from the chat, made on top of this file or written into it."""
    digest = digest_of(text)
    return version.origin == "chat" and digest in (version.based_on, version.digest)


async def _is_overtaken(versions: Versions | None, text: bytes) -> bool:
    """Whether the file holds an edit from the chat that others have gone on from since.

    It was written here when the edit was made, and nobody has deployed it.
    """
    overtaken = await _ask(versions, lambda kept: kept.is_from_chat(digest_of(text)), False)
    if overtaken:
        log.warning(
            "the file holds an edit from the chat that was gone on from; what came after is served"
        )
    return overtaken


async def _kept(versions: Versions | None, before: int | None = None) -> Version | None:
    """The version kept last, before the one of a number; None where the database is not there."""
    return await _ask(versions, lambda kept: kept.latest(before), None)


async def publish_file(versions: Versions | None, text: bytes) -> int:
    """Keeps the file as a version; the number of that, or 0 where it could not be kept."""
    digest = digest_of(text)
    version = await _ask(
        versions,
        lambda kept: kept.publish(
            text.decode("utf-8-sig"), digest=digest, based_on=digest, origin="file"
        ),
        None,
    )
    return version.number if version else 0


async def _ask(
    versions: Versions | None,
    question: Callable[[Versions], Awaitable[_Answer]],
    otherwise: _Answer,
) -> _Answer:
    """What the database answers; ``otherwise`` where it is not there, which it logs itself."""
    if versions is None:
        return otherwise
    try:
        async with asyncio.timeout(_PATIENCE):
            return await question(versions)
    except DatabaseError:
        return otherwise
    except TimeoutError:
        versions.gave_up(_PATIENCE)
        return otherwise


def miss(library: Library, reason: str) -> None:
    """Notes and logs that there is no file to be read; whatever takes its place is new."""
    library.file_digest = ""
    library.file_problems = (Problem(1, 1, "error", reason),)
    served = library.current.digest[:12]
    log.error("%s: %s; version %s is served meanwhile", library.path, reason, served)


def complain(path: Path, problems: tuple[Problem, ...]) -> None:
    """Logs why a file is not served."""
    log.error("%s cannot be served; an earlier version is", path)
    for problem in problems:
        log.error("%s", as_line(problem, str(path)))
