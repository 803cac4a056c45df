"""The command line: what it prints, and its exit codes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from small import BROKEN, small

from bot import commands, settings
from bot.cli import main
from bot.variable_names import NAMES

ROOT = Path(__file__).parents[1]
COMMANDS = ["chat", "run", "check", "test", "explain", "schema", "add", "unanswered", "stats"]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "intents.yaml"
    file.write_text(small() + "tests:\n  - {say: is walking good, expect: walking}\n")
    return file


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "intents.yaml"
    file.write_text(BROKEN)
    return file


def bot(*arguments: str, said: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command line as people start it."""
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, input=said, capture_output=True, cwd=ROOT, timeout=60)


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert [command for command in COMMANDS if f"\n    {command}" not in said] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])

    assert ended.value.code == 0
    assert "--intents FILE" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["check", "--format", "xml"],
        ["check", "--nonsense"],
        ["add", "a phrase"],
        ["add", "--to", "heat"],
        ["run", "--webhook", "--polling"],
        ["explain", "--after"],
    ],
)
def test_wrong_usage_is_one_line_and_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert said.count("\n") == 1
    assert "--help" in said


@pytest.mark.parametrize(
    "command", [["check"], ["test"], ["explain", "x"], ["add", "x", "--to", "y"]]
)
def test_a_file_that_is_not_there_is_one_line_and_1(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main([*command, "--intents", str(tmp_path / "none.yaml")])

    said = capsys.readouterr().err
    assert code == 1
    assert said.count("\n") == 1
    assert "none.yaml: No such file" in said


def test_run_tells_every_wrong_setting_and_a_mistyped_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], good: Path
) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in {"ADMIN_ID": "1", "CONCURRENCY": "many", "PORT": "http"}.items():
        monkeypatch.setenv(name, value)

    assert main(["run", "--webhook", "--intents", str(good)]) == 1
    named = [line.split()[0].rstrip(":") for line in capsys.readouterr().err.splitlines()]
    wrong = ["TELEGRAM_BOT_TOKEN", "PORT", "CONCURRENCY", "WEBHOOK_URL"]
    assert named == ["ADMIN_ID", *wrong]


def test_a_bug_is_3_with_the_log(monkeypatch: pytest.MonkeyPatch, good: Path) -> None:
    def fails(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(commands, "schema", fails)

    assert main(["schema", "--intents", str(good)]) == 3


def test_ctrl_c_is_130(monkeypatch: pytest.MonkeyPatch, good: Path) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "schema", interrupted)

    assert main(["schema", "--intents", str(good)]) == 130


def test_a_reader_that_goes_away_is_no_bug() -> None:
    script = f"{sys.executable} -m bot schema | head -c 1"
    done = subprocess.run(["bash", "-c", script], capture_output=True, cwd=ROOT, timeout=60)

    assert (done.stdout, done.stderr) == (b"{", b"")


