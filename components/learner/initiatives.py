"""Initiatives: the search and the menus above the list."""

from collections.abc import Collection

import streamlit as st

from components.app import address, widgets
from components.shared.menus import chosen, menu
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
    kinds = _used(INITIATIVE_KINDS, {initiative.kind for initiative in initiatives})
    statuses = _used(INITIATIVE_STATUSES, {initiative.status for initiative in initiatives})
    approaches = knowledge.approach_names
    with st.container(horizontal=True, key="filters"):
        _menu(say("initiatives.kind"), KIND_PARAMETER, kinds)
        _menu(say("initiatives.status"), STATUS_PARAMETER, statuses)
        _menu(say("initiatives.carries"), APPROACH_PARAMETER, approaches)


def _used(names: dict[str, str], ids: Collection[str]) -> dict[str, str]:
    """Those of the names by id that are used, in their order."""
    used = {}
    for id_, name in names.items():
        if id_ in ids:
            used[id_] = name
    return used


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
    menu("initiatives", label, parameter, names, say("initiatives.any"))
