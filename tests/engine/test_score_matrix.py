"""The rule on whole tables, held against fit.py."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.answers import Answers
from engine.fit import fit
from engine.robustness.score_matrix import DOUBLE, in_front, scale_of, totals_of
from engine.weights import Weights
from tests.engine.makers import any_answers, any_approaches, approach, each_score, gardens, knowing


@given(any_approaches(), any_answers(), st.integers(1, 9), st.integers(0, 9))
def test_the_front_is_that_of_the_result(
    approaches: tuple, answers: Answers, work: int, label: int
) -> None:
    knowledge = knowing(*approaches, work=work, label=label)
    scale = scale_of(knowledge)
    totals, weight = totals_of(scale, answers)
    found = in_front(totals, np.array(weight), scale.weights.least)
    assert {id_ for id_, fits in zip(scale.approaches, found, strict=True) if fits} == {
        a.id for a in fit(knowledge, answers).front
    }


@given(any_approaches(), any_answers())
def test_the_totals_are_the_scores(approaches: tuple, answers: Answers) -> None:
    knowledge = knowing(*approaches)
    totals, weight = totals_of(scale_of(knowledge), answers)
    scores = each_score(fit(knowledge, answers))
    assert [round(t / weight / DOUBLE if weight else 0, 4) for t in totals] == [
        scores[a.id] for a in knowledge.approaches
    ]


@given(any_approaches(), any_answers(), any_answers())
def test_rows_are_weighed_each_for_itself(approaches: tuple, one: Answers, other: Answers) -> None:
    scale = scale_of(knowing(*approaches))
    both = [totals_of(scale, answers) for answers in (one, other)]
    together = in_front(
        np.array([t for t, _ in both]), np.array([w for _, w in both]), scale.weights.least
    )
    assert together.tolist() == [
        in_front(t, np.array(w), scale.weights.least).tolist() for t, w in both
    ]


@given(any_approaches(), any_answers(), st.sampled_from(["work", "label"]), st.integers(1, 9))
def test_the_front_is_that_of_the_result_by_other_weights(
    approaches: tuple, answers: Answers, question: str, factor: int
) -> None:
    knowledge = knowing(*approaches)
    weights = Weights.published(knowledge).times(question, factor)
    totals, answered = totals_of(scale_of(knowledge, weights), answers)
    found = in_front(totals, np.array(answered), weights.least)
    assert {a.id for a, fits in zip(approaches, found, strict=True) if fits} == {
        a.id for a in fit(knowledge, answers, weights).front
    }


def test_many_visitors_who_weigh_share_one_table_of_what_is_known() -> None:
    knowledge = gardens()
    table = scale_of(knowledge).degrees
    published = Weights.published(knowledge)
    for factor in range(2, 20):
        for question in ("work", "label"):
            assert scale_of(knowledge, published.times(question, factor)).degrees is table
    assert scale_of(knowledge).degrees is table


def test_the_same_version_with_other_reasons_has_another_table() -> None:
    """Copies in tests and benchmarks keep the version."""
    one = knowing(approach("elm", {"work.dig": "strong"}))
    other = knowing(approach("elm", {"work.dig": "against"}))
    assert one.version == other.version
    tables = [scale_of(knowledge).degrees["work", "dig"].tolist() for knowledge in (one, other)]
    assert tables == [[2], [-1]]
