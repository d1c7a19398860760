"""The range picture is sound XML, says in words what it shows, and takes no name at its word."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compare import divergence
from engine.picture import across, description, range_picture, span_words
from knowledge.schema import Approach
from tests.engine.makers import Place, approach, gardens

SVG = "{http://www.w3.org/2000/svg}"
NASTY = '<b>&"'
PLACES = st.none() | st.integers(1, 6)


def drawn(*approaches: Approach, place: int | None = None, title: str = "Pace") -> ElementTree.Element:
    """The picture of the pace, read as XML."""
    return ElementTree.fromstring(svg(*approaches, place=place, title=title))


def svg(*approaches: Approach, place: int | None = None, title: str = "Pace") -> str:
    found = divergence(gardens(), approaches)[0]
    return range_picture(found, gardens().differences[0], place, "pace", title)


def words(picture: ElementTree.Element) -> list[str | None]:
    return [text.text for text in picture.iter(f"{SVG}text")]


def marked(picture: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [element for element in picture.iter() if element.get("class") == name]


def test_a_picture_names_its_title_and_its_description() -> None:
    picture = drawn(*gardens().approaches, title="What was found")
    parts = [picture.find(f"{SVG}{part}") for part in ("title", "desc")]
    assert str(picture.get("aria-labelledby")).split() == [part.get("id") for part in parts if part is not None]
    assert picture.get("role") == "img" and parts[0] is not None and parts[0].text == "What was found"


def test_two_keys_on_one_page_share_no_id() -> None:
    found = zip(divergence(gardens(), gardens().approaches), gardens().differences, strict=True)
    pictures = [ElementTree.fromstring(range_picture(d, scale, None, scale.id, "Title")) for d, scale in found]
    ids = [element.get("id") for picture in pictures for element in picture.iter() if element.get("id")]
    assert ids and len(ids) == len(set(ids))


@pytest.mark.parametrize("count", [1, 2, 5])
def test_each_approach_has_one_row(count: int) -> None:
    picture = drawn(*(approach(f"elm-{n}", pace=(2, 5)) for n in range(count)))
    assert len(marked(picture, "b-line")) == len(list(picture.iter(f"{SVG}circle"))) == count
    assert [w for w in words(picture) if w and w.startswith("Elm")] == [f"Elm-{n}" for n in range(count)]


def test_a_row_runs_from_one_place_to_the_other() -> None:
    (line,) = marked(drawn(approach("elm", pace=(2, 5))), "b-line")
    assert (line.get("x1"), line.get("x2")) == (f"{across(2):g}%", f"{across(5):g}%")


def test_the_picture_grows_with_its_rows() -> None:
    rows = [approach(f"elm-{n}") for n in range(3)]
    heights = [int(str(drawn(*rows[:count]).get("height"))) for count in (1, 2, 3)]
    assert heights[0] < heights[1] < heights[2]


def test_every_name_is_escaped() -> None:
    picture = drawn(approach("elm", name=NASTY), title=NASTY)
    assert NASTY in words(picture) and picture.findtext(f"{SVG}title") == NASTY
    assert NASTY in str(picture.findtext(f"{SVG}desc")) and "<b>" not in ElementTree.tostring(picture, encoding="unicode")


def test_the_names_of_the_poles_are_escaped() -> None:
    poles = gardens().differences[0].model_copy(update={"managerialist": NASTY, "relationship": NASTY})
    found = divergence(gardens(), gardens().approaches)[0]
    picture = ElementTree.fromstring(range_picture(found, poles, None, "pace", "Pace"))
    assert f"1: {NASTY}" in words(picture) and f"6: {NASTY}" in words(picture)


@given(st.lists(st.tuples(PLACES, PLACES), max_size=4), PLACES)
def test_any_picture_is_sound_and_holds_nothing_that_runs(places: list[tuple[Place, Place]], own: Place) -> None:
    picture = drawn(*(approach(f"elm-{n}", pace=pair, name="<script>") for n, pair in enumerate(places)), place=own)
    assert {e.tag.removeprefix(SVG) for e in picture.iter()} <= {"svg", "title", "desc", "line", "text", "circle"}
    assert not any(name.startswith("on") or "href" in name for e in picture.iter() for name in e.attrib)


@pytest.mark.parametrize("place", range(1, 7))
def test_the_own_place_is_drawn_where_it_was_given(place: int) -> None:
    picture = drawn(*gardens().approaches, place=place)
    lines = marked(picture, "b-own")
    assert {line.get("x1") for line in lines} == {f"{across(place):g}%"} and len(lines) == len(gardens().approaches)
    assert f"Your place: {place}" in words(picture)


def test_the_own_place_is_not_drawn_where_none_was_given() -> None:
    picture = drawn(*gardens().approaches)
    assert marked(picture, "b-own") == marked(picture, "b-own-text") == []
    assert "Your place" not in ElementTree.tostring(picture, encoding="unicode")


@pytest.mark.parametrize("places", [(None, None), (2, None), (None, 5)])
def test_what_is_not_described_is_said_and_not_drawn(places: tuple[Place, Place]) -> None:
    picture = drawn(approach("elm", pace=places))
    assert marked(picture, "b-line") == [] and any("not described" in str(w) for w in words(picture))


@pytest.mark.parametrize(("places", "said"), [
    ((2, 5), "from 2 to 5"), ((None, None), "not described"), ((2, None), "from 2 to not described"),
    ((None, 5), "from not described to 5"),
])
def test_a_range_in_words(places: tuple[Place, Place], said: str) -> None:
    (found,) = divergence(gardens(), (approach("elm", pace=places),))[0].spans
    assert span_words(found) == said


def test_the_description_says_the_scale_every_range_and_the_own_place() -> None:
    elm, oak = approach("elm", pace=(1, 5)), approach("oak", pace=(None, None))
    text = description(divergence(gardens(), (elm, oak))[0], gardens().differences[0], 3)
    assert text == ("A scale from 1 (by the clock) to 6 (by the weather). "
                    "Elm: from 1 to 5. Oak: not described. Your place is 3.")


def test_the_description_says_no_place_where_none_was_given() -> None:
    assert "Your place" not in description(divergence(gardens(), gardens().approaches)[0], gardens().differences[0], None)


def test_places_stand_in_even_steps_inside_the_picture() -> None:
    steps = [across(place + 1) - across(place) for place in range(1, 6)]
    assert steps == pytest.approx([steps[0]] * 5) and 0 <= across(1) < across(6) <= 100
