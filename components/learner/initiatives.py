"""Initiatives: the search and the menus above the list."""

import streamlit as st

from components.app import address, widgets
from components.shared.menus import chosen, menu, used
from engine.initiatives import Filters
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    APPROACH_PARAMETER,
    KIND_PARAMETER,
    SEARCH_PARAMETER,
    STATUS_PARAMETER,
)
from wording.labels import INITIATIVE_KINDS, INITIATIVE_STATUSES
from wording.say import say

TEMPLATE = "learner/initiatives.html"
LONGEST_SEARCH = 100


def chosen_filters(knowledge: Knowledge) -> Filters:
    """The filters that the address holds. What is unknown there filters nothing."""
    return Filters(
        kind=chosen(KIND_PARAMETER, INITIATIVE_KINDS),
        status=chosen(STATUS_PARAMETER, INITIATIVE_STATUSES),
        approach=chosen(APPROACH_PARAMETER, knowledge.approach_names),
    )


def filters(knowledge: Knowledge) -> None:
    """Search and three menus. Each shows what the address holds."""
    _search()
    initiatives = knowledge.initiatives
    kinds = used(INITIATIVE_KINDS, {each.kind for each in initiatives})
    statuses = used(INITIATIVE_STATUSES, {each.status for each in initiatives})
    approaches = knowledge.approach_names
    with st.container(horizontal=True, key="filters"):
        _menu(say("initiatives.kind"), KIND_PARAMETER, kinds)
        _menu(say("initiatives.status"), STATUS_PARAMETER, statuses)
        _menu(say("initiatives.carries"), APPROACH_PARAMETER, approaches)


def _search() -> None:
    key = widgets.widget_key("initiative-search")
    st.text_input(
        say("initiatives.search"),
        value=address.viewed(SEARCH_PARAMETER),
        key=key,
        max_chars=LONGEST_SEARCH,
        on_change=widgets.view_widget,
        args=(SEARCH_PARAMETER, key),
    )


def _menu(label: str, parameter: str, names: dict[str, str]) -> None:
    no_choice = say("initiatives.any")
    menu("initiatives", label, parameter, names, no_choice)
