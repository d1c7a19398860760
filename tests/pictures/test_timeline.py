"""The picture over time is sound XML, holds one mark for each thing in its year, and takes no name
at its word.
"""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictures.lanes import Lane, Mark, of_events, of_initiatives
from pictures.timeline import description, timeline
from tests.engine.makers import gardens

SVG = "{http://www.w3.org/2000/svg}"
NASTY = "<b>&\"'"
SHAPES = st.sampled_from(["full", "hollow", "cross"])
MARKS = st.builds(Mark, st.integers(1900, 2100), st.just("<script>"), SHAPES)
LANES = st.lists(
    st.builds(Lane, st.just(NASTY), st.lists(MARKS, max_size=6).map(tuple)), max_size=4
).map(tuple)
DRAWABLE = LANES.filter(lambda lanes: any(lane.marks for lane in lanes))
ALL = {i.id for i in gardens().initiatives}


def drawn(*lanes: Lane, key: str = "lanes", title: str = "Title") -> ElementTree.Element:
    """The picture, read as XML."""
    picture = timeline(lanes, key, title)
    assert picture
    return ElementTree.fromstring(picture.svg)


def of(*years: int) -> Lane:
    """A lane with a mark in each of these years."""
    return Lane("Moss", tuple(Mark(year, f"In {year}") for year in years))


def marks(picture: ElementTree.Element) -> dict[str, list[ElementTree.Element]]:
    """The marks of a picture by what each says of itself."""
    found: dict[str, list[ElementTree.Element]] = {}
    for element in picture.iter():
        if element is not picture and (said := element.findtext(f"{SVG}title")) is not None:
            found.setdefault(said, []).append(element)
    return found


def place(mark: ElementTree.Element) -> float:
    """How far to the right a mark stands."""
    return float(str(mark.get("cx") or mark.get("x")).removesuffix("%"))


def years_written(picture: ElementTree.Element) -> list[int]:
    """The years on the axis, from left to right."""
    return [int(e.text) for e in picture.iter(f"{SVG}text") if e.text and e.text.isdecimal()]


def test_a_picture_names_its_title_and_its_description() -> None:
    picture = drawn(of(2010), title="What was found")
    parts = [picture.find(f"{SVG}{part}") for part in ("title", "desc")]
    assert str(picture.get("aria-labelledby")).split() == [
        part.get("id") for part in parts if part is not None
    ]
    assert (
        picture.get("role") == "img" and parts[0] is not None and parts[0].text == "What was found"
    )


def test_two_keys_on_one_page_share_no_id() -> None:
    ids = [
        e.get("id")
        for key in ("one", "other")
        for e in drawn(of(2010), key=key).iter()
        if e.get("id")
    ]
    assert len(ids) == len(set(ids)) == 4


def test_every_name_is_escaped() -> None:
    picture = drawn(Lane(NASTY, (Mark(2010, NASTY),)), title=NASTY)
    assert picture.findtext(f"{SVG}title") == NASTY and NASTY in str(picture.findtext(f"{SVG}desc"))
    assert NASTY in [e.text for e in picture.iter(f"{SVG}text")] and f"{NASTY} (2010)" in marks(
        picture
    )


def test_each_mark_says_what_it_is_and_when() -> None:
    assert list(marks(drawn(of(2010, 2012)))) == ["In 2010 (2010)", "In 2012 (2012)"]


def test_the_shapes_are_told_apart_without_colour() -> None:
    picture = drawn(
        Lane("Moss", (Mark(2010, "a"), Mark(2010, "b", "hollow"), Mark(2010, "c", "cross")))
    )
    (full,), (hollow,), (cross,) = (marks(picture)[f"{name} (2010)"] for name in "abc")
    assert (full.get("fill"), hollow.get("fill"), cross.text) == ("currentColor", "none", "×")


def test_without_a_mark_there_is_no_picture() -> None:
    assert timeline((Lane("Moss", ()),), "lanes", "Title") is None
    assert timeline((), "lanes", "Title") is None


def test_a_lane_without_marks_keeps_its_name() -> None:
    assert "Fern" in [e.text for e in drawn(of(2010), Lane("Fern", ())).iter(f"{SVG}text")]


