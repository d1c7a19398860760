"""Terms in plain English."""

import streamlit as st

from components import frame, glossary, markup, resources, state
from knowledge.fields import SEARCH_PARAMETER

knowledge = resources.knowledge()
notes = markup.Notes(knowledge)
frame.title("Glossary", "glossary")
frame.link_notice()
key = state.widget_key("term")
names = [t.name for t in knowledge.terms]
sought = state.viewed(SEARCH_PARAMETER)
st.selectbox("Find a term", names, index=names.index(sought) if sought in names else None, key=key,
             placeholder="Type its beginning", on_change=state.view_widget, args=(SEARCH_PARAMETER, key))
markup.show(markup.element("p", "Words that services use, in plain English. On other pages a dotted line under a word opens its "
                                "explanation there."),
            glossary.listing(knowledge, sought, notes), notes.render())
