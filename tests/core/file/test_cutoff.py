"""A file that was cut off in the middle is told so, and not button by button."""

from __future__ import annotations

import pytest

from bot.core.source import load

WHOLE = """\
intents:
  heat:
    title: Heat
    phrases: [heat or ice]
    answer: Both.
    follow_ups: [walk, pills, sleep, work]
  walk:
    title: Walking
    phrases:
      - is walking good
      - can i walk
    answer: |
      Walk a little.
      Then rest.
    follow_ups: [heat, pills]
"""


def told(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.message) for one in load(text).problems]


def until(words: str) -> str:
    """The file up to these words."""
    return WHOLE[: WHOLE.index(words, WHOLE.index("  walk:")) + len(words)]


@pytest.mark.parametrize(
    ("text", "line", "others"),
    [
        (until("  walk:\n"), 7, ["is empty; put something below"]),
        (until("title: Walking\n"), 8, ["'answer' is missing", "'phrases' is missing"]),
        (until("- is wal"), 10, ["'answer' is missing"]),
        (until("can i walk\n"), 11, ["'answer' is missing"]),
        (until("answer: |\n"), 12, ["'answer' is empty"]),
        (until("Walk a lit"), 12, []),
        (until("rest.\n    foll"), 12, ["did you mean 'follow_ups:'"]),
        (until("follow_ups: [heat, pi"), 12, ["never closed"]),
        (until("follow_ups: [heat, pi") + "\n", 12, ["never closed"]),
        (until("Walk a little.\n") + "  Then rest.\n", 12, ["has lost its spaces"]),
    ],
)
def test_a_file_that_ends_in_a_topic(text: str, line: int, others: list[str]) -> None:
    found = told(text)
    (cut,) = [one for one in found if "cut off here" in one[1]]
    rest = [message for _, message in found if "cut off here" not in message]

    assert cut[0] == line
    assert cut[1] == (
        'intent "walk": the file seems to be cut off here: 3 topics that are named above are '
        "missing, such as 'pills'; put back what came after this"
    )
    assert all(part in message for part, message in zip(others, rest, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        WHOLE.replace("\n", "\r"),
        WHOLE.replace("pills, sleep, work", "pills").removesuffix("\n"),
        until("title: Walking\n") + "tests:\n  - {say: heat, expect: heat}\n",
    ],
    ids=[
        "a topic that is whole",
        "lines that end otherwise",
        "two that lead nowhere",
        "a section after it",
    ],
)
def test_a_file_that_ends_well_is_not_called_cut_off(text: str) -> None:
    found = told(text)

    assert any("there is no intent 'pills'" in message for _, message in found)
    assert not any("cut off" in message for _, message in found)
