"""The choice of what matters most to the person who asks."""

import streamlit as st

from components.app.widgets import view_widget, widget_key
from knowledge.reserved import MATTERS_PARAMETER
from views.matters import MattersView
from wording.say import say


def ask(matters: MattersView) -> None:
    """Choose what matters most. Nothing chosen is an answer; nothing is asked where there is
    nothing to choose between.
    """
    if not matters.choices:
        return
    choices = {"": say("result.matters-none"), **matters.choices}
    options = list(choices)
    key = widget_key("matters")
    st.selectbox(
        say("result.matters"),
        options,
        key=key,
        index=options.index(matters.chosen),
        on_change=view_widget,
        args=(MATTERS_PARAMETER, key),
        format_func=choices.__getitem__,
    )
