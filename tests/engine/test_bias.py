"""How far rules lean, on rules whose lean is known."""

import pytest

from engine.fit import fit
from engine.robustness.bias import bias
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import approach, gardens, knowing, said

SETS = 4_000
ELM = approach("elm", {"work.dig": "strong"})


def test_a_twin_leans_as_its_twin() -> None:
    twins = bias(knowing(ELM, approach("oak", {"work.dig": "strong"})), SETS).leans
    assert twins[0].front == twins[1].front > 0
    assert {lean.alone for lean in twins} == {0}


def test_an_approach_that_no_answers_put_in_front_is_found() -> None:
    assert bias(knowing(ELM, approach("oak", {"work.dig": "against"})), SETS).unreachable == (
        "oak",
    )


def test_where_all_can_be_reached_none_is_named() -> None:
    assert bias(gardens(), SETS).unreachable == ()


def test_one_that_is_favoured_has_more_than_its_fair_share() -> None:
    every = {"work.dig": "strong", "work.sow": "strong", "work.rest": "strong"}
    favoured, other = bias(knowing(approach("oak", every), ELM), SETS).leans
    assert favoured.times_fair > 1 > other.times_fair
    assert favoured.times_fair + other.times_fair == pytest.approx(2, abs=0.02)


def test_with_one_question_that_weighs_the_share_can_be_counted() -> None:
    """Work is left out, or is one of three, or two of three: seven ways, in three of which it has
    dig in it.
    """
    found = bias(knowing(ELM, work=4, label=0), 20_000)
    assert found.leans[0].front == pytest.approx(3 / 7, abs=0.02)
    assert found.empty == pytest.approx(4 / 7, abs=0.02)


def test_how_often_one_changed_answer_changes_the_front_can_be_counted() -> None:
    """From three of seven states with dig to one of four without, or back: 2 * 3/7 * 4/6."""
    assert bias(knowing(ELM, work=4, label=0), 20_000).changed == pytest.approx(
        2 * 3 / 7 * 4 / 6, abs=0.02
    )


def test_the_same_run_gives_the_same_figures() -> None:
    assert bias(gardens(), SETS) == bias(gardens(), SETS)


def _shuffled() -> Knowledge:
    return gardens().model_copy(update={"approaches": tuple(reversed(gardens().approaches))})


def test_the_order_of_approaches_makes_no_difference() -> None:
    assert set(bias(gardens(), SETS).leans) == set(bias(_shuffled(), SETS).leans)
    assert fit(gardens(), said(work="dig")) == fit(_shuffled(), said(work="dig"))
