"""The picture of spread inside against gap between says what the figures say, in bars and in both
themes.
"""

from typing import Any

import pytest

from components.shared.charts import COLOURS, within_and_between
from engine.divergence import Divergence, divergence
from knowledge.models.knowledge import Knowledge

LONG_NAME = "Which tools are to hand, and who chose them"
UNEVEN = (Divergence("pace", "Pace", (), 2.75, 0.5), Divergence("tools", LONG_NAME, (), 0.0, 5.0))


def bars(found: tuple[Divergence, ...], theme: str = "light") -> dict[str, Any]:
    """The two series of the figure: inside, between."""
    figure = within_and_between(found, theme)
    inside, between = figure.data
    return {"inside": inside, "between": between}


def test_the_bars_are_the_divergences(gardens: Knowledge) -> None:
    found = divergence(gardens, gardens.approaches)
    series = bars(found)
    assert list(series["inside"].x) == [d.within for d in found]
    assert list(series["between"].x) == [d.between for d in found]


def test_each_difference_is_named_in_the_order_of_its_bars() -> None:
    figure = within_and_between(UNEVEN)
    named = sorted(figure.layout.annotations, key=lambda annotation: annotation.y)
    assert [d.name in annotation.text for d, annotation in zip(UNEVEN, named, strict=True)] == [
        True,
        True,
    ]
    assert all(list(series.y) == sorted(series.y) for series in figure.data)


def test_each_bar_is_labelled_with_what_it_is_and_its_figure() -> None:
    series = bars(UNEVEN)
    for name, figures in (("inside", ["2.8", "0.0"]), ("between", ["0.5", "5.0"])):
        assert [label.split(": ")[1] for label in series[name].text] == figures
        assert all(name in label.lower() for label in series[name].text)


@pytest.mark.parametrize("theme", COLOURS)
def test_the_two_series_have_colours_of_their_own(theme: str) -> None:
    inside, between = (series.marker.color for series in bars(UNEVEN, theme).values())
    assert inside != between


def test_colours_differ_in_the_dark() -> None:
    light, dark = bars(UNEVEN, "light"), bars(UNEVEN, "dark")
    for name in light:
        assert light[name].marker.color != dark[name].marker.color
        assert light[name].textfont.color != dark[name].textfont.color


@pytest.mark.parametrize(("theme", "page"), [("light", "#ffffff"), ("dark", "#12171d")])
def test_bars_and_words_stand_out_from_the_page(theme: str, page: str) -> None:
    ink, *series = COLOURS[theme]
    assert contrast(ink, page) >= 4.5
    assert all(contrast(colour, page) >= 3 for colour in series)


def test_the_longest_bar_leaves_room_for_its_label() -> None:
    figure = within_and_between(UNEVEN)
    assert figure.layout.xaxis.range[1] > 5


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
