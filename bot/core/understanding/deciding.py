"""Which clause decides what a message means: of two questions, a complaint, a story."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from bot.core.text import stem
from bot.core.understanding.clauses import LONG
from bot.core.understanding.pooling import NOTHING, PART, Ranking, pooled
from bot.core.understanding.reading import Word
from bot.core.understanding.reference import is_of_a_body, leans, points
from bot.core.understanding.said import Said

_CLEARER = 0.3
"""How much surer a later question must be to be answered before the first."""
_PLAIN = 0.6
"""How sure a statement must be understood to be a complaint, which its question goes before."""
_ASKED = 0.8
"""How sure a question must be understood for the rest of its message not to matter."""
_POSSIBLE = 0.15
"""The share of the best score from which another intent may be meant as well."""
_ALSO = 2
"""Other questions of a message that are offered besides the one that is answered."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of a message and the ranking of the intents, by number.

    ``part``: the clause that decided (None: the whole). ``also``: other intents asked about.
    """

    words: list[Word]
    ranking: Ranking
    part: str | None = None
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """What a bot is about: its topics and what follows on them, by number, and the stems that
    nearly all topics use."""

    topics: Set[int]
    stems: Set[str]

    def is_named(self, clause: Sequence[str]) -> bool:
        """Whether a clause, as words, says what the bot is about."""
        return any(stem(word) in self.stems for word in clause)


def decide(whole: Said, clauses: Sequence[Said], answer_from: float, field: Field) -> Heard:
    """What a message of several clauses means.

    ``answer_from``: the confidence (0..1) from which something is understood.
    """
    statements = [clause for clause in clauses if not clause.asks]
    told = [clause for clause in statements if not clause.parted]
    understood = _understood(clauses, answer_from)
    questions = _at_home(understood, told, field)
    if understood and not questions and (other := _elsewhere(whole, told, field.topics)):
        return other
    if several := _several(whole, questions):
        return several
    complaint = _is_complaint(whole, questions, statements)
    story = len(whole.words) >= LONG and whole.ranking.confidence < answer_from
    if not complaint and not story:
        return _as_asked(whole, questions)
    heard = questions or _beyond_courtesies(clauses, field.topics)
    rankings = [clause.ranking for clause in heard]
    best, decisive = pooled(NOTHING if complaint else whole.ranking, rankings)
    return Heard(whole.words, best, None if decisive is None else heard[decisive].text)


def _beyond_courtesies(clauses: Sequence[Said], topics: Set[int]) -> Sequence[Said]:
    """The clauses without a "good morning" before a story, or a "thanks" after it."""
    return [one for one in clauses if one.stored is None or one.stored in topics] or clauses


def _understood(clauses: Sequence[Said], answer_from: float) -> list[Said]:
    """The questions that would be answered, each counted as a part of its message."""
    return [
        clause
        for clause in clauses
        if clause.asks and clause.ranking.confidence * PART >= answer_from
    ]


def _at_home(questions: list[Said], statements: Sequence[Said], field: Field) -> list[Said]:
    """Without questions that lean on a statement about a subject of none of our topics.

    After a part of the body or an animal all do that do not say what we are about: "heat or ice?".
    """
    bodily = _bodily(statements, field.topics)
    leaning = [
        question
        for question in questions
        if leans(question.typed) or (bodily and not field.is_named(question.typed))
    ]
    if not leaning or _is_ours(statements, field.topics):
        return questions
    strays = [
        question
        for question in leaning
        if any(told.is_strange_to(question.ranking.order[0]) for told in statements)
    ]
    return [question for question in questions if question not in strays]


def _is_ours(statements: Sequence[Said], topics: Set[int]) -> bool:
    """Whether a statement that names what it speaks of is most likely about a topic of ours."""
    rankings = (told.ranking for told in statements if not points(told.typed))
    return any(ranking.order and ranking.order[0] in topics for ranking in rankings)


def _bodily(statements: Sequence[Said], topics: Set[int]) -> list[Said]:
    """The statements about a body, if none of them could mean a topic of ours."""
    bodily = [told for told in statements if is_of_a_body(told.typed)]
    return [] if any(_may_be_ours(told, topics) for told in bodily) else bodily


def _elsewhere(whole: Said, statements: Sequence[Said], topics: Set[int]) -> Heard | None:
    """What a statement about a body means whose questions are none of ours."""
    bodily = _bodily(statements, topics)
    told = max(bodily, key=_confidence, default=None)
    if told is None or not told.ranking.order:
        return None
    asked = [intent for intent in whole.ranking.order[:1] if intent in topics]
    ranking = told.ranking.led_by([told.ranking.order[0], *asked], PART * _confidence(told))
    return Heard(whole.words, ranking, told.text)


def _may_be_ours(told: Said, topics: Set[int]) -> bool:
    """Whether a statement could mean a topic of ours: "my neck and my lower back are stiff"."""
    scores = told.ranking.scores
    ours = (score for at, score in zip(told.ranking.order, scores, strict=True) if at in topics)
    return bool(scores) and max(ours, default=0.0) >= _POSSIBLE * scores[0]


def _several(whole: Said, questions: Sequence[Said]) -> Heard | None:
    """Two questions or more: the first is answered, unless another is much clearer."""
    asked = [question.ranking.order[0] for question in questions if not question.parted]
    if len(set(asked)) < 2:
        return None
    first, clearest = questions[0], max(questions, key=_confidence)
    if _confidence(first) + _CLEARER < _confidence(clearest):
        first = clearest
    answered, *others = dict.fromkeys((first.ranking.order[0], *asked))
    also = tuple(others[:_ALSO])
    return Heard(whole.words, first.ranking.led_by((answered, *also)), first.text, also)


def _confidence(clause: Said) -> float:
    return clause.ranking.confidence


def _is_complaint(whole: Said, questions: Sequence[Said], statements: Sequence[Said]) -> bool:
    """Whether the whole says no more than a statement, and its question is understood as well."""
    surest = max(map(_confidence, questions), default=-1.0)
    return surest >= whole.ranking.confidence and any(
        _confidence(told) >= _PLAIN and told.ranking.order[:1] == whole.ranking.order[:1]
        for told in statements
    )


def _as_asked(whole: Said, questions: Sequence[Said]) -> Heard:
    """A message that plainly asks in a clause what it means as a whole is as sure as that."""
    for question in questions:
        surer = PART * _confidence(question)
        plainly = _confidence(question) >= _ASKED and surer > whole.ranking.confidence
        if plainly and question.ranking.order[:1] == whole.ranking.order[:1]:
            return Heard(whole.words, replace(whole.ranking, confidence=surer), question.text)
    return Heard(whole.words, whole.ranking)
