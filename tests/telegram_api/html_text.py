"""Telegram's HTML subset: text with tags in, plain text and entities out, or Telegram's error.

Follows the behaviour of TDLib's parser, which the Bot API uses: names of tags in any case, an
unknown `&name;` stays as it is, an entity without text vanishes, positions in errors are bytes.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from . import utf16
from .wire import ApiError, Json, bad_request

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "tg-emoji": "custom_emoji",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SPACE = " \t\r\n\v\0"
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([A-Za-z]*));?")
_NAME = re.compile(r"[A-Za-z0-9.-]*")
_USER = re.compile(r"tg://user\?id=(\d+)$")


@dataclass
class _Open:
    tag: str
    argument: str
    offset: int
    position: int


def parse(source: str) -> tuple[str, list[Json]]:
    """The text as people see it and its entities, outer ones first, in UTF-16 code units.

    Raises ApiError, "Bad Request: can't parse entities: ...", where Telegram does.
    """
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        # the closing NUL spares every loop a test for the end, as it does in TDLib
        self.source = source.replace("\0", " ") + "\0"
        self.at = 0
        self.text = ""
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def run(self) -> tuple[str, list[Json]]:
        end = len(self.source) - 1
        while self.at < end:
            if self.source[self.at] == "<":
                self._tag()
            else:
                self._write(self._character())
        if self.open:
            raise _error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return self.text, _outer_first(self.entities)

    def _write(self, piece: str) -> None:
        self.text += piece
        self.offset += utf16.length(piece)

    def _character(self) -> str:
        """The next character, with a reference such as &lt; or &#128640; resolved."""
        match = _REFERENCE.match(self.source, self.at)
        decoded = _reference(match) if match else ""
        if match and decoded:
            self.at = match.end()
            return decoded
        self.at += 1
        return self.source[self.at - 1]

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.source[self.at] == "/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        self._skip_until(SPACE + ">")
        if self._over():
            raise self._error("Unclosed start tag", begin)
        tag = self.source[begin + 1 : self.at].lower()
        if tag not in KINDS:
            raise self._error(f'Unsupported start tag "{tag}"', begin)
        argument = ""
        while self.source[self.at] != ">":
            argument = self._attribute(tag, begin) or argument
        if tag == "span" and argument != "spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        self.at += 1
        self.open.append(_Open(tag, argument, self.offset, len(self.text)))

    def _attribute(self, tag: str, begin: int) -> str:
        """Reads one attribute; what the entity keeps of it, else an empty string."""
        self._skip_space()
        if self.source[self.at] == ">":
            return ""
        start = self.at
        self._skip_until(SPACE + "=>/\"'")
        name = self.source[start : self.at]
        if self._over():
            raise self._error("Unclosed start tag", begin)
        if not name:
            raise self._error(f'Empty attribute name in the tag "{tag}"', begin)
        self._skip_space()
        if self.source[self.at] != "=":
            return "1" if (tag, name) == ("blockquote", "expandable") else ""
        self.at += 1
        self._skip_space()
        value = self._value()
        if self._over():
            raise self._error("Unclosed start tag", begin)
        return _argument(tag, name, value)

    def _value(self) -> str:
        quote = self.source[self.at]
        if quote not in "\"'":
            return self._bare_value()
        self.at += 1
        value = ""
        while self.source[self.at] != quote and not self._over():
            value += self._character()
        if not self._over():
            self.at += 1
        return value

    def _bare_value(self) -> str:
        start = self.at
        match = _NAME.match(self.source, start)
        self.at = match.end() if match else start
        if self.source[self.at] not in SPACE + ">":
            raise self._error("Unexpected end of name token", start)
        return self.source[start : self.at].lower()

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise self._error("Unexpected end tag", begin)
        self._skip_until(SPACE + ">")
        found = self.source[begin + 2 : self.at].lower()
        self._skip_space()
        if self.source[self.at] != ">":
            raise self._error("Unclosed end tag", begin)
        opened = self.open.pop()
        if found and found != opened.tag:
            place = f"at byte offset {self._bytes(begin)}"
            expected = f'expected "</{opened.tag}>", found "</{found}>"'
            raise _error(f"Unmatched end tag {place}, {expected}")
        self.at += 1
        if self.offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Json = {
            "type": KINDS[opened.tag],
            "offset": opened.offset,
            "length": self.offset - opened.offset,
        }
        if opened.tag == "a":
            target = _link(opened.argument or self.text[opened.position :])
            if not target:
                return  # Telegram drops an impossible link without a word
            entity |= target
        elif opened.tag == "tg-emoji":
            if not opened.argument.isdecimal():
                raise _error("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = opened.argument
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "code" and opened.argument:
            entity["language"] = opened.argument
        self.entities.append(entity)

    def _skip_until(self, stops: str) -> None:
        while self.source[self.at] not in stops:
            self.at += 1

    def _skip_space(self) -> None:
        while not self._over() and self.source[self.at] in SPACE:
            self.at += 1

    def _over(self) -> bool:
        return self.at >= len(self.source) - 1

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _error(self, what: str, begin: int) -> ApiError:
        return _error(f"{what} at byte offset {self._bytes(begin)}")


def _error(what: str) -> ApiError:
    return bad_request(f"can't parse entities: {what}")


def _reference(match: re.Match[str]) -> str:
    """The character a reference stands for; empty where Telegram leaves the text as it is."""
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return NAMED.get(name, "")
    digits, base = (hexadecimal, 16) if hexadecimal is not None else (decimal, 10)
    code = int(digits, base) if digits else 0
    if not 0 < code < 0x10FFFF or len(match.group().rstrip(";")) >= 10:
        return ""
    if 0xD800 <= code <= 0xDFFF:
        raise _error(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code)


def _argument(tag: str, name: str, value: str) -> str:
    if (tag, name) in (("a", "href"), ("tg-emoji", "emoji-id")):
        return value
    if (tag, name) == ("code", "class"):
        return value[9:] if value.startswith("language-") else ""
    if (tag, name) == ("span", "class"):
        return value[3:] if value.startswith("tg-") else ""
    return "1" if (tag, name) == ("blockquote", "expandable") else ""


def _link(url: str) -> Json:
    """What an <a> becomes: a mention of a user, a link, or nothing if the address is impossible."""
    user = _USER.match(url)
    if user:
        mentioned = {"id": int(user[1]), "is_bot": False, "first_name": "User"}
        return {"type": "text_mention", "user": mentioned}
    if url.startswith(("tg://", "ton://", "tonsite://")):
        return {"type": "text_link", "url": url}
    full = url if "://" in url else f"http://{url}"
    try:
        parts = urlsplit(full)
        host = parts.hostname or ""
    except ValueError:
        return {}
    if parts.scheme.lower() not in ("http", "https") or "." not in host or " " in full:
        return {}
    path = parts.path or "/"
    return {"type": "text_link", "url": parts._replace(path=path).geturl()}


def _outer_first(entities: list[Json]) -> list[Json]:
    """Entities in Telegram's order; <pre><code class> is one entity; code holds nothing else."""
    ordered = sorted(entities, key=lambda e: (e["offset"], -e["length"], e["type"] != "pre"))
    kept: list[Json] = []
    for entity in ordered:
        holder = next(
            (k for k in kept if k["type"] in ("pre", "code") and _within(entity, k)), None
        )
        if holder is None:
            kept.append(entity)
        elif holder["type"] == "pre" and "language" in entity and _same(entity, holder):
            holder["language"] = entity["language"]
    for entity in kept:
        if entity["type"] == "code":
            entity.pop("language", None)
    return kept


def _within(inner: Json, outer: Json) -> bool:
    end = outer["offset"] + outer["length"]
    return bool(outer["offset"] <= inner["offset"] and inner["offset"] + inner["length"] <= end)


def _same(one: Json, other: Json) -> bool:
    return (one["offset"], one["length"]) == (other["offset"], other["length"])
