"""How far a result holds, over weights and over what was left out."""

import pytest
from hypothesis import given

from engine.answers import Answers
from engine.fit import fit
from engine.robustness.acceptability import ALWAYS, Share, holds, stability
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import any_answers, any_approaches, approach, knowing, said

TORN = approach("elm", {"work.dig": "strong", "label.park": "strongly-against"})
STEADY = approach("oak", {"work.dig": "strong", "label.park": "strong"})


def share(knowledge: Knowledge, answers: Answers, id_: str) -> Share:
    return next(s for s in stability(knowledge, answers).shares if s.approach == id_)


def test_what_every_answer_speaks_for_holds_however_it_is_weighed() -> None:
    assert share(knowing(TORN, STEADY), said(work="dig", label="park"), "oak").weights == 1


def test_what_answers_are_divided_about_depends_on_the_weights() -> None:
    """Elm alone has to have half of what was said: its score is the weight of the one less that of
    the other.
    """
    found = share(knowing(TORN), said(work="dig", label="park"), "elm").weights
    assert found == pytest.approx(
        1 - (1 + 0.25) / 2, abs=0.03
    )  # it fits where its score, 2w - 1, is a quarter or more


def test_with_one_answer_the_weights_make_no_difference() -> None:
    knowledge, answers = knowing(TORN, STEADY), said(work="dig")
    assert {s.approach for s in stability(knowledge, answers).shares if s.weights == 1} == {
        a.id for a in fit(knowledge, answers).front
    }


def test_where_nothing_was_left_out_that_share_is_all_or_nothing() -> None:
    found = stability(knowing(TORN, STEADY), said(work="dig", label="park"))
    assert found.open_questions == 0
    assert {s.left_out for s in found.shares} <= {0.0, 1.0}


def test_a_question_left_out_is_answered_at_random() -> None:
    """The label has two options, and one of them puts elm out."""
    knowledge = knowing(TORN, work=4, label=4)
    assert share(knowledge, said(work="dig"), "elm").left_out == pytest.approx(0.5, abs=0.04)


def test_nothing_said_holds_nothing() -> None:
    assert {s.weights for s in stability(knowing(TORN, STEADY), said()).shares} == {0}


@given(any_approaches(), any_answers())
def test_every_share_is_a_share(approaches: tuple, answers: Answers) -> None:
    found = stability(knowing(*approaches), answers).shares
    assert all(0 <= s.weights <= 1 and 0 <= s.left_out <= 1 for s in found)


@given(any_approaches(), any_answers())
def test_the_same_answers_give_the_same_figures(approaches: tuple, answers: Answers) -> None:
    assert stability(knowing(*approaches), answers) == stability(knowing(*approaches), answers)


@given(any_approaches(), any_answers())
def test_the_order_of_approaches_makes_no_difference(approaches: tuple, answers: Answers) -> None:
    one, other = (
        stability(knowing(*order), answers) for order in (approaches, tuple(reversed(approaches)))
    )
    assert set(one.shares) == set(other.shares)


@pytest.mark.parametrize(
    ("part", "word"),
    [
        (1, "always"),
        (ALWAYS, "always"),
        (0.94, "often"),
        (0.6, "often"),
        (0.59, "sometimes"),
        (0.06, "sometimes"),
        (0.05, "never"),
        (0, "never"),
    ],
)
def test_a_share_is_said_in_a_word(part: float, word: str) -> None:
    assert holds(part) == word


def test_what_matters_most_weighs_more() -> None:
    knowledge = knowing(TORN, work=4, label=2)
    weights = Weights.published(knowledge).times("label", 2)
    assert weights.of("work") == 4 and weights.of("label") == 4
    assert fit(knowledge, said(work="dig", label="park"), weights).approaches[0].score == 0
