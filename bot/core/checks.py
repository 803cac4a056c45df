"""What a schema cannot say about a catalog: ids that lead nowhere, HTML, lengths, clashes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.core.catalog import RESERVED_IDS, Catalog, Intent, Sign
from bot.core.document import Path
from bot.core.markup import MAX_LENGTH, MarkupError, length
from bot.core.problems import Level, did_you_mean
from bot.core.text import tokens

MAX_TITLE = 40
"""Characters that a button shows on the line of a phone."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend at a path of the file: at its value, at its key, or inside its text."""

    path: Path
    message: str
    level: Level = "error"
    at_key: bool = False
    offset: int | None = None
    """Where inside the text, in characters from its start."""


def check(catalog: Catalog) -> Iterator[Finding]:
    """All that can be seen without training a matcher."""
    for look in (_ids, _references, _thresholds, _signs, _examples, _markup):
        yield from look(catalog)
    for mend in (_titles, _phrases, _reached):
        yield from mend(catalog)


def _ids(catalog: Catalog) -> Iterator[Finding]:
    signs = catalog.emergency.signs
    for path in [("intents", id_) for id_ in catalog.intents] + [
        ("emergency", "signs", id_) for id_ in signs
    ]:
        if path[-1] in RESERVED_IDS:
            yield Finding(path, "this is a reserved word; choose another name", at_key=True)
        elif path[0] == "intents" and path[-1] in signs:
            yield Finding(path, "a sign has the same name; rename one", at_key=True)


def _references(catalog: Catalog) -> Iterator[Finding]:
    for id_, intent in catalog.intents.items():
        for key, ids in (("follow_ups", intent.follow_ups), ("after", intent.after)):
            path: Path = ("intents", id_, key)
            yield from _unknown(path, key, ids or (), catalog.intents, "intent")
        for index, target in enumerate(intent.follow_ups or ()):
            path = ("intents", id_, "follow_ups", index)
            if target == id_:
                yield Finding(path, "leads to itself; take it out of follow_ups", "warning")
            elif target in (intent.follow_ups or ())[:index]:
                yield Finding(path, f"the follow-up '{target}' is here twice", "warning")


def _unknown(
    path: Path, key: str, ids: Collection[str], known: Collection[str], kind: str
) -> Iterator[Finding]:
    for index, id_ in enumerate(ids):
        if id_ not in known:
            message = f"{key}: there is no {kind} '{id_}'" + did_you_mean(id_, known)
            yield Finding((*path, index), message)


def _thresholds(catalog: Catalog) -> Iterator[Finding]:
    if catalog.matching.suggest_from > catalog.matching.answer_from:
        yield Finding(
            ("matching", "suggest_from"),
            "'suggest_from' is above 'answer_from'; a suggestion needs less confidence",
        )


def _signs(catalog: Catalog) -> Iterator[Finding]:
    for id_, sign in catalog.emergency.signs.items():
        path: Path = ("emergency", "signs", id_)
        if not sign.patterns and not sign.phrases:
            yield Finding(path, "needs 'patterns' or 'phrases'", at_key=True)
        for index, pattern in enumerate(sign.patterns or ()):
            if not pattern:
                yield Finding((*path, "patterns", index), f"pattern {index + 1} is empty")
        for inner, text in _sign_texts(sign):
            if not tokens(text):
                yield Finding((*path, *inner), f"'{text}' has no word that could be recognised")


def _sign_texts(sign: Sign) -> Iterator[tuple[Path, str]]:
    for index, pattern in enumerate(sign.patterns or ()):
        for line, words in pattern.items():
            for item, word in enumerate(words):
                yield ("patterns", index, line, item), word
    for index, phrase in enumerate(sign.phrases or ()):
        yield ("phrases", index), phrase


