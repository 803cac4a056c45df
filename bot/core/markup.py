"""The HTML that Telegram reads in a message: which tags, how they nest, what is left as plain text.

After "Formatting options / HTML style" of the Telegram Bot API.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

MAX_LENGTH = 4096
"""What fits into one Telegram message, in UTF-16 units after the tags are taken out."""

_TAGS = frozenset(
    {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "a"}
    | {"blockquote", "tg-spoiler", "span", "tg-emoji"}
)
_ATTRIBUTES = {
    "a": ("href",),
    "span": ("class",),
    "tg-emoji": ("emoji-id",),
    "code": ("class",),
    "blockquote": ("expandable",),
}
_TOKEN = re.compile(
    r"""<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)
        (?P<attributes>(?:\s+[a-zA-Z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*)\s*>
      |(?P<entity>&(?:lt|gt|amp|quot|\#\d+|\#x[0-9a-fA-F]+);)
      |(?P<bad><)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=]+))?""")


class MarkupError(ValueError):
    """The text cannot be sent. ``offset`` counts characters from the start of the text."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of plain text and the tags around it, outermost first; ``link`` of an <a>."""

    text: str
    tags: tuple[str, ...] = ()
    link: str | None = None


def escape(text: str) -> str:
    """Plain text as it must stand inside HTML."""
    return html.escape(text, quote=False)


def plain(markup: str) -> str:
    """The text as a person reads it, without tags.

    Raises:
        MarkupError: Telegram would refuse the text.
    """
    return "".join(piece.text for piece in parse(markup))


def length(markup: str) -> int:
    """How much of ``MAX_LENGTH`` the text takes. Raises MarkupError."""
    return len(plain(markup).encode("utf-16-le", "surrogatepass")) // 2


def parse(markup: str) -> list[Piece]:
    """The text in runs.

    Raises:
        MarkupError: a tag Telegram does not know, one that is not closed, or a bare ``<``.
    """
    pieces: list[Piece] = []
    open_tags: list[tuple[str, int, str | None]] = []
    start = 0

    def add(text: str) -> None:
        if text:
            link = next((href for _, _, href in reversed(open_tags) if href), None)
            pieces.append(Piece(text, tuple(tag for tag, _, _ in open_tags), link))

    for token in _TOKEN.finditer(markup):
        add(markup[start : token.start()])
        start = token.end()
        if token["bad"]:
            raise MarkupError(token.start(), _bare(markup, token.start()))
        if token["entity"]:
            add(html.unescape(token["entity"]))
        elif token["end"]:
            _close(token, open_tags)
        else:
            _open(token, open_tags)
    if open_tags:
        tag, offset, _ = open_tags[-1]
        raise MarkupError(offset, f"<{tag}> is never closed; put </{tag}> where it ends")
    add(markup[start:])
    return pieces


def _open(token: re.Match[str], open_tags: list[tuple[str, int, str | None]]) -> None:
    tag = token["tag"].lower()
    if tag not in _TAGS:
        raise MarkupError(token.start(), _unknown(tag))
    attributes = {
        name.lower(): html.unescape(value.strip("\"'"))
        for name, value in _ATTRIBUTE.findall(token["attributes"])
    }
    for name in attributes:
        if name not in _ATTRIBUTES.get(tag, ()):
            raise MarkupError(token.start(), f"<{tag}> takes no '{name}' in Telegram; take it out")
    if tag == "a" and not attributes.get("href"):
        raise MarkupError(token.start(), '<a> needs an address: <a href="https://…">')
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise MarkupError(token.start(), '<span> is only good as <span class="tg-spoiler">')
    if tag == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
        raise MarkupError(token.start(), '<tg-emoji> needs a number: <tg-emoji emoji-id="…">')
    open_tags.append((tag, token.start(), attributes.get("href")))


def _close(token: re.Match[str], open_tags: list[tuple[str, int, str | None]]) -> None:
    tag = token["tag"].lower()
    if not open_tags:
        raise MarkupError(token.start(), f"</{tag}> closes nothing; take it out")
    expected, _, _ = open_tags.pop()
    if tag != expected:
        raise MarkupError(
            token.start(), f"</{tag}> stands where </{expected}> must close <{expected}> first"
        )


def _unknown(tag: str) -> str:
    instead = {
        "br": "start a new line instead",
        "p": "leave an empty line instead",
        "div": "leave an empty line instead",
        "li": "begin the line with '• ' instead",
        "ul": "begin the lines with '• ' instead",
        "ol": "begin the lines with '1. ' instead",
        "h1": "use <b> instead",
        "h2": "use <b> instead",
        "h3": "use <b> instead",
        "img": "take it out",
    }.get(tag, "use <b>, <i>, <u>, <s>, <code>, <a> or plain text")
    return f"Telegram refuses the tag <{tag}>; {instead}"


def _bare(markup: str, offset: int) -> str:
    shown = markup[offset : offset + 12].split("\n")[0]
    return f"'{shown}' is read as the start of a tag; write &lt; for a plain <"
