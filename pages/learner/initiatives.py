"""I have been asked to do X: where does it sit? All initiatives, or one of them in full."""

import streamlit as st

from components.app import resources
from components.app.address import viewed
from components.app.page import Page, page
from components.learner import initiatives
from components.learner.initiatives import TEMPLATE
from engine.initiatives import Filters, chosen
from knowledge.models.initiatives import Initiative
from knowledge.reserved import INITIATIVE_PARAMETER, SEARCH_PARAMETER
from views.initiative import initiative_view
from views.initiatives import by_relevance, events_view, initiatives_view
from wording.say import say

ONE = "learner/initiative.html"
NAMED = 60  # signs of what is not known, as a notice repeats it


def one_initiative(p: Page, initiative: Initiative) -> None:
    """One initiative in full."""
    p.title(initiative.name, f"initiative-{initiative.id}")
    p.show(ONE, "initiative", view=initiative_view(p.knowledge, initiative))
    p.draw_notes()
    p.show(ONE, "all")


def all_initiatives(p: Page) -> None:
    """The list with its pictures. What is looked for stands above them."""
    p.title(say("initiatives.title"), "initiatives")
    unknown = viewed(INITIATIVE_PARAMETER)
    if unknown:
        p.show(TEMPLATE, "unknown", unknown=unknown[:NAMED])
    p.show(TEMPLATE, "lead")
    filters = initiatives.chosen_filters(p.knowledge)
    initiatives.filters(p.knowledge, filters)
    searched = viewed(SEARCH_PARAMETER)
    shown = chosen(p.knowledge.initiatives, filters)
    if searched:
        shown = by_relevance(shown, resources.index().ids(searched, "initiative"))
    looking = bool(searched) or filters != Filters()
    view = initiatives_view(p.knowledge, shown, filters, searched)
    blocks = ["picture", "list"] if view.picture else ["list"]
    if looking:
        blocks.reverse()
    for block in blocks:
        p.show(TEMPLATE, block, view=view)
    if not looking:
        what_happened(p)


def what_happened(p: Page) -> None:
    """The story of each approach over time, where there is one."""
    events = events_view(p.knowledge) if p.knowledge.initiatives else None
    if events:
        with st.expander(say("initiatives.events")):
            p.show(TEMPLATE, "events", events=events)


with page() as opened:
    sought = opened.knowledge.initiative(viewed(INITIATIVE_PARAMETER))
    if sought:
        one_initiative(opened, sought)
    else:
        all_initiatives(opened)
