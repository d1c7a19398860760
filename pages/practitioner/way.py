"""A short way in for a hard place: a few questions, then where to turn."""

from components.app.address import viewed
from components.app.page import Page, page
from components.app.visit import answers
from components.practitioner import way as ways
from knowledge.models.ways import Way
from knowledge.reserved import AT_PARAMETER, WAY_PARAMETER
from views.way import asked_view, end_view
from wording.say import say

TEMPLATE = "practitioner/way.html"


def one_way(p: Page, way: Way) -> None:
    """The question that is asked, or where the way leads."""
    given = answers()
    at = viewed(AT_PARAMETER)
    asked = asked_view(p.knowledge, way, given, at)
    if asked is None:
        p.title(way.title, f"way-{way.id}")
        view = end_view(p.knowledge, way, given)
        p.show(TEMPLATE, "end", view=view)
        ways.ways_on(p, view)
        return
    p.show(TEMPLATE, "asked", view=asked)
    place = ways.place_of(way, asked)
    p.title(asked.question.text, place)
    ways.ask(p, way, asked)


with page() as p:
    sought = viewed(WAY_PARAMETER)
    way = p.knowledge.way(sought)
    if way is None:
        p.title(say("way.title"), "way")
        p.show(TEMPLATE, "choose", unknown=bool(sought))
    else:
        one_way(p, way)
