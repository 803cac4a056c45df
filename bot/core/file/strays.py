"""Lines without their spaces or their dash, where a text or a list goes on around them.

YAML ends the text or the list at such a line, and takes it for a key or complains somewhere else.
Here the lines around it tell what it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.catalog import BotTexts, Catalog, EmergencySection
from bot.core.file.composed import Composed
from bot.core.file.lines import Lines, split_lines
from bot.core.file.naming import PROSE, TOPIC_KEYS, half_key, model_at
from bot.core.file.recovery import Hole
from bot.core.file.salvage import STAND_IN
from bot.core.problems import counted, likely

_HEAD = re.compile(r"([\w.-]+) *:(?: +([|>][-+]*(\d?)[-+]*))?\s*(?:#.*)?$")
_NAMED = re.compile(r"(?:[-?]\s+|&\w+\s+|[*&!]\s*)?[\"']?([^:：\"']{1,30}?)[\"']?\s*[:：]\s*(.*)$")
_ONE_WORD = re.compile(r"[\"']?[\w.-]+[\"']?\s*:(?=\s|$)")
_BRACED = re.compile(r"\w[\w.-]*\s+\{\s*[\w-]+\s*:")
_NAME = re.compile(r"[\w-]+|.+[:：]")
_MARK = re.compile(r"---|\.\.\.|[\]}]")
_BULLET = re.compile(r"([–—•*])\s")
_COLUMNS = re.compile(r"[;\t]")
"""What stands between the columns of a table that was pasted."""

_MANY = 3
"""Words from which on a line is a sentence, where the value of a key would be short."""

_OUTER = frozenset({*Catalog.model_fields, *EmergencySection.model_fields})
_TEXTS = PROSE | {"emergency"}
_FIRST_KEYS = frozenset({"title", "phrases", "answer", "urgency", "patterns"})
"""Keys that a topic or a sign begins with."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A run of such lines: its first and the line after its last (from 0), and what to do.

    ``indent`` stands before the first, ``wanted`` should; ``in_text``: of a text, not of a list.
    """

    first: int
    end: int
    indent: int
    wanted: int
    in_text: bool
    message: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that holds something, and no comment."""

    line: int
    indent: int
    content: str

    @property
    def is_item(self) -> bool:
        return self.content.split()[0] == "-"


@dataclass(slots=True)
class _Block:
    """A text below ``|``, or the list of phrases: its key, and the columns of both."""

    word: str
    indent: int
    inner: int | None
    in_text: bool

    @property
    def known(self) -> frozenset[str]:
        """The keys that may come after it."""
        if self.word in BotTexts.model_fields:
            return frozenset({*BotTexts.model_fields, *_OUTER})
        return TOPIC_KEYS | _OUTER

    def holds(self, row: _Row) -> bool:
        """Whether a line is where it belongs, or further in."""
        if not self.in_text and row.content.startswith("-"):
            return True
        return row.indent > self._edge

    @property
    def _edge(self) -> int:
        """The column that a line is further in than; a phrase that goes on, than its dash."""
        return max(self.indent, (self.inner or self.indent) - self.in_text)

    def note(self, row: _Row) -> None:
        """Takes the column of the first line, or of the first dash, for that of all."""
        if self.inner is None and (self.in_text or row.is_item):
            self.inner = row.indent


def without_strays(
    text: str, composed: Composed, wrong: Sequence[int], most: int
) -> tuple[str, list[Stray]]:
    """The text without such lines, where the parser stumbled over one; every other keeps its place.

    Args:
        text: the whole text.
        composed: what the parser made of it.
        wrong: where it found keys that a file does not have.
        most: how many are looked for.
    """
    if not (wrong or composed.broken):
        return text, []
    lines = split_lines(text)
    places = Lines(text)
    misread = {places.position(index)[0] - 1 for index in wrong}
    found: list[Stray] = []
    for stray in _strays(list(_rows(lines))):
        if len(found) == most:
            break
        if composed.broken or not misread.isdisjoint(range(stray.first, stray.end)):
            found.append(stray)
    for stray in found:
        for number in range(stray.first, stray.end):
            lines[number] = _filled(lines[number], stray)
    return "".join(lines), found


def hole(stray: Stray, lines: Sequence[str]) -> Hole:
    """The place of a run, and what stood there."""
    return Hole(stray.first + 1, stray.end, "".join(lines[stray.first : stray.end]))


def wrong_keys(composed: Composed) -> Iterator[int]:
    """Where keys stand that a file does not have; in a good file there are none."""
    for path, index in composed.keys.items():
        model = model_at(path[:-1])
        is_name = path[:-1] in (("intents",), ("emergency", "signs"))
        known = str(path[-1]).isidentifier() if is_name else not model
        if not (known or (model and path[-1] in model.model_fields)):
            yield index


