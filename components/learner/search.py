"""The search box, which stands on several pages."""

import streamlit as st

from components.app import address, widgets
from components.app.routes import SEARCH
from engine.search import MAX_CHARACTERS
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import SEARCH_PARAMETER
from wording.say import say
from wording.search import label


def box(knowledge: Knowledge) -> None:
    """Where to type on the search page: the address holds what was typed."""
    key = widgets.widget_key("search")
    with _row():
        st.text_input(
            label(knowledge),
            value=address.viewed(SEARCH_PARAMETER),
            key=key,
            max_chars=MAX_CHARACTERS,
            on_change=widgets.view_widget,
            args=(SEARCH_PARAMETER, key),
        )
        st.button(say("search.title"), key="search-go")  # leaving the box is what searches


def box_elsewhere(knowledge: Knowledge) -> None:
    """Where to type on another page: it leads to the search page."""
    with _row():
        typed = st.text_input(
            label(knowledge),
            key=widgets.widget_key("search"),
            max_chars=MAX_CHARACTERS,
        )
        st.button(say("search.title"), key="search-go")
    if typed:
        query = address.with_answers(**{SEARCH_PARAMETER: typed})
        st.switch_page(SEARCH.script, query_params=query)


def _row() -> st.delta_generator.DeltaGenerator:
    """The box with its button beside it."""
    return st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="search-row")
