"""All answers in one list, each step with a way to change it that keeps the rest."""

import streamlit as st

from components.app import layout, resources, state
from components.app.routes import ASK, RESULT
from components.html import markup
from components.html.terms import Terms
from components.practitioner import answers_upload, question

knowledge = resources.knowledge()
answers, terms = state.answers(), Terms(knowledge)
layout.title("Your answers", "answers")
layout.link_notice()
if answers.none_given:
    markup.show(
        markup.element(
            "p", "You have not answered anything yet. Nothing is lost: begin whenever you like."
        )
    )
else:
    markup.show(
        markup.element(
            "p",
            "Change any answer; the others stay. To keep this list or send it to a colleague, copy the "
            "address of this page.",
        )
    )
answers_upload.show(knowledge)
with st.container(horizontal=True, key="steps"):
    st.page_link(
        RESULT.script, label="See the result", query_params=state.address_of_result(knowledge)
    )
for step in knowledge.steps:
    with st.container(key=f"answers-{step.id}", gap="xsmall"):
        rows = []
        for item in knowledge.questions:
            if item.step == step.id:
                words = question.texts(item)
                given = [markup.unquoted(words[option]) for option in answers.of(item.id)] or [
                    "Skipped"
                ]
                rows += [
                    markup.element("dt", item.text),
                    markup.wrap("dd", (markup.element("p", text) for text in given)),
                ]
        terms.show(markup.heading(step.name), markup.wrap("dl", rows, "b-facts"))
        st.page_link(
            ASK.script,
            label=f"Change: {markup.as_markdown(step.name)}",
            query_params=state.address_of_questions(knowledge, step.id),
        )
if not answers.none_given:
    st.button(
        "Forget all answers",
        key="clear",
        on_click=state.clear,
        help="They stay in your browser's history: its Back button brings them back.",
    )
