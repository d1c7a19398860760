"""Where to turn: what comes before any approach, and what none of them was made for."""

from components.app import made
from components.app.address import viewed
from components.app.page import page
from knowledge.reserved import SEARCH_PARAMETER
from views.turn import turn_view
from wording.say import say

with page(say("turn.title"), "turn") as p:
    view = made.view(turn_view, p.knowledge, viewed(SEARCH_PARAMETER))
    p.show("learner/turn.html", "turn", view=view)
