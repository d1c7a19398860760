"""I have been asked to do X: where does it sit? All initiatives, or one of them in full."""

import streamlit as st

from components.app import layout, links, resources, state
from components.app.routes import INITIATIVES
from components.html import markup
from components.html.terms import Terms
from components.learner import initiatives
from engine.initiatives import Wanted, chosen
from knowledge.reserved import INITIATIVE_PARAMETER, SEARCH_PARAMETER

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
wanted, searched = state.viewed(INITIATIVE_PARAMETER), state.viewed(SEARCH_PARAMETER)
one = next((i for i in knowledge.initiatives if i.id == wanted), None)
if one:
    layout.title(one.name, f"initiative-{one.id}")
    layout.link_notice()
    terms.show(initiatives.one(knowledge, one, notes))
    markup.show(notes.render(), f"<p>{links.to(INITIATIVES, 'All initiatives')}</p>")
else:
    layout.title("Initiatives", "initiatives")
    layout.link_notice()
    if wanted:
        markup.show(
            markup.notice(
                f"There is no initiative called “{wanted[:60]}” here. These are the ones there are."
            )
        )
    markup.show(
        markup.element(
            "p",
            "You have been asked to do something with a name. Find it here, by that name or an older one, "
            "and see which approaches it carries and whether it still goes on.",
        )
    )
    now = initiatives.wanted(knowledge)
    initiatives.filters(knowledge, now)
    shown = chosen(knowledge.initiatives, now)
    if searched:
        shown = initiatives.by_relevance(shown, resources.index().ids(searched, "initiative"))
    filtered = bool(searched) or now != Wanted()
    listing = [markup.heading("The list"), initiatives.listing(knowledge, shown, now, searched)]
    pictures = initiatives.pictures(knowledge, shown)
    terms.show(*(*listing, *pictures) if filtered else (*pictures, *listing))
    if knowledge.initiatives and not filtered:
        with st.expander("What happened when, in each approach"):
            markup.show(*initiatives.timeline(knowledge))
