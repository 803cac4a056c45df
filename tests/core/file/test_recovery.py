"""A line that is no YAML hides no other mistake, above it or below."""

from __future__ import annotations

import pytest

from bot.core.source import load

FILE = """\
bot:
  name: Bot
intents:
  walk:
    title: Walk
    phrases: [is walking good, should i walk]
    answer: Yes.
    follow_ups: [nowhere]
  heat:
    title: Heat
    phrases:
      - heat or ice
      - is cold better
    answer: Both.
    sources:
      - name: NHS
        url: https://nhs.uk
  rest:
    title: Rest
    phrases:
    - should i rest
    - bed rest
    answer: Short.
tests:
  - say: heat
    expect: heat
  - say: rest
    expect: rets
"""
"""With two mistakes: a follow-up that leads nowhere, and a test of an intent that is not there."""


def told(text: str) -> list[str]:
    return [problem.message for problem in load(text).problems]


def changed(*changes: tuple[str, str]) -> str:
    text = FILE
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def test_the_file_has_two_mistakes() -> None:
    first, second = told(FILE)

    assert "nowhere" in first
    assert "rets" in second


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("line", "broken"),
    [
        ("    title: Heat\n", "    title: Heat: pad\n"),
        ("    title: Heat\n", "    title: 'Heat\n"),
        ("    title: Heat\n", "    title: @Heat\n"),
        ("    title: Heat\n", "     title: Heat\n"),
        ("    title: Heat\n", "   title: Heat\n"),
        ("  heat:\n", "  heat\n"),
        ("  heat:\n", " heat:\n"),
        ("      - is cold better\n", "      -is cold better\n"),
        ("      - is cold better\n", "\t- is cold better\n"),
        ("      - is cold better\n    answer: Both.\n", "\t- is cold better\n\tanswer: Both.\n"),
        ("    - bed rest\n", "    - bed: rest: x\n"),
        ("    - bed rest\n", "\t- bed rest\n"),
        ("    - bed rest\n    answer: Short.\n", "\t- bed rest\n\tanswer: Short.\n"),
        ("    answer: Short.\n", "   answer: Short.\n"),
        ("    phrases:\n    - should i rest\n", "    phrases\n    - should i rest\n"),
        ("        url: https://nhs.uk\n", "       url: https://nhs.uk\n"),
        ("      - name: NHS\n", "      - name: NHS: x\n"),
        ("    sources:\n", "    sources\n"),
        ("  name: Bot\n", "  name: Bot: x\n"),
        ("bot:\n", "bot\n"),
        ("    answer: Both.\n", "    answer: Both.\n}\n"),
        ("    answer: Both.\n", "    answer: Both.\n    just words\n"),
        ("    answer: Both.\n", "\t\n    answer: Both.\n"),
        ("  rest:\n", "      just words\n  rest:\n"),
        ("  - say: heat\n", "  - say: heat: x\n"),
        ("    expect: heat\n", "   expect: heat\n"),
    ],
)
def test_one_broken_line_is_one_message_more(line: str, broken: str, ends: str) -> None:
    found = told(changed((line, broken)).replace("\n", ends))

    assert len(found) == 3, found
    assert any("there is no intent 'nowhere'" in one for one in found)
    assert any("there is no intent or sign 'rets'" in one for one in found)


@pytest.mark.parametrize("between", ["# a note\n", "\n", "      # a note\n\n", "  \n# a note\n"])
@pytest.mark.parametrize("head", ["  heat\n", "  'heat:\n", "  heat: @\n"])
def test_a_block_goes_on_after_a_comment_or_an_empty_line(head: str, between: str) -> None:
    found = told(
        changed(("  heat:\n", head), ("    phrases:\n    - ", f"{between}    phrases:\n    - "))
    )
    same = told(changed(("  heat:\n", head)))
    inside = told(
        changed(("  heat:\n", head), ("    answer: Both.\n", f"{between}    answer: Both.\n"))
    )

    assert len(same) == 3
    assert found == same
    assert inside == same


@pytest.mark.parametrize(
    ("end", "about"), [("    expect: 'rets", "never closed"), ("\texpect: rets", "a tab stands")]
)
def test_a_file_may_end_in_a_broken_line(end: str, about: str) -> None:
    assert about in told(changed(("    expect: rets\n", end)))[-1]


def test_mistakes_on_the_lines_around_a_line_in_the_wrong_column_are_told() -> None:
    beside = changed(("  heat:\n    title: Heat\n", "  heat:\n     title: Heat\n"))

    assert [problem.line for problem in load(beside).problems] == [8, 10, 28]


def test_what_stands_in_a_broken_line_is_not_missed_elsewhere() -> None:
    lost = changed(("  heat:\n", "  heat\n"), ("follow_ups: [nowhere]", "follow_ups: [heat]"))

    assert not any("no intent 'heat'" in one for one in told(lost))
