"""I have been asked to do X: where does it sit? All initiatives, or one of them in full."""

import streamlit as st

from components.app import made, resources
from components.app.address import viewed
from components.app.page import Page, page
from components.learner import initiatives
from components.learner.initiatives import TEMPLATE
from knowledge.models.initiatives import Initiative
from knowledge.reserved import INITIATIVE_PARAMETER, SEARCH_PARAMETER
from views.initiative import initiative_view
from views.initiatives import events_view, initiatives_found
from wording.say import say

ONE = "learner/initiative.html"
NAMED = 60  # signs of what is not known, as a notice repeats it


def one_initiative(p: Page, initiative: Initiative) -> None:
    """One initiative in full."""
    p.title(initiative.name, f"initiative-{initiative.id}")
    view = initiative_view(p.knowledge, initiative)
    p.show(ONE, "initiative", view=view)
    p.draw_notes()
    p.show(ONE, "all")


def all_initiatives(p: Page) -> None:
    """The list, and behind it its pictures."""
    p.title(say("initiatives.title"), "initiatives")
    unknown = viewed(INITIATIVE_PARAMETER)
    if unknown:
        p.show(TEMPLATE, "unknown", unknown=unknown[:NAMED])
    p.show(TEMPLATE, "lead")
    filters = initiatives.chosen_filters(p.knowledge)
    initiatives.filters(p.knowledge)
    searched = viewed(SEARCH_PARAMETER)
    ids: tuple[str, ...] = ()
    if searched:
        ids = tuple(resources.index().ids(searched, "initiative"))
    view = made.view(initiatives_found, p.knowledge, filters, searched, ids)
    p.show(TEMPLATE, "list", view=view)
    if view.picture:
        with st.expander(say("initiatives.over-time")):
            p.show(TEMPLATE, "picture", view=view)
    if view.whole:
        what_happened(p)


def what_happened(p: Page) -> None:
    """The story of each approach over time, where there is one."""
    if not p.knowledge.initiatives:
        return
    events = made.view(events_view, p.knowledge)
    if events:
        with st.expander(say("initiatives.events")):
            p.show(TEMPLATE, "events", events=events)


with page() as opened:
    sought = opened.knowledge.initiative(viewed(INITIATIVE_PARAMETER))
    if sought:
        one_initiative(opened, sought)
    else:
        all_initiatives(opened)
