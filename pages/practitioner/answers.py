"""All answers in one list, each with a way to change it that keeps the rest."""

import streamlit as st

from components.app import address, visit
from components.app.page import page
from components.app.routes import RESULT
from components.practitioner import answers_upload
from views.answers import answers_view
from wording.say import say

TEMPLATE = "practitioner/answers.html"

with page(say("questions.answers-title"), "answers") as p:
    none_given = visit.answers().none_given
    p.show(TEMPLATE, "opening", none_given=none_given)
    answers_upload.show(p)
    with st.container(horizontal=True, key="steps"):
        to_result = address.of_result(p.knowledge)
        st.page_link(RESULT.script, label=say("result.see"), query_params=to_result)
    p.show(TEMPLATE, "answers", steps=answers_view(p.knowledge, visit.answers()))
    if not none_given:
        st.button(
            say("questions.forget"),
            key="clear",
            on_click=visit.clear,
            help=say("questions.forget-help"),
        )
