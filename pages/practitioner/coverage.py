"""What does a service see through what it counts, and what does it miss?"""

import streamlit as st

from components.app import address, downloads, links, visit
from components.app.downloads import Source
from components.app.page import Page, page
from components.practitioner import coverage
from components.practitioner.coverage import TEMPLATE
from documents import from_link
from documents.coverage import files
from engine.coverage import Own
from knowledge.reserved import SEARCH_PARAMETER
from views.coverage import coverage_view, measure_view
from wording.coverage import columns
from wording.say import say

NAMED = 60  # signs of what is not known, as a notice repeats it


def answer(p: Page, ticked: tuple[str, ...], own: tuple[Own, ...]) -> None:
    """What is seen through these, and what could be added and dropped."""
    view = coverage_view(p.knowledge, ticked, own)
    p.show(TEMPLATE, "seen", view=view, columns=columns())
    link = links.this_page()
    papers = files(p.knowledge, view, link)
    beside = {}
    if own:
        beside[from_link.OWN] = from_link.own_sent(own)
    shown = address.shown()
    source = Source(from_link.COUNTS, shown, beside)
    downloads.show(papers, source)
    p.show(TEMPLATE, "changes", view=view)


with page() as opened:
    ticked, unknown = coverage.ticked(opened.knowledge)
    own = visit.own_measures()
    # With other ticks the title takes the focus, and what is seen follows it.
    opened.title(say("coverage.title"), coverage.place_of(ticked))
    if unknown:
        opened.show(TEMPLATE, "unknown", unknown=unknown[0][:NAMED])
    sought = address.viewed(SEARCH_PARAMETER)
    for measure in opened.knowledge.measures:
        if measure.name == sought:
            opened.show(TEMPLATE, "measure", view=measure_view(opened.knowledge, measure))
    if ticked or own:
        answer(opened, ticked, own)
    opened.show(TEMPLATE, "lead", begun=bool(ticked or own))
    with st.container(key="counts"):
        coverage.choice(opened, ticked)
        coverage.own(opened)
    opened.show(TEMPLATE, "both_sides")
