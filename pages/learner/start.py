"""What this is, whom it is for, and the doors."""

import streamlit as st

from components.app import routes, state
from components.app.page import page
from components.learner import search
from wording.say import say

TEMPLATE = "learner/start.html"


def door(route: routes.Route, label: str, address: dict[str, str]) -> None:
    """A way into a page, with what awaits there."""
    st.page_link(route.script, label=label, query_params=address, width="stretch")


with page(say("start.title"), "start") as p:
    p.show(TEMPLATE, "opening")
    search.box(go=True)
    with st.container(key="doors"):
        door(routes.ASK, say("start.ask"), state.address_of_questions(p.knowledge))
        if not state.answers().none_given:
            door(routes.RESULT, say("start.result"), state.address_of_result(p.knowledge))
        door(routes.WORKSHOP, say("start.workshop"), state.address())
        door(routes.INITIATIVES, say("start.initiatives"), state.address())
        door(routes.COMPARE, say("start.compare"), state.address())
        door(routes.APPROACH, say("start.approach"), state.address())
        door(routes.PRACTISE, say("start.practise"), state.address_of_practice())
        door(routes.COUNTS, say("start.counts"), state.address())
    p.show(TEMPLATE, "what_it_is_not")
