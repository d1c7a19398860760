"""One approach in full, or all of them as cards if the address names none."""

import streamlit as st

from components import approach, browse, finder, frame, links, markup, resources, state
from components.routes import RESULT
from components.terms import Terms
from engine.fit import places
from knowledge.fields import APPROACH_PARAMETER

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
wanted = state.viewed(APPROACH_PARAMETER)
chosen = next((a for a in knowledge.approaches if a.id == wanted), None)
if chosen:
    frame.title(chosen.name, f"approach-{chosen.id}")
    frame.link_notice()
    if not state.answers().none_given:
        with st.container(key="steps"):
            st.page_link(RESULT.script, label="Back to your result", query_params=state.address())
    terms.show(*approach.body(knowledge, chosen, places(knowledge, state.answers()), notes))
    markup.show(notes.render())
else:
    frame.title("The approaches", "approaches")
    frame.link_notice()
    if wanted:
        markup.show(markup.notice(f"There is no approach called “{wanted[:60]}” here. These are the ones there are."))
    finder.box(go=True)
    browse.filters(knowledge)
    terms.show(browse.listing(knowledge, notes))
    markup.show(f"<p>{links.comparison((), 'Compare them side by side')}</p>",
                notes.render())
