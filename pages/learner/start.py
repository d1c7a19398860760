"""What this is, whom it is for, and three doors."""

import streamlit as st

from components.app import layout, resources, state
from components.app.routes import (
    APPROACH,
    ASK,
    COMPARE,
    COUNTS,
    INITIATIVES,
    PRACTISE,
    RESULT,
    WORKSHOP,
)
from components.html import markup
from components.html.terms import Terms
from components.learner import search
from components.shared import forces

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
layout.title("Find your way among person-centred approaches", "start")
layout.link_notice()
terms.show(
    markup.element(
        "p",
        "You meet many initiatives, each with its own name. Bearings helps you to see which approaches fit a "
        "situation, why, and where people who use the same approach do it differently.",
        "b-lead",
    ),
    markup.element(
        "p",
        "The decision it helps with: which approach, or which mix, to use in a situation you have in mind, "
        "and how to do it.",
    ),
    f"<p>It builds on a review of person-centred approaches in Scotland, published in 2018. Its key finding: one approach can be "
    f"done in very different ways, and that is commoner than real differences between approaches."
    f"{notes.marks('review', (knowledge.edition.review,))}</p>",
)
search.box(go=True)
with st.container(key="doors"):
    st.page_link(
        ASK.script,
        label="**I have a situation in mind.** Answer some questions about it. About five minutes.",
        query_params=state.address_of_questions(knowledge),
        width="stretch",
    )
    if not state.answers().none_given:
        st.page_link(
            RESULT.script,
            label="**Go back to your result.** Your answers are still in the address.",
            query_params=state.address_of_result(knowledge),
            width="stretch",
        )
    st.page_link(
        WORKSHOP.script,
        label="**I lead a team.** Have everybody place how you work, unseen, and talk about where "
        "you split.",
        query_params=state.address(),
        width="stretch",
    )
    st.page_link(
        INITIATIVES.script,
        label="**I have been handed an initiative.** Find it by any name, and see where it sits.",
        query_params=state.address(),
        width="stretch",
    )
    st.page_link(
        COMPARE.script,
        label="**I confuse two approaches.** Set any two side by side, or up to four.",
        query_params=state.address(),
        width="stretch",
    )
    st.page_link(
        APPROACH.script,
        label="**I want to learn.** Read about each approach, how it is done, and its evidence.",
        query_params=state.address(),
        width="stretch",
    )
    st.page_link(
        PRACTISE.script,
        label="**I want to practise.** Read published cases, guess, and see what the source says.",
        query_params=state.address_of_practice(),
        width="stretch",
    )
    st.page_link(
        COUNTS.script,
        label="**I report figures for a service.** See what your figures show, and what they miss.",
        query_params=state.address(),
        width="stretch",
    )
terms.show(
    markup.heading("What it is not"),
    markup.wrap(
        "ul",
        (
            markup.element("li", text)
            for text in (
                "It is not a test with a right answer, and it names no winner.",
                "It is not advice on one person's care or treatment, and it does not replace the law or a talk with the person.",
                f"It asks for nothing personal. {markup.PRIVACY}",
            )
        ),
    ),
    markup.heading("Two pulls on every approach"),
    forces.boxes(knowledge, notes, described=True),
)
markup.show(notes.render())
