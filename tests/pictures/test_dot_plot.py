"""The picture of a group is sound XML, has a dot for each person while that fits, and says in words
what it shows.
"""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.team.lines import Counts
from knowledge.models.lines import Scale
from pictures.dot_plot import FIXED, HIGHEST, dot_plot
from pictures.svg import Medium
from tests.engine.groups import SPLIT, any_counts
from tests.engine.makers import gardens
from wording.places import ends_of
from wording.team import in_words

SVG = "{http://www.w3.org/2000/svg}"
NASTY = '<b>&"'
PACE = gardens().lines[0].placed_on
each_kind = pytest.mark.parametrize("fixed", [False, True], ids=["page", "document"])


def drawn(
    counts: Counts, scale: Scale = PACE, title: str = "Title", fixed: bool = False
) -> ElementTree.Element:
    """The picture, read as XML."""
    medium: Medium = "paper" if fixed else "page"
    return ElementTree.fromstring(dot_plot(Counts(*counts), scale, "pace", title, medium).svg)


def circles(picture: ElementTree.Element) -> list[ElementTree.Element]:
    return list(picture.iter(f"{SVG}circle"))


def bars(picture: ElementTree.Element) -> list[ElementTree.Element]:
    return [line for line in picture.iter(f"{SVG}line") if line.get("class") == "plot-data"]


def words(picture: ElementTree.Element) -> list[str | None]:
    return [text.text for text in picture.iter(f"{SVG}text")]


def desc(picture: ElementTree.Element) -> str:
    return str(picture.findtext(f"{SVG}desc"))


@each_kind
@given(counts=any_counts(most=HIGHEST))
def test_each_person_is_a_dot(fixed: bool, counts: Counts) -> None:
    assert len(circles(drawn(counts, fixed=fixed))) == sum(counts)


@each_kind
def test_the_highest_column_of_dots_holds_twelve(fixed: bool) -> None:
    assert len(circles(drawn((HIGHEST, 1, 0, 0, 0, 0), fixed=fixed))) == HIGHEST + 1


@each_kind
def test_above_that_each_place_where_somebody_stands_has_a_bar(fixed: bool) -> None:
    picture = drawn((HIGHEST + 1, 0, 2, 0, 0, 0), fixed=fixed)
    assert (len(circles(picture)), len(bars(picture))) == (0, 2)


@each_kind
def test_a_bar_is_as_high_as_its_share_of_the_highest(fixed: bool) -> None:
    high, low = (
        float(str(bar.get("y1"))) - float(str(bar.get("y2")))
        for bar in bars(drawn(Counts(20, 5, 0, 0, 0, 0), fixed=fixed))
    )
    assert high == pytest.approx(4 * low)


@given(any_counts(most=200), st.booleans())
def test_no_two_dots_lie_on_one_another(counts: Counts, fixed: bool) -> None:
    places = [(dot.get("cx"), dot.get("cy")) for dot in circles(drawn(counts, fixed=fixed))]
    assert len(places) == len(set(places))


@given(any_counts(most=200), st.booleans())
def test_everything_stands_within_the_height_of_the_picture(counts: Counts, fixed: bool) -> None:
    picture = drawn(counts, fixed=fixed)
    heights = [
        float(str(e.get(name)))
        for e in picture.iter()
        for name in ("y", "cy", "y1", "y2")
        if e.get(name)
    ]
    assert min(heights) >= 10 and max(heights) < float(str(picture.get("height")))


def test_every_place_has_its_people_above_and_no_number_of_its_own() -> None:
    found = [text for text in words(drawn(SPLIT)) if text and text.isdigit()]
    assert found == ["3", "2", "1", "2", "4"]


def test_every_place_has_a_step_on_the_line() -> None:
    steps = [e for e in drawn(SPLIT).iter() if e.get("class") == "plot-step"]
    assert len(steps) == 6


def test_both_ends_are_named() -> None:
    assert words(drawn(SPLIT))[-2:] == ["by the clock", "by the weather"]


@given(any_counts())
def test_the_words_of_the_picture_list_all_six_places(counts: Counts) -> None:
    said = desc(drawn(counts)).lower()
    assert said == in_words(counts, ends_of(PACE))


def test_the_words_of_the_picture_name_both_ends() -> None:
    said = desc(drawn(SPLIT))
    assert said.startswith("At “by the clock”: 3 people; one step from it: 2 people;")
    assert said.endswith("at “by the weather”: 4 people.")


def test_a_picture_names_its_title_and_its_words() -> None:
    picture = drawn(SPLIT, title="What was found")
    assert (picture.get("role"), picture.get("aria-labelledby")) == ("img", "pace-title pace-desc")
    assert picture.findtext(f"{SVG}title") == "What was found"


@each_kind
def test_no_name_is_taken_for_markup(fixed: bool) -> None:
    nasty = PACE.model_copy(update={"managerialist": NASTY, "relationship": NASTY})
    picture = drawn(SPLIT, nasty, NASTY, fixed)
    assert picture.findtext(f"{SVG}title") == NASTY and words(picture)[-2:] == [
        NASTY,
        NASTY,
    ]


@given(any_counts(most=60))
def test_a_picture_for_a_document_has_units_of_its_own(counts: Counts) -> None:
    said = dot_plot(counts, PACE, "pace", "Title", "paper").svg
    assert "%" not in said and f'viewBox="0 0 {FIXED} ' in said


def test_a_picture_on_a_page_stretches() -> None:
    assert drawn(SPLIT).get("width") == "100%" and drawn(SPLIT).get("viewBox") is None


@given(any_counts(most=60))
def test_in_a_document_nothing_leaves_the_width(counts: Counts) -> None:
    across = [
        float(str(e.get(name)))
        for e in drawn(counts, fixed=True).iter()
        for name in ("x", "cx", "x1", "x2")
        if e.get(name)
    ]
    assert min(across) >= 0 and max(across) <= FIXED


def test_ends_with_long_names_stand_on_rows_of_their_own() -> None:
    long = PACE.model_copy(update={"managerialist": "x" * 40, "relationship": "y" * 40})
    rows = [
        [text.get("y") for text in list(drawn(SPLIT, scale, fixed=True).iter(f"{SVG}text"))[-2:]]
        for scale in (PACE, long)
    ]
    assert [len(set(row)) for row in rows] == [1, 2]


def test_a_picture_has_its_finding_its_words_and_a_row_for_each_place() -> None:
    picture = dot_plot(SPLIT, PACE, "pace", "What was found")
    assert (picture.title, picture.alt) == ("What was found", desc(drawn(SPLIT)))
    assert picture.rows[0] == ("At “by the clock”", "3") and len(picture.rows) == 6
