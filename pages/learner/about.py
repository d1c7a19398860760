"""Method, sources, limits, versions, and the picture of spread within against gap between."""

from datetime import date

from components.app.contact import contact
from components.app.page import page
from components.shared import spread
from views.about import about_view
from wording.say import say

TEMPLATE = "learner/about.html"

with page(say("about.title"), "about") as p:
    view = about_view(p.knowledge, date.today())
    p.show(TEMPLATE, "opening", view=view)
    spread.show(p, view.spread)
    p.show(TEMPLATE, "method", view=view, contact=contact())
    p.show(TEMPLATE, "sources", view=view)
