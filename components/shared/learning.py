"""The sheet for somebody's own record of learning, where they have just learnt something."""

from collections.abc import Mapping

from components.app import downloads
from components.app.downloads import Source
from components.app.page import Page
from documents import from_link, learning
from documents.learning import Learnt
from engine.days import today
from wording.say import say


def offer(p: Page, learnt: Learnt, parameters: Mapping[str, str]) -> None:
    """The sheet, made from what the parameters say."""
    made = learning.files(p.knowledge, learnt, today())
    source = Source(from_link.LEARNING, parameters)
    verb = say("learning.in")
    downloads.show(made, source, verb, "downloads-learning")
