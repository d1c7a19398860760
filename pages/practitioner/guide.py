"""A guide for the conversation: what to open with, what to settle and what to write down."""

from components.app import address, downloads
from components.app.downloads import Source
from components.app.page import Page, page
from components.app.routes import GUIDE
from components.app.visit import answers
from components.practitioner import parts
from documents import from_link
from documents.guide import FIRST, files
from engine.days import today
from views.guide import guide_view

TEMPLATE = "practitioner/guide.html"


def guide(p: Page) -> None:
    """The files first, for they are what is laid on the table."""
    given = answers()
    view = guide_view(p.knowledge, given)
    p.show(TEMPLATE, "opening", view=view)
    day = today()
    made = files(p.knowledge, given, day)
    kept = address.with_answers()
    source = Source(from_link.GUIDE, kept)
    downloads.show_first(made, source, FIRST, "downloads-guide")
    p.show(TEMPLATE, "talk", view=view)


with page() as p:
    if parts.begin(p, GUIDE):
        guide(p)
