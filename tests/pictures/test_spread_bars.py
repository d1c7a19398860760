"""The bars of spread inside against gap between are as long as the figures say, and told apart
without colour.
"""

from xml.etree import ElementTree

import pytest

from engine.divergence import Divergence
from pictures.spread_bars import spread_bars

SVG = "{http://www.w3.org/2000/svg}"
UNEVEN = (
    Divergence("pace", "Pace", (), 2.75, 0.5),
    Divergence("tools", "Which tools are to hand, and who chose them", (), 0.0, 5.0),
)


def drawn() -> ElementTree.Element:
    """The picture, read as XML."""
    return ElementTree.fromstring(spread_bars(UNEVEN, "Title", "Words").svg)


def test_bars_are_as_long_as_their_figures() -> None:
    widths = [bar.get("width") for bar in drawn().iter(f"{SVG}rect")]
    assert widths == ["55.0%", "10.0%", "0.0%", "100.0%"]


def test_each_difference_is_named_and_each_bar_says_its_figure() -> None:
    words = [text.text for text in drawn().iter(f"{SVG}text")]
    assert words == [
        UNEVEN[0].name,
        "Within each approach: 2.8",
        "Between approaches: 0.5",
        UNEVEN[1].name,
        "Within each approach: 0.0",
        "Between approaches: 5.0",
    ]


def test_the_two_bars_are_told_apart_without_colour() -> None:
    fills = [bar.get("fill") for bar in drawn().iter(f"{SVG}rect")]
    assert fills == ["currentColor", "none"] * 2


def test_what_is_not_known_is_not_drawn_as_nothing() -> None:
    with pytest.raises(ValueError, match="only what is known"):
        spread_bars((Divergence("pace", "Pace", (), None, 1.0),), "Title", "Words")
