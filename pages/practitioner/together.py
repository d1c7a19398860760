"""What goes with it: what to combine, who might miss out, what else to do and where to turn."""

from components.app import address, made
from components.app.page import page
from components.app.routes import TOGETHER
from components.app.visit import known_answers
from components.practitioner import parts
from knowledge import reserved
from views.together import together_view

with page() as p:
    if parts.begin(p, TOGETHER):
        most = address.viewed(reserved.MATTERS_PARAMETER)
        view = made.view(together_view, p.knowledge, known_answers(), matters=most)
        p.show("practitioner/together.html", "together", view=view)
        p.show("practitioner/way.html", "line")
