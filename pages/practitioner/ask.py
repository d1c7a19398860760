"""The questions, one step at a time. Nothing is sent while choosing; a step is remembered when it is left."""

import streamlit as st

from components import frame, markup, question, resources, state
from components.routes import RESULT

knowledge = resources.knowledge()
ids = tuple(s.id for s in knowledge.steps)
here = state.step(ids)
index = ids.index(here)
step = knowledge.steps[index]
asked = tuple(q for q in knowledge.questions if q.step == here)


def leave(to: str) -> None:
    """Remember this step and go on."""
    state.on_leave(knowledge, lambda: question.collect(asked), to)


frame.title(step.name, f"ask-{here}")
frame.link_notice()
markup.show(f'<div class="b-progress"><p>Step {index + 1} of {len(ids)}</p>',
            f'<div class="b-bar" aria-hidden="true"><span style="width:{100 * (index + 1) / len(ids):.0f}%"></span></div></div>',
            markup.element("p", step.text + " Skip whatever you like."))
for item in asked:
    question.draw(item)
with st.container(horizontal=True, key="steps"):
    if index + 1 < len(ids):
        st.button("Next", type="primary", key="next", on_click=leave, args=(ids[index + 1],))
    elif st.button("See the result", type="primary", key="finish", on_click=leave, args=("",)):
        st.switch_page(RESULT.script, query_params=state.address())
    if index:
        st.button("Back", key="back", on_click=leave, args=(ids[index - 1],))
    if index + 1 < len(ids) and st.button("Skip to the result", type="tertiary", key="skip", on_click=leave, args=("",)):
        st.switch_page(RESULT.script, query_params=state.address())
