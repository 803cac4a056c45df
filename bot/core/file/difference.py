"""What an edit would change, in a few lines for the person who applies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.core.catalog import Catalog, Intent
from bot.core.problems import counted

_TEXTS = ("title", "answer", "caution", "sources", "follow_ups", "menu", "after")


def difference(old: Catalog, new: Catalog) -> list[str]:
    """One line a change, empty if the two say and understand the same."""
    return list(_lines(old, new))


def _lines(old: Catalog, new: Catalog) -> Iterator[str]:
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
    yield from _ids("emergency signs removed", signs.keys() - fresh.keys(), signs)
    changed = [id_ for id_ in fresh if id_ in signs and fresh[id_] != signs[id_]]
    yield from _ids("emergency signs changed", set(changed), changed)
    notices = ("emergency", "urgent")
    if any(getattr(old.emergency, key) != getattr(new.emergency, key) for key in notices):
        yield "emergency notices changed"
    for section, name in (
        ("bot", "texts of the bot"),
        ("matching", "matching"),
        ("synonyms", "synonyms"),
        ("tests", "tests"),
    ):
        if getattr(old, section) != getattr(new, section):
            yield f"{name} changed"
