"""One question at a time, for as long as an answer could change something. Nothing is sent while
choosing; a question is remembered when it is left.
"""

from typing import Literal

import streamlit as st

from components.app import address, made, visit, wizard
from components.app.page import page
from components.app.routes import RESULT
from components.practitioner import guess, question
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import GUESS_PARAMETER
from views.ask import ask_view
from views.cautions import to_do_first
from views.here import here_view
from wording.say import say

TEMPLATE = "practitioner/ask.html"
Kind = Literal["primary", "secondary", "tertiary"]


def to_other_questions(knowledge: Knowledge) -> None:
    """Buttons to the question after and the question before."""
    this = (knowledge,)
    st.button(say("questions.next"), type="primary", key="next", on_click=wizard.go_on, args=this)
    if wizard.before(knowledge):
        st.button(say("questions.back"), key="back", on_click=wizard.go_back, args=this)


def out_of_the_questions(knowledge: Knowledge, of_how: bool) -> None:
    """Buttons to the result, at once or after a guess, and to all the questions. Whoever is asked
    how it is done has seen a result already.
    """
    if way_out(knowledge, say("result.see"), "finish", "secondary"):
        to_result(knowledge)
    if of_how:
        return
    if way_out(knowledge, say("questions.guess-first"), "guess-first", "tertiary"):
        to_result(knowledge, guess.ASK)
    if not wizard.asks_everything():
        st.button(
            say("questions.everything"),
            type="tertiary",
            key="everything",
            on_click=wizard.ask_everything,
            args=(knowledge,),
        )


def way_out(knowledge: Knowledge, label: str, key: str, kind: Kind) -> bool:
    """A button out of the questions, which keeps the choices; whether it was pressed."""
    return st.button(label, type=kind, key=key, on_click=wizard.leave, args=(knowledge,))


def to_result(knowledge: Knowledge, guessing: str = "") -> None:
    """Go to the result, which comes after a guess if one is asked for."""
    parameters = address.of_result(knowledge, **{GUESS_PARAMETER: guessing})
    st.switch_page(RESULT.script, query_params=parameters)


with page() as p:
    if wizard.is_at_the_end():
        to_result(p.knowledge)
    view = made.view(ask_view, p.knowledge, visit.known_answers(), visit.question(p.knowledge))
    here = here_view(p.knowledge, visit.answers(), visit.question(p.knowledge))
    if here:
        p.show(TEMPLATE, "how_it_is_done", here=here)
    p.title(view.question.text, view.place)
    if view.later:
        p.show(TEMPLATE, "cautions", cautions=to_do_first(p.knowledge, visit.answers()))
    p.show(TEMPLATE, "question", view=view, unknown=address.names_no_question(p.knowledge))
    question.draw(view.question, view.place)
    with st.container(horizontal=True, key="steps"):
        to_other_questions(p.knowledge)
        if view.can_finish:
            out_of_the_questions(p.knowledge, of_how=here is not None)
    if here and here.picture:
        p.show(TEMPLATE, "so_far", here=here)
