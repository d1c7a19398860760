"""Choosing which approaches stand side by side, and which of their rows."""

import streamlit as st

from components.app import address, widgets
from engine.comparison import LEAST, MOST
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import COMPARE_PARAMETER, ONLY_PARAMETER
from wording.lists import number_word
from wording.say import say

_OFF = "0"


def choice(knowledge: Knowledge, chosen: tuple[Approach, ...]) -> None:
    """The approaches to choose from, as buttons that stay pressed."""
    names = {id_: widgets.as_markdown(name) for id_, name in knowledge.approach_names.items()}
    key = widgets.widget_key("compare")
    st.pills(
        say("comparison.choose", least=number_word(LEAST), most=number_word(MOST)),
        list(names),
        selection_mode="multi",
        default=[approach.id for approach in chosen],
        format_func=names.__getitem__,
        key=key,
        on_change=widgets.view_widget,
        args=(COMPARE_PARAMETER, key, ",".join),
    )


def only_switch() -> bool:
    """The switch that leaves only rows that tell the approaches apart. The link says if it is
    off.
    """
    key = widgets.widget_key("only")
    return st.toggle(
        say("comparison.only"),
        value=address.viewed(ONLY_PARAMETER) != _OFF,
        key=key,
        on_change=widgets.view_widget,
        args=(ONLY_PARAMETER, key, _as_parameter),
    )


def _as_parameter(on: bool) -> str:
    if on:
        return ""
    return _OFF
