"""What each question weighs, as published and as a visitor weighs."""

from hypothesis import given
from hypothesis import strategies as st

from engine.answers import Answers
from engine.fit import fit
from engine.weights import Weights
from tests.engine.makers import any_answers, any_approaches, gardens, knowing, said


def test_as_much_must_be_said_as_the_heaviest_question_weighs() -> None:
    weights = Weights.published(knowing(work=4, label=7))
    assert weights.least == 7


def test_with_no_question_there_is_nothing_to_weigh() -> None:
    weights = Weights.with_least({})
    assert weights.least == 0 and weights.answered(Answers()) == 0


def test_one_question_weighs_more() -> None:
    weights = Weights.published(knowing(work=4, label=3)).times("label", 2)
    assert weights.of("label") == 6 and weights.of("work") == 4


def test_what_matters_most_never_counts_as_more_said() -> None:
    light = said(label="park")
    heavier = Weights.published(gardens()).times("label", 4)
    assert not fit(gardens(), light).enough
    assert not fit(gardens(), light, heavier).enough


def test_only_one_question_counts() -> None:
    weights = Weights.published(knowing(work=4, label=3)).only("label")
    assert weights.least == 3
    assert {question for question, weight in weights.by_question.items() if weight} == {"label"}


def test_not_sure_weighs_nothing() -> None:
    assert Weights.published(gardens()).answered(said(work="not-sure")) == 0


@given(any_approaches(), any_answers())
def test_the_published_weights_are_those_of_a_plain_fit(
    approaches: tuple, answers: Answers
) -> None:
    knowledge = knowing(*approaches)
    assert fit(knowledge, answers, Weights.published(knowledge)) == fit(knowledge, answers)


@given(any_answers(), st.integers(1, 9))
def test_other_weights_are_no_other_version(answers: Answers, factor: int) -> None:
    weights = Weights.published(gardens()).times("work", factor)
    assert fit(gardens(), answers, weights).version == gardens().version


@given(any_answers(), st.integers(1, 9))
def test_whether_enough_was_said_needs_no_less_than_before(answers: Answers, factor: int) -> None:
    published = Weights.published(gardens())
    if published.times("work", factor).enough(answers):
        assert published.enough(answers)
