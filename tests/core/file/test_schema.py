"""The JSON Schema for editors: shipped, complete, and true to the loader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

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
