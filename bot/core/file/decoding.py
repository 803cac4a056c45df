"""Bytes -> a text that YAML can read; whatever it could not read is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.file.document import Document
from bot.core.file.garbled import Garbled, about, garbled
from bot.core.file.lines import Lines, Position
from bot.core.file.wide import wide_colons

MAX_BYTES = 8 * 1024 * 1024
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXTS = {
    b"PK\x03\x04": "a Word document (or a zip)",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "a document of a word processor (RTF)",
    b"%PDF": "a PDF",
    b"<!DOCTYPE": "a web page",
    b"<html": "a web page",
}
"""What a file begins with that holds no plain text, or not this one."""
_MAX_CONTROL_CHARACTERS = 10

NOT_TEXT = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML does not allow, and a byte order mark in the middle."""


def decode(source: str | bytes, document: Document) -> str | None:
    """What YAML can read of a file, None where it is no text; the document gets text and lines."""
    data = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    text = _text_of(data, document)
    if text is None:
        return None
    document.text, colons = wide_colons(text)
    document.lines = Lines(document.text)
    for index, message in colons:
        document.error(document.lines.position(index), message)
    wrong = garbled(document.text)
    if wrong:
        _note_garbled(document, wrong)
    return _without_control_characters(document, wrong)


def _text_of(data: bytes, document: Document) -> str | None:
    if len(data) > MAX_BYTES:
        size, limit = len(data) / 1024 / 1024, MAX_BYTES // 1024 // 1024
        message = f"the file has {size:.1f} MB, more than the {limit} MB that can be read"
        document.error((1, 1), message + "; take out what is not needed")
        return None
    if kind := next((what for begin, what in _NO_TEXTS.items() if data.startswith(begin)), None):
        document.error((1, 1), f"this is {kind}; save it as plain text, with the encoding UTF-8")
        return None
    if data[:2] in _UTF_16 or b"\0" in data[:2]:
        document.error((1, 1), 'the file is saved as UTF-16; save it with the encoding "UTF-8"')
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        message = f"the byte 0x{data[error.start]:02x} is no UTF-8; save the file with the encoding"
        document.error(_position_of_byte(data, error.start), message + ' "UTF-8"')
        return None


def _note_garbled(document: Document, wrong: Sequence[Garbled]) -> None:
    """All that was saved with a wrong encoding, as one; an error where YAML would refuse it."""
    refused = any(NOT_TEXT.search(document.text, one.start, one.end) for one in wrong)
    position = document.lines.position(wrong[0].start)
    document.note(position, "error" if refused else "warning", about(document.text, wrong))
    document.garbled = [one.start for one in wrong]


def _without_control_characters(document: Document, wrong: Sequence[Garbled]) -> str | None:
    """The text with blanks instead of them; None if there are so many that it is no text."""
    told = {index for one in wrong for index in range(one.start, one.end)}
    others = (one for one in NOT_TEXT.finditer(document.text) if one.start() not in told)
    for count, found in enumerate(others):
        if count == _MAX_CONTROL_CHARACTERS:
            return None
        message = f"an invisible control character (U+{ord(found[0]):04X}); delete it"
        document.error(document.lines.position(found.start()), message)
    return NOT_TEXT.sub(" ", document.text)


def _position_of_byte(data: bytes, start: int) -> Position:
    text = data[:start].decode()
    return Lines(text).position(len(text), clamp=False)