def _examples(catalog: Catalog) -> Iterator[Finding]:
    understood = {*catalog.intents, *catalog.emergency.signs, *RESERVED_IDS}
    for index, example in enumerate(catalog.tests):
        path: Path = ("tests", index)
        if not example.expect and not example.offer:
            yield Finding(path, "needs 'expect' or 'offer'")
        expect, offer = example.expect or (), example.offer or ()
        after = (example.after,) if example.after else ()
        yield from _unknown((*path, "expect"), "expect", expect, understood, "intent or sign")
        yield from _unknown((*path, "offer"), "offer", offer, catalog.intents, "intent")
        yield from _unknown((*path, "after"), "after", after, catalog.intents, "intent")


def _markup(catalog: Catalog) -> Iterator[Finding]:
    for path, text in _texts(catalog):
        try:
            size = length(text)
        except MarkupError as error:
            yield Finding(path, f"'{path[-1]}': {error}", offset=error.offset)
            continue
        if size > MAX_LENGTH:
            yield Finding(path, f"'{path[-1]}' has {size} characters; Telegram takes {MAX_LENGTH}")
    for id_, intent in catalog.intents.items():
        yield from _card(("intents", id_, "answer"), intent)


def _texts(catalog: Catalog) -> Iterator[tuple[Path, str]]:
    """Every HTML text of the file; the defaults of what it leaves out are good anyway."""
    for key in sorted(catalog.bot.model_fields_set):
        yield ("bot", key), getattr(catalog.bot, key)
    for key in sorted(catalog.emergency.model_fields_set - {"signs"}):
        yield ("emergency", key), getattr(catalog.emergency, key)
    for id_, sign in catalog.emergency.signs.items():
        if sign.notice:
            yield ("emergency", "signs", id_, "notice"), sign.notice
    for id_, intent in catalog.intents.items():
        yield ("intents", id_, "answer"), intent.answer
        if intent.caution:
            yield ("intents", id_, "caution"), intent.caution


def _card(path: Path, intent: Intent) -> Iterator[Finding]:
    """The answer goes into one message with its title, caution and sources."""
    try:
        sizes = [length(intent.answer), length(intent.caution or "")]
    except MarkupError:
        return
    names = sum(len(source.name) + 2 for source in intent.sources or ())
    size = sum(sizes) + len(intent.title) + names + 40
    if size > MAX_LENGTH >= max(sizes):
        message = f"with title, caution and sources the answer has {size} characters; "
        yield Finding(path, message + f"Telegram takes {MAX_LENGTH}")


def _titles(catalog: Catalog) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for id_, intent in catalog.intents.items():
        path = ("intents", id_, "title")
        if (size := len(intent.title)) > MAX_TITLE:
            message = f"the title has {size} characters; a button shows about {MAX_TITLE}"
            yield Finding(path, message, "warning")
        other = first.setdefault(intent.title.casefold(), id_)
        if other != id_:
            yield Finding(path, f'the title is the same as that of "{other}"', "warning")


def _phrases(catalog: Catalog) -> Iterator[Finding]:
    """The same phrase twice. Intents that are understood after different ones may share it."""
    first: dict[tuple[str, str | None], str] = {}
    for id_, intent in catalog.intents.items():
        for index, phrase in enumerate(intent.phrases):
            words = " ".join(tokens(phrase)) or phrase
            keys = [(words, parent) for parent in intent.after or (None,)]
            other = next((first[key] for key in keys if key in first), None)
            first.update((key, id_) for key in keys if key not in first)
            if other is not None:
                where = (
                    "is here twice" if other == id_ else f'stands in "{other}" too, which has it'
                )
                message = f"'{phrase}' {where}; take it out of one place"
                yield Finding(("intents", id_, "phrases", index), message, "warning")


def _reached(catalog: Catalog) -> Iterator[Finding]:
    """Topics no answer leads to. Small talk (``chat_…``) and what comes after a topic need none."""
    led_to = {
        target
        for id_, intent in catalog.intents.items()
        for target in intent.follow_ups or ()
        if target != id_
    }
    for id_, intent in catalog.intents.items():
        if led_to and id_ not in led_to and not intent.after and not id_.startswith("chat_"):
            message = "no button of another answer leads here; add it to the follow_ups of one"
            yield Finding(("intents", id_), message, "warning", at_key=True)
