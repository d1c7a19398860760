"""One approach in full, or all of them as cards if the address names none."""

from datetime import date

import streamlit as st

from components.app import address, visit
from components.app.page import Page, page
from components.app.routes import RESULT
from components.learner import approaches, search
from engine.approaches import chosen_answers
from engine.fit import places
from knowledge.models.approach import Approach
from knowledge.reserved import APPROACH_PARAMETER, FILTER_PARAMETER
from views.approach import approach_view
from views.approaches import approaches_view, menus
from wording.approach import not_here
from wording.say import say

ONE = "learner/approach.html"
ALL = "learner/approaches.html"


def show_one(p: Page, approach: Approach) -> None:
    """Everything the knowledge says of one approach."""
    p.title(approach.name, f"approach-{approach.id}")
    answers = visit.answers()
    if not answers.none_given:
        with st.container(key="steps"):
            back = address.with_answers()
            st.page_link(RESULT.script, label=say("approach.back"), query_params=back)
    own = places(p.knowledge, answers)
    view = approach_view(p.knowledge, approach, own, date.today())
    p.show(ONE, "approach", view=view)


def show_all(p: Page, unknown: str) -> None:
    """All approaches as cards. `unknown` is what a link named instead of one of them."""
    p.title(say("approaches.title"), "approaches")
    if unknown:
        p.show(ALL, "notice", sentence=not_here(unknown))
    search.box_elsewhere(p.knowledge)
    answers = chosen_answers(p.knowledge, address.viewed(FILTER_PARAMETER))
    approaches.filters(menus(p.knowledge), answers)
    groups = approaches_view(p.knowledge, answers)
    p.show(ALL, "cards", groups=groups)


with page() as p:
    named = address.viewed(APPROACH_PARAMETER)
    approach = p.knowledge.approach(named)
    if approach:
        show_one(p, approach)
    else:
        show_all(p, named)
