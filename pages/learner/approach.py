"""One approach in full, or the list of all if the address names none."""

import streamlit as st

from components import approach, frame, markup, resources, state
from components.routes import RESULT
from engine.fit import places

knowledge = resources.knowledge()
wanted = state.chosen_approach()
chosen = next((a for a in knowledge.approaches if a.id == wanted), None)
if chosen:
    notes = markup.Notes(knowledge)
    frame.title(chosen.name, f"approach-{chosen.id}")
    frame.link_notice()
    if not state.answers().none_given:
        with st.container(key="steps"):
            st.page_link(RESULT.script, label="Back to your result", query_params=state.address())
    markup.show(*approach.body(knowledge, chosen, places(knowledge, state.answers()), notes), notes.render())
else:
    frame.title("The approaches", "approaches")
    frame.link_notice()
    if wanted:
        markup.show(markup.notice(f"There is no approach called “{wanted[:60]}” here. These are the ones there are."))
    markup.show(markup.element("p", "In alphabetical order. None ranks above another."), approach.listing(knowledge))