def test_the_environment_names_the_file(
    monkeypatch: pytest.MonkeyPatch, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("INTENTS_FILE", str(good))

    assert main(["check"]) == 0
    assert f"{settings.intents_file()}: good" in capsys.readouterr().err


def test_check_of_a_good_file(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--strict", "--intents", str(good)])

    said = capsys.readouterr()
    assert (0, "", f"{good}: good\n") == (code, said.out, said.err)


def test_check_of_a_broken_file(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--intents", str(broken)])

    said = capsys.readouterr()
    assert code == 1
    assert f"{broken}:4:5: error: intent \"heat\": unknown key 'anwser'" in said.out
    assert said.err == f"{broken}: 2 errors, 0 warnings; cannot be served\n"


def test_warnings_fail_only_if_strict(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good.write_text(good.read_text().replace("expect: walking", "expect: heat"))

    assert main(["check", "--intents", str(good)]) == 0
    assert main(["check", "--strict", "--intents", str(good)]) == 1
    assert ": warning: test 1: " in capsys.readouterr().out


def test_check_for_github_and_programs(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "github", "--intents", str(broken)]) == 1
    annotations = capsys.readouterr().out.splitlines()
    assert main(["check", "--format", "json", "--intents", str(broken)]) == 1
    objects = json.loads(capsys.readouterr().out)

    assert annotations[-1].startswith(f"::error file={broken},line=4,col=5::intent")
    assert tuple(objects[-1][key] for key in ("line", "column", "level")) == (4, 5, "error")
    assert len(annotations) == len(objects) == 2


def test_test_passes_or_says_why_not(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", "--intents", str(good)]) == 0
    assert capsys.readouterr().out.startswith("1 of 1 test passed\n")
    good.write_text(good.read_text().replace("expect: walking", "expect: heat"))

    assert main(["test", "--intents", str(good)]) == 1
    said = capsys.readouterr().out
    assert f"{good}:13:5: 'is walking good'\n" in said
    assert "understood  answer walking" in said
    assert "0 of 1 test passed" in said


def test_test_of_a_broken_file_tells_its_problems(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["test", "--intents", str(broken)]) == 1
    assert f"{broken}:4:5: error: " in capsys.readouterr().err


def test_explain_takes_the_words_as_one_message(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "--intents", str(good), "is", "walking", "good"]) == 0
    assert capsys.readouterr().out.startswith("message     is walking good\nverdict     answer")


def test_explain_takes_a_message_a_line(
    good: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "heat or ice\n\n   \n is walking good \n")

    assert main(["explain", "--json", "--intents", str(good)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["intent"] for one in found] == ["heat", "walking"]
    assert found[1]["message"] == "is walking good"


def test_explain_after_an_intent_that_is_not_there(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "--after", "walkin", "--intents", str(good), "x"]) == 1
    assert "did you mean 'walking'?" in capsys.readouterr().err


def test_explain_takes_bytes_that_are_no_text(good: Path) -> None:
    done = bot("explain", "--json", "--intents", str(good), said=b"heat or ice \xff\n\xf0\x9f\n")

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[0])["outcome"] == "answer"


def test_the_schema_is_the_shipped_one(capsys: pytest.CaptureFixture[str], good: Path) -> None:
    assert main(["schema", "--intents", str(good)]) == 0
    assert capsys.readouterr().out == (ROOT / "intents.schema.json").read_text("utf-8")


def test_add_puts_a_phrase_into_the_file(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = good.read_bytes().replace(b"\n", b"\r\n")
    good.write_bytes(before)
    good.chmod(0o640)

    code = main(["add", "Is a stroll ok?", "--to", "walking", "--intents", str(good)])

    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    assert said.out == f"{good}:9: added to walking, which has 4 phrases now\n"
    assert good.read_bytes() == before.replace(
        b"should i walk]", b"should i walk, Is a stroll ok?]"
    )
    assert good.stat().st_mode & 0o777 == 0o640
    assert list(good.parent.iterdir()) == [good]


def test_add_follows_a_link(good: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(good)

    assert main(["add", "is a stroll ok", "--to", "walking", "--intents", str(link)]) == 0
    assert link.is_symlink()
    assert "stroll" in good.read_text()


def test_add_tells_what_the_phrase_is_like(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "good is walking", "--to", "heat", "--intents", str(good)]) == 0
    assert "nearly the same as" in capsys.readouterr().err


def test_add_tells_of_a_phrase_that_raises_a_sign(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign = "{title: Legs, urgency: emergency, patterns: [{what: [numb], where: [legs]}]}"
    notices = "emergency: Call.\n  urgent: Call.\n"
    good.write_text(f"emergency:\n  {notices}  signs:\n    legs: {sign}\n{good.read_text()}")

    assert main(["add", "my legs went numb", "--to", "walking", "--intents", str(good)]) == 0
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "'my legs went numb' raises the sign \"legs\"" in said


@pytest.mark.parametrize(
    ("phrase", "intent", "words"),
    [
        ("is walking good", "heat", "already"),
        ("brand new", "walkin", "did you mean 'walking'?"),
        ("brand new \udcff", "walking", "control character"),
    ],
)
def test_add_refuses_in_one_line_and_writes_nothing(
    phrase: str, intent: str, words: str, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = good.read_bytes()

    code = main(["add", phrase, "--to", intent, "--intents", str(good)])

    said = capsys.readouterr().err
    assert code == 1
    assert said.count("\n") == 1
    assert words in said
    assert "nothing was written" in said
    assert good.read_bytes() == before


def test_add_leaves_a_file_alone_that_is_no_text(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = good.read_bytes() + b"# caf\xe9\n"
    good.write_bytes(before)

    assert main(["add", "brand new", "--to", "heat", "--intents", str(good)]) == 1
    assert "UTF-8" in capsys.readouterr().err
    assert good.read_bytes() == before


def test_add_where_the_disk_does_not_allow_it(
    good: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)

    assert main(["add", "brand new", "--to", "heat", "--intents", str(good)]) == 1
    assert "No space left" in capsys.readouterr().err
    assert list(good.parent.iterdir()) == [good]


def test_chat_answers_what_is_piped_into_it(good: Path) -> None:
    done = bot("chat", "--intents", str(good), said=b"is walking good\n")

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Walking is good, version 1." in done.stdout


def test_check_loads_neither_telegram_nor_a_database(good: Path) -> None:
    code = (
        "import sys; from bot.cli import main; code = main(sys.argv[1:]); "
        "sys.exit(code or any(n in sys.modules for n in ('telegram', 'sqlalchemy', 'aiohttp')))"
    )
    command = [sys.executable, "-c", code, "check", "--strict", "--intents", str(good)]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, timeout=60)

    assert done.returncode == 0, done.stderr


def test_without_its_packages_it_says_where_they_are() -> None:
    """As when somebody forgets the environment; ``-S`` hides what is installed."""
    command = [sys.executable, "-S", "-m", "bot", "check"]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, timeout=60)

    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("error: the package '")
    assert "requirements.txt" in line
