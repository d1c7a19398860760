"""Each picture of the field shows all of it, leads to the pages of what it shows, and its table
says the same.
"""

from collections.abc import Iterator

import pytest

from engine.explore import PICTURES, Wish
from knowledge.models.knowledge import Knowledge
from pictures.chart import Lead, Mark
from tests.engine.makers import approach, knowing
from views.explore import explore_view
from views.explore_measures import ABREAST
from views.explore_model import ExploreView

EVERY = pytest.mark.parametrize("picture", PICTURES)


def view(gardens: Knowledge, picture: str, **filters: object) -> ExploreView:
    return explore_view(gardens, Wish(picture, **filters))  # type: ignore[arg-type]


def marks(shown: ExploreView) -> Iterator[Mark]:
    for chart in shown.charts:
        yield from chart.marks


def page_of(gardens: Knowledge, lead: Lead) -> object:
    """What a press leads to; None if that is not there."""
    if lead.page == "APPROACH":
        return gardens.approach(lead.value)
    if lead.page == "INITIATIVES":
        return gardens.initiative(lead.value)
    named = [measure for measure in gardens.measures if measure.name == lead.value]
    return next(iter(named), None)


@EVERY
def test_the_table_leads_to_the_same_pages_as_the_marks(gardens: Knowledge, picture: str) -> None:
    shown = view(gardens, picture)
    assert {mark.lead for mark in marks(shown)} <= {row.lead for row in shown.rows}
    assert all(page_of(gardens, row.lead) for row in shown.rows)


@EVERY
def test_each_row_of_the_table_fills_its_columns(gardens: Knowledge, picture: str) -> None:
    shown = view(gardens, picture)
    assert shown.rows
    assert all(len(row.cells) == len(shown.columns) - 1 for row in shown.rows)


@EVERY
def test_each_mark_stands_inside_and_says_something(gardens: Knowledge, picture: str) -> None:
    for mark in marks(view(gardens, picture)):
        assert 0 <= mark.x <= 1
        assert mark.words


@EVERY
def test_each_chart_is_described_by_its_finding(gardens: Knowledge, picture: str) -> None:
    shown = view(gardens, picture)
    for chart in shown.charts:
        assert chart.alt.startswith(chart.title or shown.title)


def test_a_range_goes_from_one_place_to_the_other(gardens: Knowledge) -> None:
    pace = view(gardens, "ranges").charts[0]
    alder = gardens.approaches[0]
    assert [mark.x for mark in pace.lanes[0].marks] == [0, 0.8]  # from 1 to 5
    assert alder.differences["pace"].managerialist.looks_like in pace.lanes[0].marks[0].words


def test_what_is_not_described_has_no_mark_and_says_so() -> None:
    half = approach("elm", pace=(None, 5))
    none = approach("oak", pace=(None, None))
    lanes = view(knowing(half, none), "ranges").charts[0].lanes
    assert [len(lane.marks) for lane in lanes] == [1, 0]
    assert [lane.name for lane in lanes] == ["Elm", "Oak is not described"]


def test_a_difference_and_approaches_can_be_chosen(gardens: Knowledge) -> None:
    shown = view(gardens, "ranges", approaches=("birch", "cedar"), difference="tools")
    (tools,) = shown.charts
    assert [lane.name for lane in tools.lanes] == ["Birch", "Cedar"]
    assert [row.name for row in shown.rows] == ["Birch", "Cedar"]
    assert len(shown.columns) == 2


def test_no_place_is_said_as_a_number(gardens: Knowledge) -> None:
    shown = view(gardens, "ranges")
    said = [cell.text + cell.aloud for row in shown.rows for cell in row.cells]
    said.extend(mark.words for mark in marks(shown))
    assert not [text for text in said if any(sign.isdigit() for sign in text)]


def test_an_initiative_stands_in_the_lane_of_each_approach_it_carries(gardens: Knowledge) -> None:
    (chart,) = view(gardens, "initiatives").charts
    lanes = {lane.name: [mark.lead.value for mark in lane.marks] for lane in chart.lanes}
    assert lanes["Alder (1)"] == lanes["Birch (1)"] == ["hedge-plan"]
    assert lanes["Cuts across all (1)"] == ["wasp-bill"]


def test_what_is_over_is_a_cross_and_what_goes_on_is_not(gardens: Knowledge) -> None:
    signs = {mark.lead.value: mark.sign for mark in marks(view(gardens, "initiatives"))}
    assert signs["hedge-plan"] == "×"
    assert signs["meadow-plan"] == "●"


def test_initiatives_of_one_year_stand_on_top_of_each_other(gardens: Knowledge) -> None:
    twice = (gardens.initiatives[0], gardens.initiatives[0])
    known = gardens.model_copy(update={"initiatives": twice})
    (chart,) = view(known, "initiatives").charts
    assert [mark.level for mark in chart.lanes[0].marks] == [0, 1]


def test_a_measure_stands_in_the_lane_of_all_that_it_shows(gardens: Knowledge) -> None:
    (chart,) = view(gardens, "measures", kind="outcome-personal").charts
    seen = [lane.name for lane in chart.lanes if lane.marks]
    assert seen == [f"{difference.name} (1)" for difference in gardens.differences]


def test_many_measures_stand_in_rows(gardens: Knowledge) -> None:
    known = gardens.model_copy(update={"measures": gardens.measures[:1] * (ABREAST + 1)})
    lane = next(lane for lane in view(known, "measures").charts[0].lanes if lane.marks)
    assert [mark.level for mark in lane.marks] == [0] * ABREAST + [1]
    assert lane.rows == 2


@pytest.mark.parametrize("picture", ["initiatives", "measures"])
def test_where_nothing_is_left_it_says_what_to_do(gardens: Knowledge, picture: str) -> None:
    bare = gardens.model_copy(update={"initiatives": (), "measures": ()})
    shown = view(bare, picture)
    assert shown.title == "Nothing matches these filters. Remove one."
    assert not shown.charts
    assert not shown.rows
