"""Which clause of a message decides, in the words of the shipped file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from bot.core.matching import Answer
from bot.core.understanding.pooling import Ranking
from bot.core.understanding.ranking import Ranker
from bot.core.understanding.reading import Word
from bot.core.understanding.vectors import Floats
from bot.library import Library

STORY = (
    "i have carried boxes all week long and on sunday my back went out when i bent down. my wife "
    "had to help me up, i am 43 and it hurts a lot. heat or ice, and what should i do next?"
)


@pytest.mark.parametrize(
    "message",
    [
        "my back locked up, what should i do?",
        "my knee hurts, i have a fever, what should i do about it",
        "my back hurts a lot today. heat or ice?",
        STORY,
    ],
)
def test_no_clause_is_ranked_twice(
    library: Library, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked: Counter[str] = Counter()
    rank = Ranker.rank

    def counting(self: Ranker, said: Sequence[Word], favour: Floats) -> Ranking:
        ranked[" ".join(word.typed for word in said)] += 1
        return rank(self, said, favour)

    monkeypatch.setattr(Ranker, "rank", counting)
    library.current.matcher.match(message)

    assert len(ranked) > 1
    assert set(ranked.values()) == {1}


def test_a_question_that_is_much_clearer_is_answered_before_the_first(library: Library) -> None:
    explanation = library.current.matcher.explain("is it bad for me, and should i use heat or ice?")

    assert explanation.outcome == Answer("heat_or_ice")


@pytest.mark.parametrize(
    "message",
    [
        "should i stretch? and is it ok to drive?",
        "is a massage good, and should i use heat or ice?",
    ],
)
def test_what_else_is_asked_is_offered(library: Library, message: str) -> None:
    outcome = library.current.matcher.match(message)

    assert isinstance(outcome, Answer)
    assert len(outcome.also) == 1
    assert outcome.intent not in outcome.also


@pytest.mark.parametrize(
    "message",
    [
        "cricked my neck yesterday, heat or ice?",
        "my shoulder is killing me. hot or cold?",
        "twisted my knee skiing, ice or heat",
    ],
)
def test_what_is_asked_of_another_part_of_the_body_is_not_answered(
    library: Library, message: str
) -> None:
    outcome = library.current.matcher.match(message)

    assert not isinstance(outcome, Answer) or outcome.intent == "chat_elsewhere"


@pytest.mark.parametrize(
    "message",
    [
        "my neck and my lower back are stiff, heat or ice?",
        "my knee is bad, but what painkillers can i take for my lower back?",
    ],
)
def test_what_is_asked_of_the_back_besides_is_answered(library: Library, message: str) -> None:
    outcome = library.current.matcher.match(message)

    assert isinstance(outcome, Answer)
    assert outcome.intent in {"heat_or_ice", "painkillers"}
