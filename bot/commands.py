"""What each command of the command line does: it prints, and says whether all was well.

What a command needs is imported inside it, so that none waits for what only others need.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from bot import settings
from bot.errors import BotError

if TYPE_CHECKING:
    from bot.records import Records
    from bot.settings import Mode

T = TypeVar("T")


def chat(intents: Path) -> bool:
    """Talks in the terminal. Raises FileError."""
    from bot.library import open_library
    from bot.platforms.terminal import chat

    chat(open_library(intents))
    return True


def run(intents: Path, mode: Mode | None) -> bool:
    """Serves Telegram until it is stopped. Raises BotError where it cannot start or go on."""
    from bot import memory

    memory.prepare()
    environment = settings.load(mode=mode)
    from bot.first_build import Ahead

    ahead = Ahead(intents)  # goes on while the next line loads the rest
    from bot.platforms.telegram.run import serve

    serve(environment, intents, ahead.build)
    return True


def check(intents: Path, strict: bool, form: Literal["text", "github", "json"]) -> bool:
    """Lists the problems of the file; whether there is none that fails. Raises FileError."""
    from bot.core.file.formats import lines, summary
    from bot.core.file.review import inspect
    from bot.core.problems import errors
    from bot.library import read_file

    problems = inspect(read_file(intents))
    for line in lines(problems, str(intents), form):
        print(line)
    if form == "text":
        print(f"{intents}: {summary(problems)}", file=sys.stderr)
    failing = problems if strict else errors(problems)
    return not failing


def test(intents: Path) -> bool:
    """Runs the file's own tests; whether all passed. Raises FileError."""
    from bot.core.file import examples
    from bot.core.file.confused import pairs, table
    from bot.core.matching import Matcher
    from bot.library import open_file

    catalog, loaded = open_file(intents)
    matcher = Matcher(catalog)
    results = list(examples.run(catalog, matcher))
    for line in examples.report(results, str(intents), loaded.document):
        print(line)
    confused = list(table(catalog, pairs(catalog, matcher)))
    if confused:
        print("", *confused, sep="\n")
    return all(result.passed for result in results)


def explain(intents: Path, text: Sequence[str], after: str | None, for_machines: bool) -> bool:
    """Says of messages why they get their replies. Raises BotError."""
    from bot.core.matching import Context, Matcher
    from bot.core.problems import did_you_mean
    from bot.core.report import as_json, as_text
    from bot.library import open_file

    catalog, _ = open_file(intents)
    if after and after not in catalog.intents:
        guess = did_you_mean(after, catalog.intents)
        raise BotError(f"--after: no intent '{after}' in {intents}{guess}")
    matcher = Matcher(catalog)
    for message in filter(None, _messages(text)):
        explanation = matcher.explain(message, Context(shown=after))
        if for_machines:
            print(json.dumps(as_json(explanation), ensure_ascii=False), flush=True)
        else:
            print(as_text(explanation, catalog), end="\n\n", flush=True)
    return True


def _messages(words: Sequence[str]) -> Iterator[str]:
    """The message that was given, or one a line; bytes that are no text become signs of it."""
    if not words and sys.stdin.isatty():
        print("a message a line; Ctrl-D ends", file=sys.stderr)
    for line in [" ".join(words)] if words else sys.stdin:
        yield line.strip().encode(errors="replace").decode()


def schema(intents: Path) -> bool:
    """Prints the JSON Schema of the file."""
    from bot.core.file.schema import schema

    print(json.dumps(schema(), indent=2, ensure_ascii=False))
    return True


def add(intents: Path, phrase: str, to: str) -> bool:
    """Puts a phrase into the file. Raises BotError where it cannot, and nothing was written."""
    from bot.core.file.edit import EditError, add_phrase
    from bot.core.file.formats import as_line
    from bot.core.file.review import inspect
    from bot.core.problems import brought, counted
    from bot.library import open_file, read_file
    from bot.saving import save

    open_file(intents)
    before = read_file(intents)
    try:
        after = add_phrase(before.decode(), phrase, to)
        save(intents, after.encode())
    except EditError as error:
        raise BotError(f"{intents}: {error}; nothing was written") from None
    except OSError as error:
        raise BotError(f"{intents}: {error.strerror}; nothing was written") from None
    _, loaded = open_file(intents)
    count = len(loaded.document.value_at(("intents", to, "phrases")))
    line, _ = loaded.document.at(("intents", to, "phrases", count - 1))
    print(f"{intents}:{line}: added to {to}, which has {counted(count, 'phrase')} now")
    for problem in brought(inspect(before), inspect(after)):
        print(as_line(problem, str(intents)), file=sys.stderr)
    return True


def unanswered(
    intents: Path, since: int, least: int, form: Literal["yaml", "table", "json"]
) -> bool:
    """Lists what people asked in vain. Raises BotError."""
    from bot.core.gaps.grouping import Missed, group
    from bot.core.gaps.unanswered import as_objects, as_table, as_yaml, gaps
    from bot.core.matching import Matcher
    from bot.library import open_file

    nothing: list[Missed] = []
    catalog, _ = open_file(intents)
    missed = _recorded(lambda records, now: records.missed(now, since), nothing)
    found = list(gaps(group(missed, catalog.synonyms), Matcher(catalog), catalog, least))
    if form == "json":
        print(json.dumps(as_objects(found), indent=2, ensure_ascii=False))
    else:
        print(as_table(found) if form == "table" else as_yaml(found), end="")
    return True


def stats(intents: Path, days: int | None) -> bool:
    """Counts what was asked. Raises DatabaseError."""
    from bot.core.gaps.stats import Tally, render_all

    periods = [days] if days else [7, 30]

    async def tallies(records: Records, now: float) -> list[Tally]:
        return [await records.tally(now, days) for days in periods]

    print(render_all(_recorded(tallies, [Tally(days, {}) for days in periods])))
    return True


def _recorded(read: Callable[[Records, float], Awaitable[T]], nothing: T) -> T:
    """What is read from the journal at this time; ``nothing`` where there is no database yet."""
    import asyncio
    import time

    from bot.database import Database
    from bot.records import Records

    database = Database(settings.database_url(), quiet=True)
    if database.missing:
        print(f"{database.place}: no database yet; running the bot makes it", file=sys.stderr)
        return nothing

    async def reading() -> T:
        async with database:
            return await read(Records(database), time.time())

    return asyncio.run(reading())
