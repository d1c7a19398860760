"""The whole field in one of four pictures, to filter, to rest on and to press."""

from components.app.page import page
from components.learner import explore
from components.learner.explore import TEMPLATE
from views.explore import explore_view
from wording.say import say

with page(say("explore.title"), "explore") as p:
    p.show(TEMPLATE, "lead")
    asked = explore.wish(p.knowledge)
    explore.choose_picture(asked.picture)
    explore.filters(p.knowledge, asked)
    view = explore_view(p.knowledge, asked)
    p.show(TEMPLATE, "finding", view=view)
    explore.show(p, view.charts)
    p.show(TEMPLATE, "table", view=view)
