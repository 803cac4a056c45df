"""The chat in the terminal: piped, and as somebody sees it."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from clinic import CLINIC, GIBBERISH, HEAT, UNSURE, library_of
from small import BROKEN, small

from bot.core.markup import parse
from bot.core.saying.buttons import columns
from bot.library import Library, open_library
from bot.platforms.paragraphs import paragraphs
from bot.platforms.terminal import chat

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "bot", "chat"]


def talk(library: Library, *lines: str) -> str:
    """What is printed when these lines come through a pipe."""
    target = io.StringIO()
    chat(library, io.StringIO("".join(f"{line}\n" for line in lines)), target)
    return target.getvalue()


def wrapped(text: str, width: int) -> list[str]:
    return ["".join(run for run, _ in line) for line in paragraphs(parse(text), width)]


def test_a_piped_chat_reads_like_one(clinic: Library) -> None:
    """Greeting, what was asked, the answer; numbers press buttons; no colour codes."""
    said = talk(clinic, HEAT, "1", "")

    assert said.startswith("  Hello from the clinic.\n  Ask me about backs.\n")
    assert "you › heat or ice\n\n  Heat or ice?\n\n  Whichever feels better.\n" in said
    assert "  │ ⚠️ Wrap it.\n" in said
    assert "  Sources: Some NHS · common patient FAQ\n    https://nhs.uk/back\n" in said
    assert "   1 Is walking good?\n" in said
    assert said.index("you › 1") < said.index("Yes, in short walks.")
    assert "\033" not in said


def test_numbers_beyond_the_buttons(clinic: Library) -> None:
    """A remark, and the buttons stay."""
    said = talk(clinic, "/topics", "9", "2")

    assert "Choose a number from 1 to 4, or ask." in said
    assert "Yes, in short walks." in said


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/topics", "What would you like to know?"),
        ("/start", "Hello from the clinic."),
        ("/start heat", "Whichever feels better."),
        ("/ask heat or ice", "Whichever feels better."),
        ("/ask", "Write your question after the command"),
        ("/help", "How to use this"),
        ("/nonsense", "How to use this"),
        ("/privacy", "30 days"),
        ("/forget", "Deleted: 0"),
        (GIBBERISH, "I did not get that."),
        (UNSURE, "Did you mean one of these?"),
        ("😀", "I did not get that."),
    ],
)
def test_whatever_is_typed_has_an_answer(clinic: Library, line: str, expected: str) -> None:
    """Commands, questions, nonsense."""
    assert expected in talk(clinic, line).partition(f"you › {line}\n")[2]


def test_a_vote_is_thanked_for(clinic: Library) -> None:
    """The word that Telegram shows as a small notice."""
    assert "Thank you" in talk(clinic, HEAT, "4")


def test_a_long_thanks_is_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Like every other text, at whole words."""
    monkeypatch.setenv("COLUMNS", "30")
    library = library_of(CLINIC.replace("bot:\n", f"bot:\n  voted_up: {'so glad & happy ' * 8}\n"))
    _, _, said = talk(library, HEAT, "4").partition("you › 4\n")

    assert " ".join(said.split()) == " ".join(["so glad & happy"] * 8)
    assert max(map(columns, said.splitlines())) <= 30


class Typing(io.StringIO):
    """A pipe through which lines come; before some of them the file is saved."""

    def __init__(self, path: Path, saved: Sequence[str | None]) -> None:
        super().__init__("heat or ice\n" * len(saved))
        self._path, self._saved = path, list(saved)

    def __next__(self) -> str:  # type: ignore[override]  # text, says TextIO
        line = super().__next__()
        if (text := self._saved.pop(0)) is not None:
            self._path.write_text(text)
        return line


def said_while(path: Path, *saved: str | None) -> list[str]:
    """What is printed after each question, its text on one line; the file is saved before it."""
    target = io.StringIO()
    chat(open_library(path), Typing(path, saved), target)
    return [" ".join(part.split()) for part in target.getvalue().split("you › heat or ice\n")[1:]]


def test_an_edit_of_the_file_is_taken_over_and_told_once(path: Path) -> None:
    """Where an admin tries his words, he must see whether they are the ones that answer."""
    same, first, then = said_while(path, None, small(2), None)

    assert "was saved" not in same + then
    assert "version 1" in same
    assert first.startswith("intents.yaml was saved; the new version answers from here on.")
    assert "version 2" in first
    assert "version 2" in then


def test_a_broken_edit_is_told_once_and_changes_nothing(path: Path) -> None:
    """With what is wrong first, and the command that shows the rest."""
    broken, still, mended = said_while(path, BROKEN, None, small(3))

    assert broken.startswith("intents.yaml was saved, but is broken (line ")
    assert "python -m bot check shows all; the last good version answers." in broken
    assert "Both are fine, version 1." in broken
    assert "was saved" not in still
    assert mended.startswith("intents.yaml was saved; the new version answers")
    assert "version 3" in mended


