"""Plotly draws the charts that can be pressed, on the page where people explore. Its script is
heavy, so a browser fetches it only there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import streamlit as st

from components.app import links, routes
from components.html import render
from pictures.chart import Chart, Lane, Lead, Mark

TEMPLATE = "shared/chart.html"


@dataclass(frozen=True)
class Colours:
    """Of words, of marks, and of what stands behind them."""

    ink: str
    marks: str
    page: str
    lines: str


COLOURS = {
    "light": Colours("#111111", "#0b5cad", "#ffffff", "#c9cdd2"),
    "dark": Colours("#f4f4f2", "#7cb8ff", "#12171d", "#46505b"),
}
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
NAME = 24  # the name of a lane, above its marks
ROW = 16  # from one row of marks to the next
GAP = 14  # below the marks of a lane
END = 20  # the name of one end of the scale
TICK = 18  # a line of the name of a tick
TOLD = 40  # letters in a line of what a mark says
TICK_LINE = 13  # letters in a line of the name of a tick
ROOM = 0.035  # beside the first and the last mark, of the width
LABELLED = 0.02  # the same where a word stands to the right of each mark


def figure(chart: Chart, theme: str) -> Any:
    """A chart as Plotly has it. Its first trace holds the marks, in their order."""
    from plotly import graph_objects as go

    colours = COLOURS[theme]
    head = _height_of_head(chart)
    places = list(_places(chart.lanes, head))
    drawn = go.Figure()
    drawn.add_trace(_marks(chart, places, colours))
    for lane, base in zip(chart.lanes, places, strict=True):
        _line_of(drawn, lane, base, colours)
        _name(drawn, lane, base, colours)
    _head(drawn, chart, colours)
    height = places[-1] + GAP if places else head
    _lay_out(drawn, chart, height, head, colours)
    return drawn


def _height_of_head(chart: Chart) -> int:
    """What stands above the lanes: both ends, or the names of ticks."""
    if chart.ends:
        return END * len(chart.ends)
    lines = [len(_lines(tick.label, TICK_LINE)) for tick in chart.ticks]
    return TICK * max(lines, default=0)


def _places(lanes: tuple[Lane, ...], head: int) -> Iterator[int]:
    """Where the lowest row of marks of each lane stands, in pixels from the top."""
    top = head
    for lane in lanes:
        base = top + NAME + ROW * lane.rows - ROW // 2
        yield base
        top = base + GAP


def _marks(chart: Chart, places: list[int], colours: Colours) -> Any:
    from plotly import graph_objects as go

    down = []
    for lane, base in zip(chart.lanes, places, strict=True):
        down.extend(base - ROW * mark.level for mark in lane.marks)
    marks = chart.marks
    symbols = [SYMBOLS[mark.sign] for mark in marks]
    return go.Scatter(
        x=[mark.x for mark in marks],
        y=down,
        mode="markers+text",
        text=[_escaped(mark.label) for mark in marks],
        textposition="middle right",
        textfont={"color": colours.ink, "size": SMALL},
        hovertext=[_told(mark) for mark in marks],
        hoverinfo="text",
        cliponaxis=False,
        marker={
            "symbol": [symbol for symbol, _ in symbols],
            "size": [size for _, size in symbols],
            "color": colours.marks,
            "opacity": 1,
            "line": {"color": colours.marks, "width": _edges(marks)},
        },
        selected={"marker": {"opacity": 1}, "textfont": {"color": colours.ink}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": colours.ink}},
    )


def _edges(marks: tuple[Mark, ...]) -> list[float]:
    """How wide the edge of each mark is: what is drawn as a line needs more."""
    return [4 if mark.sign == "bar" else 2 for mark in marks]


def _told(mark: Mark) -> str:
    return render.block(TEMPLATE, "lines", {"lines": _lines(mark.words, TOLD)})


def _lines(text: str, length: int) -> list[str]:
    return wrap(text, length)


def _escaped(text: str) -> str:
    return render.block(TEMPLATE, "lines", {"lines": [text]})


def _line_of(drawn: Any, lane: Lane, base: int, colours: Colours) -> None:
    """A thin line below the marks of a lane, or a thick one from end to end of a range."""
    if lane.is_range:
        if len(lane.marks) > 1:
            first, *_, last = lane.marks
            _line(drawn, first.x, last.x, base, {"color": colours.marks, "width": 4})
        return
    below = base + ROW // 2 + 1
    _line(drawn, -ROOM, 1 + ROOM, below, {"color": colours.lines, "width": 1})


def _line(drawn: Any, left: float, right: float, down: float, line: dict[str, Any]) -> None:
    drawn.add_shape(type="line", x0=left, x1=right, y0=down, y1=down, line=line, layer="below")


def _name(drawn: Any, lane: Lane, base: int, colours: Colours) -> None:
    """The name of a lane above it, which leaves a phone the whole width."""
    down = base - ROW * lane.rows - NAME // 2 + ROW // 2 + 2
    values = {"name": lane.name, "href": _href(lane.lead), "colour": colours.marks}
    text = render.block(TEMPLATE, "name", values)
    _words(drawn, text, down, colours)


def _href(lead: Lead | None) -> str:
    if lead is None:
        return ""
    route = getattr(routes, lead.page)
    return links.href(route, **{lead.parameter: lead.value})


def _words(drawn: Any, text: str, down: float, colours: Colours, anchor: str = "left") -> None:
    """Words at the left or the right edge."""
    drawn.add_annotation(
        xref="paper",
        x=0 if anchor == "left" else 1,
        y=down,
        text=text,
        showarrow=False,
        xanchor=anchor,
        yanchor="middle",
        borderpad=1,
        bgcolor=colours.page,
        font={"color": colours.ink, "size": FONT},
    )


def _head(drawn: Any, chart: Chart, colours: Colours) -> None:
    """Both ends of a scale on a row each, or the names of ticks."""
    for row, end in enumerate(chart.ends):
        anchor = "left" if row == 0 else "right"
        block = f"end_{anchor}"
        text = render.block(TEMPLATE, block, {"end": end})
        _words(drawn, text, END * row + END / 2, colours, anchor)
    for tick in chart.ticks:
        if tick.label:
            _tick(drawn, tick.x, tick.label, chart, colours)


def _tick(drawn: Any, x: float, label: str, chart: Chart, colours: Colours) -> None:
    text = render.block(TEMPLATE, "lines", {"lines": _lines(label, TICK_LINE)})
    drawn.add_annotation(
        x=x,
        y=0,
        text=text,
        align="left",
        showarrow=False,
        xanchor=_anchor(x, chart),
        yanchor="top",
        borderpad=0,
        font={"color": colours.ink, "size": SMALL},
    )


def _anchor(x: float, chart: Chart) -> str:
    """Which end of the name of a tick stands at its place, so that the last ones stay inside."""
    if _is_labelled(chart) or x < ROOM:
        return "left"
    if x > 1 - ROOM:
        return "right"
    return "center"


def _is_labelled(chart: Chart) -> bool:
    return any(mark.label for mark in chart.marks)


def _lay_out(drawn: Any, chart: Chart, height: int, head: int, colours: Colours) -> None:
    """The room around the marks. Down is counted in pixels."""
    room = LABELLED if _is_labelled(chart) else ROOM
    drawn.update_layout(
        showlegend=False,
        margin={"l": MARGIN, "r": MARGIN, "t": MARGIN, "b": MARGIN},
        height=height + 2 * MARGIN,
        dragmode=False,
        hovermode="closest",
        hoverdistance=14,
        hoverlabel={
            "bgcolor": colours.page,
            "bordercolor": colours.marks,
            "align": "left",
            "font": {"color": colours.ink, "size": SMALL},
        },
    )
    drawn.update_xaxes(range=[-room, 1 + room], fixedrange=True, visible=False)
    drawn.update_yaxes(range=[height, 0], fixedrange=True, visible=False)
    for tick in chart.ticks:
        if not _is_labelled(chart):
            line = {"color": colours.lines, "width": 1}
            drawn.add_shape(
                type="line", x0=tick.x, x1=tick.x, y0=head, y1=height, line=line, layer="below"
            )


def show(chart: Chart, theme: str, key: str) -> Mark | None:
    """Draw a chart. Returns the mark that was just pressed, if any."""
    event: Any = st.plotly_chart(
        figure(chart, theme),
        key=key,
        alt=chart.alt,
        on_select="rerun",
        selection_mode="points",
        config={"displayModeBar": False},
    )
    for point in event.selection.points:
        if point["curve_number"] == 0:
            return chart.marks[point["point_index"]]
    return None
