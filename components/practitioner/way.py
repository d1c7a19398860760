"""The buttons of a short way in. A question is remembered when it is left."""

import streamlit as st

from components.app import address, visit
from components.app.page import Page
from components.app.routes import RESULT, WAY
from components.app.wizard import CHOSEN
from components.practitioner import question
from engine.answers import encode
from engine.way import answered
from knowledge.models.knowledge import Knowledge
from knowledge.models.ways import Way
from knowledge.reserved import AT_PARAMETER, WAY_PARAMETER
from views.way import AskedView, EndView
from wording.say import say

TEMPLATE = "practitioner/way.html"


def place_of(way: Way, view: AskedView) -> str:
    """What the page's title calls the place of a question of a way."""
    return f"way-{way.id}-{view.number}"


def ask(p: Page, way: Way, view: AskedView) -> None:
    """One question, and the buttons to the next and the one before."""
    p.show(TEMPLATE, "help", view=view)
    question.draw(view.question, place_of(way, view))
    with st.container(horizontal=True, key="steps"):
        on = (p.knowledge, way, view, view.number + 1)
        st.button(say("way.next"), type="primary", key="next", on_click=_leave, args=on)
        if view.number > 1:
            back = (p.knowledge, way, view, view.number - 1)
            st.button(say("way.back"), key="back", on_click=_leave, args=back)


def ways_on(p: Page, view: EndView) -> None:
    """To the whole result, and back to the questions."""
    given = encode(view.answers)
    with st.container(horizontal=True, key="steps"):
        result = {**address.of_result(p.knowledge), **given}
        st.page_link(RESULT.script, label=say("way.whole"), query_params=result)
        again = {WAY_PARAMETER: view.way.id, **given}
        st.page_link(WAY.script, label=say("way.again"), query_params=again)


def _leave(knowledge: Knowledge, way: Way, view: AskedView, to: int) -> None:
    """Remember what is chosen and what this way takes as given, and go to another question."""
    question = view.question
    chosen_of = CHOSEN[question.kind]
    chosen = chosen_of(question)
    before = visit.answers()
    given = answered(knowledge, way, before, question, chosen)
    visit.open_answers(knowledge, dict(given.by_question))
    address.view(**{AT_PARAMETER: str(to)})
    visit.redraw()
