"""Every command and every output that the README shows is true."""

from __future__ import annotations

import asyncio
import configparser
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from running import environment
from telegram_api import TelegramApi

from bot.core.source import load

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


def _blocks(language: str) -> list[str]:
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```", README, re.DOTALL | re.MULTILINE)
    return [textwrap.dedent(block) for _, block in found]


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
        await api.wait_for("getUpdates", arrived=True)
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


def test_every_file_it_names_exists() -> None:
    named = set(re.findall(r"`((?:bot|tests)/[\w/]+\.py)`", README))
    named |= {f"bot/platforms/telegram/delivery/{name}" for name in ("polling.py", "webhook.py")}

    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_variable_it_names_is_read() -> None:
    table = README.split("| variable |")[1].split("\n\n")[0]
    named = set(re.findall(r"`([A-Z][A-Z_]+)`", table)) - {"INFO"}
    source = (ROOT / "bot" / "settings.py").read_text()
    read = set(re.findall(r'(?:_read\(\w+, |env\.get\(|environ\)\.get\()"([A-Z_]+)"', source))

    assert named == (read | {"INTENTS_FILE", "DATABASE_URL"}) - {"NO_PROXY"}
