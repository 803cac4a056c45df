"""The HTML that Telegram reads in a message: which tags, how they nest, what is left as plain text.

After "Formatting options / HTML style" of the Telegram Bot API.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

MAX_LENGTH = 4096
"""What fits into one Telegram message, in UTF-16 units after the tags are taken out."""

_MAX_OPEN = 32
"""Tags inside each other."""

_MAX_MISTAKES = 100
"""Of one text; reading ends there."""

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
        (?P<attributes>(?:\s+[a-zA-Z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[a-zA-Z0-9.-]+(?=[\s>])))?)*)\s*(?P<empty>/?)>
      |(?P<entity>&(?:lt|gt|amp|quot|\#\d{1,7}|\#x[0-9a-fA-F]{1,6});)
      |(?P<bad><(?P<begun>[a-zA-Z][a-zA-Z0-9-]*)?)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[a-zA-Z0-9.-]+))?""")
_CURLY = frozenset("“”„‘’")
_INSTEAD = {
    "br": "start a new line instead",
    "p": "leave an empty line instead",
    "div": "leave an empty line instead",
    "li": "begin the line with '• ' instead",
    "ul": "begin the lines with '• ' instead",
    "ol": "begin the lines with '1. ' instead",
    "h1": "use <b> instead",
    "h2": "use <b> instead",
    "h3": "use <b> instead",
    "font": "use <b> or <i> instead",
    "img": "take it out",
}


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
        MarkupError: a tag Telegram does not know, one that is not closed, or a bare ``<``; the
            first of them.
    """
    parsed = _parse(markup)
    if parsed.mistakes:
        raise parsed.mistakes[0]
    return parsed.pieces


def mistakes(markup: str) -> list[MarkupError]:
    """Everything that Telegram refuses, each kind once, where it first stands."""
    first: dict[str, MarkupError] = {}
    for mistake in _parse(markup).mistakes:
        first.setdefault(str(mistake), mistake)
    return sorted(first.values(), key=lambda mistake: mistake.offset)


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    offset: int
    link: str | None = None
    refused: bool = False


@dataclass(slots=True)
class _Parsed:
    pieces: list[Piece] = field(default_factory=list)
    mistakes: list[MarkupError] = field(default_factory=list)
    open: list[_Tag] = field(default_factory=list)

    def text(self, text: str) -> None:
        if text:
            link = next((tag.link for tag in reversed(self.open) if tag.link), None)
            self.pieces.append(Piece(text, tuple(tag.name for tag in self.open), link))

    def refuse(self, offset: int, message: str) -> None:
        self.mistakes.append(MarkupError(offset, message))


def _parse(markup: str) -> _Parsed:
    parsed = _Parsed()
    start = 0
    for token in _TOKEN.finditer(markup):
        if len(parsed.mistakes) >= _MAX_MISTAKES:
            return parsed
        parsed.text(markup[start : token.start()])
        start = token.end()
        if token["bad"]:
            _bare(token, markup, parsed)
        elif token["entity"]:
            parsed.text(html.unescape(token["entity"]))
        elif token["tag"].lower() not in _TAGS:
            parsed.refuse(token.start(), _unknown(token["tag"].lower()))
        elif token["empty"]:
            parsed.refuse(token.start(), f"'{token[0]}' holds no text; take it out")
        elif token["end"]:
            _close(token, parsed)
        else:
            _open(token, parsed)
    parsed.text(markup[start:])
    for tag in parsed.open:
        if not tag.refused:
            message = f"<{tag.name}> is never closed; put </{tag.name}> where it ends"
            parsed.refuse(tag.offset, message)
    return parsed


def _open(token: re.Match[str], parsed: _Parsed) -> None:
    tag, offset = token["tag"].lower(), token.start()
    attributes = {
        name.lower(): html.unescape(value.strip("\"'"))
        for name, value in _ATTRIBUTE.findall(token["attributes"])
    }
    for name in attributes:
        if name not in _ATTRIBUTES.get(tag, ()):
            parsed.refuse(offset, f"<{tag}> takes no '{name}' in Telegram; take it out")
    if tag == "a" and not attributes.get("href"):
        parsed.refuse(offset, '<a> needs an address: <a href="https://…">')
    if _CURLY & set(attributes.get("href", "")):
        parsed.refuse(offset, 'the address holds curly quotes; write <a href="https://…">')
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        parsed.refuse(offset, '<span> is only good as <span class="tg-spoiler">; take it out')
    if tag == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
        parsed.refuse(offset, '<tg-emoji> needs a number: <tg-emoji emoji-id="…">')
    if len(parsed.open) >= _MAX_OPEN:
        parsed.refuse(offset, "too many tags inside each other; close some")
        return
    parsed.open.append(_Tag(tag, offset, attributes.get("href")))


def _close(token: re.Match[str], parsed: _Parsed) -> None:
    tag = token["tag"].lower()
    opened = next((other for other in reversed(parsed.open) if other.name == tag), None)
    if opened is None:
        parsed.refuse(token.start(), f"</{tag}> closes nothing; take it out")
        return
    if (last := parsed.open[-1]) is not opened:
        message = f"</{tag}> stands where </{last.name}> must close <{last.name}> first"
        parsed.refuse(token.start(), message)
    parsed.open.remove(opened)


def _unknown(tag: str) -> str:
    instead = _INSTEAD.get(tag, "use <b>, <i>, <u>, <s>, <code>, <a> or plain text")
    return f"Telegram refuses the tag <{tag}>; {instead}"


def _bare(token: re.Match[str], markup: str, parsed: _Parsed) -> None:
    """A ``<`` that begins no tag, or one whose end or whose quotes are missing."""
    begun, offset = (token["begun"] or "").lower(), token.start()
    if begun not in _TAGS:
        shown = markup[offset : offset + 12].splitlines()[0]
        parsed.refuse(offset, f"'{shown}' is read as the start of a tag; write &lt; for a plain <")
        return
    if begun == "a":
        message = (
            'this link is not whole; write it as <a href="https://…">text</a>, with straight "'
        )
    else:
        message = f"the tag <{begun} is not whole; end it with >"
    parsed.refuse(offset, message)
    parsed.open.append(_Tag(begun, offset, refused=True))
