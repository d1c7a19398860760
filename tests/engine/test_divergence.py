"""Spread and gap by hand, on the invented gardens and on made ones where the finding is another."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.divergence import Divergence, divergence, overall, span
from knowledge.models.approach import Approach
from tests.engine.makers import Place, approach, gardens
from wording.divergence import finding, title

PLACE = st.none() | st.integers(1, 6)


def on_pace(*places: tuple[Place, Place]) -> Divergence:
    """How approaches with these places compare on the pace."""
    return divergence(
        gardens(), tuple(approach(f"elm-{n}", pace=pair) for n, pair in enumerate(places))
    )[0]


def by_id(found: Divergence) -> dict[str, int | None]:
    return {s.id: s.spread for s in found.spans}


def test_the_spread_is_the_steps_between_the_two_expressions() -> None:
    pace, tools = divergence(gardens(), gardens().approaches)
    assert by_id(pace) == {"alder": 5 - 1, "birch": 5 - 2, "cedar": 6 - 1}
    assert by_id(tools) == {"alder": 6 - 2, "birch": 5 - 1, "cedar": 5 - 2}


def test_within_is_the_mean_of_the_spreads() -> None:
    pace, tools = divergence(gardens(), gardens().approaches)
    assert (pace.within, tools.within) == (
        pytest.approx((4 + 3 + 5) / 3),
        pytest.approx((4 + 4 + 3) / 3),
    )


def test_between_is_the_mean_of_the_gaps_in_the_same_spirit() -> None:
    pace, tools = divergence(gardens(), gardens().approaches)
    assert pace.between == pytest.approx(
        (1 / 2 + 1 / 2 + 2 / 2) / 3
    )  # alder-birch, alder-cedar, birch-cedar
    assert tools.between == pytest.approx((2 / 2 + 1 / 2 + 1 / 2) / 3)


def test_over_all_differences_the_means_are_taken_again() -> None:
    whole = overall(divergence(gardens(), gardens().approaches))
    assert (whole.within, whole.between) == (pytest.approx((4 + 11 / 3) / 2), pytest.approx(2 / 3))


def test_differences_stand_in_the_order_of_the_knowledge() -> None:
    turned = gardens().model_copy(update={"differences": gardens().differences[::-1]})
    assert [d.difference for d in divergence(turned, gardens().approaches)] == ["tools", "pace"]


def test_a_span_holds_both_places() -> None:
    elm = approach("elm", pace=(2, 5))
    found = span(elm, elm.differences["pace"])
    assert (found.id, found.name, found.low, found.high, found.spread) == ("elm", "Elm", 2, 5, 3)


@pytest.mark.parametrize(
    ("places", "larger"),
    [
        ([(1, 6), (1, 6)], "within"),
        ([(1, 1), (6, 6)], "between"),
        ([(1, 2), (2, 3)], "equal"),
        ([(1, 1), (1, 1)], "equal"),
        ([(1, 5)], "unknown"),
        ([], "unknown"),
        ([(None, None), (None, None)], "unknown"),
        ([(1, None), (2, None)], "unknown"),
        ([(1, None), (None, 6)], "unknown"),
    ],
)
def test_the_larger_of_the_two_is_named(places: list[tuple[Place, Place]], larger: str) -> None:
    assert on_pace(*places).larger == larger


def test_equal_means_are_equal_even_where_floats_are_not() -> None:
    assert Divergence("pace", "Pace", (), 0.1 + 0.2, 0.3).larger == "equal"


def test_what_is_not_described_is_left_out_of_the_means() -> None:
    found = on_pace((1, 5), (None, None), (3, 6))
    assert (found.within, found.between) == ((4 + 3) / 2, (2 + 1) / 2)
    assert len(found.spans) == 3


def test_one_described_expression_still_counts_for_the_gap() -> None:
    found = on_pace((1, 5), (None, 3))
    assert (found.within, found.between) == (4, 2)


def test_one_approach_has_a_spread_and_no_gap() -> None:
    found = on_pace((2, 5))
    assert (found.within, found.between) == (3, None)


@given(st.tuples(PLACE, PLACE).filter(any))
def test_an_approach_compared_with_itself_has_no_gap(places: tuple[Place, Place]) -> None:
    assert on_pace(places, places).between == 0


@given(st.lists(st.tuples(PLACE, PLACE), max_size=5), st.randoms())
def test_the_order_of_approaches_does_not_matter(
    places: list[tuple[Place, Place]], chance: Random
) -> None:
    one, other = on_pace(*places), on_pace(*chance.sample(places, len(places)))
    assert (one.within, one.between) == (pytest.approx(other.within), pytest.approx(other.between))
    assert one.larger == other.larger


def test_over_all_differences_nothing_is_known_where_nothing_is_described() -> None:
    nowhere: tuple[Approach, ...] = (approach("elm", pace=(None, None), tools=(None, None)),) * 2
    whole = overall(divergence(gardens(), nowhere))
    assert (whole.within, whole.between, whole.larger) == (None, None, "unknown")


def test_over_all_differences_what_is_known_of_one_counts() -> None:
    elm, oak = (
        approach("elm", pace=(1, 5), tools=(None, None)),
        approach("oak", pace=(2, 4), tools=(None, None)),
    )
    whole = overall(divergence(gardens(), (elm, oak)))
    assert (whole.within, whole.between) == (3, 1)


# What the finding says follows the data.


def test_the_finding_of_the_gardens_is_more_spread_inside() -> None:
    pace, _ = divergence(gardens(), gardens().approaches)
    assert title(pace) == "Pace: more spread inside approaches than between them"
    assert "how it is done makes the larger difference" in finding(pace)


def test_where_the_finding_is_false_the_opposite_is_said() -> None:
    found = on_pace((1, 2), (5, 6))
    assert title(found) == "Pace: more difference between approaches than inside them"
    assert "which approach it is makes the larger difference" in finding(found)
    assert "So how it is done" not in finding(found)


def test_where_both_are_equal_neither_is_said_to_be_more() -> None:
    found = on_pace((1, 2), (2, 3))
    assert title(found) == "Pace: as much spread inside approaches as between them"
    assert "alike" in finding(found) and "more" not in finding(found)


def test_the_finding_carries_both_figures() -> None:
    found = on_pace((1, 5), (2, 5))
    assert "differs by 3.5 steps" in finding(found) and "differ by half a step" in finding(found)


def test_the_finding_of_one_approach_carries_its_figure_and_speaks_of_no_other() -> None:
    found = on_pace((2, 5))
    assert title(found) == "Pace: Elm-0 covers four of six steps"
    assert "stand 3 steps apart" in finding(found) and "Two approaches" not in finding(found)


def test_one_step_is_one() -> None:
    assert "stand 1 step apart" in finding(on_pace((2, 3)))


@pytest.mark.parametrize(
    ("places", "telling"),
    [
        (((1, 2), (5, 6)), True),
        (((1, 2), (2, 3)), True),
        (((1, 5), (2, 5)), False),
        (((3, 3), (3, 3)), False),
        (((2, 2), (2, 3)), True),
        (((2, 5),), False),
        (((None, None), (1, 6)), False),
    ],
)
def test_it_tells_apart_where_approaches_stand_apart_at_least_as_far_as_they_range(
    places: tuple[tuple[Place, Place], ...], telling: bool
) -> None:
    assert on_pace(*places).telling is telling


def test_the_finding_of_what_is_not_described_says_so() -> None:
    found = on_pace((None, None), (None, None))
    assert title(found) == "Pace: Elm-0 is not described and Elm-1 is not described"
    assert "not described" in finding(found) and "steps" not in finding(found)


def test_all_differences_together_have_a_finding_too() -> None:
    whole = overall(divergence(gardens(), gardens().approaches))
    assert title(whole).startswith(
        "All differences: more spread inside"
    ) and "3.8 steps" in finding(whole)
