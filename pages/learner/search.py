"""Search over everything, by any name, with a slip of the finger allowed."""

from components import finder, frame, markup, resources, state
from knowledge.fields import SEARCH_PARAMETER

frame.title("Search", "search")
frame.link_notice()
finder.box()
markup.show(finder.results(resources.index(), state.viewed(SEARCH_PARAMETER)))
