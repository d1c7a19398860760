"""Take it away: the paper, the answers as a file, and a sheet for a record of learning."""

from components.app import address, downloads, links
from components.app.downloads import Source
from components.app.page import Page, page
from components.app.routes import TAKE
from components.app.visit import answers
from components.practitioner import parts
from components.shared import learning
from documents import from_link, surprise
from documents.learning import from_result
from documents.result import files
from engine.days import today
from knowledge.reserved import GUESS_PARAMETER


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
    learnt = from_result(p.knowledge, given)
    learning.offer(p, learnt, kept)
    p.show("practitioner/take.html", "link")
    surprised(p)


def surprised(p: Page) -> None:
    """A case for the stewards, with what was expected if that was said."""
    p.show("practitioner/take.html", "surprise")
    expected = address.viewed(GUESS_PARAMETER)
    made = surprise.files(p.knowledge, answers(), expected)
    kept = address.with_answers(**{GUESS_PARAMETER: expected})
    source = Source(from_link.SURPRISE, kept)
    downloads.show(made, source, key="downloads-surprise")


with page() as p:
    if parts.begin(p, TAKE):
        take(p)
