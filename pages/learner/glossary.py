"""Terms in plain English."""

import streamlit as st

from components.app import layout, resources, state
from components.html import markup
from components.learner import glossary
from knowledge.reserved import SEARCH_PARAMETER

knowledge = resources.knowledge()
notes = markup.Notes(knowledge)
layout.title("Glossary", "glossary")
layout.link_notice()
key = state.widget_key("term")
names = [t.name for t in knowledge.terms]
sought = state.viewed(SEARCH_PARAMETER)
st.selectbox(
    "Find a term",
    names,
    index=names.index(sought) if sought in names else None,
    key=key,
    placeholder="Type its beginning",
    on_change=state.view_widget,
    args=(SEARCH_PARAMETER, key),
)
markup.show(
    markup.element(
        "p",
        "Words that services use, in plain English. On other pages a dotted line under a word opens its "
        "explanation there.",
    ),
    glossary.listing(knowledge, sought, notes),
    notes.render(),
)
