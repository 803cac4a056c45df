"""The house rules of imports: they point one way, and each outside world has one door."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from small import small

BOT = Path(__file__).parents[1] / "bot"
MODULES = sorted(BOT.rglob("*.py"))
CORE = [path for path in MODULES if "core" in path.relative_to(BOT).parts]

LAYERS = ["core", "library", "assistant", "platforms", "commands", "cli", "__main__"]
"""From the inside to the outside: a module imports its own layer and those before it. A module
that is none of them stands beside: it knows no layer but the library and the core."""
IMPURE = {"asyncio", "io", "logging", "os", "pathlib", "random", "socket", "subprocess"}
_DATABASE = {"bot.database", "bot.journal", "bot.versions", "bot.records", "bot.tables"}
_DATABASE |= {"bot.announced"}
IMPURE |= {"sys", "threading", "time"}


def _name(path: Path) -> str:
    return ".".join(("bot", *path.relative_to(BOT).with_suffix("").parts))


def _imports(path: Path) -> Iterator[str]:
    """Every module that is imported; what is taken from the package itself is a module too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from _taken_from(str(node.module), node)


def _taken_from(module: str, node: ast.ImportFrom) -> Iterator[str]:
    if (BOT.parent / module.replace(".", "/")).is_dir():
        yield from (f"{module}.{alias.name}" for alias in node.names)
    else:
        yield module


def _layer(module: str) -> int:
    part = module.split(".")[1] if "." in module else ""
    return LAYERS.index(part) if part in LAYERS else -1


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_point_inwards(path: Path) -> None:
    """platforms → assistant → library → core, and what stands beside knows no outer layer."""
    own = _layer(_name(path))
    outermost = LAYERS.index("library") if own == -1 else own
    wrong = [
        name for name in _imports(path) if name.startswith("bot.") and _layer(name) > outermost
    ]

    assert not wrong


def test_every_way_to_import_is_seen(tmp_path: Path) -> None:
    """Also a module that is taken from its package, and one that is met inside of a function."""
    module = tmp_path / "module.py"
    module.write_text(
        "import bot.live\nfrom bot import cli as x, errors\nfrom bot.core.text import normalise\n"
        "def f():\n    from bot.platforms import terminal\n"
    )

    assert {*_imports(module)} == {
        "bot.live",
        "bot.cli",
        "bot.errors",
        "bot.core.text",
        "bot.platforms.terminal",
    }


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
    own = {name for name in _imports(path) if name.split(".")[0] == "bot"}
    assert all(f"{name}.".startswith("bot.core.") for name in own)
    assert not any(isinstance(node, ast.AsyncFunctionDef | ast.Await) for node in ast.walk(tree))
    assert not calls & {"open", "print", "input", ".now", ".today", ".utcnow"}


@pytest.mark.parametrize("command", ["check", "test", "explain x", "schema"])
def test_commands_load_only_what_they_need(command: str, tmp_path: Path) -> None:
    """Looking at the file needs neither Telegram nor a database."""
    (tmp_path / "intents.yaml").write_text(small(1))
    code = (
        "import sys; from bot.cli import main; main(sys.argv[1:]); "
        "print([n for n in ('telegram', 'sqlalchemy', 'aiohttp') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command.split()],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(BOT.parent)},
        timeout=60,
    )

    assert done.stdout.splitlines()[-1] == "[]"
