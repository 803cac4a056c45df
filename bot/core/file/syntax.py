"""What the YAML parser says, for somebody who never heard of tokens."""

from __future__ import annotations

import re

import yaml

from bot.core.problems import quoted

_KEY = re.compile(r"[ ]*[\w.-]+[ ]*")

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
    "unexpected end of stream": "the quote that opens here is never closed",
    "document indicator": "the quote that opens here is never closed",
    "did not find expected ',' or": (
        "the bracket that opens here is never closed; close it, or put the text in 'quotes'"
    ),
    "unknown escape character": (
        "a backslash inside \"double quotes\" starts a special character; use 'single quotes'"
    ),
}


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """Where the mistake is, as an index into the text, and what to do."""
    mark = _culprit(error)
    index = mark.index if mark else 0
    before = text[text.rfind("\n", 0, index) + 1 : index]
    if "mapping values" in (error.problem or "") and _KEY.fullmatch(before):
        return _misplaced_key(text, index - len(before))
    if before.rstrip().endswith(("'", '"')) and "did not find expected" in (error.problem or ""):
        return index, "the quotes ended before this; put the whole text between them"
    return index, _explain(error, text[index : index + 200])


def _misplaced_key(text: str, line: int) -> tuple[int, str]:
    """A key that the parser took for more of the text above: of two lines one is wrong."""
    above = text.rfind("\n", 0, text.rfind("\n", 0, line) if line else 0) + 1
    content = text[above:line]
    if not re.search(r":(\s|$)", content) and not content.lstrip().startswith(("-", "#")):
        start = above + len(content) - len(content.lstrip())
        word = content.split()[0] if content.split() else ""
        return start, f"a colon is missing here; a line begins like '{quoted(word)}:'"
    start = line + len(text[line:]) - len(text[line:].lstrip(" "))
    return start, "this is indented further than the line above; mend the indent of the two"


def _culprit(error: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where the thing began that went wrong, if the parser only noticed at its end."""
    began = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")
    escape = "escape" in (error.problem or "")
    if error.context_mark and (error.context or "").startswith(began) and not escape:
        return error.context_mark
    return error.problem_mark or error.context_mark


def _explain(error: yaml.MarkedYAMLError, rest: str) -> str:
    problem = error.problem or ""
    if "cannot start any token" in problem or "indentation" in problem:
        if "\t" in rest[: len(rest) - len(rest.lstrip(" \t")) + 1]:
            return "a tab stands where spaces belong; indent with spaces"
        return f"a text cannot start with '{rest[:1]}' here; put it in 'quotes'"
    for said, meaning in _MEANINGS.items():
        if said in problem:
            return meaning
    return f"this is no YAML: {problem}; look at the quotes and the indent around here"
