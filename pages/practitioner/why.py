"""Why the answers lead where they do: reasons for and against, and how far that holds."""

from datetime import date

from components.app import address, made
from components.app.page import Page, page
from components.app.routes import WHY
from components.app.visit import known_answers
from components.practitioner import matters, parts
from knowledge import reserved
from views.why import why_view

TEMPLATE = "practitioner/why.html"


def why(p: Page) -> None:
    """The reasons, by the weights of the visitor."""
    view = made.view(
        why_view,
        p.knowledge,
        known_answers(),
        matters=address.viewed(reserved.MATTERS_PARAMETER),
        guess=address.viewed(reserved.GUESS_PARAMETER),
        today=date.today(),
    )
    p.show(TEMPLATE, "summary", view=view)
    if view.weighed:
        p.show(TEMPLATE, "fits", view=view)
        matters.ask(view.matters)
        p.show(TEMPLATE, "others", view=view)


with page() as p:
    if parts.begin(p, WHY):
        why(p)
