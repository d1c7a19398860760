"""The questions, one step at a time. Nothing is sent while choosing; a step is remembered when it
is left.
"""

import streamlit as st

from components.app import layout, resources, state
from components.app.routes import ANSWERS, RESULT
from components.html import markup
from components.html.terms import Terms
from components.practitioner import cautions, guess, question
from engine.fit import raised
from knowledge.reserved import GUESS_PARAMETER

knowledge = resources.knowledge()
step = state.step(knowledge)
ids = [s.id for s in knowledge.steps]
index = ids.index(step.id)
notes, terms = markup.Notes(knowledge), Terms(knowledge)

layout.title(step.name, f"ask-{step.id}")
layout.link_notice()
if index:
    terms.show(cautions.section(raised(knowledge, state.answers()), notes))
markup.show(
    f'<div class="b-progress"><p>Step {index + 1} of {len(ids)}</p><div class="b-bar" aria-hidden="true">'
    f'<span style="width:{100 * (index + 1) / len(ids):.0f}%"></span></div></div>',
    markup.element("p", step.text),
    markup.element(
        "p",
        "Skip whatever you like. “Not sure” counts for nothing: choose it to take an answer back.",
        "b-quiet",
    ),
)
for item in question.asked(knowledge):
    question.draw(item, terms)
markup.show(
    markup.element(
        "p", "Your choices are kept when you press a button below or in the menu above.", "b-quiet"
    )
)
with st.container(horizontal=True, key="steps"):
    if index + 1 < len(ids):
        st.button(
            "Next",
            type="primary",
            key="next",
            on_click=question.leave,
            args=(knowledge, ids[index + 1]),
        )
    if index:
        st.button("Back", key="back", on_click=question.leave, args=(knowledge, ids[index - 1]))
    last = index + 1 == len(ids)
    if st.button(
        "See the result",
        type="primary" if last else "secondary",
        key="finish",
        on_click=question.leave,
        args=(knowledge, ""),
    ):
        st.switch_page(RESULT.script, query_params=state.address_of_result(knowledge))
    if last and st.button(
        "Guess first", key="guess-first", on_click=question.leave, args=(knowledge, "")
    ):
        st.switch_page(
            RESULT.script,
            query_params=state.address_of_result(knowledge, **{GUESS_PARAMETER: guess.ASK}),
        )
    if not state.answers().none_given and st.button(
        "See your answers", key="list", on_click=question.leave, args=(knowledge, "")
    ):
        st.switch_page(ANSWERS.script, query_params=state.address())
markup.show(notes.render())
