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


def to_other_steps(knowledge: Knowledge, index: int) -> None:
    """Buttons to the step after and the step before."""
    ids = [step.id for step in knowledge.steps]
    if ids[index] != ids[-1]:
        after = (knowledge, ids[index + 1])
        st.button(say("questions.next"), type="primary", key="next", on_click=leave, args=after)
    if index:
        before = (knowledge, ids[index - 1])
        st.button(say("questions.back"), key="back", on_click=leave, args=before)


def out_of_the_questions(knowledge: Knowledge, is_last: bool) -> None:
    """Buttons to the result, which stands out on the last step, and to the list of answers."""
    if way_out(knowledge, say("result.see"), "finish", "primary" if is_last else "secondary"):
        to_result = address.of_result(knowledge)
        st.switch_page(RESULT.script, query_params=to_result)
    if is_last and way_out(knowledge, say("questions.guess-first"), "guess-first"):
        to_guess = address.of_result(knowledge, **{GUESS_PARAMETER: guess.ASK})
        st.switch_page(RESULT.script, query_params=to_guess)
    if visit.answers().none_given:
        return
    if way_out(knowledge, say("questions.answers"), "list"):
        to_answers = address.with_answers()
        st.switch_page(ANSWERS.script, query_params=to_answers)


def way_out(knowledge: Knowledge, label: str, key: str, kind: Kind = "secondary") -> bool:
    """A button out of the questions, which keeps the choices; whether it was pressed."""
    nowhere = (knowledge, "")
    return st.button(label, type=kind, key=key, on_click=leave, args=nowhere)


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
        to_other_steps(p.knowledge, index)
        out_of_the_questions(p.knowledge, is_last=step == p.knowledge.steps[-1])
