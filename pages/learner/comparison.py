"""Two to four approaches on the same rows, and all of them in one matrix."""

import streamlit as st

from components.app import downloads, layout, links, resources, state
from components.html import markup
from components.html.terms import Terms
from components.learner import comparison
from components.shared import charts, divergence
from documents.comparison import files
from engine.comparison import LEAST, chosen, compare
from engine.fit import places
from knowledge.reserved import COMPARE_PARAMETER
from wording.divergence import finding, title
from wording.lists import listed

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
wanted = state.viewed(COMPARE_PARAMETER)
approaches, unknown = chosen(knowledge, wanted)
enough = len(approaches) >= LEAST

layout.title(
    f"Compare: {listed([a.name for a in approaches])}" if enough else "Compare approaches",
    "compare",
)
layout.link_notice()
markup.show(comparison.said_of_choice(wanted, approaches, unknown))
comparison.choice(knowledge, approaches)
if enough:
    found = compare(knowledge, approaches)
    only = comparison.only_switch()
    if only:
        markup.show(comparison.said_of_switch(found))
    markup.show(comparison.contents(found, only), '<span id="answers"></span>')
    terms.show(comparison.answers(found, notes))
    downloads.show(files(knowledge, found, only, links.this_page()))
    terms.show(
        markup.heading("Which matters more: which approach, or how it is done?", id_="spread"),
        markup.element("p", finding(found.overall)),
    )
    charts.divergence_page_part(found.divergences, title(found.overall))
    with st.expander("Each difference on its own scale"):
        terms.show(
            *divergence.section(
                knowledge,
                approaches,
                places(knowledge, state.answers()),
                notes,
                words_for=(),
                only=only,
            )
        )
    terms.show(comparison.rows(found, only, notes))
else:
    wish = "One more, please: choose a second" if approaches else "Choose at least two"
    markup.show(
        markup.element(
            "p", f"{wish} above, or a cell of this table. The address keeps your comparison."
        ),
        comparison.pairs(knowledge),
    )
markup.show(
    markup.heading("All approaches at once", id_="matrix"),
    comparison.matrix(knowledge),
    notes.render(),
    '<div class="b-wide"></div>',
)
