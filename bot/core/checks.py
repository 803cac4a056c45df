"""What a schema cannot say, and for which a catalog cannot be served.

Ids that lead nowhere, HTML that Telegram refuses, what is too long. What can be served but should
be mended is in :mod:`bot.core.file.hints`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.core.catalog import RESERVED_IDS, Catalog, Intent, Sign
from bot.core.file.lines import Path
from bot.core.markup import MAX_LENGTH, length, mistakes
from bot.core.problems import Level, did_you_mean, quoted
from bot.core.text import has_word

MAX_PHRASE = 500
"""Characters; how people ask is shorter."""

MAX_PHRASES = 100_000
"""All together; time and memory for learning grow with the square."""

_MAX_MARKUP = 50_000
"""Characters of a text, tags included, that is worth looking into."""

NOTHING_LIKE_IT = "; take it out, or write it"
"""What to do about an id that was not found and is like none that is there."""

_MAX_NOTICE = 200
"""Characters of the small notice after a vote (answerCallbackQuery)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend at a path of the file: at its value, at its key, or inside its text."""

    path: Path
    message: str
    level: Level = "error"
    at_key: bool = False
    offset: int | None = None
    """Where inside the text, in characters from its start."""
    unknown: str | None = None
    """An id that was not found."""
    absent: bool = False
    """Whether something is not there that should be."""
    advice: str = ""
    """What to do, behind the message; it depends on what else was found."""


def check(catalog: Catalog) -> Iterator[Finding]:
    """All for which a catalog cannot be served."""
    for look in (_ids, _references, _thresholds, _signs, _examples, _amount, _markup):
        yield from look(catalog)


def _ids(catalog: Catalog) -> Iterator[Finding]:
    signs = catalog.emergency.signs
    for path in [("intents", id_) for id_ in catalog.intents] + [
        ("emergency", "signs", id_) for id_ in signs
    ]:
        if path[-1] in RESERVED_IDS:
            message = f"'{path[-1]}' is a reserved word; choose another name"
            yield Finding(path, message, at_key=True)
        elif path[0] == "intents" and path[-1] in signs:
            message = f"a sign is called '{path[-1]}' too; rename one of them"
            yield Finding(path, message, at_key=True)


def _references(catalog: Catalog) -> Iterator[Finding]:
    for id_, intent in catalog.intents.items():
        for key, ids in (("follow_ups", intent.follow_ups), ("after", intent.after)):
            path: Path = ("intents", id_, key)
            yield from _unknown(path, key, ids or (), catalog.intents, "intent")


def _unknown(
    path: Path, key: str, ids: Collection[str], known: Collection[str], kind: str
) -> Iterator[Finding]:
    for index, id_ in enumerate(ids):
        if id_ not in known:
            message = f"{key}: there is no {kind} '{id_}'"
            guess = did_you_mean(id_, known) or NOTHING_LIKE_IT
            yield Finding((*path, index), message, unknown=id_, advice=guess)


def _thresholds(catalog: Catalog) -> Iterator[Finding]:
    matching = catalog.matching
    if matching.suggest_from > matching.answer_from:
        key = "suggest_from" if "suggest_from" in matching.model_fields_set else "answer_from"
        message = (
            f"'suggest_from' ({matching.suggest_from}) is above 'answer_from' "
            f"({matching.answer_from}); a suggestion needs less confidence, so make it smaller"
        )
        yield Finding(("matching", key), message)


def _signs(catalog: Catalog) -> Iterator[Finding]:
    for id_, sign in catalog.emergency.signs.items():
        path: Path = ("emergency", "signs", id_)
        if not sign.patterns and not sign.phrases:
            message = "nothing would raise it; add 'patterns' or 'phrases'"
            yield Finding(path, message, at_key=True, absent=True)
        for index, pattern in enumerate(sign.patterns or ()):
            if not pattern:
                message = f"pattern {index + 1} is empty; put a line of words into it"
                yield Finding((*path, "patterns", index), message, absent=True)
        for inner, text in _sign_texts(sign):
            if not has_word(text[:MAX_PHRASE]):
                message = f"'{quoted(text)}' has no word that could be recognised; write a word"
                yield Finding((*path, *inner), message)


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
            message = "says not what must come of it; add 'expect' or 'offer'"
            yield Finding(path, message, absent=True)
        expect, offer = example.expect or (), example.offer or ()
        after = (example.after,) if example.after else ()
        yield from _unknown((*path, "expect"), "expect", expect, understood, "intent or sign")
        yield from _unknown((*path, "offer"), "offer", offer, catalog.intents, "intent")
        yield from _unknown((*path, "after"), "after", after, catalog.intents, "intent")


def _amount(catalog: Catalog) -> Iterator[Finding]:
    total = 0
    for id_, intent in catalog.intents.items():
        before, total = total, total + len(intent.phrases)
        if before <= MAX_PHRASES < total:
            message = f"more than {MAX_PHRASES:,} phrases from here on; the bot learns no more"
            yield Finding(("intents", id_, "phrases"), message)
        for index, phrase in enumerate(intent.phrases):
            if len(phrase) > MAX_PHRASE:
                message = (
                    f"phrase {index + 1} has {len(phrase)} characters, more than {MAX_PHRASE}; "
                    "write how people ask, in one sentence"
                )
                yield Finding(("intents", id_, "phrases", index), message)


def _markup(catalog: Catalog) -> Iterator[Finding]:
    for path, text in _texts(catalog):
        yield from _text(path, text)
    for id_, intent in catalog.intents.items():
        yield from _card(("intents", id_, "answer"), intent)
    for key in ("voted_up", "voted_down"):
        size = len(getattr(catalog.bot, key))
        if size > _MAX_NOTICE:
            message = f"'{key}' has {size} characters; Telegram shows {_MAX_NOTICE}, so shorten it"
            yield Finding(("bot", key), message)


def _text(path: Path, text: str) -> Iterator[Finding]:
    found = mistakes(text) if len(text) <= _MAX_MARKUP else []
    for mistake in found:
        yield Finding(path, f"'{path[-1]}': {mistake}", offset=mistake.offset)
    size = 0 if found else length(text) if len(text) <= _MAX_MARKUP else len(text)
    if size > MAX_LENGTH:
        message = f"'{path[-1]}' has {size} characters; Telegram takes {MAX_LENGTH}, so shorten it"
        yield Finding(path, message)


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
    texts = (intent.answer, intent.caution or "")
    if any(len(text) > _MAX_MARKUP or mistakes(text) for text in texts):
        return
    sizes = list(map(length, texts))
    names = sum(len(source.name) + 3 for source in intent.sources or ())
    size = sum(sizes) + len(intent.title) + names + 20
    if size > MAX_LENGTH >= max(sizes):
        message = f"with title, caution and sources the answer has {size} characters; "
        yield Finding(path, message + f"Telegram takes {MAX_LENGTH}, so shorten it")
