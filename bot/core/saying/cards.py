"""Texts as they are sent: an intent as a card, parts set apart, never more than fits."""

from __future__ import annotations

import html
from collections.abc import Iterable

from bot.core.catalog import BotTexts, Intent, Source
from bot.core.markup import MAX_LENGTH, escape, length

_CAREFUL = "⚠️"


def is_small_talk(intent: Intent) -> bool:
    """Whether an intent is a friendly line rather than information: outside the menu, and bare."""
    bare = not (intent.after or intent.caution or intent.sources)
    return bare and not intent.menu


def card(intent: Intent, texts: BotTexts) -> str:
    """Title, answer, caution and sources, set apart by empty lines; small talk has no title."""
    if is_small_talk(intent):
        return intent.answer
    parts = [heading(intent.title), intent.answer]
    if intent.caution:
        parts.append(_set_apart(f"{_CAREFUL} {intent.caution}"))
    if intent.sources:
        named = " · ".join(map(_source, intent.sources))
        word = texts.source if len(intent.sources) == 1 else texts.sources
        parts.append(f"<i>{escape(word)}: {named}</i>")
    return "\n\n".join(parts)


def heading(text: str) -> str:
    """A plain text as a line in bold."""
    return f"<b>{escape(text)}</b>"


def listed(title: str, items: Iterable[str]) -> str:
    """Plain texts as a list with a heading."""
    return "\n".join([heading(title), *(f"• {escape(item)}" for item in items)])


def fitting(first: str, *others: str, end: str = "") -> str:
    """The parts with an empty line between them; of the others, those that fit into a message.

    ``end`` is the last part, for which room is kept.
    """
    tail = f"\n\n{end}" if end else ""
    text = first
    for part in others:
        longer = f"{text}\n\n{part}"
        if length(longer + tail) <= MAX_LENGTH:
            text = longer
    return text + tail


def first_line(text: str) -> str:
    """The first line of an HTML text, as long as its tags end there too."""
    line = text.split("\n", 1)[0]
    try:
        length(line)
    except ValueError:
        return text
    return line


def _set_apart(text: str) -> str:
    # Telegram refuses a quotation inside a quotation.
    return text if "<blockquote" in text else f"<blockquote>{text}</blockquote>"


def _source(source: Source) -> str:
    name = escape(source.name)
    return f'<a href="{html.escape(source.url)}">{name}</a>' if source.url else name
