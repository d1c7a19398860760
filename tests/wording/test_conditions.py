"""Conditions in words, as somebody reads them on paper."""

import pytest

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import Condition, When
from knowledge.models.knowledge import Knowledge
from wording.answers import quoted
from wording.conditions import ways_to_meet


@pytest.fixture
def answers(gardens: Knowledge) -> list[AnswerRef]:
    """The answers of the first questions."""
    return [AnswerRef(q.id, option.id) for q in gardens.questions for option in q.options]


def in_quotes(gardens: Knowledge, answers: list[AnswerRef], number: int) -> str:
    return quoted(gardens, *answers[number])


def test_an_answer_is_said_by_its_words(gardens: Knowledge, answers: list[AnswerRef]) -> None:
    assert ways_to_meet(gardens, answers[0]) == (in_quotes(gardens, answers, 0),)


def test_answers_of_which_one_is_enough_share_a_line(
    gardens: Knowledge, answers: list[AnswerRef]
) -> None:
    when = Condition(any=(answers[0], answers[1]))
    first, second = (in_quotes(gardens, answers, n) for n in (0, 1))
    assert ways_to_meet(gardens, when) == (f"{first} or {second}",)


def test_each_other_way_has_a_line_of_its_own(gardens: Knowledge, answers: list[AnswerRef]) -> None:
    both: When = Condition(all=(answers[1], answers[2]))
    first, second, third = (in_quotes(gardens, answers, n) for n in (0, 1, 2))
    assert ways_to_meet(gardens, Condition(any=(answers[0], both))) == (
        first,
        f"{second} together with {third}",
    )


def test_what_must_not_be_is_said(gardens: Knowledge, answers: list[AnswerRef]) -> None:
    when = Condition(all=(answers[0],), none=(answers[1], answers[2]))
    (line,) = ways_to_meet(gardens, when)
    second, third = (in_quotes(gardens, answers, n) for n in (1, 2))
    assert line.endswith(f"but not if you answered {second} or {third}")
