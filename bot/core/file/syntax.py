"""What the YAML parser says, for somebody who never heard of tokens."""

from __future__ import annotations

import re

import yaml

from bot.core.file.lines import line_start
from bot.core.file.naming import ITEM_KEYS, KEYS
from bot.core.file.openers import CANNOT_START
from bot.core.file.slips import LOOKS, half_line, no_colon
from bot.core.file.stops import Found, Stop
from bot.core.file.uncommented import OR_A_NOTE, is_like_note
from bot.core.problems import quoted

_KEY = re.compile(r"[ ]*[\w.-]+[ ]*")
_NO_KEY = re.compile(
    rf"[ ]*(?:-[ ]+(?=(?:{'|'.join(ITEM_KEYS)})\b))?([A-Za-z][\w-]*)(?!.*:(?:\s|$))"
)
"""A line that begins like a key, and has no colon."""
_KEY_HERE = re.compile(rf"(?:{'|'.join(sorted(KEYS))}):[ ]")
_STRUCTURE = re.compile(r"\s*(?:-(?:[ ]|$)|([a-z]\w*)[ ]*:(?:\s|$))", re.ASCII)

_BACKSLASH = "a backslash inside \"double quotes\" starts a special character; use 'single quotes'"
_OPEN_QUOTE = "the quote that opens here is never closed; put {} where the text ends"
_ENDED = {
    "'": "the quotes ended before this; put the whole text in them, and write '' for an apostrophe",
    '"': "the quotes ended before this; put the whole text in them, with 'single quotes' inside",
}
_CUT_OFF = (
    "the bracket that opens here is never closed before the file ends; if the file was cut off, "
    "put back what came after, else close the bracket"
)
_MEANINGS = {
    "mapping values are not allowed": (
        "a colon cannot stand here; put the whole text in 'quotes', or mend the indent"
    ),
    "could not find expected ':'": (
        "this line is neither 'key: value' nor '- item'; is a colon missing, or the indent off?"
    ),
    "did not find expected key": (
        "this does not line up with the lines above; indent it like its neighbours"
    ),
    "did not find expected '-' indicator": (
        "this stands in the column of a list's items; begin it with '- ', or mend the indent"
    ),
    "block sequence entries are not allowed": (
        "a list item cannot stand here; put it on a line of its own below the key"
    ),
    "did not find expected <document start>": (
        "this does not go on from the lines above; begin every section such as 'intents:' at the "
        "very left, and what belongs to it further in"
    ),
    "did not find expected ',' or": (
        "the bracket that opens here is never closed; close it, or put the text in 'quotes'"
    ),
    "did not find expected node content": (
        "the bracket here holds nothing that can be read; write something into it, and close it"
    ),
    "unknown escape character": _BACKSLASH,
    "expected hexdecimal number": _BACKSLASH,
}


def explain_syntax(
    error: yaml.MarkedYAMLError, text: str, quote: tuple[int, int] | None = None
) -> Found:
    """Where the mistake is, as an index into the text, and what to do.

    Args:
        error: what the parser says.
        text: the text it read.
        quote: start and end of the last text in quotes before it gave up.
    """
    mark = _culprit(error)
    index, problem = mark.index if mark else 0, error.problem or ""
    if "unexpected end of stream" in problem or "document indicator" in problem:
        return index, _OPEN_QUOTE.format(text[index : index + 1])
    noticed = error.problem_mark.index if error.problem_mark else index
    if "did not find expected" in problem and not text[noticed:].strip():
        opens = max(text.rfind(sign, 0, noticed) for sign in "[{")
        if opens > max(text.rfind(sign, 0, noticed) for sign in "]}"):
            return opens, _CUT_OFF
    if quote and _ran_on(text, *quote) and not re.search(r"[\r\n]", text[quote[1] : noticed]):
        return quote[0], _OPEN_QUOTE.format(text[quote[1] - 1])
    if quote and "did not find expected ','" in problem and not text[quote[1] : noticed].strip():
        if _KEY_HERE.match(text, noticed):
            return noticed, "a comma is missing before this; put one behind the quotes"
        return noticed, _ENDED[text[quote[1] - 1]]
    before = text[line_start(text, index) : index]
    if before.rstrip().endswith(("'", '"')) and "did not find expected" in problem:
        return index, _ENDED[before.rstrip()[-1]]
    stop = Stop(text, index, problem)
    for look in LOOKS:
        if found := look(stop):
            return found
    if "mapping values" in problem and _KEY.fullmatch(before):
        return _misplaced_key(stop)
    if problem in ("found unknown escape character", "did not find expected hexdecimal number"):
        index = max(text.rfind("\\", 0, index + 1), 0)
    message = _explain(error, text[index : index + 200])
    is_note = "could not find" in stop.problem and is_like_note(stop.line, stop.section)
    return index, message + (OR_A_NOTE if is_note else "")


def _ran_on(text: str, start: int, end: int) -> bool:
    """Whether a text in quotes took lines of the file in: its quote was closed by another one's."""
    _, *lines = re.split(r"[\r\n]+", text[start : end - 1])
    for line in lines:
        found = _STRUCTURE.match(line)
        if found and (found[1] is None or found[1] in KEYS or not line[found.end() :].strip()):
            return True
    return False


def _misplaced_key(stop: Stop) -> Found:
    """A key that the parser took for more of the text above: of two lines one is wrong."""
    line, above = stop.line, stop.above
    if above and line.indent <= above.indent and (half := half_line(stop, above)):
        return half
    if above and (found := _NO_KEY.match(above.text)):
        return above.start + found.start(1), no_colon(found[1], stop, above)
    message = "this is indented further than the line above; mend the indent of the two"
    return line.start + line.indent, message


def _culprit(error: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where the thing began that went wrong, if the parser only noticed at its end."""
    began = (
        "while scanning a quoted",
        "while scanning a simple key",
        "while scanning a block scalar",
        "while scanning a tag",
        "while parsing a tag",
        "while scanning an a",  # an alias, an anchor
        "while parsing a flow",
    )
    inside = any(sign in (error.problem or "") for sign in ("escape", "tab character"))
    if error.context_mark and (error.context or "").startswith(began) and not inside:
        return error.context_mark
    return error.problem_mark or error.context_mark


def _explain(error: yaml.MarkedYAMLError, rest: str) -> str:
    problem = error.problem or ""
    starts = "cannot start any token" in problem or "indentation" in problem
    tabbed = starts and "\t" in rest[: len(rest) - len(rest.lstrip(" \t")) + 1]
    if tabbed or "tab character" in problem:
        return "a tab stands where spaces belong; indent with spaces"
    if starts or rest[:1] in ("*", "&", "!", "|", ">"):
        return CANNOT_START.format(rest[:1])
    for said, meaning in _MEANINGS.items():
        if said in problem:
            return meaning
    return f"this is no YAML: {quoted(problem)}; look at the quotes and the indent around here"
