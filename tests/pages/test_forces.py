"""The page behind the two forces: the answer of each part first, and where it is reached from."""

import pytest

from components.app.routes import ABOUT, COUNTS, FORCES
from knowledge.models.knowledge import Knowledge
from tests.pages.parts_of import as_it_opens
from tests.pages.visit import Node, leads, shown, visit
from wording.say import say


@pytest.fixture
def page(gardens: Knowledge) -> Node:
    """The page, for somebody who came for no part of it."""
    return shown(visit(FORCES))


def test_each_part_says_its_answer_and_keeps_the_rest_shut(page: Node, gardens: Knowledge) -> None:
    opens = as_it_opens(page)
    for background in gardens.background:
        assert background.text in opens
        assert background.points[0].text not in opens
        assert background.points[0].text in page.text


def test_points_about_one_thing_stand_under_its_name(page: Node) -> None:
    assert [label.text for label in page.all("p", css="b-label")] == ["In a lease"]
    assert "In a lease A lease says who mends a wall." in page.text


def test_a_part_leads_on_to_the_pages_of_its_sources(page: Node) -> None:
    onward = page.link("A review of gardens")
    assert onward.attributes["href"] == "https://example.org/review"


def test_the_part_that_somebody_came_for_stands_open_on_top(gardens: Knowledge) -> None:
    page = shown(visit(FORCES, {"part": "old-paths"}))
    assert [part.attributes["id"] for part in page.all("section")] == ["old-paths", "old-walls"]
    opens = as_it_opens(page)
    assert "A path that nobody walks grows over." in opens
    assert "Nobody asked the goats." not in opens


def test_about_leads_here_and_what_counts_leads_to_its_own_part(gardens: Knowledge) -> None:
    about = shown(visit(ABOUT)).link(say("forces.title"))
    assert leads(about) == (FORCES.path, {})
    counts = shown(visit(COUNTS)).link("Where the walls come from")
    assert leads(counts) == (FORCES.path, {"part": "old-walls"})
