"""The way from a result to the questions of how it is done where the reader is."""

import streamlit as st

from components.app import address
from components.app.routes import ASK
from components.app.visit import answers
from engine.walk import where_how_begins
from knowledge.models.knowledge import Knowledge
from wording.say import say


def link(knowledge: Knowledge) -> None:
    """To the first of them that is still open; nothing where all are answered."""
    first = where_how_begins(knowledge, answers())
    if first is None:
        return
    to_question = address.of_questions(knowledge, at=first.id)
    with st.container(key="steps"):
        st.page_link(ASK.script, label=say("questions.here"), query_params=to_question)
