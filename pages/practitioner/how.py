"""How it is done: where the approaches diverge, both ends of each difference, and small steps."""

from components.app import address, made
from components.app.page import page
from components.app.routes import HOW
from components.app.visit import known_answers
from components.practitioner import onward, parts
from knowledge import reserved
from views.how import how_view

with page() as p:
    if parts.begin(p, HOW):
        view = made.view(
            how_view,
            p.knowledge,
            known_answers(),
            matters=address.viewed(reserved.MATTERS_PARAMETER),
            split=address.viewed(reserved.SPLIT_PARAMETER),
        )
        onward.to_questions(p.knowledge)
        p.show("practitioner/how.html", "how", view=view)
