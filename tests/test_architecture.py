"""The house rules of imports: they point one way, and each outside world has one door."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).parents[1] / "bot"
MODULES = sorted(BOT.rglob("*.py"))
CORE = [path for path in MODULES if "core" in path.relative_to(BOT).parts]

LAYERS = ["core", "library", "assistant", "platforms", "commands", "cli"]
"""From the inside to the outside: a module imports its own layer and those before it."""
BESIDE = {
    "announced",
    "variable_names",
    "variable_values",
    "database",
    "journal",
    "versions",
    "watching",
    "errors",
    "settings",
    "observe",
    "live",
    "opening",
    "records",
    "tables",
    "workshop",
    "saving",
    "entries",
    "protocols",
    "metrics",
    "search",
    "backlog",
    "first_build",
    "memory",
}
"""Modules beside the layers; they know none of the outer ones."""
IMPURE = {"asyncio", "io", "logging", "os", "pathlib", "random", "socket", "subprocess"}
_DATABASE = {"bot.database", "bot.journal", "bot.versions", "bot.records", "bot.tables"}
_DATABASE |= {"bot.announced"}
IMPURE |= {"sys", "threading", "time"}


def _name(path: Path) -> str:
    return ".".join(("bot", *path.relative_to(BOT).with_suffix("").parts))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield str(node.module)


def _layer(module: str) -> int:
    part = module.split(".")[1] if "." in module else ""
    return LAYERS.index(part) if part in LAYERS else -1


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_point_inwards(path: Path) -> None:
    """platforms → assistant → library → core, and what stands beside knows no layer but core."""
    own = _layer(_name(path))
    beside = _name(path).split(".")[-1] in BESIDE
    outermost = LAYERS.index("library") if beside else own
    wrong = [
        name for name in _imports(path) if name.startswith("bot.") and _layer(name) > outermost
    ]

    assert (own == -1 and not beside) or not wrong


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_each_outside_world_has_one_door(path: Path) -> None:
    """telegram, sqlalchemy and the environment are met in one place each."""
    roots = {name.split(".")[0] for name in _imports(path)}
    name = _name(path)

    assert "telegram" not in roots or name.startswith("bot.platforms.telegram")
    assert "sqlalchemy" not in roots or name in _DATABASE
    assert "argparse" not in roots or name == "bot.cli"
    if name != "bot.settings":
        assert not re.search(r"os\.environ|getenv", path.read_text())


@pytest.mark.parametrize("path", CORE, ids=_name)
def test_the_core_is_pure(path: Path) -> None:
    """No await, no files, no clock, no environment, no logging."""
    tree = ast.parse(path.read_text())
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    calls = {name.id for name in called if isinstance(name, ast.Name)}
    calls |= {f".{name.attr}" for name in called if isinstance(name, ast.Attribute)}

    assert not {name.split(".")[0] for name in _imports(path)} & IMPURE
    assert not any(isinstance(node, ast.AsyncFunctionDef | ast.Await) for node in ast.walk(tree))
    assert not calls & {"open", "print", "input", ".now", ".today", ".utcnow"}


@pytest.mark.parametrize("command", ["check", "test", "explain x", "schema"])
def test_commands_load_only_what_they_need(command: str) -> None:
    """Looking at the file needs neither Telegram nor a database."""
    code = (
        "import sys; from bot.cli import main; main(sys.argv[1:]); "
        "print([n for n in ('telegram', 'sqlalchemy', 'aiohttp') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command.split()],
        capture_output=True,
        text=True,
        cwd=BOT.parent,
        timeout=60,
    )

    assert done.stdout.splitlines()[-1] == "[]"