@pytest.mark.parametrize("years", [(2010,), (2010, 2011), (1990, 2026), (1900, 2100)])
def test_the_axis_runs_from_the_first_year_to_the_last(years: tuple[int, ...]) -> None:
    written = years_written(drawn(of(*years)))
    assert written == sorted(set(written)) and written[0] == years[0] and written[-1] >= years[-1]


def test_marks_of_one_year_stand_on_top_of_each_other() -> None:
    lower, upper = (
        mark
        for found in marks(drawn(Lane("Moss", (Mark(2010, "a"), Mark(2010, "b"))))).values()
        for mark in found
    )
    assert place(lower) == place(upper) and lower.get("cy") != upper.get("cy")


def test_a_later_year_stands_further_right_in_every_lane() -> None:
    found = marks(drawn(of(2010, 2020), of(2015)))
    assert [place(found[f"In {year} ({year})"][0]) for year in (2010, 2015, 2020)] == sorted(
        {place(m) for many in found.values() for m in many}
    )


@given(DRAWABLE)
def test_any_picture_is_sound_and_holds_every_mark_and_nothing_that_runs(
    lanes: tuple[Lane, ...],
) -> None:
    picture = drawn(*lanes)
    assert {e.tag.removeprefix(SVG) for e in picture.iter()} <= {
        "svg",
        "title",
        "desc",
        "line",
        "text",
        "tspan",
        "circle",
    }
    assert not any(
        name.startswith("on") or "href" in name for e in picture.iter() for name in e.attrib
    )
    found = [mark for many in marks(picture).values() for mark in many]
    assert len(found) == sum(len(lane.marks) for lane in lanes) and all(
        0 < place(mark) < 100 for mark in found
    )


def test_the_description_says_how_many_and_when() -> None:
    assert (
        description((of(2015, 2010, 2012), Lane("Fern", ())))
        == "Moss: 3 from 2010 to 2015. Fern: none."
    )


# The lanes of the knowledge.


def lane(name: str, ids: set[str]) -> tuple[Mark, ...]:
    return next(lane.marks for lane in of_initiatives(gardens(), ids) if lane.name == name)


def test_each_approach_has_a_lane_even_if_nothing_carries_it() -> None:
    names = [a.name for a in gardens().approaches]
    assert [lane.name for lane in of_initiatives(gardens(), set())] == names


def test_an_initiative_stands_in_each_lane_that_it_carries_in_the_year_it_began() -> None:
    assert [
        [(m.name, m.year) for m in lane(name, ALL)] for name in ("Alder", "Birch", "Cedar")
    ] == [[("The hedge plan", 2010)], [("The hedge plan", 2010)], [("The meadow plan", 2015)]]


def test_what_is_carried_mainly_is_full_and_what_is_carried_also_is_hollow() -> None:
    going_on = tuple(i.model_copy(update={"status": "active"}) for i in gardens().initiatives)
    lanes = of_initiatives(gardens().model_copy(update={"initiatives": going_on}), ALL)
    assert [[m.shape for m in lane.marks] for lane in lanes[:3]] == [["full"], ["hollow"], ["full"]]


def test_what_is_over_is_crossed_out_however_it_was_carried() -> None:
    assert [lane(name, ALL)[0].shape for name in ("Alder", "Birch")] == ["cross", "cross"]


def test_what_cuts_across_all_has_a_lane_of_its_own() -> None:
    assert [m.name for m in lane("Cuts across all", ALL)] == ["Wasp bill"]
    assert "Cuts across all" not in [
        lane.name for lane in of_initiatives(gardens(), {"hedge-plan"})
    ]


def test_only_the_initiatives_shown_are_marked() -> None:
    assert sum(len(lane.marks) for lane in of_initiatives(gardens(), {"meadow-plan"})) == 1


@pytest.mark.parametrize(
    ("when", "year"), [("2018", 2018), ("c. 1970", 1970), ("2023-09", 2023), ("2023-09-20", 2023)]
)
def test_an_event_stands_in_its_year(when: str, year: int) -> None:
    alder = gardens().approaches[0]
    event = alder.timeline[0].model_copy(update={"when": when})
    knowledge = gardens().model_copy(
        update={"approaches": (alder.model_copy(update={"timeline": (event,)}),)}
    )
    assert of_events(knowledge) == (Lane("Alder", (Mark(year, event.text),)),)
