"""Telegram HTML as lines of styled text: wrapped, bullets hanging, addresses whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.core.markup import Piece
from bot.core.saying.buttons import columns

Styled = tuple[str, str]
"""A run of text and the numbers of its style (ANSI SGR), or nothing."""

_STYLES = {
    "b": "1",
    "strong": "1",
    "i": "3",
    "em": "3",
    "u": "4",
    "ins": "4",
    "code": "36",
    "pre": "36",
}
_DIM = "2"
_BULLETS = ("• ", "- ")
_QUOTED = "│ "
_WORD = re.compile(r"\S+|\s+")


def paragraphs(pieces: Sequence[Piece], width: int) -> Iterator[list[Styled]]:
    """Lines of at most ``width`` columns; a word that is longer has a line of its own.

    What is quoted has a bar beside it, and the addresses of links stand below their paragraph.
    """
    for line in _split(pieces):
        text = "".join(piece.text for piece in line)
        quoted = any("blockquote" in piece.tags for piece in line)
        lead = _QUOTED if quoted else ""
        hang = " " * 2 if text.startswith(_BULLETS) else ""
        for number, wrapped in enumerate(_wrap(line, width - len(lead) - len(hang), len(hang))):
            indent = lead + (hang if number else "")
            yield [(indent, ""), *wrapped] if indent else wrapped
        for address in dict.fromkeys(piece.link for piece in line if piece.link):
            yield [(f"  {address}", _DIM)]


def _split(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each line of the text."""
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(Piece(first, piece.tags, piece.link))
        for text in others:
            yield line
            line = [Piece(text, piece.tags, piece.link)]
    yield line


def _wrap(line: Sequence[Piece], width: int, more: int) -> Iterator[list[Styled]]:
    """Lines of whole words; the first may take ``more`` columns than the others."""
    words = [(word, _style(piece)) for piece in line for word in _WORD.findall(piece.text)]
    room = width + more
    shown: list[Styled] = []
    for chunk in _unbroken(words):
        size = sum(columns(word) for word, _ in chunk)
        if shown and size > room and not chunk[0][0].isspace():
            yield _trimmed(shown)
            shown, room = [], width
        if shown or not chunk[0][0].isspace():
            shown += chunk
            room -= size
    yield _trimmed(shown)


def _unbroken(words: Iterable[Styled]) -> Iterator[list[Styled]]:
    """Words with what touches them ("<b>911</b>," is one), and the blanks between them."""
    chunk: list[Styled] = []
    for word in words:
        if chunk and word[0].isspace() != chunk[0][0].isspace():
            yield chunk
            chunk = []
        chunk.append(word)
    if chunk:
        yield chunk


def _trimmed(line: list[Styled]) -> list[Styled]:
    while line and line[-1][0].isspace():
        line = line[:-1]
    return line


def _style(piece: Piece) -> str:
    return ";".join(sorted({_STYLES[tag] for tag in piece.tags if tag in _STYLES}))
