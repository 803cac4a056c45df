"""The commands: all printing, all exit codes. What a command needs is imported inside it."""

from __future__ import annotations

import argparse
import io
import json
import logging
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from bot import settings
from bot.errors import BotError

if TYPE_CHECKING:
    from bot.records import Records

T = TypeVar("T")
OK, FAILED, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code."""
    settings.prepare_libraries()
    _forgive_encodings()
    options = _parser().parse_args(arguments)
    code = OK
    for line in settings.warnings():
        print(line, file=sys.stderr)
    with _exits() as outcome:
        options.intents = options.intents or settings.intents_file()
        code = options.command(options)
    return outcome.code or code


def _forgive_encodings() -> None:
    """A terminal or a file with another encoding costs a character, not the conversation."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


class _Outcome:
    code = OK


@contextmanager
def _exits() -> Iterator[_Outcome]:
    """Turns what a command raises into an exit code; the only place that does."""
    outcome = _Outcome()
    try:
        yield outcome
    except BotError as error:
        print(error, file=sys.stderr)
        outcome.code = FAILED
    except KeyboardInterrupt:
        print(file=sys.stderr)
        outcome.code = INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # the reader has gone; nothing can be flushed to it at exit
        outcome.code = OK
    except Exception:
        logging.basicConfig()
        logging.getLogger("bot").critical("this is a bug in the bot", exc_info=True)
        outcome.code = BUG


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, and where the help is."""
        self.exit(USAGE, f"{self.prog}: {message}; see {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    shared = _Parser(add_help=False)
    parser = _Parser(prog="python -m bot", description="A Telegram bot for a back in spasm.")
    file: dict[str, Any] = {"type": Path, "metavar": "FILE"}
    file["help"] = "default: $INTENTS_FILE or intents.yaml"
    parser.add_argument("--intents", **file)
    shared.add_argument("--intents", default=argparse.SUPPRESS, **file)
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, parser_class=_Parser
    )

    def command(name: str, run: object, help_: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, parents=[shared], help=help_, description=help_)
        added.set_defaults(command=run)
        return added

    command("chat", _chat, "talk to the bot in the terminal; needs no token")
    run = command("run", _run, "serve Telegram; by webhook if WEBHOOK_URL is set, else by polling")
    mode = run.add_mutually_exclusive_group()
    mode.add_argument("--webhook", action="store_const", const="webhook", dest="mode")
    mode.add_argument("--polling", action="store_const", const="polling", dest="mode")
    check = command("check", _check, "every problem of the file, with line and column")
    check.add_argument("--strict", action="store_true", help="warnings fail too")
    check.add_argument("--format", choices=("text", "github", "json"), default="text")
    command("test", _test, "the file's own tests, with what was understood instead")
    explain = command("explain", _explain, "why a message gets its reply")
    explain.add_argument("--json", action="store_true", help="one object a line")
    explain.add_argument("--after", metavar="ID", help="as if this intent had just been shown")
    explain.add_argument(
        "text", nargs="*", metavar="TEXT", help="default: a message a line on stdin"
    )
    command("schema", _schema, "the JSON Schema of the file, for editors")
    add = command("add", _add, "put a phrase into the file, keeping comments and layout")
    add.add_argument("phrase", metavar="PHRASE", help="as people say it")
    add.add_argument("--to", required=True, metavar="INTENT", help="the id of a topic")
    unanswered = command("unanswered", _unanswered, "what people asked in vain, grouped")
    unanswered.add_argument("--since", type=_days, default=30, metavar="DAYS", help="default: 30")
    unanswered.add_argument(
        "--min", type=_whole, default=1, metavar="N", help="messages that make a group; default: 1"
    )
    unanswered.add_argument("--format", choices=("yaml", "table", "json"), default="yaml")
    stats = command("stats", _stats, "what was asked, answered, missed, helpful")
    stats.add_argument("--days", type=_days, metavar="N", help="default: 7, and then 30")
    return parser


def _whole(text: str) -> int:
    """A whole number from 1 on, for argparse."""
    if not text.isascii() or not text.isdecimal() or not 0 < len(text) <= 9 or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no whole number from 1 on")
    return int(text)


def _days(text: str) -> int:
    return min(_whole(text), 36_500)


def _chat(options: argparse.Namespace) -> int:
    from bot.library import open_library
    from bot.platforms.terminal import chat

    chat(open_library(options.intents))
    return OK


def _run(options: argparse.Namespace) -> int:
    from bot import memory

    memory.prepare()
    environment = settings.load(mode=options.mode)
    from bot.first_build import Ahead

    ahead = Ahead(options.intents)  # goes on while the next line loads the rest
    from bot.platforms.telegram.run import serve

    serve(environment, options.intents, ahead.build)
    return OK


def _check(options: argparse.Namespace) -> int:
    from bot.core.file.formats import lines, summary
    from bot.core.file.review import inspect
    from bot.core.problems import errors
    from bot.library import read_file

    problems = inspect(read_file(options.intents))
    for line in lines(problems, str(options.intents), options.format):
        print(line)
    if options.format == "text":
        print(f"{options.intents}: {summary(problems)}", file=sys.stderr)
    failing = problems if options.strict else errors(problems)
    return FAILED if failing else OK


def _test(options: argparse.Namespace) -> int:
    from bot.core.file.confused import pairs, table
    from bot.core.file.examples import report, run
    from bot.core.matching import Matcher
    from bot.library import open_file

    catalog, loaded = open_file(options.intents)
    matcher = Matcher(catalog)
    results = list(run(catalog, matcher))
    for line in report(results, str(options.intents), loaded.document):
        print(line)
    confused = list(table(catalog, pairs(catalog, matcher)))
    if confused:
        print("", *confused, sep="\n")
    return OK if all(result.passed for result in results) else FAILED


def _explain(options: argparse.Namespace) -> int:
    from bot.core.matching import Context, Matcher
    from bot.core.problems import did_you_mean
    from bot.core.report import as_json, as_text
    from bot.library import open_file

    catalog, _ = open_file(options.intents)
    if options.after and options.after not in catalog.intents:
        guess = did_you_mean(options.after, catalog.intents)
        raise BotError(f"--after: no intent '{options.after}' in {options.intents}{guess}")
    matcher = Matcher(catalog)
    for message in filter(None, _messages(options.text)):
        explanation = matcher.explain(message, Context(shown=options.after))
        if options.json:
            print(json.dumps(as_json(explanation), ensure_ascii=False), flush=True)
        else:
            print(as_text(explanation, catalog), end="\n\n", flush=True)
    return OK


def _messages(words: Sequence[str]) -> Iterator[str]:
    """The message that was given, or one a line; bytes that are no text become signs of it."""
    for line in [" ".join(words)] if words else sys.stdin:
        yield line.strip().encode(errors="replace").decode()


def _schema(options: argparse.Namespace) -> int:
    from bot.core.file.schema import schema

    print(json.dumps(schema(), indent=2, ensure_ascii=False))
    return OK


def _add(options: argparse.Namespace) -> int:
    from bot.core.file.edit import EditError, add_phrase
    from bot.core.file.formats import as_line
    from bot.core.file.review import inspect
    from bot.core.problems import counted
    from bot.library import open_file, read_file
    from bot.saving import save

    open_file(options.intents)
    before = read_file(options.intents)
    try:
        after = add_phrase(before.decode(), options.phrase, options.to)
        save(options.intents, after.encode())
    except EditError as error:
        raise BotError(f"{options.intents}: {error}; nothing was written") from None
    except OSError as error:
        raise BotError(f"{options.intents}: {error.strerror}; nothing was written") from None
    _, loaded = open_file(options.intents)
    count = len(loaded.document.value_at(("intents", options.to, "phrases")))
    line, _ = loaded.document.at(("intents", options.to, "phrases", count - 1))
    print(
        f"{options.intents}:{line}: added to {options.to}, which has {counted(count, 'phrase')} now"
    )
    known = {problem.message for problem in inspect(before)}
    for problem in inspect(after):
        if problem.message not in known:
            print(as_line(problem, str(options.intents)), file=sys.stderr)
    return OK


def _unanswered(options: argparse.Namespace) -> int:
    from bot.core.gaps.grouping import Missed, group
    from bot.core.gaps.unanswered import as_objects, as_table, as_yaml, gaps
    from bot.core.matching import Matcher
    from bot.library import open_file

    nothing: list[Missed] = []
    catalog, _ = open_file(options.intents)
    missed = _recorded(lambda records, now: records.missed(now, options.since), nothing)
    found = list(gaps(group(missed), Matcher(catalog), options.min))
    if options.format == "json":
        print(json.dumps(as_objects(found), indent=2, ensure_ascii=False))
    else:
        print(as_table(found) if options.format == "table" else as_yaml(found), end="")
    return OK


def _stats(options: argparse.Namespace) -> int:
    from bot.core.gaps.stats import Tally, render

    periods = [options.days] if options.days else [7, 30]

    async def tallies(records: Records, now: float) -> list[Tally]:
        return [await records.tally(now, days) for days in periods]

    print("\n\n\n".join(map(render, _recorded(tallies, [Tally(days, {}) for days in periods]))))
    return OK


def _recorded(read: Callable[[Records, float], Awaitable[T]], nothing: T) -> T:
    """What is read from the journal at this time; ``nothing`` where there is no database yet."""
    import asyncio
    import time

    from bot.database import Database
    from bot.records import Records

    database = Database(settings.database_url())
    if database.missing:
        print(f"{database.place}: no database yet; running the bot makes it", file=sys.stderr)
        return nothing

    async def reading() -> T:
        async with database:
            return await read(Records(database), time.time())

    return asyncio.run(reading())
