"""Results besides choosing an approach: each is raised by what it says raises it, and by nothing
else.
"""

import random

import pytest
from hypothesis import given

from engine.alternatives import raised
from engine.answers import Answers, read
from engine.fit import fit
from engine.question_kinds import option_ids
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.next_steps import Alternative
from knowledge.reserved import NOT_SURE
from tests.engine.makers import any_answers, approach, gardens, knowing, said
from tests.shipped import shipped

SHIPPED = shipped()
BY_ANSWER = [
    pytest.param(known, a, answer, id=f"{a.id} {answer}")
    for known in (gardens(), SHIPPED)
    for a in known.alternatives
    for answer in a.answers
]
BY_FRONT = [pytest.param(a, id=a.id) for a in SHIPPED.alternatives if a.front]
DRAWS = 2_000


def ids(knowledge: Knowledge, answers: Answers) -> list[str]:
    """Those that these answers raise."""
    return [a.id for a in raised(knowledge, answers, fit(knowledge, answers))]


@pytest.mark.parametrize(("knowledge", "alternative", "answer"), BY_ANSWER)
def test_each_is_raised_by_each_of_its_answers_alone(
    knowledge: Knowledge, alternative: Alternative, answer: AnswerRef
) -> None:
    assert alternative.id in ids(knowledge, read(knowledge, {answer.question: [answer.option]}))


@pytest.mark.parametrize("alternative", BY_FRONT)
def test_each_that_waits_for_a_front_is_reached_by_some_answers(alternative: Alternative) -> None:
    draw = random.Random(2018)

    def drawn() -> Answers:
        return read(
            SHIPPED,
            {q.id: [draw.choice(option_ids(q))] for q in SHIPPED.questions if draw.random() < 0.7},
        )

    assert any(alternative.id in ids(SHIPPED, drawn()) for _ in range(DRAWS))


@pytest.mark.parametrize(
    ("fitting", "others", "wanted"),
    [
        (0, 3, ["nothing"]),
        (1, 0, ["go-on"]),
        (1, 1, ["go-on"]),
        (1, 2, []),
        (2, 2, ["go-on"]),
        (2, 3, []),
        (3, 3, ["go-on"]),
    ],
)
def test_how_many_fit_raises_none_from_half_on_many_and_nothing_between(
    fitting: int, others: int, wanted: list[str]
) -> None:
    fits = [approach(f"elm-{n}", {"work.dig": "strong"}) for n in range(fitting)]
    rest = [approach(f"fir-{n}", {"work.dig": "against"}) for n in range(others)]
    assert ids(knowing(*fits, *rest), said(work="dig")) == wanted


@pytest.mark.parametrize(
    "answers",
    [said(), said(danger="wasps", pace_here="4"), said(work=NOT_SURE)],
    ids=["nothing", "nothing that weighs", "not sure"],
)
def test_where_nothing_is_weighed_the_front_raises_none(answers: Answers) -> None:
    assert ids(gardens(), answers) == []


def test_an_answer_raises_one_beside_those_of_the_front_in_the_order_of_the_knowledge() -> None:
    assert ids(gardens(), said(work="dig rest")) == ["ask-first", "go-on"]


@given(answers=any_answers())
def test_none_is_raised_without_its_reason(answers: Answers) -> None:
    front = len(fit(gardens(), answers).front)
    for found in raised(gardens(), answers, fit(gardens(), answers)):
        answered = any(
            AnswerRef(q, o) in found.answers for q, options in answers.by_question for o in options
        )
        assert answered or (
            front == 0 if found.front == "none" else 2 * front >= len(gardens().approaches)
        )
