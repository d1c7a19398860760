"""A menu of which nothing need be chosen, and whose choice lives in the link."""

from collections.abc import Collection, Mapping

import streamlit as st

from components.app import address, widgets


def used(names: Mapping[str, str], ids: Collection[str]) -> dict[str, str]:
    """Those of the names by id that are used, in their order."""
    kept = {}
    for id_, name in names.items():
        if id_ in ids:
            kept[id_] = name
    return kept


def chosen(parameter: str, names: Mapping[str, str]) -> str:
    """What the address chooses among these names by id; empty if it is unknown."""
    value = address.viewed(parameter)
    if value in names:
        return value
    return ""


def menu(place: str, label: str, parameter: str, names: Mapping[str, str], none: str) -> None:
    """A menu of names by id that shows what the address holds. `none` is what choosing nothing is
    called; `place` makes its key unique.
    """
    key = widgets.widget_key(place, parameter)
    choices = {"": none, **names}
    ids = list(choices)
    st.selectbox(
        label,
        ids,
        format_func=choices.__getitem__,
        key=key,
        index=ids.index(chosen(parameter, names)),
        on_change=widgets.view_widget,
        args=(parameter, key),
    )
