"""The result: cautions, where it fits, where it diverges, what is shared, and the notes."""

import streamlit as st

from components import cautions, divergence, fit_list, frame, markup, resources, shared, state
from components.routes import ANSWERS, ASK
from components.terms import Terms
from engine.fit import fit

knowledge = resources.knowledge()
answers = state.answers()
result = fit(knowledge, answers)
notes, terms = markup.Notes(knowledge), Terms(knowledge)
fitting = {a.id for a in result.front}
front = tuple(a for a in knowledge.approaches if a.id in fitting)
shown = front or knowledge.approaches
parts = [("fits", "Where it fits"), ("diverges", "Where it diverges"), ("shares", "What they share")]
parts += [("matters", "Which matters more?")] if len(shown) > 1 else []

frame.title("Where your answers point", "result")
frame.link_notice()
terms.show(cautions.section(result.cautions, notes))
if not (result.weighed or result.places):
    markup.show(markup.element("p", "You have not said anything yet about the situation itself, so there is nothing to weigh. "
                                    "A few answers are enough to begin.", "b-lead"))
    with st.container(key="steps"):
        st.page_link(ASK.script, label="Answer the questions", query_params=state.address_of_questions(knowledge))
    markup.show(notes.render())
else:
    markup.show(markup.element("p", "This is to talk over, and no verdict. To keep or share it, copy the address of this page, or "
                                    "print it. Whoever has the address can see the answers."))
    with st.container(key="steps"):
        st.page_link(ANSWERS.script, label="Look at or change your answers", query_params=state.address())
    terms.show(
        markup.contents(parts), markup.heading("Where it fits", id_="fits"),
        markup.element("p", fit_list.summary(result), "b-lead"),
        *((fit_list.band(knowledge, answers, result, name, notes) for name in fit_list.BANDS) if result.weighed else ()),
        fit_list.together(knowledge, front, notes), fit_list.working(knowledge, result) if result.weighed else "")
    terms.show(
        markup.heading("Where it diverges", id_="diverges"),
        markup.element("p", "The review found more divergence inside approaches than difference between them. "
                            "So look first at how it is done."),
        *divergence.section(knowledge, shown, result.places, notes, words_for=front),
        markup.heading("What they share", id_="shares"),
        markup.element("p", "The review found these in all the approaches."), shared.section(knowledge, shown, notes))
    if len(shown) > 1:
        terms.show(
            markup.heading("Which matters more: which approach, or how it is done?", id_="matters"),
            markup.element("p", divergence.overall_sentence(knowledge, shown)),
            markup.element("p", "The places are our judgement, so this shows the review's finding and does not prove it.",
                           "b-quiet"))
    markup.show(notes.render())
