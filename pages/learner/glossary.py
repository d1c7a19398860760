"""Terms in plain English."""

from components import frame, glossary, markup, resources, state
from knowledge.fields import SEARCH_PARAMETER

knowledge = resources.knowledge()
notes = markup.Notes(knowledge)
frame.title("Glossary", "glossary")
frame.link_notice()
markup.show(markup.element("p", "Words that services use, in plain English. On other pages a dotted line under a word opens its "
                                "explanation there."),
            glossary.listing(knowledge, state.viewed(SEARCH_PARAMETER), notes), notes.render())
