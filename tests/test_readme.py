"""What the README shows is what happens; what CONTRIBUTING names is there."""

from __future__ import annotations

import asyncio
import configparser
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from running import environment
from telegram_api import TelegramApi

from bot.core.source import load
from bot.platforms.telegram.profile import ADMIN, PRIVATE

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text()


def _blocks(language: str, page: str = README) -> list[str]:
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```", page, re.DOTALL | re.MULTILINE)
    return [textwrap.dedent(block) for _, block in found]


INLINE = r"`(python -m bot [^`…]+)`"
CONSOLES, SHELLS, FILES = _blocks("console"), _blocks("sh"), _blocks("yaml")


def _steps(console: str) -> list[tuple[str, str]]:
    """Commands with the output below each."""
    parts = re.split(r"^\$ (.*)\n", console, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


@pytest.mark.parametrize(
    ("command", "expected"), [step for console in CONSOLES for step in _steps(console)]
)
def test_what_the_readme_shows_is_what_happens(command: str, expected: str) -> None:
    """A line of "…" alone stands for any lines."""
    python = command.replace("python -m bot", f"'{sys.executable}' -m bot")
    done = subprocess.run(
        ["bash", "-c", python], capture_output=True, text=True, cwd=ROOT, timeout=60
    )
    pattern = r"(?:.*\n)*?".join(
        re.escape(part) for part in re.split(r"^…\n", expected, flags=re.M)
    )

    assert re.fullmatch(pattern, done.stdout + done.stderr), done.stdout + done.stderr


@pytest.mark.parametrize("file", FILES)
def test_every_file_it_shows_can_be_served(file: str) -> None:
    loaded = load(file)

    assert loaded.catalog is not None, loaded.problems
    assert loaded.problems == ()


@pytest.mark.parametrize("command", sorted(set(re.findall(INLINE, README + CONTRIBUTING))))
def test_every_command_within_a_line_works(command: str, tmp_path: Path) -> None:
    """On a copy of the file."""
    shutil.copy(ROOT / "intents.yaml", tmp_path)
    there = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    python = command.replace("python -m bot", f"'{sys.executable}' -m bot")
    done = subprocess.run(
        ["bash", "-c", python], capture_output=True, text=True, cwd=tmp_path, env=there, timeout=60
    )

    assert done.returncode == 0, done.stderr


def test_the_parts_of_the_one_command_are_those_it_runs() -> None:
    one, *parts = _blocks("sh", CONTRIBUTING)
    script, *options = one.split()[1:]
    whole = (ROOT / script).read_text().splitlines()

    assert options == []
    assert set(parts[0].splitlines()[0].split(" && ")) <= set(whole)


def test_the_two_commands_are_whole() -> None:
    """Each makes its own environment, so that a locked system pip is no obstacle."""
    chat, tests = SHELLS[:2]

    assert chat == (
        "python3 -m venv .venv && .venv/bin/pip install -q -r requirements.txt "
        "&& .venv/bin/python -m bot chat\n"
    )
    assert tests == (
        "python3 -m venv .venv && .venv/bin/pip install -q -r requirements-dev.txt "
        "&& .venv/bin/python -m pytest\n"
    )


async def test_the_command_that_goes_live_does(api: TelegramApi, tmp_path: Path) -> None:
    """As it stands there, but for the token and the place of Python."""
    command = SHELLS[2].replace("123456:your-token", api.token)
    command = "exec env " + command.replace(".venv/bin/python", f"'{sys.executable}'")
    there = environment(api, DATABASE_URL=f"sqlite:///{tmp_path}/bot.db", PATH=os.environ["PATH"])
    del there["TELEGRAM_BOT_TOKEN"]
    process = await asyncio.create_subprocess_exec("bash", "-c", command, env=there, cwd=ROOT)
    try:
        await api.wait_for("getUpdates", arrived=True, timeout=20)
        process.terminate()
        code = await asyncio.wait_for(process.wait(), 15)
    finally:
        if process.returncode is None:
            process.kill()

    assert code == 0


def test_the_unit_for_systemd_runs_what_the_procfile_runs() -> None:
    unit = configparser.ConfigParser()
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(_blocks("ini")[0])
    worker = re.findall(r"^worker: python (.*)$", (ROOT / "Procfile").read_text(), re.M)

    home = unit["Service"]["WorkingDirectory"]
    assert unit["Service"]["ExecStart"].split(" ", 1) == [f"{home}/.venv/bin/python", *worker]


def test_every_file_they_name_exists() -> None:
    """CONTRIBUTING names modules as seen from the folder it speaks of."""
    folders = [ROOT / "bot" / folder for folder in ("", "platforms", "platforms/telegram")]
    whole = re.findall(r"`((?:bot|tests)/[\w/]+\.py)`", README + CONTRIBUTING)
    short = set(re.findall(r"`([\w/]+\.py)`", CONTRIBUTING)) - set(whole)

    assert whole
    assert short
    assert [name for name in whole if not (ROOT / name).exists()] == []
    assert [name for name in short if not any((at / name).exists() for at in folders)] == []


def test_every_command_of_the_chat_it_names_is_there() -> None:
    named = set(re.findall(r"`/([a-z]+)(?: …)?`", README)) - {"healthz", "metrics"}
    admins = {name for name, _ in ADMIN}

    assert admins <= named <= admins | {name for name, _ in PRIVATE}


def test_every_variable_it_names_is_read() -> None:
    table = README.split("| variable |")[1].split("\n\n")[0]
    named = set(re.findall(r"`([A-Z][A-Z_]+)`", table)) - {"INFO"}
    source = (ROOT / "bot" / "settings.py").read_text()
    read = set(re.findall(r'(?:_read\(\w+, |env\.get\(|environ\)\.get\()"([A-Z_]+)"', source))

    assert named == (read | {"INTENTS_FILE", "DATABASE_URL"}) - {"NO_PROXY"}
