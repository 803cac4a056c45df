"""What an edit would change, in a few lines for the person who applies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.core.catalog import Catalog, Example, Intent
from bot.core.problems import counted

LOST = "⚠️ emergency signs removed"
"""How the line begins that comes first where there is one: it may cost more than words."""
_TEXTS = ("title", "answer", "caution", "sources", "follow_ups", "menu", "after")


def difference(old: Catalog, new: Catalog) -> list[str]:
    """One line a change, empty if the two say and understand the same."""
    return list(_lines(old, new))


def _lines(old: Catalog, new: Catalog) -> Iterator[str]:
    signs = old.emergency.signs
    yield from _ids(LOST, signs.keys() - new.emergency.signs.keys(), signs)
    yield from _ids("intents added", new.intents.keys() - old.intents.keys(), new.intents)
    yield from _ids("intents removed", old.intents.keys() - new.intents.keys(), old.intents)
    for id_, intent in new.intents.items():
        if id_ in old.intents:
            yield from _intent(id_, old.intents[id_], intent)
    yield from _sections(old, new)


def _ids(what: str, ids: set[str], order: Iterable[str]) -> Iterator[str]:
    if ids:
        yield f"{what}: {', '.join(id_ for id_ in order if id_ in ids)}"


def _intent(id_: str, old: Intent, new: Intent) -> Iterator[str]:
    before, after = set(old.phrases), set(new.phrases)
    changes = [f"+{counted(len(after - before), 'phrase')}"] if after - before else []
    changes += [f"-{counted(len(before - after), 'phrase')}"] if before - after else []
    changes += [f"{key} changed" for key in _TEXTS if getattr(old, key) != getattr(new, key)]
    if changes:
        yield f"{id_}: {', '.join(changes)}"


def _sections(old: Catalog, new: Catalog) -> Iterator[str]:
    signs, fresh = old.emergency.signs, new.emergency.signs
    yield from _ids("emergency signs added", fresh.keys() - signs.keys(), fresh)
    changed = [id_ for id_ in fresh if id_ in signs and fresh[id_] != signs[id_]]
    yield from _ids("emergency signs changed", set(changed), changed)
    notices = ("emergency", "urgent")
    if any(getattr(old.emergency, key) != getattr(new.emergency, key) for key in notices):
        yield "emergency notices changed"
    for section, name in (
        ("bot", "texts of the bot"),
        ("matching", "matching"),
        ("synonyms", "synonyms"),
    ):
        if getattr(old, section) != getattr(new, section):
            yield f"{name} changed"
    yield from _tests(old.tests, new.tests)


def _tests(old: Sequence[Example], new: Sequence[Example]) -> Iterator[str]:
    """How many came and went: a file that was cut off has lost those at its end."""
    before, after = set(old), set(new)  # told while people wait: no test is compared with all
    came = sum(test not in before for test in new)
    went = sum(test not in after for test in old)
    changes = [f"+{counted(came, 'test')}"] if came else []
    changes += [f"-{counted(went, 'test')}"] if went else []
    if changes:
        yield f"tests: {', '.join(changes)}"
