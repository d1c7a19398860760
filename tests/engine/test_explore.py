"""What is left of the field by the filters of somebody who explores."""

import pytest

from engine.explore import (
    Wish,
    approaches_of,
    differences_of,
    initiatives_of,
    measures_of,
)
from knowledge.models.knowledge import Knowledge


def test_without_a_wish_everything_is_left(gardens: Knowledge) -> None:
    assert approaches_of(gardens, Wish()) == gardens.approaches
    assert differences_of(gardens, Wish()) == gardens.differences
    assert initiatives_of(gardens, Wish()) == gardens.initiatives
    assert measures_of(gardens, Wish()) == gardens.measures


def test_approaches_stay_in_the_order_of_the_knowledge(gardens: Knowledge) -> None:
    left = approaches_of(gardens, Wish(approaches=("cedar", "alder")))
    assert [approach.id for approach in left] == ["alder", "cedar"]


@pytest.mark.parametrize(
    ("wish", "ids"),
    [
        (Wish(approaches=("cedar",)), ["meadow-plan", "wasp-bill"]),
        (Wish(approaches=("birch", "cedar")), ["hedge-plan", "meadow-plan", "wasp-bill"]),
        (Wish(kind="policy"), ["hedge-plan", "wasp-bill"]),
        (Wish(approaches=("cedar",), status="active"), ["meadow-plan"]),
    ],
    ids=["one approach", "two", "kind", "approach and status"],
)
def test_initiatives_that_carry_one_of_the_approaches_or_cut_across_all_are_left(
    wish: Wish, ids: list[str], gardens: Knowledge
) -> None:
    assert [initiative.id for initiative in initiatives_of(gardens, wish)] == ids


def test_a_measure_that_names_no_approach_is_used_with_any(gardens: Knowledge) -> None:
    left = {measure.id for measure in measures_of(gardens, Wish(approaches=("cedar",)))}
    assert {"shared-tea", "own-wish"} <= left
    assert "harvest" not in left
