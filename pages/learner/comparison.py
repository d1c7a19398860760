"""Two to four approaches on the same rows, and all of them in one matrix."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.app import address, downloads, links, made, visit
from components.app.downloads import Source
from components.app.page import Page, page
from components.learner import comparison
from components.shared import spread
from documents import from_link
from documents.comparison import files
from engine.answers import places
from engine.comparison import LEAST, chosen
from knowledge.models.approach import Approach
from knowledge.reserved import COMPARE_PARAMETER
from views.comparison import comparison_view
from views.divergence import divergence_view
from views.matrix import matrix, pairs
from wording.comparison import not_shown, page_title, wish
from wording.say import say

TEMPLATE = "learner/comparison.html"


def side_by_side(p: Page, approaches: tuple[Approach, ...], top: DeltaGenerator) -> None:
    """The direct answer, at the top; then these approaches on the same rows."""
    only = comparison.only_switch()
    view = comparison_view(p.knowledge, approaches, only)
    with top:
        p.show(TEMPLATE, "answers", view=view)
    p.show(TEMPLATE, "left", view=view)
    p.show(TEMPLATE, "finding", view=view)
    spread.show(p, view.spread)
    with st.expander(say("comparison.each-scale")):
        ranges(p, approaches)
    p.show(TEMPLATE, "rows", view=view)
    p.show(TEMPLATE, "to_matrix")
    papers = files(p.knowledge, view, links.this_page())
    downloads.show(papers, Source(from_link.COMPARE, address.shown()))


def ranges(p: Page, approaches: tuple[Approach, ...]) -> None:
    """Each difference on its own scale."""
    own = places(p.knowledge, visit.answers())
    view = divergence_view(
        p.knowledge,
        approaches,
        own,
        words_for=(),
    )
    p.show(TEMPLATE, "ranges", divergence=view)


with page() as p:
    asked = address.viewed(COMPARE_PARAMETER)
    approaches, unknown = chosen(p.knowledge, asked)
    p.title(page_title(approaches), "compare")
    p.show(TEMPLATE, "notices", sentences=not_shown(asked, approaches, unknown))
    top = st.container()  # it stands above the choice, which stays where it is in the page
    comparison.choice(p.knowledge, approaches)
    if len(approaches) < LEAST:
        answers = made.view(pairs, p.knowledge)
        p.show(TEMPLATE, "pairs", wish=wish(approaches), pairs=answers)
        whole = made.view(matrix, p.knowledge)
        p.show(TEMPLATE, "matrix", matrix=whole)
    else:
        side_by_side(p, approaches, top)
