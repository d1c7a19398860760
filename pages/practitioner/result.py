"""The result: cautions, where it fits and how far that holds, where it diverges, what to do with it, and what to take away."""

from datetime import date

import streamlit as st

from components import cautions, combine, divergence, downloads, expect, fit_list, frame, markup, outlook, resources, shared, state
from components.routes import ANSWERS, ASK
from components.terms import Terms
from documents import learning
from documents.result import files
from engine.alternatives import raised
from engine.fit import Result, fit

knowledge = resources.knowledge()
answers = state.answers()
notes, terms = markup.Notes(knowledge), Terms(knowledge)


def show(usual: Result) -> None:
    """Everything that the answers lead to, by the weights of the visitor."""
    chosen = outlook.matters(knowledge, answers)
    weighed = outlook.weighed(knowledge, chosen)
    result, further = fit(weighed, answers) if chosen else usual, outlook.Outlook(weighed, answers)
    fitting = {a.id for a in result.front}
    front = tuple(a for a in knowledge.approaches if a.id in fitting)
    shown, besides = front or knowledge.approaches, raised(knowledge, answers, result)
    markup.show(markup.element("p", "This is to talk over, and no verdict. To keep or share it, copy the address of this page, or "
                                    "print it. Whoever has the address can see the answers."))
    with st.container(key="steps"):
        st.page_link(ANSWERS.script, label="Look at or change your answers", query_params=state.address())
    terms.show(
        markup.contents([("fits", "Where it fits"), *([("besides", "Besides choosing")] if besides else []),
                         ("diverges", "Where it diverges"), ("shares", "What they share"), ("away", "Take it away")]),
        expect.contrast(knowledge, answers, result, notes),
        markup.heading("Where it fits", id_="fits"), markup.element("p", fit_list.summary(result), "b-lead"))
    if result.weighed:
        outlook.ask_what_matters(knowledge, answers, chosen)
        terms.show(outlook.what_that_changed(chosen, usual, result),
                   *(fit_list.band(knowledge, answers, result, name, notes, further) for name in fit_list.BANDS),
                   combine.section(knowledge, front, notes), fit_list.working(weighed, result, further, chosen))
    if besides:
        terms.show(markup.heading("Besides choosing an approach", id_="besides"), combine.alternatives(besides, notes))
    terms.show(
        markup.heading("Where it diverges", id_="diverges"),
        markup.element("p", "The review found more divergence inside approaches than difference between them. "
                            "So look first at how it is done."),
        *divergence.section(knowledge, shown, result.places, notes, words_for=front, acting=True),
        *([markup.element("p", f"Over all differences. {divergence.overall_sentence(knowledge, shown)} The places are our "
                               "judgement, so this shows the review's finding and does not prove it.")] if len(shown) > 1 else []),
        combine.quadrants(knowledge, result.places, notes),
        markup.heading("What they share", id_="shares"),
        markup.element("p", "The review found these in all the approaches."), shared.section(knowledge, shown, notes),
        markup.heading("Take it away", id_="away"),
        markup.element("p", "A paper for supervision (two pages as PDF; Word and Markdown leave nothing out), your answers as a "
                            "file to open here again, and a sheet for your own record of learning, which you write."))
    today = date.today()
    downloads.show(files(knowledge, answers, frame.result_address(knowledge), today))
    downloads.show(learning.files(knowledge, answers, today), "Record of learning in", "downloads-learning")


first = fit(knowledge, answers)
if expect.wanted() and (first.weighed or first.places):
    frame.title("Before you look: what do you expect?", "expect")
    markup.show(markup.element("p", "A guess first helps you to see why you were surprised, or were not. It stays in the link."))
    expect.ask(knowledge)
else:
    frame.title("Where your answers point", "result")
    frame.link_notice()
    markup.show(outlook.since(knowledge, answers))
    terms.show(cautions.section(first.cautions, notes))
    if first.weighed or first.places:
        show(first)
    else:
        markup.show(markup.element("p", "You have not said anything yet about the situation itself, so there is nothing to weigh. "
                                        "A few answers are enough to begin.", "b-lead"))
        with st.container(key="steps"):
            st.page_link(ASK.script, label="Answer the questions", query_params=state.address_of_questions(knowledge))
markup.show(notes.render())
