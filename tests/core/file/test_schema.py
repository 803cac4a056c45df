"""The JSON Schema for editors: shipped, complete, and true to the loader."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from corpus import CASES, Broken
from language_server import LanguageServer

from bot.core.catalog import (
    BotTexts,
    Catalog,
    EmergencySection,
    Example,
    Intent,
    Matching,
    Sign,
    Source,
)
from bot.core.file.descriptions import DESCRIPTIONS
from bot.core.file.schema import schema
from bot.core.source import load

ROOT = Path(__file__).parents[3]
SHIPPED = ROOT / "intents.schema.json"
PROGRAM = shutil.which("yaml-language-server")
editor = pytest.mark.skipif(PROGRAM is None, reason="needs npm's yaml-language-server on the path")

ONLY_THE_LOADER = {
    "only comments",
    "thresholds the wrong way round",
    "an answer_from below the default of suggest_from",
}
"""What no schema can say."""

SCALARS = """\
version: "1"
matching: {answer_from: "0.5", suggest_from: .25}
synonyms: [[no, 112], [12:30, true, 0123, 1e3]]
intents:
  no:
    title: 112
    phrases: [112, 12:30, no, yes, true, 0x1F, 0o7, 3.5, 2024-01-01, .inf, "~"]
    answer: true
    sources: [{name: 2024}]
    menu: no
    after: true
  true: {title: Yes, phrases: [Off], answer: 0, menu: "OFF", follow_ups: [true, no]}
  y: {title: Y, phrases: [yep], answer: Y, menu: 0, follow_ups: [y]}
emergency:
  emergency: 911
  signs: {on: {title: On, urgency: urgent, patterns: [{n: [no, 1], y: [2]}], phrases: [0]}}
tests:
  - {say: 112, expect: no}
  - {say: true, offer: [true], after: y}
"""
"""Good for the loader, and many of them no text to an editor."""


def test_the_shipped_schema_is_the_generated_one() -> None:
    """Else: python -m bot schema > intents.schema.json."""
    shipped = json.loads(SHIPPED.read_text("utf-8"))

    assert shipped == schema()


@pytest.mark.parametrize(
    "model", [Catalog, BotTexts, Matching, EmergencySection, Sign, Intent, Source, Example]
)
def test_every_key_is_described(model: type) -> None:
    assert set(DESCRIPTIONS[model.__name__]) - {""} == set(model.model_fields)  # type: ignore[attr-defined]


def test_the_shipped_file_names_the_schema() -> None:
    first = (ROOT / "intents.yaml").read_text("utf-8").split("\n")[0]

    assert first == f"# yaml-language-server: $schema=./{SHIPPED.name}"


def test_the_scalars_are_good_for_the_loader() -> None:
    loaded = load(SCALARS)

    assert loaded.catalog is not None, loaded.problems
    assert "12:30" in loaded.catalog.intents["no"].phrases


WARNED = [case for case in CASES if load(case.file).catalog is not None]
REFUSED = [
    case
    for case in CASES
    if case.group == "schema" and case not in WARNED and case.name not in ONLY_THE_LOADER
]

Found = dict[str, list[tuple[int, str]]]


@pytest.fixture(scope="module")
def underlined() -> Found:
    """What an editor underlines in every file of the corpus."""
    with LanguageServer(str(PROGRAM), SHIPPED) as server:
        opened = {case.name: server.open(case.file) for case in (*WARNED, *REFUSED)}
        opened["scalars"] = server.open(SCALARS)
        return {name: server.problems(uri) for name, uri in opened.items()}


@editor
def test_an_editor_finds_the_schema_by_the_first_line_of_the_file() -> None:
    file = ROOT / "intents.yaml"
    text = file.read_text("utf-8")
    with LanguageServer(str(PROGRAM), None) as server:
        good = server.problems(server.open(text, file))
        broken = server.open(text.replace("\nintents:", "\nintentions:"), file.with_name("i.yaml"))
        bad = server.problems(broken)

    assert good == []
    assert any("intentions" in message for _, message in bad)


@editor
def test_an_editor_takes_every_scalar_the_loader_takes(underlined: Found) -> None:
    assert underlined["scalars"] == []


@editor
@pytest.mark.parametrize("name", [case.name for case in WARNED])
def test_an_editor_takes_what_can_be_served(name: str, underlined: Found) -> None:
    assert underlined[name] == []


@editor
@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_an_editor_underlines_what_cannot(case: Broken, underlined: Found) -> None:
    expected = {int(problem.split(":")[0]) for problem in case.problems}

    assert {line for line, _ in underlined[case.name]} & expected
