"""Which matters more, which approach or how it is done: a finding, a chart, and its table."""

import streamlit as st

from components.app.page import Page
from components.shared import charts
from views.spread import SpreadView

TEMPLATE = "shared/spread.html"


def show(page: Page, view: SpreadView) -> None:
    """The chart under its finding, and the same as a table. Where nothing is known there is no
    chart.
    """
    if view.known:
        page.show(TEMPLATE, "title", view=view)
        theme = st.context.theme.type or "light"
        chart = charts.within_and_between(view.known, theme)
        charts.show(chart, "within-and-between", view.alt)
    page.show(TEMPLATE, "table", view=view)
