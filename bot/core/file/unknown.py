"""Ids that were not found: told once each, and with the cause where the file shows it.

A topic that is taken out, or whose name is misspelt, leaves many buttons that lead nowhere. Told
one by one they would bury the one line that needs mending.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from bot.core.checks import NOTHING_LIKE_IT, Finding
from bot.core.file.cutoff import cut_off
from bot.core.file.document import Document
from bot.core.file.lines import Path
from bot.core.file.naming import titled
from bot.core.problems import quoted

_NAMED = 2
"""Lines, or names, that are written out before the rest is only counted."""

_FEW = 3
"""Names like no other from which on it is their section that is missing, not each of them."""


class Definitions:
    """The names that a file gives its topics and signs, as far as there is a mistake in them."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def has_refused(self, name: str) -> bool:
        """Whether a topic or sign that was refused is the one that is meant by a name."""
        return self._refused.fullmatch(name.replace("_", "")) is not None

    @cached_property
    def _refused(self) -> re.Pattern[str]:
        refused = {_meaning(str(path[-1])) for path in _refused(self._document)}
        return re.compile("|".join(sorted(refused)))


def _refused(document: Document) -> Iterator[Path]:
    """The topics and signs that were refused, with their section or because of their name."""
    for path in document.composed.keys:
        refused = _is_definition(path) and document.is_spoiled(path)
        if refused and isinstance(document.value_at(path), dict):
            yield path


def _is_definition(path: Path) -> bool:
    """Whether a topic or a sign begins there; their section may be misspelt."""
    return len(path) == (2 if path[0] == "intents" else 3)


def _meaning(key: str) -> str:
    """A pattern of the names, without their ``_``, that a key can have been meant for.

    A letter of another alphabet may look like any; blanks, signs and what is invisible count for
    nothing.
    """
    plain = unicodedata.normalize("NFKD", key).casefold().lstrip("0123456789. ")
    letters = [char for char in plain if char.isalnum()]
    if not any(map(str.isascii, letters)):
        return ""
    return "".join(char if char.isascii() else ".?" for char in letters)


def once_each(findings: Iterable[Finding], document: Document) -> Iterator[Finding]:
    """The findings, but of those about the same unknown id only the first in the file."""
    unknown: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.unknown is None:
            yield finding
        else:
            unknown[finding.unknown].append(finding)
    if cut := cut_off(list(unknown), document):
        yield cut
        return
    if document.is_spoiled(("emergency", "signs")):
        signs = _perhaps_signs(unknown)
    elif no_signs := _no_signs(unknown, document):
        yield no_signs
        signs = _gone(unknown, document)
    else:
        signs = []
    cause = (
        (_nameless(document) or _named_twice(document) or _misnamed(document)) if unknown else ""
    )
    for id_, same in unknown.items():
        if id_ not in signs:
            yield _gathered(same, document, cause)


def _gathered(same: Sequence[Finding], document: Document, cause: str) -> Finding:
    """The first of several findings about one id, with the lines of the others."""
    first, *others = sorted(same, key=lambda finding: document.at(finding.path))
    own = document.at(first.path)[0]
    lines = {document.at(other.path)[0] for other in others} - {own}
    advice = first.advice
    named = None if lines else titled(first.unknown or "", document.value, "expect" in first.path)
    if named and not cause:
        advice = f"; write '{named}', the name of the one with that title"
    elif cause and advice == NOTHING_LIKE_IT:
        advice = cause
    elif advice == NOTHING_LIKE_IT and _is_expected_often(same):
        advice = _perhaps_lost(same)
    elif lines and advice != NOTHING_LIKE_IT:  # nobody slips the same way again and again
        advice = advice.removesuffix("?") + ", or is that one misspelt?"
    return replace(first, message=first.message + _also_on(sorted(lines)), advice=advice)


def _is_expected_often(same: Iterable[Finding]) -> bool:
    """Whether several tests expect an id: then it was more likely lost than never there."""
    return len({one.path[1] for one in same if _is_expectation(one)}) > 1


