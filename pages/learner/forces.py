"""What lies behind the two forces, and who can change what is counted."""

from components.app import made
from components.app.address import viewed
from components.app.page import page
from knowledge.reserved import PART_PARAMETER
from views.forces import forces_view
from wording.say import say

with page(say("forces.title"), "forces") as p:
    view = made.view(forces_view, p.knowledge, viewed(PART_PARAMETER))
    p.show("learner/forces.html", "forces", view=view)
