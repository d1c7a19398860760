"""The result: cautions, where it fits, where it diverges, what to do, and what to take away."""

from datetime import date

import streamlit as st

from components.app import address, downloads, links
from components.app.page import Page, page
from components.app.routes import ANSWERS, ASK
from components.app.visit import answers
from components.practitioner import guess, matters, parts, urgent
from documents import learning
from documents.result import files
from engine.gates import raised
from knowledge import reserved
from views.cautions import caution_views
from views.gates import where_to_turn
from views.result import result_view, says_something, since_then
from wording.say import say

TEMPLATE = "practitioner/result.html"


def guess_first(p: Page) -> None:
    """What is expected, before anything of the result is seen."""
    p.title(say("guess.title"), "expect", notice=False)
    p.show(TEMPLATE, "before_the_guess")
    guess.ask(p.knowledge)


def nothing_to_weigh(p: Page) -> None:
    """The way to the questions, for whoever has not answered any."""
    p.show(TEMPLATE, "nothing_to_weigh", doors=where_to_turn(p.knowledge, answers()))
    to_questions = address.of_questions(p.knowledge)
    with st.container(key="steps"):
        st.page_link(ASK.script, label=say("result.answer"), query_params=to_questions)


def result(p: Page) -> None:
    """Everything that the answers lead to, by the weights of the visitor."""
    view = result_view(
        p.knowledge,
        answers(),
        matters=address.viewed(reserved.MATTERS_PARAMETER),
        guess=address.viewed(reserved.GUESS_PARAMETER),
        split=address.viewed(reserved.SPLIT_PARAMETER),
    )
    parts.ways(p.knowledge)
    p.show(TEMPLATE, "to_talk_over", view=view)
    with st.container(key="steps"):
        to_answers = address.with_answers()
        st.page_link(ANSWERS.script, label=say("result.to-answers"), query_params=to_answers)
    p.show(TEMPLATE, "summary", view=view)
    if view.weighed:
        matters.ask(view.matters)
        p.show(TEMPLATE, "fits", view=view)
    p.show(TEMPLATE, "besides", view=view)
    p.show(TEMPLATE, "diverges", view=view)
    today = date.today()
    downloads.show(files(p.knowledge, answers(), links.result(p.knowledge), today))
    for_learning = learning.files(p.knowledge, answers(), today)
    downloads.show(for_learning, say("result.learning"), "downloads-learning")


with page() as p:
    answered = says_something(p.knowledge, answers())
    to_do_first = raised(p.knowledge, answers())
    if answered and guess.is_asked() and not urgent.is_raised(to_do_first):
        guess_first(p)
    else:
        p.title(say("result.title"), "result")
        since = since_then(p.knowledge, answers(), address.viewed(reserved.VERSION_PARAMETER))
        p.show(TEMPLATE, "first", since=since, cautions=caution_views(to_do_first))
        if not answered:
            nothing_to_weigh(p)
        elif urgent.is_seen_to(to_do_first):
            result(p)
        else:
            p.show(TEMPLATE, "folded")
