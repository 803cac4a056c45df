"""A file that was cut off in the middle: its last topic is not whole, and others are missing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.catalog import Catalog, Intent
from bot.core.checks import Finding
from bot.core.file.document import Document
from bot.core.problems import counted

_FEW = 3
"""Names that lead nowhere, from which on what they name was lost together."""

_LARGE = 20
"""Topics and signs, from which on nobody sees that one is gone."""

_REQUIRED = [key for key, field in Intent.model_fields.items() if field.is_required()]


def cut_off(unknown: Sequence[str], document: Document) -> Finding | None:
    """That the rest of the file is missing, where ids were not found and its end is not whole."""
    if len(unknown) < _FEW or not _ends_in_the_middle(document):
        return None
    told = [path for path in document.composed.values if not _is_cut_out(path, document)]
    message = (
        f"the file seems to be cut off here: {len(unknown)} topics that are named above are "
        f"missing, such as '{unknown[0]}'; put back what came after this"
    )
    return Finding(told[-1], message)


def without_tests(catalog: Catalog, document: Document) -> Finding | None:
    """That a large file with signs of an emergency has no tests.

    Cut off between two signs it is whole to YAML, and only tests would miss the lost ones.
    """
    things = len(catalog.intents) + len(catalog.emergency.signs)
    if catalog.tests or not catalog.emergency.signs or things < _LARGE:
        return None
    message = (
        "the file ends here and has no 'tests:'; if it was cut off, put back what came after "
        "this, else add tests that name its signs, so that none is lost unnoticed"
    )
    return Finding(next(reversed(document.composed.values)), message, "warning")


def lost_with_tests(served: Catalog, new: Catalog) -> str | None:
    """Why a catalog must not take the place of the one that is served; None if it may.

    A file cut off between two lines can be whole to YAML. What stands behind the cut is gone, and
    so are the tests, at the end, that would tell.
    """
    signs = len(served.emergency.signs.keys() - new.emergency.signs.keys())
    if new.tests or not served.tests or not signs:
        return None
    tests = len(served.tests)
    return (
        f"this looks cut off: all {counted(tests, 'test')} and {counted(signs, 'sign')} of an "
        "emergency are gone; nothing was changed. If you mean it, take out the signs first and "
        "keep the tests of what is left"
    )


def _is_cut_out(path: tuple[str | int, ...], document: Document) -> bool:
    return document.is_in_hole(document.at(path)[0])


def _ends_in_the_middle(document: Document) -> bool:
    """Whether topics are the last of the file, and the last of them is not whole."""
    section, topics = next(reversed(document.value.items()))
    if section != "intents":
        return False
    last = next(reversed(topics.values()))
    whole = isinstance(last, dict) and all(last.get(key) for key in _REQUIRED)
    end, _ = document.lines.position(len(document.text))
    return not whole or document.is_in_hole(end) or not document.text.endswith(("\n", "\r"))
