"""What does a service see through what it counts, and what does it miss?"""

import streamlit as st

from components import counts, downloads, forces, frame, markup, resources, state
from components.terms import Terms
from documents.counts import files
from engine.cover import cover
from knowledge.fields import SEARCH_PARAMETER

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
ticked, unknown = counts.ticked(knowledge)
own = state.own_measures()
sought = next((m for m in knowledge.measures if m.name == state.viewed(SEARCH_PARAMETER)), None)

frame.title("What counts here?", "counts")
frame.link_notice()
if unknown:
    markup.show(markup.notice(f"A measure in the link is not known here and was left out: “{unknown[0][:60]}”."))
if sought:
    terms.show(counts.card(sought, knowledge, notes))
markup.show(markup.element("p", "Tick what your service measures or reports. Then see what that shows, what nothing you count "
                                "shows, and what you could add or drop.", "b-lead"))
with st.container(key="counts"):
    counts.choice(knowledge, ticked, terms)
    counts.own(knowledge)
if ticked or own:
    found = cover(knowledge, ticked, own)
    rows = counts.rows(knowledge, found)
    terms.show(
        markup.heading("What you see, and what you do not"), counts.summary(knowledge, found, len(ticked) + len(own)),
        counts.table(knowledge, found), markup.element("p", "Which measure shows which of these is our judgement.", "b-quiet"))
    downloads.show(files(knowledge, found, rows, frame.address()))
    terms.show(
        markup.heading("What you could add"), counts.additions(knowledge, found, notes),
        markup.heading("What you could drop"), counts.droppable(found.droppable),
        counts.duties((m for m in knowledge.measures if m.id in ticked), notes))
terms.show(markup.heading("The honest case for counting, and for the rest"), forces.boxes(knowledge, notes))
markup.show(notes.render())
