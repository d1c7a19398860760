"""All answers in one list, each step with a way to change it that keeps the rest."""

import streamlit as st

from components.app import address, visit
from components.app.page import page
from components.app.routes import ASK, RESULT
from components.app.widgets import as_markdown
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
    for answered in answers_view(p.knowledge, visit.answers()):
        step = answered.step
        with st.container(key=f"answers-{step.id}", gap="xsmall"):
            p.show(TEMPLATE, "step", answered=answered)
            st.page_link(
                ASK.script,
                label=say("questions.change", step=as_markdown(step.name)),
                query_params=address.of_questions(p.knowledge, step.id),
            )
    if not none_given:
        st.button(
            say("questions.forget"),
            key="clear",
            on_click=visit.clear,
            help=say("questions.forget-help"),
        )
