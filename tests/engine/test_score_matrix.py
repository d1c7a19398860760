"""Tables of answers, held against fit.py."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.answers import Answers
from engine.fit import fit
from engine.robustness.score_matrix import DOUBLE, scale_of
from engine.robustness.table import Column, columns_of, front, held, sums
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import (
    any_answers,
    any_approaches,
    any_gated,
    approach,
    each_score,
    gardens,
    knowing,
)


def in_front(knowledge: Knowledge, answers: Answers, weights: Weights | None = None) -> set[str]:
    """The front of one set of answers, by its table of one row."""
    scale = scale_of(knowledge, weights)
    row = front(scale, columns_of(scale, answers), 1)[0]
    return {id_ for id_, fits in zip(scale.approaches, row, strict=True) if fits}


def of_the_result(
    knowledge: Knowledge, answers: Answers, weights: Weights | None = None
) -> set[str]:
    return {a.id for a in fit(knowledge, answers, weights).front}


@given(any_approaches(), any_answers(), st.integers(1, 9), st.integers(0, 9))
def test_the_front_is_that_of_the_result(
    approaches: tuple, answers: Answers, work: int, label: int
) -> None:
    knowledge = knowing(*approaches, work=work, label=label)
    assert in_front(knowledge, answers) == of_the_result(knowledge, answers)


@given(any_gated(), any_answers())
def test_the_front_behind_gates_is_that_of_the_result(
    knowledge: Knowledge, answers: Answers
) -> None:
    assert in_front(knowledge, answers) == of_the_result(knowledge, answers)


@given(any_gated(), any_answers())
def test_what_is_held_back_is_what_the_result_holds_back(
    knowledge: Knowledge, answers: Answers
) -> None:
    scale = scale_of(knowledge)
    row = held(scale, columns_of(scale, answers), 1)[0]
    assert {id_ for id_, shut in zip(scale.approaches, row, strict=True) if shut} == {
        a.id for a in fit(knowledge, answers).held_back
    }


@given(any_gated(), any_answers())
def test_the_totals_are_the_scores(knowledge: Knowledge, answers: Answers) -> None:
    scale = scale_of(knowledge)
    totals, weights = sums(scale, columns_of(scale, answers), 1)
    scores = each_score(fit(knowledge, answers))
    weight = weights[0]
    assert [round(t / weight / DOUBLE if weight else 0, 4) for t in totals[0]] == [
        scores[a.id] for a in knowledge.approaches
    ]


@given(any_gated(), any_answers(), any_answers())
def test_rows_are_weighed_each_for_itself(
    knowledge: Knowledge, one: Answers, other: Answers
) -> None:
    scale = scale_of(knowledge)
    both = {
        q.id: Column((one.of(q.id), other.of(q.id)), np.array([0, 1])) for q in scale.deciding
    }
    each = [front(scale, columns_of(scale, answers), 1)[0] for answers in (one, other)]
    assert front(scale, both, 2).tolist() == [row.tolist() for row in each]


@given(any_gated(), any_answers(), st.sampled_from(["work", "label"]), st.integers(1, 9))
def test_the_front_is_that_of_the_result_by_other_weights(
    knowledge: Knowledge, answers: Answers, question: str, factor: int
) -> None:
    weights = Weights.published(knowledge).times(question, factor)
    assert in_front(knowledge, answers, weights) == of_the_result(knowledge, answers, weights)


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
