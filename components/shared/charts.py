"""Plotly draws the charts that can be pressed, on the page where people explore. Its script is
heavy, so a browser fetches it only there. Its colours are the page's: see components/app/style.css.
"""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

import streamlit as st

from components.app import links, routes
from components.html import render
from pictures.chart import Chart, Lane, Lead, Mark, Tick

TEMPLATE = "shared/chart.html"


# How Plotly calls each sign, and how large it is in pixels. A weaker one is smaller or hollow.
SYMBOLS = {
    "bar": ("line-ns-open", 16),
    "dot": ("circle", 14),
    "●": ("circle", 11),
    "•": ("circle", 7),
    "○": ("circle-open", 10),
    "×": ("x-thin-open", 9),
    "■": ("square", 10),
    "▲": ("triangle-up", 11),
    "◆": ("diamond", 11),
}
FONT = 14  # pixels, as are all that follow
SMALL = 13
MARGIN = 2
NAME = 30  # the name of a lane, above its marks
ROW = 16  # from one row of marks to the next
GAP = 10  # below the marks of a lane
END = 20  # the name of one end of the scale
TICK = 18  # a line of the name of a tick
TOLD = 40  # letters in a line of what a mark says
TICK_LINE = 13  # letters in a line of the name of a tick
ROOM = 0.035  # beside the first and the last mark, of the width
LABELLED = 0.02  # the same where a word stands to the right of each mark
EDGES = {"left": 0, "right": 1}
Values = dict[str, Any]  # as Plotly names them


def figure(chart: Chart) -> Any:
    """A chart as Plotly has it. Its first trace holds the marks, in their order."""
    from plotly import graph_objects as go

    head = _height_of_head(chart)
    places = list(_places(chart.lanes, head))
    height = head
    if places:
        height = places[-1] + GAP
    layout = _layout(chart, height)
    layout["annotations"] = [*_names(chart.lanes, places), *_ends(chart), *_ticks(chart)]
    layout["shapes"] = [*_floors(chart.lanes, places), *_columns(chart, head, height)]
    return go.Figure(data=[_marks(chart, places), _ranges(chart.lanes, places)], layout=layout)


def _height_of_head(chart: Chart) -> int:
    """What stands above the lanes: both ends, or the names of ticks."""
    if chart.ends:
        return END * len(chart.ends)
    most = 0
    for tick in chart.ticks:
        lines = _lines(tick.label, TICK_LINE)
        most = max(most, len(lines))
    return TICK * most


def _places(lanes: tuple[Lane, ...], head: int) -> Iterator[int]:
    """Where the lowest row of marks of each lane stands, in pixels from the top."""
    top = head
    for lane in lanes:
        rows = ROW * lane.rows
        base = top + NAME + rows - ROW // 2
        yield base
        top = base + GAP


def _marks(chart: Chart, places: list[int]) -> Values:
    """Every mark with its label, and what it says to a pointer that rests on it."""
    down: list[int] = []
    for lane, base in zip(chart.lanes, places, strict=True):
        down.extend(base - ROW * mark.level for mark in lane.marks)
    marks = chart.marks
    symbols = [SYMBOLS[mark.sign] for mark in marks]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [mark.x for mark in marks],
        "y": down,
        "text": [_escaped(mark.label) for mark in marks],
        "textposition": "middle right",
        "textfont": {"size": SMALL},
        "hovertext": [_told(mark) for mark in marks],
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": {
            "symbol": [symbol for symbol, _ in symbols],
            "size": [size for _, size in symbols],
            "opacity": 1,
            "line": {"width": _edges(marks)},
        },
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _edges(marks: tuple[Mark, ...]) -> list[float]:
    """How wide the edge of each mark is: what is drawn as a line needs more."""
    return [4 if mark.sign == "bar" else 2 for mark in marks]


def _told(mark: Mark) -> str:
    lines = _lines(mark.words, TOLD)
    return render.block(TEMPLATE, "lines", {"lines": lines})


def _lines(text: str, length: int) -> list[str]:
    return wrap(text, length)


def _escaped(text: str) -> str:
    return render.block(TEMPLATE, "lines", {"lines": [text]})


def _ranges(lanes: tuple[Lane, ...], places: list[int]) -> Values:
    """A thick line from end to end of each range. Between two lanes it is broken."""
    across: list[float | None] = []
    down: list[int | None] = []
    for lane, base in zip(lanes, places, strict=True):
        if lane.is_range:
            across.extend([*(mark.x for mark in lane.marks), None])
            down.extend([*(base for _ in lane.marks), None])
    return {
        "type": "scatter",
        "mode": "lines",
        "x": across,
        "y": down,
        "line": {"width": 4},
        "hoverinfo": "skip",
    }


