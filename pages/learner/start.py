"""What this is, whom it is for, and the doors."""

import streamlit as st

from components.app import address, routes, visit
from components.app.door import door
from components.app.page import page
from components.learner import search
from wording.say import say

TEMPLATE = "learner/start.html"


with page(say("start.title"), "start") as p:
    p.show(TEMPLATE, "opening")
    search.box_elsewhere()
    with st.container(key="doors"):
        door(routes.ASK, say("start.ask"), address.of_questions(p.knowledge))
        if not visit.answers().none_given:
            door(routes.RESULT, say("start.result"), address.of_result(p.knowledge))
        door(routes.WORKSHOP, say("start.workshop"), address.with_answers())
        door(routes.INITIATIVES, say("start.initiatives"), address.with_answers())
        door(routes.COMPARE, say("start.compare"), address.with_answers())
        door(routes.APPROACH, say("start.approach"), address.with_answers())
        door(routes.PRACTISE, say("start.practise"), address.of_practice())
        door(routes.COUNTS, say("start.counts"), address.with_answers())
    p.show(TEMPLATE, "what_it_is_not")
