"""All answers in one list, each with a way to change it that keeps the rest."""

import streamlit as st

from components import frame, markup, question, resources, state
from components.routes import ASK, RESULT
from knowledge.fields import STEP_PARAMETER

knowledge = resources.knowledge()
frame.title("Your answers", "answers")
frame.link_notice()
answers = state.answers()
if answers.none_given:
    markup.show(markup.element("p", "You have not answered anything yet. Nothing is lost: begin whenever you like."))
else:
    markup.show(markup.element("p", "Change any answer; the others stay. This list lives in the link of this page, so you can "
                                    "keep it or send it to a colleague."))
for step in knowledge.steps:
    with st.container(key=f"answers-{step.id}", gap="xsmall"):
        rows = []
        for item in knowledge.questions:
            if item.step == step.id:
                words = question.texts(item)
                given = "; ".join(words[o].strip("“”") for o in answers.of(item.id)) or "Skipped"
                rows += [markup.element("dt", item.text), markup.element("dd", given)]
        markup.show(markup.heading(step.name), markup.wrap("dl", rows, "b-facts"))
        st.page_link(ASK.script, label=f"Change: {step.name}", query_params=state.address(**{STEP_PARAMETER: step.id}))
with st.container(horizontal=True, key="steps"):
    st.page_link(RESULT.script, label="**See the result**", query_params=state.address())
    if not answers.none_given:
        st.button("Forget all answers", key="clear", on_click=state.clear)
