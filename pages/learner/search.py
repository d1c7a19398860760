"""Search over everything, by any name, with a slip of the finger allowed."""

from components.app import layout, resources, state
from components.html.terms import Terms
from components.learner import search
from knowledge.reserved import SEARCH_PARAMETER

layout.title("Search", "search")
layout.link_notice()
search.box()
Terms(resources.knowledge()).show(search.results(resources.index(), state.viewed(SEARCH_PARAMETER)))
