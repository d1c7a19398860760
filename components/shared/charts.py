"""Plotly charts, for pages where people explore. Its script is heavy, so a browser fetches it only
where a chart is drawn.
"""

from typing import Any

import streamlit as st
from markupsafe import escape

from engine.divergence import Divergence
from wording.say import say

# Colours for a light and a dark page. The two series are also told apart by their labels and their
# order.
COLOURS = {"light": ("#111111", "#0b5cad", "#8a5a00"), "dark": ("#f4f4f2", "#7cb8ff", "#e0b15c")}
MARGIN = 4
ROW_HEIGHT = 100
AXIS_HEIGHT = 60
# The scale has six places, so two can stand five steps apart; beyond is room for the labels.
STEPS = [0, 1, 2, 3, 4, 5]
LONGEST = 6.2


def within_and_between(differences: tuple[Divergence, ...], theme: str = "light") -> Any:
    """The spread inside against the gap between for each difference, as a figure. Both are known
    of each. Units: steps of the scale.
    """
    from plotly import graph_objects as go

    ink, inside, between = COLOURS[theme]
    spreads = [_steps(each.within) for each in differences]
    gaps = [_steps(each.between) for each in differences]
    figure = go.Figure()
    figure.add_trace(_bars(say("spread.bar-inside"), spreads, inside, ink))
    figure.add_trace(_bars(say("spread.bar-between"), gaps, between, ink))
    for row, each in enumerate(differences):
        _name_above(figure, row, each.name, ink)
    _lay_out(figure, len(differences), ink)
    return figure


def _steps(value: float | None) -> float:
    """Steps that are known. Raises ValueError if they are not."""
    if value is None:
        raise ValueError("a chart shows only what is known")
    return value


def _bars(label: str, values: list[float], colour: str, ink: str) -> Any:
    """One bar in each row, with its value beside it."""
    from plotly import graph_objects as go

    return go.Bar(
        y=list(range(len(values))),
        x=values,
        name=label,
        orientation="h",
        marker_color=colour,
        text=[say("spread.bar", label=label, value=value) for value in values],
        textposition="outside",
        cliponaxis=False,
        textfont={"color": ink, "size": 13},
    )


def _name_above(figure: Any, row: int, name: str, ink: str) -> None:
    """The name of a difference above its bars, which leaves a phone the whole width."""
    figure.add_annotation(
        x=0,
        y=row - 0.5,
        text=str(escape(name)),
        showarrow=False,
        xanchor="left",
        yanchor="middle",
        font={"color": ink, "size": 13, "weight": "bold"},
    )


def _lay_out(figure: Any, rows: int, ink: str) -> None:
    """The room around the bars, and the axes."""
    figure.update_layout(
        showlegend=False,
        margin={"l": MARGIN, "r": MARGIN, "t": MARGIN, "b": MARGIN},
        height=ROW_HEIGHT * rows + AXIS_HEIGHT,
        barmode="group",
        bargap=0.45,
    )
    figure.update_xaxes(
        title={"text": say("spread.axis"), "font": {"color": ink}},
        range=[0, LONGEST],
        tickvals=STEPS,
        fixedrange=True,
        tickfont_color=ink,
    )
    figure.update_yaxes(
        range=[rows - 0.4, -0.8], fixedrange=True, showticklabels=False, showgrid=False
    )


def show(figure: Any, key: str, alt: str) -> None:
    """Draw a figure. A key and an alt text are demanded of every chart."""
    st.plotly_chart(
        figure,
        key=key,
        alt=alt,
        config={"displayModeBar": False, "staticPlot": True},
    )
