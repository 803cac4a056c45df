"""What the operator sees, and what must never be seen."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator

import pytest

from bot.observe import Note, configure_logging, report, watch_loop

SECRET = "123456:very-secret-token-of-the-bot"
TEXT = "what somebody wrote"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root, bot, telegram = (logging.getLogger(name) for name in ("", "bot", "telegram"))
    levels = root.level, bot.level, telegram.level
    handlers = list(root.handlers)
    yield
    root.handlers[:] = handlers
    logging.captureWarnings(False)
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = True
    for logger, level in zip((root, bot, telegram), levels, strict=True):
        logger.setLevel(level)


def fail() -> None:
    """Raises what quotes a text and a token, caused by what quotes them too."""
    try:
        raise KeyError(f"{TEXT} {SECRET}")
    except KeyError as error:
        raise ValueError(f"no {TEXT} at {SECRET}") from error


@pytest.mark.parametrize("format_", ["text", "json"])
def test_an_exception_shows_kinds_and_places_only(
    format_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither its words nor those of its cause."""
    configure_logging("DEBUG", format_, [SECRET])
    try:
        fail()
    except ValueError:
        logging.getLogger("bot.x").exception("a bug")
    line = capsys.readouterr().err

    assert line.count("\n") == 1
    assert all(part in line for part in ("a bug", "ValueError", "KeyError", "fail"))
    assert TEXT not in line
    assert SECRET not in line


@pytest.mark.parametrize("format_", ["text", "json"])
def test_secrets_are_struck_out(format_: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Even where a library logs the address of a call."""
    configure_logging("INFO", format_, [SECRET])
    logging.getLogger("aiohttp").warning("POST https://api/bot%s/getMe", SECRET)

    assert "bot***/getMe" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["httpx", "asyncio", "aiohttp.client", "telegram.Bot"])
def test_libraries_stay_quiet(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What they log below WARNING holds texts and addresses."""
    configure_logging("DEBUG", "text")
    logging.getLogger(name).info(TEXT)

    assert capsys.readouterr().err == ""


def test_one_line_per_update(capsys: pytest.CaptureFixture[str]) -> None:
    """Kind, outcome, intent, milliseconds; JSON on demand."""
    configure_logging("INFO", "json")
    report(Note(7, "message", outcome="answer", intent="heat_or_ice"), 0.0123)
    entry = json.loads(capsys.readouterr().err)

    assert entry["message"] == "update 7 message: answer heat_or_ice in 12.3 ms"
    assert entry["level"] == "INFO"


def test_an_expired_update_is_a_warning(capsys: pytest.CaptureFixture[str]) -> None:
    """It is somebody who got no answer."""
    configure_logging("WARNING", "text")
    report(Note(7, "message", outcome="expired"), 30)
    report(Note(8, "message", outcome="answer"), 0.001)

    assert capsys.readouterr().err.count("\n") == 1


async def test_what_nobody_caught_is_told_discreetly(capsys: pytest.CaptureFixture[str]) -> None:
    """asyncio's own report would print the exception's words."""
    configure_logging("INFO", "text")
    watch_loop(asyncio.get_running_loop())
    asyncio.get_running_loop().call_soon(fail)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    line = capsys.readouterr().err

    assert "ValueError" in line
    assert TEXT not in line
