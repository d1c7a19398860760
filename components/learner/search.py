"""The search box, which stands on several pages."""

import streamlit as st

from components.app import address, widgets
from components.app.routes import SEARCH
from engine.search import MAX_CHARACTERS
from knowledge.reserved import SEARCH_PARAMETER
from wording.say import say


def box() -> None:
    """Where to type on the search page: the address holds what was typed."""
    key = widgets.widget_key("search")
    st.text_input(
        say("search.label"),
        value=address.viewed(SEARCH_PARAMETER),
        key=key,
        max_chars=MAX_CHARACTERS,
        on_change=widgets.view_widget,
        args=(SEARCH_PARAMETER, key),
    )


def box_elsewhere() -> None:
    """Where to type on another page: it leads to the search page."""
    typed = st.text_input(
        say("search.label"),
        key=widgets.widget_key("search"),
        max_chars=MAX_CHARACTERS,
    )
    if typed:
        query = address.with_answers(**{SEARCH_PARAMETER: typed})
        st.switch_page(SEARCH.script, query_params=query)
