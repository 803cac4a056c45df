"""``unanswered`` and ``stats`` as an admin types them."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from databases import database, one_kind

from bot.journal import Journal

INTENTS = """
intents:
  ice: {title: Ice?, phrases: [should i use ice, does ice help], answer: Yes.}
"""


@pytest.fixture
def intents(tmp_path: Path) -> Path:
    path = tmp_path / "intents.yaml"
    path.write_text(INTENTS)
    return path


def run(intents: Path, url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments, "--intents", str(intents)],
        capture_output=True,
        text=True,
        env={**os.environ, "DATABASE_URL": url},
        timeout=60,
    )


def ask(url: str) -> None:
    """Twelve people ask three questions in vain, and one that is answered."""

    async def asking() -> None:
        async with database(url) as opened:
            journal = Journal(opened, key=b"a key")
            for person in range(12):
                question = ["frozen peas ok?", "can i go swimming", "who made you"][person % 3]
                journal.missed(person, question, "fallback", ["ice"])
                journal.answered("ice")
            journal.chosen(0, "ice")
            journal.voted(0, "ice", False)
            await journal.flush()

    asyncio.run(asking())


def test_three_questions_are_three_groups(database_url: str, intents: Path) -> None:
    """In every format."""
    ask(database_url)
    objects = json.loads(run(intents, database_url, "unanswered", "--format", "json").stdout)
    table = run(intents, database_url, "unanswered", "--format", "table").stdout
    pasted = yaml.safe_load(run(intents, database_url, "unanswered").stdout)

    assert sorted((gap["message"], gap["count"], gap["people"]) for gap in objects) == [
        ("can i go swimming", 4, 4),
        ("frozen peas ok?", 4, 4),
        ("who made you", 4, 4),
    ]
    assert len(table.splitlines()) == 4
    assert sum(len(intent["phrases"]) for intent in pasted["intents"].values()) == 3


@one_kind
def test_a_question_that_is_answered_by_now_is_gone(database_url: str, intents: Path) -> None:
    ask(database_url)
    intents.write_text(INTENTS.replace("does ice help", "does ice help, frozen peas ok"))
    left = run(intents, database_url, "unanswered", "--format", "json")

    assert sorted(gap["message"] for gap in json.loads(left.stdout)) == [
        "can i go swimming",
        "who made you",
    ]


@one_kind
def test_small_groups_can_be_left_out(database_url: str, intents: Path) -> None:
    ask(database_url)

    assert (
        json.loads(
            run(intents, database_url, "unanswered", "--min", "5", "--format", "json").stdout
        )
        == []
    )


def test_stats_of_a_week_and_a_month(database_url: str, intents: Path) -> None:
    ask(database_url)
    both = run(intents, database_url, "stats")
    one = run(intents, database_url, "stats", "--days", "1")

    assert both.stdout.count("Messages        24") == 1
    assert both.stdout.endswith("The last 30 days: the same\n")
    assert "The last 30 days" in both.stdout
    assert one.stdout.startswith("Today\n\nMessages        24\nAnswered        12  50% █████\n")


@pytest.mark.parametrize("command", ["unanswered", "stats"])
def test_without_a_database_yet_that_is_said(tmp_path: Path, intents: Path, command: str) -> None:
    done = run(intents, f"sqlite:///{tmp_path}/bot.db", command)

    assert done.returncode == 0
    assert "no database yet" in done.stderr
    assert not (tmp_path / "bot.db").exists()


@pytest.mark.parametrize("command", ["unanswered", "stats"])
@pytest.mark.parametrize(
    "url", ["sqlite:////no/such/folder/bot.db", "postgres://bot:secret@127.0.0.1:1/faq"]
)
def test_a_database_out_of_reach_is_one_line(intents: Path, command: str, url: str) -> None:
    done = run(intents, url, command)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "secret" not in done.stderr


@pytest.mark.parametrize(
    "arguments", ["stats --days 0", "unanswered --since x", "unanswered --min -1"]
)
def test_wrong_numbers_are_wrong_usage(tmp_path: Path, intents: Path, arguments: str) -> None:
    assert run(intents, f"sqlite:///{tmp_path}/bot.db", *arguments.split()).returncode == 2