def test_a_file_that_is_away_for_a_while_goes_on_answering(path: Path) -> None:
    """As when an editor saves it."""
    library = open_library(path)
    path.unlink()

    assert "version 1" in talk(library, "heat or ice")


@pytest.mark.parametrize("word", ["/quit", "/EXIT", "/stop"])
def test_quitting(clinic: Library, word: str) -> None:
    """What comes afterwards is not read."""
    assert "stroll" not in talk(clinic, word, "can i take a stroll")


@pytest.mark.parametrize("width", [20, 40, 88])
def test_every_text_of_the_shipped_file_is_wrapped(library: Library, width: int) -> None:
    """No line is too long, unless it is one long word or an address."""
    replies = library.current.replies
    for id_ in library.current.catalog.intents:
        for line in wrapped(replies.answer(id_).text, width):
            assert columns(line) <= width or " " not in line.strip(" │•")


def test_bullets_hang_and_quotes_have_a_bar() -> None:
    """The text of a bullet stands under itself."""
    assert wrapped("• one two three\n<blockquote>four five six</blockquote>", 11) == [
        "• one two",
        "  three",
        "│ four five",
        "│ six",
    ]


def test_punctuation_stays_with_a_styled_word() -> None:
    """Tags are no place to break a line."""
    assert wrapped("call <b>911</b>, now", 9) == ["call 911,", "now"]
    assert wrapped("", 9) == [""]
    assert wrapped("a\n\nb", 9) == ["a", "", "b"]


def test_a_long_word_is_never_broken() -> None:
    """An address can be copied."""
    assert wrapped("see https://example.org/a-long/way now", 12) == [
        "see",
        "https://example.org/a-long/way",
        "now",
    ]


def _hear_ctrl_c() -> None:
    """As in a shell; what runs in its background is deaf to it, and what that starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """The command on a terminal of its own."""

    def __init__(self, width: int = 80, command: Sequence[str] = COMMAND) -> None:
        self.master, slave = pty.openpty()
        environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm"}
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=slave, stdout=slave, stderr=slave,
            env=environment, start_new_session=True, close_fds=True, preexec_fn=_hear_ctrl_c,
        )  # fmt: skip
        os.close(slave)
        self._read = codecs.getincrementaldecoder("utf-8")()
        self.seen = ""

    def wait_for(self, text: str, seconds: float = 30) -> None:
        """Reads until a text is there."""
        until = time.monotonic() + seconds
        while text not in self.seen:
            ready, _, _ = select.select([self.master], [], [], max(0, until - time.monotonic()))
            assert ready, f"no {text!r} in {self.seen!r}"
            self.seen += self._read.decode(os.read(self.master, 65536))

    def type(self, text: str) -> None:
        self.seen = ""
        os.write(self.master, text.encode())

    def interrupt(self) -> None:
        """Ctrl-C until it is heard: Python misses one that comes just as it begins to read."""
        for _ in range(10):
            self.process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(1)
                return

    def end(self) -> tuple[int, str]:
        """Exit code, and what was printed last."""
        code = self.process.wait(10)
        while select.select([self.master], [], [], 0)[0]:
            try:
                chunk = os.read(self.master, 65536)
            except OSError:
                break
            if not chunk:
                break
            self.seen += self._read.decode(chunk)
        os.close(self.master)
        return code, self.seen


def test_on_a_terminal_it_is_styled_and_ctrl_d_leaves_quietly() -> None:
    """Bold titles and a prompt; at the end exit code 0 and nothing more."""
    terminal = Terminal()
    terminal.wait_for("› \033[0m")
    assert "/quit or Ctrl-D ends the chat." in terminal.seen
    terminal.type("heat or ice\n")
    terminal.wait_for("› \033[0m")
    assert "\033[1mHeat or ice?" in terminal.seen.replace("\033[0m\033[1m", "")
    terminal.type("\x04")
    code, rest = terminal.end()

    assert code == 0
    assert "Traceback" not in rest
    assert not re.search(r"\w", re.sub(r"\033\[[?\d;]*\w", "", rest))


def test_ctrl_c_is_130_without_a_traceback() -> None:
    """As a shell expects of a program that was interrupted."""
    terminal = Terminal()
    terminal.wait_for("› \033[0m")
    terminal.interrupt()
    code, rest = terminal.end()

    assert code == 130
    assert "Traceback" not in rest


def test_a_reader_that_has_gone_is_no_fault() -> None:
    """``bot chat | head -1`` ends quietly."""
    done = subprocess.run(
        f"printf 'heat\\nice\\nwalk\\n' | {sys.executable} -m bot chat | head -1",
        shell=True, cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert done.stdout.strip()
    assert done.stderr == ""


def test_explain_says_what_it_waits_for() -> None:
    terminal = Terminal(command=[sys.executable, "-m", "bot", "explain"])
    terminal.wait_for("a message a line; Ctrl-D ends")
    terminal.type("heat or ice\n")
    terminal.wait_for("answer heat_or_ice")
    terminal.type("\x04")
    code, _ = terminal.end()

    assert code == 0
