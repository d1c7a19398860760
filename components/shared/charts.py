"""Plotly charts, for pages where people explore. Its script is heavy, so a browser fetches it only
where a chart is drawn.
"""

from html import escape
from typing import Any

import streamlit as st

from components.html import markup
from engine.divergence import Divergence
from wording.lists import figure as words

# Colours for a light and a dark page. The two series are also told apart by their labels and their
# order.
COLOURS = {"light": ("#111111", "#0b5cad", "#8a5a00"), "dark": ("#f4f4f2", "#7cb8ff", "#e0b15c")}


def within_and_between(
    found: tuple[Divergence, ...], title: str, theme: str = "light"
) -> tuple[Any, str]:
    """The spread inside against the gap between for each difference: a figure and its alt text.
    Units: steps of the scale.
    """
    from plotly import graph_objects as go

    ink, inside, between = COLOURS[theme]
    places = list(range(len(found)))
    series = (("Inside", "within", inside), ("Between", "between", between))
    bars = [
        go.Bar(
            y=places,
            x=[getattr(d, field) for d in found],
            name=label,
            orientation="h",
            marker_color=colour,
            text=[f"{label}: {getattr(d, field):.1f}" for d in found],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": ink, "size": 13},
        )
        for label, field, colour in series
    ]
    figure = go.Figure(bars)
    for place, divergence in zip(
        places, found, strict=True
    ):  # the name above its bars leaves a phone the whole width
        figure.add_annotation(
            x=0,
            y=place - 0.5,
            text=f"<b>{escape(divergence.name)}</b>",
            showarrow=False,
            xanchor="left",
            yanchor="middle",
            font={"color": ink, "size": 13},
        )
    figure.update_layout(
        showlegend=False,
        margin={"l": 4, "r": 4, "t": 4, "b": 4},
        height=100 * len(found) + 60,
        barmode="group",
        bargap=0.45,
    )
    figure.update_xaxes(
        title={"text": "Steps apart", "font": {"color": ink}},
        range=[0, 6.2],
        tickvals=[0, 1, 2, 3, 4, 5],
        fixedrange=True,
        tickfont_color=ink,
    )
    figure.update_yaxes(
        range=[len(found) - 0.4, -0.8], fixedrange=True, showticklabels=False, showgrid=False
    )
    alt = f"{title}. " + " ".join(
        f"{d.name}: inside {d.within:.1f} steps, between {d.between:.1f} steps." for d in found
    )
    return figure, alt


def show(figure: Any, key: str, alt: str) -> None:
    """Draw a figure. A key and an alt text are demanded of every chart."""
    st.plotly_chart(figure, key=key, alt=alt, config={"displayModeBar": False, "staticPlot": True})


def divergence_page_part(found: tuple[Divergence, ...], title: str) -> None:
    """The chart, with its finding as a title and its table."""
    known = tuple(d for d in found if d.within is not None and d.between is not None)
    if known:
        figure, alt = within_and_between(known, title, st.context.theme.type or "light")
        markup.show(markup.heading(title, 3))
        show(figure, "within-and-between", alt)
    markup.show(
        markup.details(
            "The picture as a table",
            [
                markup.table(
                    "Mean steps on the scale from 1 to 6",
                    ("Difference", "Spread inside", "Gap between"),
                    ((d.name, words(d.within), words(d.between)) for d in found),
                )
            ],
        )
    )
