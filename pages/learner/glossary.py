"""Terms in plain English."""

import streamlit as st

from components.app import made
from components.app.address import viewed
from components.app.page import page
from components.app.widgets import view_widget, widget_key
from knowledge.reserved import SEARCH_PARAMETER
from views.glossary import glossary_view
from wording.say import say

with page(say("glossary.title"), "glossary", explaining=False) as p:
    sought = viewed(SEARCH_PARAMETER)
    names = [term.name for term in p.knowledge.terms]
    chosen = None
    if sought in names:
        chosen = names.index(sought)
    key = widget_key("term")
    st.selectbox(
        say("glossary.find"),
        names,
        index=chosen,
        key=key,
        placeholder=say("glossary.placeholder"),
        on_change=view_widget,
        args=(SEARCH_PARAMETER, key),
    )
    view = made.view(glossary_view, p.knowledge, sought)
    p.show("learner/glossary.html", "terms", view=view)
