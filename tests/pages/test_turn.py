"""Where to turn: every caution and door with an anchor, and the one that somebody came for on
top.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from components.app.routes import ABOUT, SEARCH, START, TURN
from tests.pages.visit import Node, Parameters, leads, link, shown, visit
from wording.say import say

Edited = Callable[[str, str, str], None]
DOOR = """- id: bees
  name: The beekeeper
  when: label.park
  words: [swarm]
  text: No way of gardening is made for bees.
  still_holds: Water them.
  first: Ring the beekeeper.
  contacts:
    - name: Kate
      how: "4567"
      sources: [garden-law]
  basis: judgement
  seen: 2026-11
  example:
    text: A hedge hums.
    from: invented
    answers:
      label: [park]
"""


@pytest.fixture
def doors(copied: Path) -> None:
    """The gardens with a door."""
    (copied / "vocabulary" / "doors.yaml").write_text(DOOR, encoding="utf-8")


def page(sought: str = "") -> Node:
    """The page, for somebody who came for this caution or door."""
    parameters: Parameters = {"q": sought} if sought else {}
    return shown(visit(TURN, parameters))


def anchors(found: Node) -> list[str]:
    """The anchors of cautions and doors, from the top."""
    return [each.attributes["id"] for each in found.all("article")]


@pytest.mark.usefixtures("doors")
def test_each_caution_and_each_door_has_an_anchor() -> None:
    assert anchors(page()) == ["wasps", "bees"]


@pytest.mark.usefixtures("doors")
def test_the_one_that_somebody_came_for_stands_on_top_and_once() -> None:
    assert anchors(page("bees")) == ["bees", "wasps"]


@pytest.mark.usefixtures("doors")
def test_a_door_says_what_holds_whom_to_ring_and_when_it_was_looked_at() -> None:
    text = page("bees").holding("article", "The beekeeper").text
    assert "What still holds: Water them." in text and "Kate: 4567" in text
    assert "Last looked at in November 2026." in text


@pytest.mark.usefixtures("doors")
def test_among_the_others_a_door_is_one_line_that_leads_to_its_text() -> None:
    line = page().holding("article", "The beekeeper")
    assert line.text == "The beekeeper" and leads(line.one("a")) == (TURN.path, {"q": "bees"})


def test_what_cannot_wait_stands_under_a_heading_of_its_own(edited: Edited) -> None:
    edited("cautions", "  words:", "  urgent: true\n  words:")
    found = page()
    assert "There are wasps." in found.holding("section", "What cannot wait").text


def test_an_address_that_names_nothing_shows_the_whole_list() -> None:
    found = page("no such")
    assert anchors(found) == ["wasps"] and "What you came for" not in found.text


def test_nobody_with_a_training_in_law_has_checked_it() -> None:
    assert "Not checked by a lawyer or a mental health officer yet." in page().text


def test_other_pages_lead_here() -> None:
    about = shown(visit(ABOUT)).link("Everything that may come first, and where else to turn")
    assert leads(about) == (TURN.path, {})
    assert link(visit(START), say("start.turn")).proto.page == TURN.path


def test_a_search_leads_to_what_it_found() -> None:
    found = shown(visit(SEARCH, {"q": "sting"}))
    assert leads(found.link("There are wasps.")) == (TURN.path, {"q": "wasps"})