def _floors(lanes: tuple[Lane, ...], places: list[int]) -> Iterator[Values]:
    """A thin line on which the marks of a lane stand; a range has its own."""
    for lane, base in zip(lanes, places, strict=True):
        if not lane.is_range:
            below = base + ROW // 2 + 1
            yield _line(-ROOM, 1 + ROOM, below, below)


def _columns(chart: Chart, head: int, height: int) -> Iterator[Values]:
    """A thin line down from each tick, unless a word stands beside each mark."""
    if _is_labelled(chart):
        return
    for tick in chart.ticks:
        yield _line(tick.x, tick.x, head, height)


def _line(left: float, right: float, top: float, bottom: float) -> Values:
    return {
        "type": "line",
        "x0": left,
        "x1": right,
        "y0": top,
        "y1": bottom,
        "line": {"width": 1},
        "layer": "below",
    }


def _names(lanes: tuple[Lane, ...], places: list[int]) -> Iterator[Values]:
    """The name of each lane above it, which leaves a phone the whole width."""
    for lane, base in zip(lanes, places, strict=True):
        top = base - ROW * lane.rows
        down = top - NAME // 2 + ROW // 2
        values = {"name": lane.name, "href": _href(lane.lead)}
        text = render.block(TEMPLATE, "name", values)
        yield _words(text, down, "left")


def _href(lead: Lead | None) -> str:
    if lead is None:
        return ""
    route = getattr(routes, lead.page)
    asked = {lead.parameter: lead.value}
    return links.href(route, **asked)


def _ends(chart: Chart) -> Iterator[Values]:
    """Both ends of a scale, on a row each."""
    down = END / 2
    for end, side in zip(chart.ends, ("left", "right"), strict=False):
        text = render.block(TEMPLATE, f"end_{side}", {"end": end})
        yield _words(text, down, side)
        down += END


def _words(text: str, down: float, side: str) -> Values:
    """Words at the left or the right edge."""
    return {
        "text": text,
        "xref": "paper",
        "x": EDGES[side],
        "y": down,
        "xanchor": side,
        "yanchor": "middle",
        "showarrow": False,
        "borderpad": 1,
        "bgcolor": "white",
        "font": {"size": FONT},
    }


def _ticks(chart: Chart) -> Iterator[Values]:
    """The names of ticks."""
    for tick in chart.ticks:
        if tick.label:
            yield _tick(tick, chart)


def _tick(tick: Tick, chart: Chart) -> Values:
    lines = _lines(tick.label, TICK_LINE)
    return {
        "text": render.block(TEMPLATE, "lines", {"lines": lines}),
        "x": tick.x,
        "y": 0,
        "xanchor": _anchor(tick.x, chart),
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": SMALL},
    }


def _anchor(x: float, chart: Chart) -> str:
    """Which end of the name of a tick stands at its place, so that the last ones stay inside."""
    if _is_labelled(chart) or x < ROOM:
        return "left"
    if x > 1 - ROOM:
        return "right"
    return "center"


def _is_labelled(chart: Chart) -> bool:
    return any(mark.label for mark in chart.marks)


def _layout(chart: Chart, height: int) -> Values:
    """The room around the marks. Down is counted in pixels."""
    room = ROOM
    if _is_labelled(chart):
        room = LABELLED
    return {
        "showlegend": False,
        "margin": {"l": MARGIN, "r": MARGIN, "t": MARGIN, "b": MARGIN},
        "height": height + 2 * MARGIN,
        "hovermode": "closest",
        "hoverdistance": 14,
        "hoverlabel": {"align": "left", "font": {"size": SMALL}},
        "xaxis": {"range": [-room, 1 + room], "fixedrange": True, "visible": False},
        "yaxis": {"range": [height, 0], "fixedrange": True, "visible": False},
    }


def show(chart: Chart, key: str) -> Mark | None:
    """Draw a chart. Returns the mark that was just pressed, if any."""
    event: Any = st.plotly_chart(
        figure(chart),
        key=key,
        alt=chart.alt,
        on_select="rerun",
        selection_mode="points",
        config={"displayModeBar": False},
    )
    for point in event.selection.points:
        if point["curve_number"] == 0:
            pressed: Mark = chart.marks[point["point_index"]]
            return pressed
    return None


def let_touch_scroll() -> None:
    """Plotly keeps every touch on a chart to itself, and a phone could not scroll past it."""
    script = render.block(TEMPLATE, "touch", {})
    st.html(script, unsafe_allow_javascript=True)
