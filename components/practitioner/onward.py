"""The ways from a result back to the questions: to those still open, and to how it is done."""

import streamlit as st

from components.app import address, made
from components.app.routes import ASK
from components.app.visit import answers
from engine.walk import where_how_begins
from knowledge.models.knowledge import Knowledge
from wording.say import say


def to_questions(knowledge: Knowledge, asked_next: str = "") -> None:
    """To the question that is asked next, if one is, and to the first one of how it is done."""
    with st.container(horizontal=True, key="steps"):
        if asked_next:
            label = say("first-screen.more-answers")
            _link(knowledge, label, asked_next)
        how = where_how_begins(knowledge, answers())
        if how:
            label = say("questions.here")
            _link(knowledge, label, how.id)


def _link(knowledge: Knowledge, label: str, question: str) -> None:
    at = address.of_questions(knowledge, at=question)
    st.page_link(
        made.target(ASK),
        label=label,
        query_params=at,
    )
