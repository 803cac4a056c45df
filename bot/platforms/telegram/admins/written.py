"""What an admin wrote, with its bold, italic and links, as HTML of ``intents.yaml``."""

from __future__ import annotations

import html
from typing import NamedTuple

from telegram import Message, MessageEntity

from bot.core.markup import escape

_TAGS = {
    MessageEntity.BOLD: "b",
    MessageEntity.ITALIC: "i",
    MessageEntity.UNDERLINE: "u",
    MessageEntity.STRIKETHROUGH: "s",
    MessageEntity.CODE: "code",
    MessageEntity.PRE: "pre",
    MessageEntity.BLOCKQUOTE: "blockquote",
}
"""Of what people mark in Telegram, what an answer may hold and needs no more than a name."""


class _Span(NamedTuple):
    """A part of the text, in UTF-16 units, and the tags around it."""

    start: int
    end: int
    opening: str
    closing: str


def markup(message: Message, skipped: int = 0) -> str:
    """A message's text as HTML, without its first ``skipped`` characters.

    What only looks like a tag stays text. Mentions of people and dates become plain text: an
    answer has no tag for a date, and names nobody. Written by hand because ``Message.text_html``
    leaves addresses unescaped and writes every apostrophe as ``&#x27;``, which people then edit.
    """
    text = message.text or ""
    start = _units(text[:skipped])
    found = (_span(entity) for entity in message.entities)
    spans = [span for span in found if span is not None and span.end > start]
    spans.sort(key=lambda span: (span.start, -span.end))
    return _write(text.encode("utf-16-le"), start, spans)


def _write(text: bytes, at: int, spans: list[_Span]) -> str:
    """``text`` from a unit on, with tags that always nest."""
    written: list[str] = []
    opened: list[_Span] = []

    def copy(to: int) -> None:
        nonlocal at
        written.append(escape(text[2 * at : 2 * max(at, to)].decode("utf-16-le")))
        at = max(at, to)

    def close_before(unit: int) -> None:
        while opened and opened[-1].end <= unit:
            copy(opened[-1].end)
            written.append(opened.pop().closing)

    for span in spans:
        close_before(span.start)
        copy(span.start)
        written.append(span.opening)
        end = min([span.end, *(outer.end for outer in opened)])
        opened.append(span._replace(end=end))
    end_of_text = len(text) // 2
    close_before(end_of_text)
    copy(end_of_text)
    return "".join(written)


def _span(entity: MessageEntity) -> _Span | None:
    opening, closing = _tags(entity)
    end = entity.offset + entity.length
    return _Span(entity.offset, end, opening, closing) if opening else None


def _tags(entity: MessageEntity) -> tuple[str, str]:
    """The tags of an entity, both empty where an answer has none for it."""
    if tag := _TAGS.get(entity.type):
        if entity.language:
            language = html.escape(entity.language)
            return f'<{tag}><code class="language-{language}">', f"</code></{tag}>"
        return f"<{tag}>", f"</{tag}>"
    match entity.type:
        case MessageEntity.TEXT_LINK:
            return f'<a href="{html.escape(entity.url or "")}">', "</a>"
        case MessageEntity.EXPANDABLE_BLOCKQUOTE:
            return "<blockquote expandable>", "</blockquote>"
        case MessageEntity.SPOILER:
            return '<span class="tg-spoiler">', "</span>"
        case MessageEntity.CUSTOM_EMOJI:
            return f'<tg-emoji emoji-id="{entity.custom_emoji_id}">', "</tg-emoji>"
    return "", ""


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
