"""Search over everything, by any name, with a slip of the finger allowed."""

from components.app import resources
from components.app.address import viewed
from components.app.page import page
from components.learner import search
from knowledge.reserved import SEARCH_PARAMETER
from views.search import search_view
from wording.say import say

with page(say("search.title"), "search") as p:
    search.box(p.knowledge)
    view = search_view(p.knowledge, resources.index(), viewed(SEARCH_PARAMETER))
    p.show("learner/search.html", "found", view=view)
