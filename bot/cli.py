"""The command line: its words, and all exit codes; what a command does stands in `bot.commands`."""

from __future__ import annotations

import argparse
import io
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from bot import commands, settings
from bot.errors import BotError

OK, FAILED, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code."""
    settings.prepare_libraries()
    _forgive_encodings()
    options = vars(_parser().parse_args(arguments))
    run, intents = options.pop("run"), options.pop("intents")
    for line in settings.warnings():
        print(line, file=sys.stderr)
    with _exits() as outcome:
        if not run(intents or settings.intents_file(), **options):
            outcome.code = FAILED
    return outcome.code


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


Command = Callable[[str, Callable[..., bool], str], argparse.ArgumentParser]
"""Adds a command: its name, what it does, what its help says."""


def _parser() -> argparse.ArgumentParser:
    shared = _Parser(add_help=False)
    parser = _Parser(prog="python -m bot", description="A Telegram bot for a back in spasm.")
    file: dict[str, Any] = {"type": Path, "metavar": "FILE"}
    file["help"] = "default: $INTENTS_FILE or intents.yaml"
    parser.add_argument("--intents", **file)
    shared.add_argument("--intents", default=argparse.SUPPRESS, **file)
    adding = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, parser_class=_Parser
    )

    def command(name: str, run: Callable[..., bool], help_: str) -> argparse.ArgumentParser:
        added = adding.add_parser(name, parents=[shared], help=help_, description=help_)
        added.set_defaults(run=run)
        return added

    _add_talking(command)
    _add_editing(command)
    _add_reviewing(command)
    return parser


def _add_talking(command: Command) -> None:
    command("chat", commands.chat, "talk to the bot in the terminal; needs no token")
    about = "serve Telegram; by webhook if WEBHOOK_URL is set, else by polling"
    mode = command("run", commands.run, about).add_mutually_exclusive_group()
    mode.add_argument("--webhook", action="store_const", const="webhook", dest="mode")
    mode.add_argument("--polling", action="store_const", const="polling", dest="mode")


def _add_editing(command: Command) -> None:
    check = command("check", commands.check, "every problem of the file, with line and column")
    check.add_argument("--strict", action="store_true", help="warnings fail too")
    forms = ("text", "github", "json")
    check.add_argument("--format", choices=forms, default="text", dest="form")
    command("test", commands.test, "the file's own tests, with what was understood instead")
    explain = command("explain", commands.explain, "why a message gets its reply")
    about = "one object a line"
    explain.add_argument("--json", action="store_true", dest="for_machines", help=about)
    explain.add_argument("--after", metavar="ID", help="as if this intent had just been shown")
    about = "default: a message a line on stdin"
    explain.add_argument("text", nargs="*", metavar="TEXT", help=about)
    command("schema", commands.schema, "the JSON Schema of the file, for editors")
    add = command("add", commands.add, "put a phrase into the file, keeping comments and layout")
    add.add_argument("phrase", metavar="PHRASE", help="as people say it")
    add.add_argument("--to", required=True, metavar="INTENT", help="the id of a topic")


def _add_reviewing(command: Command) -> None:
    unanswered = command("unanswered", commands.unanswered, "what people asked in vain, grouped")
    unanswered.add_argument("--since", type=_days, default=30, metavar="DAYS", help="default: 30")
    about = "messages that make a group; default: 1"
    unanswered.add_argument("--min", type=_whole, default=1, metavar="N", dest="least", help=about)
    forms = ("yaml", "table", "json")
    unanswered.add_argument("--format", choices=forms, default="yaml", dest="form")
    stats = command("stats", commands.stats, "what was asked, answered, missed, helpful")
    stats.add_argument("--days", type=_days, metavar="N", help="default: 7, and then 30")


def _whole(text: str) -> int:
    """A whole number from 1 on, for argparse."""
    if not text.isascii() or not text.isdecimal() or not 0 < len(text) <= 9 or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no whole number from 1 on")
    return int(text)


def _days(text: str) -> int:
    """A number of days; more than a century is one."""
    return min(_whole(text), 36_500)
