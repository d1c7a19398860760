"""Search over everything, by any name, with a slip of the finger allowed."""

from components import finder, frame, resources, state
from components.terms import Terms
from knowledge.fields import SEARCH_PARAMETER

frame.title("Search", "search")
frame.link_notice()
finder.box()
Terms(resources.knowledge()).show(finder.results(resources.index(), state.viewed(SEARCH_PARAMETER)))
