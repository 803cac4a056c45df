"""The same problems for people, for the annotations of GitHub, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Literal

from bot.core.problems import Problem, counted, errors

Format = Literal["text", "github", "json"]


def lines(problems: Sequence[Problem], file: str, format_: Format) -> Iterator[str]:
    """The problems of a file, a line or an annotation each, or one JSON list."""
    if format_ == "json":
        found = [{"file": file, **asdict(problem)} for problem in problems]
        yield json.dumps(found, indent=2, ensure_ascii=False)
        return
    for problem in problems:
        yield as_annotation(problem, file) if format_ == "github" else as_line(problem, file)


def as_line(problem: Problem, file: str) -> str:
    """``intents.yaml:7:9: error: …``, which editors and people can jump to."""
    return f"{file}:{problem.line}:{problem.column}: {problem.level}: {problem.message}"


def as_annotation(problem: Problem, file: str) -> str:
    """A workflow command of GitHub Actions, escaped as its toolkit does (``command.ts``)."""
    path = _escaped(file).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={problem.line},col={problem.column}"
    return f"::{problem.level} {place}::{_escaped(problem.message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def summary(problems: Iterable[Problem]) -> str:
    """``2 errors, 1 warning``, and what that means."""
    found = list(problems)
    wrong = len(errors(found))
    if not found:
        return "good"
    meaning = "cannot be served" if wrong else "can be served"
    return f"{counted(wrong, 'error')}, {counted(len(found) - wrong, 'warning')}; {meaning}"
