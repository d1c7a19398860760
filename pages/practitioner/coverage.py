"""What does a service see through what it counts, and what does it miss?"""

import streamlit as st

from components.app import address, downloads, links, visit
from components.app.page import page
from components.practitioner import coverage
from components.practitioner.coverage import TEMPLATE
from documents.coverage import files
from knowledge.reserved import SEARCH_PARAMETER
from views.coverage import coverage_view, measure_view
from wording.coverage import columns
from wording.say import say

NAMED = 60  # signs of what is not known, as a notice repeats it

with page(say("coverage.title"), "counts") as p:
    ticked, unknown = coverage.ticked(p.knowledge)
    own = visit.own_measures()
    if unknown:
        p.show(TEMPLATE, "unknown", unknown=unknown[0][:NAMED])
    sought = address.viewed(SEARCH_PARAMETER)
    for measure in p.knowledge.measures:
        if measure.name == sought:
            p.show(TEMPLATE, "measure", view=measure_view(p.knowledge, measure))
    p.show(TEMPLATE, "lead")
    with st.container(key="counts"):
        coverage.choice(p, ticked)
        coverage.own(p.knowledge)
    if ticked or own:
        view = coverage_view(p.knowledge, ticked, own)
        p.show(TEMPLATE, "seen", view=view, columns=columns())
        papers = files(p.knowledge, view, links.this_page())
        downloads.show(papers)
        p.show(TEMPLATE, "changes", view=view)
    p.show(TEMPLATE, "both_sides")
