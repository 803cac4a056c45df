"""The other process gives what this one would have made."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest
from small import BROKEN, small

from bot import first_build as first_build_module
from bot.apart import build_apart, inspect_apart
from bot.core.matching import Answer
from bot.errors import WorkshopError
from bot.first_build import Ahead
from bot.workshop import build


async def test_a_good_file_comes_back_trained() -> None:
    apart = await build_apart(small(7).encode())
    here = build(small(7))

    assert apart.catalog == here.catalog
    assert apart.matcher is not None
    assert apart.matcher.match("should i use ice or heat") == Answer("heat")


async def test_a_broken_file_comes_back_with_its_problems() -> None:
    apart = await build_apart(BROKEN.encode())

    assert apart.catalog is None
    assert apart.problems == build(BROKEN).problems


async def test_an_inspection_sees_what_only_training_shows() -> None:
    text = small() + "tests:\n  - {say: is walking good, expect: heat}\n"
    (problems,) = await inspect_apart([text.encode()])

    assert [(p.line, p.level) for p in problems] == [(13, "warning")]
    assert "should give heat" in problems[0].message


@pytest.mark.parametrize(
    ("program", "reason"), [("false", "ended with 1"), ("no-such-program", "no process")]
)
async def test_a_process_that_dies_says_nothing_about_the_text(
    monkeypatch: pytest.MonkeyPatch, program: str, reason: str
) -> None:
    """It is no problem of the file, and is told apart from one."""
    monkeypatch.setattr("bot.apart.sys.executable", shutil.which(program) or program)

    with pytest.raises(WorkshopError, match=reason):
        await build_apart(small(2).encode())
    with pytest.raises(WorkshopError, match=reason):
        await inspect_apart([small(2).encode()])


def test_a_build_ahead_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "intents.yaml"
    file.write_text(small(7))
    built = Ahead(file).build(file.read_bytes())

    assert built.catalog == build(small(7)).catalog
    assert built.matcher is not None
    assert built.matcher.match("should i use ice or heat") == Answer("heat")


def test_a_build_ahead_of_another_text_is_not_taken(tmp_path: Path) -> None:
    """The file was saved meanwhile, or the database has a newer version."""
    file = tmp_path / "intents.yaml"
    file.write_text(small(7))
    ahead = Ahead(file)

    assert ahead.build(small(8)).catalog == build(small(8)).catalog
    assert ahead.build(small(7).encode()).catalog == build(small(7)).catalog


def test_without_a_file_nothing_is_built_ahead(tmp_path: Path) -> None:
    built = Ahead(tmp_path / "intents.yaml").build(BROKEN.encode())

    assert built.problems == build(BROKEN).problems


def test_a_build_ahead_that_died_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "intents.yaml"
    file.write_text(small(7))
    with monkeypatch.context() as patch:
        patch.setattr(
            first_build_module, "build", lambda text: os.kill(os.getpid(), signal.SIGKILL)
        )
        dying = Ahead(file)
    built = dying.build(file.read_bytes())

    assert built.catalog == build(small(7)).catalog
