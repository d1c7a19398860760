"""One approach in full, or all of them as cards if the address names none."""

import streamlit as st

from components.app import layout, links, resources, state
from components.app.routes import RESULT
from components.html import markup
from components.html.terms import Terms
from components.learner import approach, approaches, search
from engine.fit import places
from knowledge.reserved import APPROACH_PARAMETER

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
wanted = state.viewed(APPROACH_PARAMETER)
chosen = next((a for a in knowledge.approaches if a.id == wanted), None)
if chosen:
    layout.title(chosen.name, f"approach-{chosen.id}")
    layout.link_notice()
    if not state.answers().none_given:
        with st.container(key="steps"):
            st.page_link(RESULT.script, label="Back to your result", query_params=state.address())
    terms.show(*approach.body(knowledge, chosen, places(knowledge, state.answers()), notes))
    markup.show(notes.render())
else:
    layout.title("The approaches", "approaches")
    layout.link_notice()
    if wanted:
        markup.show(
            markup.notice(
                f"There is no approach called “{wanted[:60]}” here. These are the ones there are."
            )
        )
    search.box(go=True)
    approaches.filters(knowledge)
    terms.show(approaches.listing(knowledge, notes))
    markup.show(f"<p>{links.comparison((), 'Compare them side by side')}</p>", notes.render())
