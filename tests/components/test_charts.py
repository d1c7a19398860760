"""What Plotly is given: every mark in its order, with its words as words; what it draws stays
inside.
"""

from typing import Any

import pytest

from components.app import links
from components.shared import charts
from components.shared.charts import figure
from pictures.chart import Chart, Lane, Lead, Mark, Tick

OAK = Lead("APPROACH", "approach", "oak")
ELM = Lead("APPROACH", "approach", "elm")
NASTY = '<b onclick="x">Oak & elm</b>'


@pytest.fixture(autouse=True)
def no_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    """There are no answers that a link would keep."""
    monkeypatch.setattr(links, "href", lambda route, **asked: f"{route.path}?{asked}")


def chart(*lanes: Lane, **fields: Any) -> Chart:
    return Chart(key="key", title="", alt="Words", lanes=lanes, **fields)


def ranged(name: str) -> Lane:
    low = Mark(0.2, "bar", "It is low.", OAK)
    high = Mark(0.8, "dot", "It is high.", ELM)
    return Lane(name, (low, high), OAK, is_range=True)


def said(drawn: Any) -> list[str]:
    """Every word beside the marks."""
    return [annotation.text for annotation in drawn.layout.annotations]


def test_the_first_trace_holds_the_marks_in_their_order() -> None:
    shown = chart(ranged("Oak"), ranged("Elm"))
    trace = figure(shown).data[0]
    assert list(trace.x) == [mark.x for mark in shown.marks]
    assert list(trace.hovertext) == [mark.words for mark in shown.marks]


def test_lanes_stand_below_each_other() -> None:
    low, high, below, _ = figure(chart(ranged("Oak"), ranged("Elm"))).data[0].y
    assert low == high < below


def test_a_range_is_drawn_from_end_to_end_and_broken_between_lanes() -> None:
    line = figure(chart(ranged("Oak"), ranged("Elm"))).data[1]
    assert list(line.x) == [0.2, 0.8, None] * 2


def test_marks_of_a_higher_level_stand_higher() -> None:
    marks = (Mark(0.5, "●", "One", OAK), Mark(0.5, "●", "Two", OAK, level=1))
    first, second = figure(chart(Lane("Oak", marks))).data[0].y
    assert second < first


def test_everything_stands_inside_the_picture() -> None:
    drawn = figure(chart(ranged("Oak"), ranged("Elm"), ends=("slow", "fast")))
    bottom, top = drawn.layout.yaxis.range
    everything = [*drawn.data[0].y, *(note.y for note in drawn.layout.annotations)]
    assert all(top <= down <= bottom for down in everything)


def test_both_ends_stand_above_the_lanes() -> None:
    drawn = figure(chart(ranged("Oak"), ends=("slow", "fast")))
    assert ["slow" in text for text in said(drawn)][-2:] == [True, False]
    assert all(note.y < min(drawn.data[0].y) for note in drawn.layout.annotations)


def test_the_name_of_a_lane_is_a_link_where_it_leads_anywhere() -> None:
    led, bare = said(figure(chart(ranged("Oak"), Lane("Elm", ()))))
    assert "href=" in led
    assert "href=" not in bare


def test_no_text_becomes_markup() -> None:
    mark = Mark(0.5, "●", NASTY, OAK, label=NASTY)
    shown = chart(Lane(NASTY, (mark,), OAK), ends=(NASTY,), ticks=(Tick(0.5, NASTY),))
    drawn = figure(shown)
    texts = [*said(drawn), *drawn.data[0].hovertext, *drawn.data[0].text]
    assert not [text for text in texts if "<b onclick" in text]


def test_long_words_are_broken_into_lines() -> None:
    mark = Mark(0.5, "●", "word " * 40, OAK)
    (told,) = figure(chart(Lane("Oak", (mark,)))).data[0].hovertext
    assert max(len(line) for line in told.split("<br>")) <= charts.TOLD


def test_signs_are_told_apart_by_shape_or_size() -> None:
    assert len(set(charts.SYMBOLS.values())) == len(charts.SYMBOLS)
