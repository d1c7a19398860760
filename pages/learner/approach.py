"""One approach in short or a part of it, or all of them as cards if the address names none."""

from datetime import date

import streamlit as st

from components.app import address, visit
from components.app.page import Page, page
from components.app.routes import RESULT
from components.learner import approach_parts, approaches, search
from components.shared import learning
from documents.learning import from_reading
from engine.answers import places
from engine.approaches import chosen_answers
from knowledge.models.approach import Approach
from knowledge.reserved import APPROACH_PARAMETER, FILTER_PARAMETER, PART_PARAMETER
from views.approach import approach_view
from views.approach_first import approach_first
from views.approaches import approaches_view, menus
from wording.approach import not_here
from wording.approach_parts import FIRST, PRACTICE, known_part, no_such_part, part_title
from wording.say import say

ALL = "learner/approaches.html"


def show_one(p: Page, approach: Approach, named: str) -> None:
    """One approach in short, or the part of it that the address names."""
    part = known_part(named)
    p.title(part_title(approach.name, part), f"approach-{approach.id}-{part}")
    if named != part:
        p.show(ALL, "notice", sentence=no_such_part(named))
    way_back()
    own = places(p.knowledge, visit.answers())
    if part == FIRST:
        approach_parts.first(p, approach_first(p.knowledge, approach, own, date.today()))
        return
    approach_parts.contents(p, approach.id, part)
    view = approach_view(p.knowledge, approach, own, date.today())
    p.show(approach_parts.TEMPLATE, part, view=view)
    if part == PRACTICE:
        learning.offer(p, from_reading(approach), {APPROACH_PARAMETER: approach.id})
    approach_parts.on(p, approach.id, part)


def way_back() -> None:
    """To the result, for whoever has one."""
    if visit.answers().none_given:
        return
    with st.container(key="steps"):
        back = address.with_answers()
        st.page_link(RESULT.script, label=say("approach.back"), query_params=back)


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
        show_one(p, approach, address.viewed(PART_PARAMETER))
    else:
        show_all(p, named)
