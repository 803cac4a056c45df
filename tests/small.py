"""Small files of intents: one with a version number in every text it says, one with tests."""

from __future__ import annotations


def small(version: int | str = 1) -> str:
    """A good file; ``version`` stands in its answers and in its titles."""
    return f"""\
intents:
  heat:
    title: Heat or ice {version}
    phrases: [heat or ice, should i use ice or heat, is a heating pad good]
    answer: Both are fine, version {version}.
    follow_ups: [walking]
  walking:
    title: Walking {version}
    phrases: [is walking good, can i take a walk, should i walk]
    answer: Walking is good, version {version}.
    follow_ups: [heat]
"""


BROKEN = "intents:\n  heat:\n    title: Heat\n    anwser: x\n"
"""A file that cannot be served."""


TESTED = """\
intents:
  heat:
    title: Heat or ice
    phrases: [heat or ice, should i use ice or heat, is a heating pad good]
    answer: Both.
  walk:
    title: Walking
    phrases: [is walking good, can i take a walk]
    answer: Yes.
  far:
    title: How far
    phrases: [how far, how many miles]
    answer: A mile.
    after: walk
emergency:
  signs:
    groin: {title: Numb groin, urgency: emergency, phrases: [my groin is numb]}
tests:
"""
"""A file below which tests can be written."""
