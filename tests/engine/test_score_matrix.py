"""The rule on whole tables, held against fit.py."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.answers import Answers
from engine.fit import fit
from engine.robustness.acceptability import weighed_again
from engine.robustness.score_matrix import DOUBLE, in_front, scale_of, weighed
from tests.engine.makers import any_answers, any_approaches, each_score, gardens, knowing, said


@given(any_approaches(), any_answers(), st.integers(1, 9), st.integers(0, 9))
def test_the_front_is_that_of_the_result(
    approaches: tuple, answers: Answers, work: int, label: int
) -> None:
    knowledge = knowing(*approaches, work=work, label=label)
    scale = scale_of(knowledge)
    totals, weight = weighed(scale, answers)
    found = in_front(totals, np.array(weight), scale.enough)
    assert {id_ for id_, fits in zip(scale.approaches, found, strict=True) if fits} == {
        a.id for a in fit(knowledge, answers).front
    }


@given(any_approaches(), any_answers())
def test_the_totals_are_the_scores(approaches: tuple, answers: Answers) -> None:
    knowledge = knowing(*approaches)
    totals, weight = weighed(scale_of(knowledge), answers)
    scores = each_score(fit(knowledge, answers))
    assert [round(t / weight / DOUBLE if weight else 0, 4) for t in totals] == [
        scores[a.id] for a in knowledge.approaches
    ]


@given(any_approaches(), any_answers(), any_answers())
def test_rows_are_weighed_each_for_itself(approaches: tuple, one: Answers, other: Answers) -> None:
    scale = scale_of(knowing(*approaches))
    both = [weighed(scale, answers) for answers in (one, other)]
    together = in_front(
        np.array([t for t, _ in both]), np.array([w for _, w in both]), scale.enough
    )
    assert together.tolist() == [in_front(t, np.array(w), scale.enough).tolist() for t, w in both]


def test_what_matters_most_never_counts_as_more_said() -> None:
    light = said(label="park")
    assert not fit(gardens(), light).enough
    assert not fit(weighed_again(gardens(), "label", 4), light).enough
