"""The buttons below a question. All keep what is chosen."""

from typing import Literal

import streamlit as st

from components.app import address, wizard
from components.app.routes import RESULT
from components.practitioner import guess
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import GUESS_PARAMETER
from wording.say import say

Kind = Literal["primary", "secondary", "tertiary"]


def to_other_questions(knowledge: Knowledge) -> None:
    """Buttons to the question after and the question before."""
    this = (knowledge,)
    on = say("questions.next")
    st.button(on, type="primary", key="next", on_click=wizard.go_on, args=this)
    if wizard.before(knowledge):
        back = say("questions.back")
        st.button(back, key="back", on_click=wizard.go_back, args=this)


def out_of_the_questions(knowledge: Knowledge, of_how: bool) -> None:
    """Buttons to the result, at once or after a guess, and to all the questions. Whoever is asked
    how it is done has seen a result already.
    """
    if _way_out(knowledge, say("result.see"), "finish", "secondary"):
        to_result(knowledge)
    if of_how:
        return
    if _way_out(knowledge, say("questions.guess-first"), "guess-first", "tertiary"):
        to_result(knowledge, guess.ASK)
    if not wizard.asks_everything():
        st.button(
            say("questions.everything"),
            type="tertiary",
            key="everything",
            on_click=wizard.ask_everything,
            args=(knowledge,),
        )


def _way_out(knowledge: Knowledge, label: str, key: str, kind: Kind) -> bool:
    """A button out of the questions, which keeps the choices; whether it was pressed."""
    this = (knowledge,)
    return st.button(label, type=kind, key=key, on_click=wizard.leave, args=this)


def to_result(knowledge: Knowledge, guessing: str = "") -> None:
    """Go to the result, which comes after a guess if one is asked for."""
    asked = {GUESS_PARAMETER: guessing}
    parameters = address.of_result(knowledge, **asked)
    st.switch_page(RESULT.script, query_params=parameters)
