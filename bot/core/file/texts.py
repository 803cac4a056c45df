"""What people would read in a text though nobody meant them to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from bot.core.catalog import BotTexts, Catalog, EmergencySection, Intent, Model, Sign
from bot.core.checks import Finding
from bot.core.file.lines import Path

_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot);)[a-zA-Z]{2,8};")
_KEY = re.compile(r"^[ ]*([a-z_]+):(?=\s|$)", re.MULTILINE)


_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,80}?)(?<=[^\s*_])\1")
_LINK = re.compile(r"\[([^\[\]\n]{1,80})\]\((https?://[^\s()]+)\)")


class _Written(NamedTuple):
    """A text of the file, and the keys that would be lost if they stood in it."""

    path: Path
    text: str
    keys: Set[str]


def entities(catalog: Catalog) -> Iterator[Finding]:
    """``&nbsp;`` and the like, which Telegram shows as they stand."""
    for path, text, _ in _texts(catalog):
        for found in _ENTITY.finditer(text):
            message = f"'{path[-1]}': people would read '{found[0]}'; write the character itself"
            yield Finding(path, message, "warning", offset=found.start())


def markdown(catalog: Catalog) -> Iterator[Finding]:
    """``**bold**`` and ``[a link](https://…)``, which people would see with all their signs."""
    for path, text, _ in _texts(catalog):
        bold = "{1}" if path[-1] == "title" else "<b>{1}</b>"  # a button has no bold
        for pattern, tag in ((_BOLD, bold), (_LINK, '<a href="{1}">{0}</a>')):
            for found in pattern.finditer(text):
                written = tag.format(*found.groups())
                message = f"'{path[-1]}': people would read '{found[0]}'; write {written}"
                yield Finding(path, message, "warning", offset=found.start())


def swallowed(catalog: Catalog) -> Iterator[Finding]:
    """Keys that are indented so far that they are read as part of a text."""
    for path, text, keys in _texts(catalog):
        for found in _KEY.finditer(text):
            if found[1] in keys:
                message = (
                    f"'{found[1]}:' is read as part of the text of '{path[-1]}'; if it is a key, "
                    f"begin it in the column of '{path[-1]}'"
                )
                yield Finding(path, message, "warning", offset=found.start(1))


def _texts(catalog: Catalog) -> Iterator[_Written]:
    """The texts that the file itself holds."""
    yield from _of(("bot",), catalog.bot, _lacking(catalog.bot))
    yield from _of(("emergency",), catalog.emergency, _lacking(catalog.emergency))
    for id_, sign in catalog.emergency.signs.items():
        yield from _of(("emergency", "signs", id_), sign, Sign.model_fields.keys())
    for id_, intent in catalog.intents.items():
        yield from _of(("intents", id_), intent, Intent.model_fields.keys())


def _of(path: Path, part: Model, keys: Set[str]) -> Iterator[_Written]:
    for key in sorted(part.model_fields_set, key=list(type(part).model_fields).index):
        text = getattr(part, key)
        if isinstance(text, str):
            yield _Written((*path, key), text, keys)


def _lacking(part: BotTexts | EmergencySection) -> Set[str]:
    """Keys that are not given: only they may be lost in a text, any other is a word of it."""
    return type(part).model_fields.keys() - part.model_fields_set
