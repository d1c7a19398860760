"""The result: cautions, where it fits and how far that holds, where it diverges, what to do with
it, and what to take away.
"""

from datetime import date

import streamlit as st

from components.app import downloads, layout, links, resources, state
from components.app.routes import ANSWERS, ASK
from components.html import markup
from components.html.terms import Terms
from components.practitioner import cautions, combination, fits, guess, robustness, similarities
from components.shared import divergence
from documents import learning
from documents.result import files
from engine.alternatives import raised
from engine.fit import Result, fit

knowledge = resources.knowledge()
answers = state.answers()
notes, terms = markup.Notes(knowledge), Terms(knowledge)


def show(usual: Result) -> None:
    """Everything that the answers lead to, by the weights of the visitor."""
    chosen = robustness.matters(knowledge, answers)
    weights = robustness.weights(knowledge, chosen)
    result, further = (
        fit(knowledge, answers, weights) if chosen else usual,
        robustness.Outlook(knowledge, answers, weights),
    )
    fitting = {a.id for a in result.front}
    front = tuple(a for a in knowledge.approaches if a.id in fitting)
    shown, besides = front or knowledge.approaches, raised(knowledge, answers, result)
    markup.show(
        markup.element(
            "p",
            "This is to talk over, and no verdict. To keep or share it, copy the address of this page, or "
            "print it. Whoever has the address can see the answers.",
        )
    )
    with st.container(key="steps"):
        st.page_link(
            ANSWERS.script, label="Look at or change your answers", query_params=state.address()
        )
    terms.show(
        markup.contents(
            [
                ("fits", "Where it fits"),
                *([("besides", "Besides choosing")] if besides else []),
                ("diverges", "Where it diverges"),
                ("shares", "What they share"),
                ("away", "Take it away"),
            ]
        ),
        guess.contrast(knowledge, answers, result, notes),
        markup.heading("Where it fits", id_="fits"),
        markup.element("p", fits.summary(result), "b-lead"),
    )
    if result.weighed:
        robustness.ask_what_matters(knowledge, answers, chosen)
        terms.show(
            robustness.what_that_changed(chosen, usual, result),
            *(fits.band(knowledge, answers, result, name, notes, further) for name in fits.BANDS),
            combination.section(knowledge, front, notes),
            fits.working(knowledge, result, further, weights, chosen),
        )
    if besides:
        terms.show(
            markup.heading("Besides choosing an approach", id_="besides"),
            combination.alternatives(besides, notes),
        )
    terms.show(
        markup.heading("Where it diverges", id_="diverges"),
        markup.element(
            "p",
            "The review found more divergence inside approaches than difference between them. "
            "So look first at how it is done.",
        ),
        *divergence.section(knowledge, shown, result.places, notes, words_for=front, acting=True),
        *(
            [
                markup.element(
                    "p",
                    f"Over all differences. {divergence.overall_sentence(knowledge, shown)} The places are our "
                    "judgement, so this shows the review's finding and does not prove it.",
                )
            ]
            if len(shown) > 1
            else []
        ),
        combination.quadrants(knowledge, result.places, notes),
        markup.heading("What they share", id_="shares"),
        markup.element("p", "The review found these in all the approaches."),
        similarities.section(knowledge, shown, notes),
        markup.heading("Take it away", id_="away"),
        markup.element(
            "p",
            "A paper for supervision (two pages as PDF; Word and Markdown leave nothing out), your answers as a "
            "file to open here again, and a sheet for your own record of learning, which you write.",
        ),
    )
    today = date.today()
    downloads.show(files(knowledge, answers, links.result(knowledge), today))
    downloads.show(
        learning.files(knowledge, answers, today), "Record of learning in", "downloads-learning"
    )


first = fit(knowledge, answers)
if guess.wanted() and (first.weighed or first.places):
    layout.title("Before you look: what do you expect?", "expect")
    markup.show(
        markup.element(
            "p",
            "A guess first helps you to see why you were surprised, or were not. It stays in the link.",
        )
    )
    guess.ask(knowledge)
else:
    layout.title("Where your answers point", "result")
    layout.link_notice()
    markup.show(robustness.since(knowledge, answers))
    terms.show(cautions.section(first.cautions, notes))
    if first.weighed or first.places:
        show(first)
    else:
        markup.show(
            markup.element(
                "p",
                "You have not said anything yet about the situation itself, so there is nothing to weigh. "
                "A few answers are enough to begin.",
                "b-lead",
            )
        )
        with st.container(key="steps"):
            st.page_link(
                ASK.script,
                label="Answer the questions",
                query_params=state.address_of_questions(knowledge),
            )
markup.show(notes.render())
