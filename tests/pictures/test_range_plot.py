"""The range picture is sound XML, says in words what it shows, and takes no name at its word."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.divergence import divergence
from knowledge.models.approach import Approach
from pictures.range_plot import FIXED, LONGEST_NAME, across, description, range_plot, span_words
from pictures.svg import Medium
from tests.engine.makers import Place, approach, gardens

SVG = "{http://www.w3.org/2000/svg}"
NASTY = '<b>&"'
PLACES = st.none() | st.integers(1, 6)


each_kind = pytest.mark.parametrize("fixed", [False, True], ids=["page", "document"])


def drawn(
    *approaches: Approach, place: int | None = None, title: str = "Pace", fixed: bool = False
) -> ElementTree.Element:
    """The picture of the pace, read as XML."""
    return ElementTree.fromstring(svg(*approaches, place=place, title=title, fixed=fixed))


def svg(
    *approaches: Approach, place: int | None = None, title: str = "Pace", fixed: bool = False
) -> str:
    found = divergence(gardens(), approaches)[0]
    medium: Medium = "paper" if fixed else "page"
    return range_plot(found, gardens().differences[0], place, "pace", title, medium).svg


def words(picture: ElementTree.Element) -> list[str | None]:
    return [text.text for text in picture.iter(f"{SVG}text")]


def marked(picture: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """The lines of a picture that have this class."""
    return [line for line in picture.iter(f"{SVG}line") if line.get("class") == name]


def test_a_picture_names_its_title_and_its_description() -> None:
    picture = drawn(*gardens().approaches, title="What was found")
    parts = [picture.find(f"{SVG}{part}") for part in ("title", "desc")]
    assert str(picture.get("aria-labelledby")).split() == [
        part.get("id") for part in parts if part is not None
    ]
    assert (
        picture.get("role") == "img" and parts[0] is not None and parts[0].text == "What was found"
    )


def test_two_keys_on_one_page_share_no_id() -> None:
    found = zip(divergence(gardens(), gardens().approaches), gardens().differences, strict=True)
    pictures = [
        ElementTree.fromstring(range_plot(d, scale, None, scale.id, "Title").svg)
        for d, scale in found
    ]
    ids = [
        element.get("id") for picture in pictures for element in picture.iter() if element.get("id")
    ]
    assert ids and len(ids) == len(set(ids))


def dots_of(picture: ElementTree.Element) -> list[ElementTree.Element]:
    """The dots that mark an end of a range; those of the steps are left out."""
    circles = picture.iter(f"{SVG}circle")
    return [circle for circle in circles if circle.get("class") != "plot-step"]


@each_kind
@pytest.mark.parametrize("count", [1, 2, 5])
def test_each_approach_has_one_row(count: int, fixed: bool) -> None:
    picture = drawn(*(approach(f"elm-{n}", pace=(2, 5)) for n in range(count)), fixed=fixed)
    assert len(marked(picture, "plot-data")) == len(dots_of(picture)) == count
    assert [w for w in words(picture) if w and w.startswith("Elm")] == [
        f"Elm-{n}" for n in range(count)
    ]


def test_a_row_runs_from_one_place_to_the_other() -> None:
    (line,) = marked(drawn(approach("elm", pace=(2, 5))), "plot-data")
    assert (line.get("x1"), line.get("x2")) == (f"{across(2):g}%", f"{across(5):g}%")


@each_kind
def test_the_picture_grows_with_its_rows(fixed: bool) -> None:
    rows = [approach(f"elm-{n}") for n in range(3)]
    heights = [int(str(drawn(*rows[:count], fixed=fixed).get("height"))) for count in (1, 2, 3)]
    assert heights[0] < heights[1] < heights[2]


@each_kind
def test_every_name_is_escaped(fixed: bool) -> None:
    picture = drawn(approach("elm", name=NASTY), title=NASTY, fixed=fixed)
    assert NASTY in words(picture) and picture.findtext(f"{SVG}title") == NASTY
    assert NASTY in str(picture.findtext(f"{SVG}desc")) and "<b>" not in ElementTree.tostring(
        picture, encoding="unicode"
    )


def test_the_names_of_the_poles_are_escaped() -> None:
    poles = (
        gardens().differences[0].model_copy(update={"managerialist": NASTY, "relationship": NASTY})
    )
    found = divergence(gardens(), gardens().approaches)[0]
    picture = ElementTree.fromstring(range_plot(found, poles, None, "pace", "Pace").svg)
    assert words(picture).count(NASTY) == 2


@given(st.lists(st.tuples(PLACES, PLACES), max_size=4), PLACES, st.booleans())
def test_any_picture_is_sound_and_holds_nothing_that_runs(
    places: list[tuple[Place, Place]], own: Place, fixed: bool
) -> None:
    picture = drawn(
        *(approach(f"elm-{n}", pace=pair, name="<script>") for n, pair in enumerate(places)),
        place=own,
        fixed=fixed,
    )
    assert {e.tag.removeprefix(SVG) for e in picture.iter()} <= {
        "svg",
        "title",
        "desc",
        "line",
        "text",
        "circle",
    }
    assert not any(
        name.startswith("on") or "href" in name for e in picture.iter() for name in e.attrib
    )


@pytest.mark.parametrize("place", range(1, 7))
def test_the_own_place_is_drawn_where_it_was_given(place: int) -> None:
    picture = drawn(*gardens().approaches, place=place)
    lines = marked(picture, "plot-own")
    assert {line.get("x1") for line in lines} == {f"{across(place):g}%"} and len(lines) == len(
        gardens().approaches
    )
    assert "Your place" in words(picture)


def test_the_own_place_is_not_drawn_where_none_was_given() -> None:
    picture = drawn(*gardens().approaches)
    assert not any(element.get("class") == "plot-own" for element in picture.iter())
    assert "Your place" not in ElementTree.tostring(picture, encoding="unicode")


@each_kind
@pytest.mark.parametrize("places", [(None, None), (2, None), (None, 5)])
def test_what_is_not_described_is_said_and_not_drawn(
    places: tuple[Place, Place], fixed: bool
) -> None:
    picture = drawn(approach("elm", pace=places), fixed=fixed)
    assert marked(picture, "plot-data") == [] and any(
        "not described" in str(w) for w in words(picture)
    )


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (
            (2, 5),
            "between one step from the managerialist end and one step from the relationship-based "
            "end",
        ),
        ((None, None), "not described"),
        (
            (2, None),
            "done in a managerialist way: one step from the managerialist end; "
            "in a relationship-based way: not described",
        ),
        (
            (None, 5),
            "done in a managerialist way: not described; "
            "in a relationship-based way: one step from the relationship-based end",
        ),
    ],
)
def test_a_range_in_words(places: tuple[Place, Place], said: str) -> None:
    (found,) = divergence(gardens(), (approach("elm", pace=places),))[0].spans
    assert span_words(found) == said


def test_the_description_says_the_scale_every_range_and_the_own_place() -> None:
    elm, oak = approach("elm", pace=(1, 5)), approach("oak", pace=(None, None))
    text = description(divergence(gardens(), (elm, oak))[0], gardens().differences[0], 3)
    assert text == (
        "Six steps, from “by the clock” to “by the weather”. "
        "Elm: between the managerialist end and one step from the relationship-based end. "
        "Oak: not described. Your place: two steps from “by the clock”."
    )


def test_the_description_says_no_place_where_none_was_given() -> None:
    assert "Your place" not in description(
        divergence(gardens(), gardens().approaches)[0], gardens().differences[0], None
    )


def test_places_stand_in_even_steps_inside_the_picture() -> None:
    steps = [across(place + 1) - across(place) for place in range(1, 6)]
    assert steps == pytest.approx([steps[0]] * 5) and 0 <= across(1) < across(6) <= 100


# The picture of a document.

NAMES = st.sampled_from(["Elm", "x" * LONGEST_NAME, "x" * (LONGEST_NAME + 1)])


def numbers(picture: ElementTree.Element, *names: str) -> list[float]:
    return [float(str(e.get(name))) for e in picture.iter() for name in names if e.get(name)]


def test_a_picture_on_a_page_stretches_and_one_of_a_document_has_units_of_its_own() -> None:
    page, document = drawn(*gardens().approaches), svg(*gardens().approaches, place=3, fixed=True)
    assert page.get("width") == "100%" and page.get("viewBox") is None
    assert "%" not in document and f'viewBox="0 0 {FIXED} ' in document


@given(st.lists(st.tuples(PLACES, PLACES), max_size=4), PLACES, NAMES)
def test_in_a_document_nothing_leaves_the_picture(
    places: list[tuple[Place, Place]], own: Place, name: str
) -> None:
    picture = drawn(
        *(approach(f"elm-{n}", pace=pair, name=name) for n, pair in enumerate(places)),
        place=own,
        fixed=True,
    )
    across_, down = numbers(picture, "x", "cx", "x1", "x2"), numbers(picture, "y", "cy", "y1", "y2")
    round_ = [
        float(str(c.get("cx"))) + float(str(c.get("r"))) for c in picture.iter(f"{SVG}circle")
    ]
    assert min(across_) >= 0 and max(across_ + round_) <= FIXED
    assert min(down) >= 10 and max(down) <= float(str(picture.get("height")))


@given(PLACES.filter(bool), PLACES.filter(bool))
def test_in_a_document_a_place_stands_under_its_step(low: int, high: int) -> None:
    picture = drawn(approach("elm", pace=(low, high)), place=low, fixed=True)
    at = [e.get("cx") for e in picture.iter() if e.get("class") == "plot-step"]
    (line,), (own,) = marked(picture, "plot-data"), marked(picture, "plot-own")
    assert (line.get("x1"), line.get("x2"), own.get("x1")) == (
        at[low - 1],
        at[high - 1],
        at[low - 1],
    )


@pytest.mark.parametrize(("letters", "beside"), [(LONGEST_NAME, True), (LONGEST_NAME + 1, False)])
def test_a_short_name_stands_beside_its_range_and_a_long_one_above(
    letters: int, beside: bool
) -> None:
    picture = drawn(approach("elm", name="x" * letters, pace=(1, 6)), fixed=True)
    name = next(text for text in picture.iter(f"{SVG}text") if text.text == "x" * letters)
    (line,) = marked(picture, "plot-data")
    assert (abs(float(str(name.get("y"))) - float(str(line.get("y1")))) < 10) == beside
    assert (float(str(line.get("x1"))) > FIXED / 4) == beside


def test_in_a_document_ends_with_long_names_stand_on_rows_of_their_own() -> None:
    long = (
        gardens()
        .differences[0]
        .model_copy(update={"managerialist": "x" * 40, "relationship": "y" * 40})
    )
    found = divergence(gardens(), gardens().approaches)[0]
    both = (
        ElementTree.fromstring(range_plot(found, scale, None, "pace", "Pace", "paper").svg)
        for scale in (gardens().differences[0], long)
    )
    assert [
        len({text.get("y") for text in list(picture.iter(f"{SVG}text"))[:2]}) for picture in both
    ] == [1, 2]


def test_in_a_document_no_room_is_kept_for_a_place_that_was_not_given() -> None:
    heights = [
        float(str(drawn(*gardens().approaches, place=place, fixed=True).get("height")))
        for place in (None, 3)
    ]
    assert heights[0] < heights[1]


# What it says beside its picture.


def test_a_picture_has_its_finding_its_words_and_a_row_for_each_approach() -> None:
    elm, oak = approach("elm", pace=(1, 5)), approach("oak", pace=(None, 2))
    found = divergence(gardens(), (elm, oak))[0]
    scale = gardens().differences[0]
    picture = range_plot(found, scale, 3, "pace", "What was found")
    assert (picture.title, picture.alt) == ("What was found", description(found, scale, 3))
    assert picture.rows == (
        ("Elm", "at the managerialist end", "one step from the relationship-based end"),
        ("Oak", "not described", "one step from the managerialist end"),
    )
