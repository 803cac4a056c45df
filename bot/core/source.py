"""The text of ``intents.yaml`` -> a catalog, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.core.catalog import Catalog
from bot.core.checks import Finding, check
from bot.core.file.curly import curly
from bot.core.file.cutoff import without_tests
from bot.core.file.decoding import NOT_TEXT
from bot.core.file.document import Document
from bot.core.file.hints import hints
from bot.core.file.lines import Path
from bot.core.file.mistakes import explain, is_about_key, is_absence, misspelled, only_follows
from bot.core.file.naming import describe
from bot.core.file.parsing import read
from bot.core.file.salvage import salvage
from bot.core.file.unknown import Definitions, once_each
from bot.core.problems import Problem, errors, in_order

_ATTEMPTS = 4
"""Taking one mistake out can uncover another below it."""

_TOO_MANY = 1000
"""Mistakes beyond which nobody asks for those of another kind."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a text: the catalog if it can be served, and all problems in file order."""

    catalog: Catalog | None
    problems: tuple[Problem, ...]
    document: Document


def load(text: str | bytes) -> Loaded:
    """Reads and checks a whole file. Never raises for what stands in it."""
    document = read(text)
    catalog = None
    if document.value in (None, ""):
        if not document.problems:
            message = "the file is empty; it needs 'intents:' with at least one intent"
            document.error((1, 1), message)
    else:
        catalog = _validate(document)
    return Loaded(
        None if errors(document.problems) else catalog, in_order(document.problems), document
    )


def _validate(document: Document) -> Catalog | None:
    """The catalog, or what can be made of it after its mistakes were noted."""
    value: Any = document.value
    for attempt in range(_ATTEMPTS):
        try:
            catalog = Catalog.model_validate(value)
        except ValidationError as error:
            mistakes = [
                mistake for mistake in error.errors(include_url=False) if not only_follows(mistake)
            ]
            if attempt == 0:
                meant = misspelled(mistakes)
                for mistake in mistakes:
                    if mistake["type"] != "missing" or mistake["loc"] not in meant:
                        _report(mistake, document)
                if len(mistakes) > _TOO_MANY:
                    return None
            value = salvage(value, mistakes)
            continue
        _note(check(catalog), document)
        _note(hints(catalog, whole=not errors(document.problems)), document)
        _note(curly(document), document)
        if not errors(document.problems):
            _note(filter(None, [without_tests(catalog, document)]), document)
        return catalog
    return None


def _note(findings: Iterable[Finding], document: Document) -> None:
    """Keeps what was found, but not what only follows from a mistake told already."""
    definitions = Definitions(document)
    own = [finding for finding in findings if not _follows(finding, document, definitions)]
    for finding in once_each(own, document):
        problem = place(finding, document)
        document.note((problem.line, problem.column), problem.level, problem.message)


def _follows(finding: Finding, document: Document, definitions: Definitions) -> bool:
    """Whether something is only found because of a mistake told already."""
    unknown, path = finding.unknown, finding.path
    lost = unknown is not None and (document.is_lost(unknown) or definitions.has_refused(unknown))
    torn = finding.absent and (path in document.damaged or path in document.torn)
    unread = finding.level == "warning" and document.is_garbled(path)
    return lost or torn or unread or document.is_spoiled(path)


def place(finding: Finding, document: Document) -> Problem:
    """A finding as a problem of the file it was found in."""
    path = finding.path
    position = document.key_at(path) if finding.at_key else document.at(path)
    if finding.offset is not None:
        stands: str = document.value_at(path)
        stripped = len(stands) - len(stands.lstrip())
        position = document.position_inside(path, finding.offset + stripped)
    return Problem(*position, finding.level, describe(path) + finding.message + finding.advice)


def _report(mistake: ErrorDetails, document: Document) -> None:
    path: Path = mistake["loc"]
    about_key = is_about_key(mistake)
    if path[-1:] == ("[key]",):
        path = path[:-1]
    missing = mistake["type"] == "missing"
    torn = is_absence(mistake) and (path[:-1] if missing else path) in document.torn
    if document.is_spoiled(path):
        return
    document.spoil(path)
    if torn or (about_key and _is_marred(path, document)):
        return
    if missing or about_key:
        position = document.key_at(path[:-1] if missing else path)
    else:
        position = document.at(path)
    document.error(position, explain(mistake, document.value))


def _is_marred(path: Path, document: Document) -> bool:
    """Whether a key holds a control character, which was told by itself."""
    start = document.composed.keys.get(path, 0)
    end = start + len(str(path[-1])) + 1  # it may stand in quotes
    return NOT_TEXT.search(document.text, start, end) is not None
