"""Initiatives: the search and the menus above the list."""

from collections.abc import Collection, Mapping

import streamlit as st

from components.app import address, widgets
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
        kind=_chosen(KIND_PARAMETER, INITIATIVE_KINDS),
        status=_chosen(STATUS_PARAMETER, INITIATIVE_STATUSES),
        approach=_chosen(APPROACH_PARAMETER, knowledge.approach_names),
    )


def _chosen(parameter: str, names: Mapping[str, str]) -> str:
    chosen = address.viewed(parameter)
    if chosen in names:
        return chosen
    return ""


def filters(knowledge: Knowledge, now: Filters) -> None:
    """Search and three menus. Each shows what the address holds."""
    _search()
    initiatives = knowledge.initiatives
    kinds = _used(INITIATIVE_KINDS, {initiative.kind for initiative in initiatives})
    statuses = _used(INITIATIVE_STATUSES, {initiative.status for initiative in initiatives})
    approaches = knowledge.approach_names
    with st.container(horizontal=True, key="filters"):
        _menu(say("initiatives.kind"), KIND_PARAMETER, kinds, now.kind)
        _menu(say("initiatives.status"), STATUS_PARAMETER, statuses, now.status)
        _menu(say("initiatives.carries"), APPROACH_PARAMETER, approaches, now.approach)


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


def _menu(label: str, parameter: str, names: dict[str, str], chosen: str) -> None:
    """A menu of names by id, of which none need be chosen."""
    key = widgets.widget_key("initiatives", parameter)
    names = {"": say("initiatives.any"), **names}
    ids = list(names)
    index = 0
    if chosen in names:
        index = ids.index(chosen)
    st.selectbox(
        label,
        ids,
        format_func=names.__getitem__,
        key=key,
        index=index,
        on_change=widgets.view_widget,
        args=(parameter, key),
    )
