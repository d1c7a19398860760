"""The answer: what must come first, what fits and why, what to do, and the ways on."""

import streamlit as st

from components.app import address, downloads, links, made
from components.app.page import Page, page
from components.app.routes import ASK, RESULT
from components.app.visit import answers, known_answers
from components.practitioner import copy_link, guess, onward, parts, urgent
from documents import from_link
from documents.result import PDF, files
from engine.days import today
from engine.gates import raised
from knowledge import reserved
from views.first_screen import FirstScreen, first_screen
from views.result import says_something
from wording.say import say

TEMPLATE = "practitioner/result.html"


def guess_first(p: Page) -> None:
    """What is expected, before anything of the result is seen."""
    p.title(say("guess.title"), "expect", notice=False)
    p.show(TEMPLATE, "before_the_guess")
    guess.ask(p.knowledge)


def ways_on(p: Page, view: FirstScreen) -> None:
    """The paper and the link; where too little was said, the questions."""
    with st.container(horizontal=True, key="answer-ways"):
        if not view.enough:
            at = address.of_questions(p.knowledge, at=view.still_open.asked_next)
            st.page_link(ASK.script, label=say("first-screen.more-answers"), query_params=at)
        made = files(p.knowledge, answers(), links.result(p.knowledge), today())
        source = downloads.Source(from_link.RESULT, address.with_answers())
        downloads.show_one(made, PDF, say("first-screen.paper"), source)
        copy_link.show(p)


def answer(p: Page, view: FirstScreen) -> None:
    """The answer on one screen, and beneath it one picture."""
    parts.ways(p.knowledge, RESULT)
    left, right = st.columns([8, 5], gap="large")
    with left, st.container(key="answer-first", gap="xsmall"):
        p.show(TEMPLATE, "first", view=view)
        ways_on(p, view)
    with right, st.container(key="answer-beside"):
        p.show(TEMPLATE, "beside", view=view)
    p.show(TEMPLATE, "printed", answered=view.answered)
    p.show(TEMPLATE, "picture", view=view)
    p.show(TEMPLATE, "open", view=view)
    onward.to_questions(p.knowledge, view.still_open.asked_next)
    p.show(TEMPLATE, "below", view=view)
    parts.lead_on(p)


def result(p: Page, is_urgent: bool) -> None:
    """What the answers lead to. What cannot wait gives its name to the page."""
    most = address.viewed(reserved.MATTERS_PARAMETER)
    guessed = address.viewed(reserved.GUESS_PARAMETER)
    view = made.view(first_screen, p.knowledge, known_answers(), most, guessed)
    p.title(say("first-screen.cannot-wait") if is_urgent else view.headline, "result")
    if parts.may_be_shown(p):
        if is_urgent:
            p.show(TEMPLATE, "headline", view=view)
        answer(p, view)


with page() as p:
    is_urgent = urgent.is_raised(raised(p.knowledge, answers()))
    if not is_urgent and not says_something(p.knowledge, answers()):
        p.title(say("result.title"), "result")
        parts.may_be_shown(p)
    elif guess.is_asked() and not is_urgent:
        guess_first(p)
    else:
        result(p, is_urgent)