def _is_expectation(finding: Finding) -> bool:
    return finding.path[0] == "tests" and "expect" in finding.path


def _perhaps_lost(same: Iterable[Finding]) -> str:
    """What to do about an id that was there once, by what else names it."""
    rest = "change the tests" if all(map(_is_expectation, same)) else "take it out everywhere"
    return f"; put it back if it was lost, else {rest}"


def _also_on(lines: Sequence[int]) -> str:
    """`` (also on lines 120, 133 and 25 more)``."""
    if not lines:
        return ""
    return f" (also on line{'' if len(lines) == 1 else 's'} {_some(list(map(str, lines)))})"


def _some(things: Sequence[str]) -> str:
    """The first of many, and how many more."""
    if len(things) > _NAMED + 1:
        things = [*things[:_NAMED], f"{len(things) - _NAMED} more"]
    return " and ".join(filter(None, (", ".join(things[:-1]), things[-1])))


def _named_twice(document: Document) -> str:
    """What to do about an id like no other where two topics have one name: it may be one's own."""
    names = {index: path for path, index in document.composed.keys.items() if _is_definition(path)}
    for found in document.composed.problems:
        if found.first in names:
            lines = [document.lines.position(index)[0] for index in (found.first, found.index)]
            return (
                f"; if it is one of the two that are called '{names[found.first][-1]}' (lines "
                f"{lines[0]} and {lines[1]}), rename that one, else take it out, or write it"
            )
    return ""


def _nameless(document: Document) -> str:
    """The same where the name of a topic was taken out."""
    lines = " or ".join(map(str, document.nameless))
    return f"; if it is the topic on line {lines}, write that name above it" if lines else ""


def _misnamed(document: Document) -> str:
    """The same where the name of one topic was refused."""
    refused = [path for path in _refused(document) if path in document.spoiled]
    if len(refused) != 1:
        return ""
    (path,) = refused
    line, _ = document.key_at(path)
    return (
        f"; if it is '{quoted(path[-1])}' on line {line}, mend that name, else take it out, or "
        "write it"
    )


def _expected(unknown: Mapping[str, Sequence[Finding]]) -> list[str]:
    """The ids that only tests want to be understood."""
    return [id_ for id_, same in unknown.items() if all(map(_is_expectation, same))]


def _perhaps_signs(unknown: Mapping[str, Sequence[Finding]]) -> list[str]:
    """Those of them that are like no topic."""
    return [id_ for id_ in _expected(unknown) if unknown[id_][0].advice == NOTHING_LIKE_IT]


def _gone(unknown: Mapping[str, Sequence[Finding]], document: Document) -> list[str]:
    """Those of them that were signs; where some are left, not what one test may misspell."""
    perhaps = _perhaps_signs(unknown)
    left = document.value_at(("emergency", "signs"))
    return [
        id_ for id_ in _expected(unknown) if not left or id_ in perhaps or len(unknown[id_]) > 1
    ]


def _no_signs(unknown: Mapping[str, Sequence[Finding]], document: Document) -> Finding | None:
    """That signs are not there, where tests expect many of those."""
    if len(_perhaps_signs(unknown)) < _FEW:
        return None
    expected = _gone(unknown, document)
    section = document.value_at(("emergency",))
    if section and section.get("signs"):
        message = (
            f"{len(expected)} signs of an emergency, or topics, that tests expect are gone "
            f"({', '.join(expected)}); put the signs back below 'signs:', and take tests out only "
            "of topics"
        )
        first = min((unknown[id_][0] for id_ in expected), key=lambda one: document.at(one.path))
        return Finding(first.path, message)
    lacks = "'emergency:' has no 'signs:'" if section else "the file has no 'emergency:' section"
    names = _some([f"'{id_}'" for id_ in expected])
    message = (
        f"{lacks}, so no sign of an emergency is noticed, though the tests expect {names}; "
        "put the signs back"
    )
    return Finding(("emergency",) if section else ("tests",), message, at_key=True)
