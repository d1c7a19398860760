"""A picture takes no text at its word, and a picture needs no style sheet but its own."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from engine.divergence import Divergence, divergence
from pictures.dot_plot import dot_plot
from pictures.lanes import Lane, Mark
from pictures.overview import overview
from pictures.range_plot import range_plot
from pictures.spread_bars import spread_bars
from pictures.svg import STYLE, Canvas, Picture, draw
from pictures.timeline import timeline
from tests.engine.groups import SPLIT
from tests.engine.makers import gardens

WRITABLE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))


def each_picture() -> list[Picture]:
    """One picture of every kind, with all that may be on it."""
    found = divergence(gardens(), gardens().approaches)[0]
    lanes = timeline((Lane("Moss", (Mark(2010, "Moss"),)),), "lanes", "Title")
    assert lanes
    return [
        range_plot(found, gardens().differences[0], 3, "pace", "Title"),
        dot_plot(SPLIT, gardens().lines[0].placed_on, "pace", "Title"),
        lanes,
        overview([found], gardens().differences[:1], {"pace": 3}),
        spread_bars((Divergence("pace", "Pace", (), 2.75, 0.5),), "Title", "Words"),
    ]


def classes(picture: Picture) -> set[str]:
    """Every class in a picture."""
    parts = ElementTree.fromstring(picture.svg).iter()
    return {name for part in parts for name in part.get("class", "").split()}


@given(WRITABLE, WRITABLE)
def test_no_text_becomes_markup(title: str, alt: str) -> None:
    read = ElementTree.fromstring(draw("frame", Canvas(), "key", 80, title, alt))
    assert [(part.text or "", list(part)) for part in read] == [(title, []), (alt, [])]


def test_a_template_that_lacks_a_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        draw("timeline", Canvas(), "key", 80, "Title", "Words")


@pytest.mark.parametrize(("width", "place"), [(None, "25%"), (640, "160")])
def test_a_place_across_is_in_per_cent_on_a_page_and_in_units_on_paper(
    width: int | None, place: str
) -> None:
    assert Canvas(width).across(25) == place


def test_a_place_on_paper_can_be_shifted_by_some_units() -> None:
    assert Canvas(640).across(25, -6) == "154"


@pytest.mark.parametrize(("width", "size"), [(None, ("100%", None)), (640, ("640", "0 0 640 80"))])
def test_a_picture_stretches_on_a_page_and_has_a_size_on_paper(
    width: int | None, size: tuple[str, str | None]
) -> None:
    read = ElementTree.fromstring(draw("frame", Canvas(width), "key", 80, "Title", "Words"))
    assert (read.get("width"), read.get("viewBox"), read.get("height")) == (*size, "80")


def test_every_class_stands_in_the_sheet_of_pictures_and_every_class_of_the_sheet_is_drawn() -> (
    None
):
    drawn = set.union(*(classes(picture) for picture in each_picture()))
    kinds = {"dot-plot", "timeline", "spread-bars"}  # by these a page knows which picture it is
    styled = set(re.findall(r"\.([a-z][a-z-]*)", STYLE.read_text(encoding="utf-8")))
    assert drawn - kinds == styled


def test_a_picture_is_markup() -> None:
    assert all(escape(picture.svg) == picture.svg for picture in each_picture())
    assert isinstance(each_picture()[0].svg, Markup)
