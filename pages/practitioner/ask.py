"""The questions, one step at a time. Nothing is sent while choosing; a step is remembered when it
is left.
"""

from typing import Literal

import streamlit as st

from components.app import address, visit
from components.app.page import page
from components.app.routes import ANSWERS, RESULT
from components.app.wizard import asked, leave
from components.practitioner import guess, question
from engine.gates import raised
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import GUESS_PARAMETER
from wording.say import say

TEMPLATE = "practitioner/ask.html"
Kind = Literal["primary", "secondary"]


def ways_on(knowledge: Knowledge, index: int) -> None:
    """Buttons to the steps before and after, and out of the questions. Each keeps the choices."""
    steps = knowledge.steps
    is_last = index == len(steps) - 1
    if not is_last:
        to_next = (knowledge, steps[index + 1].id)
        st.button(say("questions.next"), type="primary", key="next", on_click=leave, args=to_next)
    if index:
        to_last = (knowledge, steps[index - 1].id)
        st.button(say("questions.back"), key="back", on_click=leave, args=to_last)
    if way_out(knowledge, say("result.see"), "finish", is_primary=is_last):
        st.switch_page(RESULT.script, query_params=address.of_result(knowledge))
    if is_last and way_out(knowledge, say("questions.guess-first"), "guess-first"):
        to_guess = address.of_result(knowledge, **{GUESS_PARAMETER: guess.ASK})
        st.switch_page(RESULT.script, query_params=to_guess)
    has_answers = not visit.answers().none_given
    if has_answers and way_out(knowledge, say("questions.answers"), "list"):
        st.switch_page(ANSWERS.script, query_params=address.with_answers())


def way_out(knowledge: Knowledge, label: str, key: str, is_primary: bool = False) -> bool:
    """A button out of the questions; whether it was pressed."""
    kind: Kind = "primary" if is_primary else "secondary"
    return st.button(label, type=kind, key=key, on_click=leave, args=(knowledge, ""))


with page() as p:
    step = visit.step(p.knowledge)
    index = p.knowledge.steps.index(step)
    p.title(step.name, f"ask-{step.id}")
    if index:
        p.show(TEMPLATE, "cautions", cautions=raised(p.knowledge, visit.answers()))
    p.show(TEMPLATE, "opening", step=step, number=index + 1, count=len(p.knowledge.steps))
    for each in asked(p.knowledge):
        with st.container(key=f"question-{each.id}", gap="xsmall"):
            p.show(TEMPLATE, "question", question=each)
            question.draw(each)
    p.show(TEMPLATE, "when_choices_are_kept")
    with st.container(horizontal=True, key="steps"):
        ways_on(p.knowledge, index)
