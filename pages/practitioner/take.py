"""Take it away: the paper, the answers as a file, and a sheet for a record of learning."""

from datetime import date

from components.app import downloads, links
from components.app.page import Page, page
from components.app.routes import TAKE
from components.app.visit import answers
from components.practitioner import parts
from documents import learning
from documents.result import files
from wording.say import say


def take(p: Page) -> None:
    """Every file, and the link."""
    today = date.today()
    p.show("practitioner/take.html", "files")
    downloads.show(files(p.knowledge, answers(), links.result(p.knowledge), today))
    p.show("practitioner/take.html", "learning")
    for_learning = learning.files(p.knowledge, answers(), today)
    downloads.show(for_learning, say("result.learning"), "downloads-learning")
    p.show("practitioner/take.html", "link")


with page() as p:
    if parts.begin(p, TAKE):
        take(p)
