"""What this is in one sentence and one picture, the search, and the doors."""

import streamlit as st

from components.app import address, made, routes, visit
from components.app.door import door
from components.app.page import Page, page
from components.app.widgets import as_markdown
from components.learner import search
from knowledge.reserved import WAY_PARAMETER
from views.start import start_view
from wording.say import say

TEMPLATE = "learner/start.html"


def doors(p: Page) -> None:
    """The three doors, and before them the way back for whoever has a result."""
    with st.container(key="doors"):
        if not visit.answers().none_given:
            result = address.of_result(p.knowledge)
            door(routes.RESULT, say("start.result"), result)
        questions = address.of_questions(p.knowledge)
        kept = address.with_answers()
        door(routes.ASK, say("start.ask"), questions)
        door(routes.INITIATIVES, say("start.name"), kept)
        door(routes.WORKSHOP, say("start.workshop"), kept)


def more(p: Page) -> None:
    """Every other way in, one press away."""
    kept = address.with_answers()
    with st.expander(say("start.more")), st.container(key="steps"):
        for way in p.knowledge.ways:
            at = address.with_answers(**{WAY_PARAMETER: way.id})
            door(routes.WAY, as_markdown(way.title), at)
        door(routes.TURN, say("start.turn"), kept)
        door(routes.COMPARE, say("start.compare"), kept)
        door(routes.APPROACH, say("start.approach"), kept)
        door(routes.EXPLORE, say("explore.link"), kept)
        door(routes.PRACTISE, say("start.practise"), address.of_practice())
        door(routes.COUNTS, say("start.counts"), kept)
        door(routes.ABOUT, say("start.about"), kept)


with page(say("start.title"), "start") as p:
    view = made.view(start_view, p.knowledge)
    ways_in, picture = st.columns(2, gap="large")
    with ways_in:
        p.show(TEMPLATE, "beginning")
        search.box_elsewhere(p.knowledge)
        doors(p)
        more(p)
    with picture, st.container(key="finding"):
        p.show(TEMPLATE, "finding", view=view)
