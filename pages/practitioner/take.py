"""Take it away: the paper, the answers as a file, and a sheet for a record of learning."""

from components.app import address, downloads, links
from components.app.downloads import Source
from components.app.page import Page, page
from components.app.routes import TAKE
from components.app.visit import answers
from components.practitioner import parts
from documents import from_link, learning
from documents.result import files
from engine.days import today
from wording.say import say


def take(p: Page) -> None:
    """Every file, and the link."""
    given = answers()
    kept = address.with_answers()
    day = today()
    p.show("practitioner/take.html", "files")
    link = links.result(p.knowledge)
    made = files(p.knowledge, given, link, day)
    source = Source(from_link.RESULT, kept)
    downloads.show(made, source)
    p.show("practitioner/take.html", "learning")
    for_learning = learning.files(p.knowledge, given, day)
    of_learning = Source(from_link.LEARNING, kept)
    verb = say("result.learning")
    downloads.show(for_learning, of_learning, verb, "downloads-learning")
    p.show("practitioner/take.html", "link")


with page() as p:
    if parts.begin(p, TAKE):
        take(p)
