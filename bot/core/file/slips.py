"""Slips of the hand on one line: what was meant where the YAML parser gave up.

Each look takes the place where the parser stopped and gives the index of the mistake with what to
do about it, or None if the line shows no such slip.
"""

from __future__ import annotations

import re

from bot.core.file.dashes import dash_before_key, dash_in_brackets, item, lost_dash, missing_dash
from bot.core.file.lines import line_end
from bot.core.file.naming import KEYS, PROSE, TOPIC_KEYS, half_key, keys_of
from bot.core.file.stops import Found, Line, Stop, lines_above
from bot.core.file.uncommented import OR_A_NOTE, is_like_note
from bot.core.problems import counted, quoted

_LEAD = r"[ ]*(?:-[ ]+)*"
_KEY = re.compile(rf"{_LEAD}([\w.-]+)[ ]*:(?=\s|$)[ ]*")
_TIGHT_KEY = re.compile(rf"{_LEAD}([a-z_]+)[ ]*:(?=\S)")
_VALUE = re.compile(rf"{_LEAD}(?:[\w.-]+[ ]*:(?=\s|$)[ ]*)?")
_BARE_KEY = re.compile(rf"{_LEAD}([a-z_]+)(?=$|[\s=])")
_BRACED_KEY = re.compile(r"[ ]*(\w[\w.-]*)[ ]+\{[ ]*[\w-]+[ ]*:")
_TAGGED_KEY = re.compile(r"[ ]*!([\w.-]+)[ ]*:(?=\s|$)")
_BLOCK = re.compile(rf"{_LEAD}(?:([\w.-]+)[ ]*:[ ]+)?[|>][-+0-9]*\s*(?:#.*)?$")
_SENTENCE = re.compile(r".*[.!?]$")
_ODD_BLANK = re.compile(r"[ ]*(?:[\w.-]+:|-)?[ ]*([^\S \t\r\n]|[\u200b-\u200f\u2060])")
CURLY = ("“", "”", "„", "‘", "’", "«", "»")
CUT = re.compile(r"[ \t]#(?=\S)")
"""Where a comment begins that may have been meant as text: ``pill #2``."""


HALF = "'{}' is only a part of a line; did you mean '{}:'? If not, take it out"
NO_COLON = "a colon is missing here; a line begins like '{}:'"
_OWN_KEY = (
    "is the key of this text missing above? put it there, with {} spaces before it and ': |' "
    "behind it; if the text belongs to the above, {}"
)


def no_colon(word: str, stop: Stop, line: Line) -> str:
    """What to do about a line that begins with a word like a key, but has no colon."""
    return NO_COLON.format(word) + (OR_A_NOTE if is_like_note(line, stop.section) else "")


def key_cannot_start(sign: str, key: str) -> str:
    """What to do about a sign in front of a key."""
    return f"a key cannot start with '{sign}'; write '{quoted(key)}:' without it"


def in_quotes(text: str) -> str:
    """How a text of one line is written in quotes, or the mere advice if it is too long."""
    whole = "'" + text.replace("'", "''") + "'"
    return f"in quotes: {whole}" if quoted(whole) == whole else "in 'quotes'"


def odd_blank(stop: Stop) -> Found | None:
    """A blank that only looks like one, as word processors make them."""
    for line in filter(None, (stop.line, stop.above)):
        if found := _ODD_BLANK.match(line.text):
            code = f"U+{ord(found[1]):04X}"
            message = f"an invisible character ({code}) stands where a blank belongs; "
            return line.start + found.start(1), message + "delete it and type a blank"
    return None


def tight_colon(stop: Stop) -> Found | None:
    """``title:Is it ok``."""
    for line in filter(None, (stop.line, stop.above)):
        found = _TIGHT_KEY.match(line.text)
        if found and found[1] in KEYS:
            whole = f"{found[1]}: {line.text[found.end() :].strip()}"
            message = f"put a space after the colon: '{quoted(whole)}'"
            return line.start + found.end(), message
    return None


def cut_by_comment(stop: Stop) -> Found | None:
    """A text over lines, or in brackets, that ended at its `` #``."""
    above = stop.above
    if above and stop.line.indent > above.indent and "did not find expected key" in stop.problem:
        place = above
    elif "did not find expected ','" in stop.problem:
        place = Line(stop.index, stop.text[stop.index : line_end(stop.text, stop.index)])
    else:
        return None
    found = CUT.search(place.text)
    if found is None:
        return None
    message = "everything after this # is a comment; put the whole text in 'quotes'"
    return place.start + found.start() + 1, message


def curly_quotes(stop: Stop) -> Found | None:
    """Quotes that a word processor has bent; YAML takes them for letters."""
    start, value = _value(stop.line)
    if not value.startswith(CURLY) or "mapping values" not in stop.problem:
        return None
    inner = in_quotes(value.strip("".join(CURLY)))
    return start, f"curly quotes do not hold a text together; put it {inner}"


