"""What does a service see through what it counts, and what does it miss?"""

import streamlit as st

from components.app import downloads, layout, links, resources, state
from components.html import markup
from components.html.terms import Terms
from components.practitioner import coverage
from components.shared import forces
from documents.coverage import files
from engine.coverage import cover
from knowledge.reserved import SEARCH_PARAMETER

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
ticked, unknown = coverage.ticked(knowledge)
own = state.own_measures()
sought = next((m for m in knowledge.measures if m.name == state.viewed(SEARCH_PARAMETER)), None)

layout.title("What counts here?", "counts")
layout.link_notice()
if unknown:
    markup.show(
        markup.notice(
            f"A measure in the link is not known here and was left out: “{unknown[0][:60]}”."
        )
    )
if sought:
    terms.show(coverage.card(sought, knowledge, notes))
markup.show(
    markup.element(
        "p",
        "Tick what your service measures or reports. Then see what that shows, what nothing you count "
        "shows, and what you could add or drop.",
        "b-lead",
    )
)
with st.container(key="counts"):
    coverage.choice(knowledge, ticked, terms)
    coverage.own(knowledge)
if ticked or own:
    found = cover(knowledge, ticked, own)
    rows = coverage.rows(knowledge, found)
    terms.show(
        markup.heading("What you see, and what you do not"),
        coverage.summary(knowledge, found, len(ticked) + len(own)),
        coverage.table(knowledge, found),
        markup.element("p", "Which measure shows which of these is our judgement.", "b-quiet"),
    )
    downloads.show(files(knowledge, found, rows, links.this_page()))
    terms.show(
        markup.heading("What you could add"),
        coverage.additions(knowledge, found, notes),
        markup.heading("What you could drop"),
        coverage.droppable(found.droppable),
        coverage.duties((m for m in knowledge.measures if m.id in ticked), notes),
    )
terms.show(
    markup.heading("The honest case for counting, and for the rest"), forces.boxes(knowledge, notes)
)
markup.show(notes.render())
