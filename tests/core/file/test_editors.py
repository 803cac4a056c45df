"""The JSON Schema in a real editor's language server: it underlines what the loader refuses."""

from __future__ import annotations

import shutil

import pytest
from corpus import CASES, Broken
from language_server import LanguageServer
from test_schema import ROOT, SCALARS, SHIPPED

from bot.core.source import load

PROGRAM = shutil.which("yaml-language-server") or ""
if not PROGRAM:
    # The whole module at once, so that one line at the end of a run says so.
    pytest.skip(
        "needs npm's yaml-language-server on the path, see CONTRIBUTING.md",
        allow_module_level=True,
    )

ONLY_THE_LOADER = {
    "only comments",
    "thresholds the wrong way round",
    "an answer_from below the default of suggest_from",
}
"""What no schema can say."""

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
    with LanguageServer(PROGRAM, SHIPPED) as server:
        opened = {case.name: server.open(case.file) for case in (*WARNED, *REFUSED)}
        opened["scalars"] = server.open(SCALARS)
        return {name: server.problems(uri) for name, uri in opened.items()}


def test_an_editor_finds_the_schema_by_the_first_line_of_the_file() -> None:
    file = ROOT / "intents.yaml"
    text = file.read_text("utf-8")
    with LanguageServer(PROGRAM, None) as server:
        good = server.problems(server.open(text, file))
        broken = server.open(text.replace("\nintents:", "\nintentions:"), file.with_name("i.yaml"))
        bad = server.problems(broken)

    assert good == []
    assert any("intentions" in message for _, message in bad)


def test_an_editor_takes_every_scalar_the_loader_takes(underlined: Found) -> None:
    assert underlined["scalars"] == []


@pytest.mark.parametrize("name", [case.name for case in WARNED])
def test_an_editor_takes_what_can_be_served(name: str, underlined: Found) -> None:
    assert underlined[name] == []


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_an_editor_underlines_what_cannot(case: Broken, underlined: Found) -> None:
    expected = {int(problem.split(":")[0]) for problem in case.problems}

    assert {line for line, _ in underlined[case.name]} & expected
