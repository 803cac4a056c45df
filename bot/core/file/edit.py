"""Edits of the text of ``intents.yaml`` that leave everything else as it stands, byte for byte.

The result is loaded and compared before it is given back: it must hold what was there and what was
asked for, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from bot.core.catalog import RESERVED_IDS, Catalog
from bot.core.file.clashes import meet, places, same_words
from bot.core.file.composer import compose
from bot.core.file.decoding import NOT_TEXT
from bot.core.file.document import Document
from bot.core.file.lines import Path, line_end, line_start, split_lines
from bot.core.problems import did_you_mean
from bot.core.source import Loaded, load


class EditError(ValueError):
    """The edit cannot be made; the text says why and what to do."""


def add_phrase(text: str, phrase: str, intent: str) -> str:
    """The file with a phrase more at the end of an intent's list.

    Args:
        text: the file as it stands, with its line ends.
        phrase: as people say it; line breaks become blanks.
        intent: the id of an intent in the file.

    Raises:
        EditError: the file has mistakes, there is no such intent, the phrase is there already, or
            it cannot be put in without changing something else.
    """
    catalog, loaded = _loaded(text)
    if intent not in catalog.intents:
        raise EditError(f"there is no intent '{intent}'{did_you_mean(intent, catalog.intents)}")
    phrase = _one_line(phrase)
    _refuse_known(phrase, intent, catalog, loaded.document)
    wanted = deepcopy(loaded.document.value)
    wanted["intents"][intent]["phrases"].append(phrase)
    return _checked(
        text, wanted, _inserted(loaded.document, ("intents", intent, "phrases"), phrase)
    )


def add_intent(text: str, id_: str, title: str, phrases: Iterable[str], answer: str) -> str:
    """The file with an intent more, behind the last one and laid out like it.

    Args:
        text: the file as it stands, with its line ends.
        id_: of the new intent.
        title: the label of its button.
        phrases: at least one.
        answer: Telegram HTML.

    Raises:
        EditError: as for :func:`add_phrase`, or the id is taken, or the new intent is not good.
    """
    catalog, loaded = _loaded(text)
    if id_ in catalog.intents or id_ in catalog.emergency.signs or id_ in RESERVED_IDS:
        raise EditError(f"'{id_}' is taken; choose another name")
    title, phrases = _one_line(title), [_one_line(phrase) for phrase in phrases]
    answer = "\n".join(line.rstrip() for line in answer.strip().splitlines())
    for phrase in phrases:
        _refuse_known(phrase, None, catalog, loaded.document)
    wanted = deepcopy(loaded.document.value)
    wanted["intents"][id_] = {"title": title, "phrases": phrases, "answer": answer + "\n"}
    return _checked(text, wanted, _appended(loaded.document, id_, title, phrases, answer))


def _loaded(text: str) -> tuple[Catalog, Loaded]:
    loaded = load(text)
    if loaded.catalog is None:
        first = next(problem for problem in loaded.problems if problem.level == "error")
        where = f"line {first.line}, column {first.column}: {first.message}"
        raise EditError(f"the file has mistakes, mend them first; {where}")
    return loaded.catalog, loaded


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        raise EditError("the text is empty")
    if found := NOT_TEXT.search(line):
        raise EditError(f"the text holds an invisible control character (U+{ord(found[0]):04X})")
    return line


def _refuse_known(phrase: str, intent: str | None, catalog: Catalog, document: Document) -> None:
    """A phrase belongs to one intent, unless ``after`` keeps the two apart."""
    for place in places(catalog):
        if same_words(place.phrase) != same_words(phrase):
            continue
        other = catalog.intents[place.intent]
        if meet(catalog, intent, place.intent) if intent else not other.after:
            line, _ = document.at(("intents", place.intent, "phrases", place.index))
            raise EditError(f"'{place.phrase}' is in \"{place.intent}\" already, on line {line}")


def _checked(before: str, wanted: Any, made: str) -> str:
    """The edited text, if it holds exactly what is wanted and can be served."""
    result = "\ufeff" + made if before.startswith("\ufeff") else made
    loaded = load(result)
    if loaded.catalog is None:
        first = next(problem for problem in loaded.problems if problem.level == "error")
        raise EditError(f"the file could not be served with it; {first.message}")
    if loaded.document.value != wanted:
        raise EditError("something else would change with it; please edit the file by hand")
    return result


def _inserted(document: Document, path: Path, item: str) -> str:
    """The text with an item more at the end of a list."""
    text, start = document.text, document.composed.values[path]
    last: Path = (*path, len(document.value_at(path)) - 1)
    if text[start] == "[":
        return _in_brackets(document, last, item)
    at = line_end(text, _end(document, last))
    indent = " " * (document.lines.position(start)[1] - 1)
    return f"{text[:at]}{_line_break(text)}{indent}- {_scalar(item)}{text[at:]}"


def _in_brackets(document: Document, last: Path, item: str) -> str:
    """After the last item; on a line of its own if that one has one."""
    text, end, item = document.text, _end(document, last), _scalar(item, in_brackets=True)
    start = document.composed.values[last]
    indent = text[line_start(text, start) : start]
    if indent.strip():
        return f"{text[:end]}, {item}{text[end:]}"
    comma = re.compile(r"\s*,").match(text, end)
    at = line_end(text, comma.end() if comma else end)
    if not comma and text[end:at].lstrip().startswith("]"):
        return f"{text[:end]}, {item}{text[end:]}"
    before, after = ("", ",") if comma else (",", "")
    return (
        text[:end] + before + text[end:at] + _line_break(text) + indent + item + after + text[at:]
    )


def _appended(document: Document, id_: str, title: str, phrases: list[str], answer: str) -> str:
    """The text with an intent behind the last one."""
    text = document.text
    if text[document.composed.values[("intents",)]] == "{":
        raise EditError("the intents stand in { }; please edit the file by hand")
    last: Path = ("intents", list(document.value_at(("intents",)))[-1])
    key, inside = document.key_at(last), document.at(last)
    outer = " " * (key[1] - 1)
    inner = " " * (inside[1] - 1) if inside[0] > key[0] else outer + "  "
    lines = [f"{outer}{id_}:", f"{inner}title: {_scalar(title)}", f"{inner}phrases:"]
    lines += [f"{inner}  - {_scalar(phrase)}" for phrase in phrases]
    lines += [f"{inner}answer: |", *(f"{inner}  {line}".rstrip() for line in answer.split("\n"))]
    if _stands_apart(document, last):
        lines.insert(0, "")
    at, line_break = line_end(text, _end(document, last)), _line_break(text)
    return text[:at] + "".join(line_break + line for line in lines) + text[at:]


def _stands_apart(document: Document, path: Path) -> bool:
    """Whether an empty line stands above a key, or above the comment on it."""
    above = split_lines(document.text)[: document.key_at(path)[0] - 1]
    while above and above[-1].lstrip().startswith("#"):
        above.pop()
    return bool(above) and not above[-1].strip()


def _scalar(text: str, *, in_brackets: bool = False) -> str:
    """A text in YAML, in quotes only where it would mean something else without."""
    if in_brackets:
        bare = compose(f"[{text}]").value == [text]
    else:
        bare = compose(f"- {text}").value == [text] and compose(f"k: {text}").value == {"k": text}
    return text if bare else "'" + text.replace("'", "''") + "'"


def _end(document: Document, path: Path) -> int:
    """Where the text of a value ends, blanks behind it left out."""
    spans = document.composed.spans
    end = max(span[1] for place, span in spans.items() if place[: len(path)] == path)
    return len(document.text[:end].rstrip())


def _line_break(text: str) -> str:
    found = re.search(r"\r\n|\r|\n", text)
    return found[0] if found else "\n"