def _value(line: Line) -> Found:
    """What stands on a line behind its dash and its key, and the index where it begins."""
    value = _VALUE.sub("", line.text, count=1)
    return line.start + len(line.text) - len(value), value.strip()


def sign_in_front(stop: Stop) -> Found | None:
    """A text that begins with a sign which means something else to YAML."""
    line = stop.line
    start, value = _value(line)
    sign = value[:1]
    before = stop.text[start : stop.index].rstrip()
    if sign in ("[", "{") and before.endswith(("]", "}")):
        if stop.text.startswith(("]", "}"), stop.index):
            message = f"one '{stop.text[stop.index]}' too many; take it out"
            return stop.index, message
        return start, _cannot_start(sign, value)
    if sign not in ("*", "&", "!", "|", ">") or stop.index < start:
        return None
    if start == line.start + line.indent:
        message = f"a line cannot start with '{sign}'; an item of a list begins with '- ', and "
        return start, message + f"a text that begins with '{sign}' stands in 'quotes'"
    return start, _cannot_start(sign, value)


def _cannot_start(sign: str, value: str) -> str:
    return f"a text cannot start with '{sign}' here; put it {in_quotes(value)}"


def odd_comment(stop: Stop) -> Found | None:
    """``// a note``, as programmers and web pages write it."""
    for line in filter(None, (stop.line, stop.above)):
        if found := re.match(r"//+|<!--|/\*", line.content):
            message = f"a comment begins with '# ', not with '{found[0]}'"
            return line.start + line.indent, message
    return None


def missing_colon(stop: Stop) -> Found | None:
    """``title Heat``, ``title = Heat``, ``phrases``."""
    found = _BARE_KEY.match(stop.line.text)
    if not found or "could not find" not in stop.problem:
        return None
    at, below = stop.line.start + found.start(1), stop.below
    opens = below is not None and below.indent > stop.line.indent and _KEY.match(below.text)
    if found[1] in KEYS or (found[1] == stop.line.content and opens):
        return at, no_colon(found[1], stop, stop.line)
    return half_line(stop, stop.line)


def half_line(stop: Stop, line: Line) -> Found | None:
    """A line of one word that a key begins with: ``follow_``."""
    alone = re.fullmatch(r"[A-Za-z_]+", line.content)
    key = half_key(line.content, keys_of(stop.section)) if alone else None
    return (line.start + line.indent, HALF.format(line.content, key)) if key else None


def missing_colon_before_braces(stop: Stop) -> Found | None:
    """``walk {title: Walking, …``, which the parser takes for the key "walk {title"."""
    for line in filter(None, (stop.line, stop.above)):
        if (found := _BRACED_KEY.match(line.text)) and "mapping values" in stop.problem:
            return line.start + found.start(1), NO_COLON.format(found[1])
    return None


def tag_before_key(stop: Stop) -> Found | None:
    """``!title: Walking``."""
    for line in filter(None, (stop.line, stop.above)):
        if (found := _TAGGED_KEY.match(line.text)) and "mapping values" in stop.problem:
            return line.start + line.indent, key_cannot_start("!", found[1])
    return None


def text_too_far_left(stop: Stop) -> Found | None:
    """A line of a text below ``answer: |`` that is not indented."""
    if "could not find" not in stop.problem:
        return None
    inner: Line | None = None
    for line in lines_above(stop.text, stop.line.start):
        if found := _BLOCK.match(line.text):
            wanted = inner.indent if inner else line.indent + 2
            whose = f"the text of '{found[1]}' above" if found[1] else "the text above"
            message = f"this begins too far left for {whose}; put {counted(wanted, 'space')} "
            return stop.line.start + stop.line.indent, message + "before it"
        if _KEY.match(line.text) or line.is_item:
            return None
        inner = line
    return None


def prose(stop: Stop) -> Found | None:
    """A text over several lines, without the ``|``, that holds a colon or a dash."""
    own = _KEY.match(stop.line.text)
    if own and own[1] in TOPIC_KEYS:
        return None
    first = stop.line
    for line in lines_above(stop.text, stop.line.start):
        found = _KEY.match(line.text)
        if line.indent >= stop.line.indent:
            first = line
            continue
        value = line.text[found.end() :].strip() if found else ""
        if not found or found[1] not in PROSE or value.startswith(("|", ">", "'", '"')):
            return None
        mending = f"write '{found[1]}: |' and the text on the lines below it, further in"
        if stop.section == "bot" and _SENTENCE.match(value):
            return first.start + first.indent, _OWN_KEY.format(line.indent, mending)
        return line.start + found.start(1), f"{mending}; then it may hold colons, dashes and #"
    return None


LOOKS = (
    odd_blank,
    odd_comment,
    tight_colon,
    cut_by_comment,
    curly_quotes,
    dash_in_brackets,
    item,
    lost_dash,
    missing_dash,
    sign_in_front,
    dash_before_key,
    prose,
    missing_colon,
    missing_colon_before_braces,
    tag_before_key,
    text_too_far_left,
)
"""In the order in which they are tried; the first that finds something has it."""