def _filled(line: str, stray: Stray) -> str:
    """A line of nothing, as long; a text must not begin with one that is too far in."""
    size = len(line.rstrip("\r\n"))
    kept = STAND_IN if stray.in_text and size > stray.wanted else ""
    return (" " * stray.wanted + kept if kept else "").ljust(size) + line[size:]


def _rows(lines: Sequence[str]) -> Iterator[_Row]:
    for number, line in enumerate(lines):
        rest = line.lstrip(" ")
        content = rest.rstrip()
        if content and not content.startswith("#"):
            yield _Row(number, len(line) - len(rest), content)


def _strays(rows: Sequence[_Row]) -> Iterator[Stray]:
    """All runs in the order of the file, without regard to what the parser made of them."""
    at = 0
    while at < len(rows):
        block = _block(rows[at])
        at += 1
        while block and at < len(rows):
            if block.holds(rows[at]):
                block.note(rows[at])
                at += 1
                continue
            end = _end(rows, at, block)
            goes_on = end < len(rows) and block.holds(rows[end])
            if not (goes_on or any(map(_is_prose, rows[at:end]))):
                break
            if goes_on:
                block.note(rows[end])
            yield _stray(rows[at:end], block)
            at = end


def _block(row: _Row) -> _Block | None:
    """The text or the list that a line opens."""
    found = _HEAD.match(row.content)
    if not found:
        return None
    if found[2]:
        inner = row.indent + int(found[3]) if found[3] else None
        return _Block(found[1], row.indent, inner, True) if found[1] in _TEXTS else None
    return _Block(found[1], row.indent, None, False) if found[1] == "phrases" else None


def _end(rows: Sequence[_Row], at: int, block: _Block) -> int:
    """The row after a run."""
    while at < len(rows) and not (block.holds(rows[at]) or _is_key(rows, at, block)):
        at += 1
    return at


def _is_key(rows: Sequence[_Row], at: int, block: _Block) -> bool:
    """Whether a row was meant as a key, or as anything else that ends a text."""
    row = rows[at]
    if not row.content[0].isprintable() or _MARK.match(row.content):
        return True
    if _BRACED.match(row.content) or _names_topic(rows, at):
        return True
    if found := _NAMED.match(row.content):
        word, is_open = found[1].strip(), found[2].startswith(("{", "["))
        return is_open or word in block.known or bool(likely(word, block.known & TOPIC_KEYS))
    word, alone = row.content.split()[0], " " not in row.content
    if not alone or row.indent != block.indent:
        return word in block.known and (alone or _lacks_colon(row, block, word))
    goes_on = at + 1 < len(rows) and block.holds(rows[at + 1])
    return half_key(word, block.known, sure=goes_on) is not None


def _lacks_colon(row: _Row, block: _Block, word: str) -> bool:
    """Whether a line that begins with a key is no sentence such as "after five minutes …"."""
    is_short = word not in PROSE | {"title"}
    return row.indent == block.indent and not (is_short and len(row.content.split()) > _MANY)


def _names_topic(rows: Sequence[_Row], at: int) -> bool:
    """``walk:``, or a half of it, above ``title:``."""
    row = rows[at]
    if at + 1 == len(rows) or not _NAME.fullmatch(row.content):
        return False
    following = _NAMED.match(rows[at + 1].content)
    return rows[at + 1].indent > row.indent and bool(following and following[1] in _FIRST_KEYS)


def _is_prose(row: _Row) -> bool:
    """Whether a row is no key at all, not even an unknown one."""
    return not _ONE_WORD.match(row.content)


def _stray(run: Sequence[_Row], block: _Block) -> Stray:
    wanted = block.inner if block.inner is not None else block.indent + 2
    say = _about_text if block.in_text else _about_items
    message = say(run, block, wanted)
    return Stray(run[0].line, run[-1].line + 1, run[0].indent, wanted, block.in_text, message)


def _about_text(run: Sequence[_Row], block: _Block, wanted: int) -> str:
    where, spaces = f"too far left for the text of '{block.word}' above", counted(wanted, "space")
    if len(run) > 1:
        these = f"these {len(run)} lines have lost their spaces and begin"
        return f"{these} {where}; begin each with {spaces}"
    like = ", as the lines around it begin" if block.inner is not None else ""
    return f"this line has lost its spaces and begins {where}; begin it with {spaces}{like}"


def _about_items(run: Sequence[_Row], block: _Block, wanted: int) -> str:
    bullet = _BULLET.match(run[0].content)
    one = len(run) == 1
    these, it = ("this line stands", "it") if one else (f"these {len(run)} lines stand", "each")
    begins = f"a plain '- ', not with '{bullet[1]}'" if bullet else "'- '"
    cells = all(_COLUMNS.search(row.content) for row in run)
    rest = ", and leave out what is no phrase" if cells else ""
    return (
        f"{these} among '{block.word}', where an item of a list begins with {begins}; "
        f"begin {it} with {counted(wanted, 'space')} and '- '{rest}"
    )
