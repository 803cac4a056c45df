"""What can be served but should be mended: the warnings that need no trained matcher."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.catalog import Catalog
from bot.core.checks import MAX_PHRASE, Finding
from bot.core.file.clashes import twice
from bot.core.file.lines import Path
from bot.core.file.salvage import STAND_IN
from bot.core.file.texts import entities, markdown, swallowed
from bot.core.problems import quoted
from bot.core.saying.notices import WHEN_TO_GET_HELP
from bot.core.text import has_word, is_picture, tokens

MAX_TITLE = 40
"""Characters that a button shows on the line of a phone."""


def hints(catalog: Catalog, *, whole: bool = True) -> Iterator[Finding]:
    """All warnings. ``whole``: nothing was taken out of the catalog, so what is missing counts."""
    for look in (_titles, _phrases, _detours, _synonyms, entities, markdown, swallowed):
        yield from (one for one in look(catalog) if whole or not _is_stand_in(catalog, one.path))
    if whole:
        yield from _unreached(catalog)
        yield from _careless(catalog)


def _is_stand_in(catalog: Catalog, path: Path) -> bool:
    """Whether a finding is about a text that nobody wrote."""
    match path:
        case ("intents", str(id_), "title"):
            return catalog.intents[id_].title == STAND_IN
        case ("intents", str(id_), "phrases", int(index)):
            return catalog.intents[id_].phrases[index] == STAND_IN
    return False


def _titles(catalog: Catalog) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for id_, intent in catalog.intents.items():
        path: Path = ("intents", id_, "title")
        if (size := len(intent.title)) > MAX_TITLE:
            message = (
                f"the title has {size} characters; a button shows about {MAX_TITLE}, so shorten it"
            )
            yield Finding(path, message, "warning")
        other = first.setdefault(intent.title.casefold(), id_)
        if other != id_:
            message = f'the title is the same as that of "{other}"; change one of them'
            yield Finding(path, message, "warning")


def _phrases(catalog: Catalog) -> Iterator[Finding]:
    for place, other in twice(catalog):
        if place.intent == other.intent:
            where = "is here twice; take one out"
        else:
            where = f'stands in "{other.intent}" too, which has it; take it out of one place'
        yield _about(place.intent, place.index, f"'{quoted(place.phrase)}' {where}")
    for id_, intent in catalog.intents.items():
        for index, phrase in enumerate(intent.phrases):
            if not has_word(phrase[:MAX_PHRASE]):
                message = f"'{quoted(phrase)}' has no word that could be recognised; write a word"
                yield _about(id_, index, message)


def _about(intent: str, index: int, message: str) -> Finding:
    return Finding(("intents", intent, "phrases", index), message, "warning")


def _detours(catalog: Catalog) -> Iterator[Finding]:
    """Buttons that lead back to where they are, or that are there twice."""
    for id_, intent in catalog.intents.items():
        for key, ids in (("follow_ups", intent.follow_ups or ()), ("after", intent.after or ())):
            seen: set[str] = set()
            for index, target in enumerate(ids):
                path: Path = ("intents", id_, key, index)
                if target == id_ and (key == "follow_ups" or len(ids) == 1):
                    yield Finding(path, f"{key}: leads to itself; take it out", "warning")
                elif target in seen:
                    message = f"{key}: '{target}' is here twice; take one out"
                    yield Finding(path, message, "warning")
                seen.add(target)


def _synonyms(catalog: Catalog) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for group, words in enumerate(catalog.synonyms):
        for index, word in enumerate(words):
            path: Path = ("synonyms", group, index)
            key = " ".join(tokens(word[:MAX_PHRASE])) or (word if is_picture(word) else "")
            if not key or (index == 0 and is_picture(word)):
                message = f"'{quoted(word)}' has no word that could be recognised; take it out"
                yield Finding(path, message, "warning")
            elif (other := first.setdefault(key, group)) != group:
                message = (
                    f"'{quoted(word)}' stands in synonyms {other + 1} too; take it out of one, or "
                )
                yield Finding(path, message + "put the two lines together", "warning")


def _unreached(catalog: Catalog) -> Iterator[Finding]:
    """Topics that no button leads to: out of the list of all topics, and no other's follow-up.

    Small talk, which has neither caution nor sources, and what has ``after`` need no button.
    """
    led_to = {
        target
        for id_, intent in catalog.intents.items()
        for target in intent.follow_ups or ()
        if target != id_
    }
    for id_, intent in catalog.intents.items():
        talk = not (intent.caution or intent.sources)
        if not (intent.menu or intent.after or id_ in led_to or talk):
            message = (
                "no button leads here; take out 'menu: false' to show it among all topics, or add "
                "it to the follow_ups of another"
            )
            yield Finding(("intents", id_), message, "warning", at_key=True)


def _careless(catalog: Catalog) -> Iterator[Finding]:
    """No signs, though a topic tells when to get help: their section was lost, or never written."""
    if WHEN_TO_GET_HELP in catalog.intents and not catalog.emergency.signs:
        given = "emergency" in catalog.model_fields_set
        lacks = "'emergency:' has no 'signs:'" if given else "the file has no 'emergency:' section"
        message = f"{lacks}, so no sign of an emergency will be noticed; put the signs back"
        yield Finding(("intents", WHEN_TO_GET_HELP), message, "warning", at_key=True)
