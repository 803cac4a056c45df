"""The other process gives what this one would have made."""

from __future__ import annotations

from small import BROKEN, small

from bot.core.matching import Answer
from bot.workshop import build, build_apart, inspect_apart


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
    problems = await inspect_apart(text.encode())

    assert [(p.line, p.level) for p in problems] == [(13, "warning")]
    assert "should give heat" in problems[0].message
