"""A result and its parts, each a page of its own: what cannot wait, and the ways between them."""

import streamlit as st

from components.app import address, made
from components.app.page import Page
from components.app.routes import ASK, GUIDE, HOW, RESULT, TAKE, TOGETHER, WHY, Route
from components.app.visit import answers, known_answers
from components.app.widgets import marked
from components.practitioner import urgent
from engine.gates import raised
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import MATTERS_PARAMETER, VERSION_PARAMETER
from views.cautions import caution_views
from views.first_screen import headline_of
from views.gates import where_to_turn
from views.result import says_something, since_then
from views.still_open import can_wait, open_view
from wording.say import say

TEMPLATE = "practitioner/part.html"
NAMES = {
    RESULT: "ways.result",
    WHY: "ways.why",
    HOW: "ways.how",
    TOGETHER: "ways.together",
    GUIDE: "ways.guide",
    TAKE: "ways.take",
}
TITLES = {
    WHY: "ways.why-title",
    HOW: "ways.how-title",
    TOGETHER: "ways.together-title",
    TAKE: "ways.take-title",
    GUIDE: "guide.title",
}
# Where on the result a link of earlier times led, and which part has that now.
MOVED = {
    "fits": WHY,
    "diverges": HOW,
    "besides": TOGETHER,
    "misses": TOGETHER,
    "doors": TOGETHER,
    "shares": TOGETHER,
    "away": TAKE,
}


def begin(p: Page, route: Route) -> bool:
    """The title of a part, what cannot wait, and the ways to the other parts; whether the part
    itself may be shown.
    """
    p.title(say(TITLES[route]), route.path)
    if not may_be_shown(p):
        return False
    ways(p.knowledge, route)
    known = known_answers()
    most = address.viewed(MATTERS_PARAMETER)
    headline = made.view(headline_of, p.knowledge, known, most)
    still_open = made.view(open_view, p.knowledge, known, most)
    # What is open stands on every part, and that nothing is only where the reasons are.
    says_open = still_open.asked_next or route is WHY
    p.show(TEMPLATE, "answer", headline=headline, still_open=still_open.line, says_open=says_open)
    return True


def may_be_shown(p: Page) -> bool:
    """What cannot wait, above all else; whether what the answers lead to may follow it."""
    given = answers()
    to_do_first = raised(p.knowledge, given)
    answered = says_something(p.knowledge, given)
    shown = [caution for caution in to_do_first if caution.urgent or not answered]
    version = address.viewed(VERSION_PARAMETER)
    since = since_then(p.knowledge, given, version)
    p.show(TEMPLATE, "first", since=since, cautions=caution_views(shown))
    if not answered:
        nothing_to_weigh(p)
        return False
    if urgent.is_seen_to(to_do_first):
        return True
    p.show(TEMPLATE, "folded", still_open=can_wait(p.knowledge, given))
    return False


def ways(knowledge: Knowledge, here: Route) -> None:
    """Links to the answer and its parts."""
    parameters = address.of_part(knowledge)
    with st.container(horizontal=True, key="parts", gap="small"):
        for route, name in NAMES.items():
            with marked("parts", route is here):
                st.page_link(made.target(route), label=say(name), query_params=parameters)


def nothing_to_weigh(p: Page) -> None:
    """The way to the questions, for whoever has not answered any."""
    doors = where_to_turn(p.knowledge, answers())
    p.show(TEMPLATE, "nothing_to_weigh", doors=doors)
    to_questions = address.of_questions(p.knowledge)
    with st.container(key="steps"):
        st.page_link(ASK.script, label=say("result.answer"), query_params=to_questions)
    p.show("practitioner/way.html", "line")


def lead_on(p: Page) -> None:
    """Lead a link to a place that the result had once to the part that has it now."""
    moved = {place: route.path for place, route in MOVED.items()}
    markup = p.markup(TEMPLATE, "moved", moved=moved)
    st.html(markup, unsafe_allow_javascript=True)
