"""One question at a time, for as long as an answer could change something. Nothing is sent while
choosing; a question is remembered when it is left. The next is drawn alone, without menu and foot.
"""

import streamlit as st

from components.app import address, made, tabs, visit, wizard
from components.app.page import Page, page
from components.app.routes import ASK
from components.practitioner import question, ways_on
from views.ask import ask_view

TEMPLATE = "practitioner/ask.html"


@st.fragment
def one_question() -> None:
    """The question that is asked, and the ways on from it."""
    with page() as p:
        address.go_along(p.knowledge, ASK.path)
        if wizard.is_at_the_end():
            ways_on.to_result(p.knowledge)
        draw(p)


def draw(p: Page) -> None:
    """What is drawn anew with each question."""
    view = made.view(ask_view, p.knowledge, visit.known_answers(), visit.question(p.knowledge))
    here = view.here
    if here:
        p.show(TEMPLATE, "how_it_is_done", here=here)
    asked = view.question.text
    p.title(asked, view.place, tab=tabs.title(ASK, asked))
    if view.cautions:
        p.show(TEMPLATE, "cautions", cautions=view.cautions)
    unknown = address.names_no_question(p.knowledge)
    p.show(TEMPLATE, "question", view=view, unknown=unknown)
    question.draw(view.question, view.place)
    with st.container(horizontal=True, key="steps"):
        ways_on.to_other_questions(p.knowledge)
        if view.can_finish:
            ways_on.out_of_the_questions(p.knowledge, of_how=here is not None)
    if here and here.picture:
        p.show(TEMPLATE, "so_far", here=here)


one_question()
