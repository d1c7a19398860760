"""How much is read before anything is pressed: a newcomer gives a result two minutes. Over all
published cases and the examples of gates, on the shipped knowledge.
"""

import pytest

from components.app.routes import APPROACH, FORCES, PARTS, RESULT, Route
from engine.answers import encode, read
from engine.gates import gates_of
from tests.pages.parts_of import as_it_opens, title_at, words_of_first_screen, words_of_page
from tests.pages.visit import Node, Parameters, shown, visit
from tests.shipped import shipped
from views.first_lines import NARROW, WIDE
from wording import approach_parts

KNOWLEDGE = shipped()
PAGE = 400
PART = 700
PART_OF_AN_APPROACH = 750  # three minutes at 250 words a minute
LINKS = 15


def situations() -> list[Parameters]:
    """The answers of each case, and of the example of each caution that can wait."""
    given = [case.answers for case in KNOWLEDGE.cases]
    given += [each.example.answers for each in KNOWLEDGE.cautions if not each.urgent]
    situations: list[Parameters] = []
    for answers in given:
        if not _is_urgent(answers):
            parameters: Parameters = {}
            parameters.update(encode(read(KNOWLEDGE, answers)))
            situations.append(parameters)
    return situations


def _is_urgent(answers: dict[str, tuple[str, ...]]) -> bool:
    raised = gates_of(KNOWLEDGE, read(KNOWLEDGE, answers)).cautions
    return any(caution.urgent for caution in raised)


@pytest.fixture(autouse=True)
def shipped(gardens: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app reads what is shipped."""
    monkeypatch.delenv("BEARINGS_KNOWLEDGE")


@pytest.mark.parametrize("parameters", situations(), ids=lambda given: str(given)[:60])
def test_an_answer_is_read_on_one_screen(parameters: Parameters) -> None:
    page = shown(visit(RESULT, parameters))
    if not page.all(css="b-situation"):
        return  # nothing was said that could be weighed
    on_a_phone, on_a_desk = words_of_first_screen(page)
    assert on_a_phone <= NARROW
    assert on_a_desk <= WIDE
    assert words_of_page(page) <= PAGE
    assert _links(page) <= LINKS


@pytest.mark.parametrize("route", PARTS[1:], ids=lambda route: route.path)
def test_a_part_is_read_in_three_minutes(route: Route) -> None:
    for parameters in situations():
        page = shown(visit(route, parameters))
        assert words_of_page(page) <= PART, parameters


IDS = [approach.id for approach in KNOWLEDGE.approaches]


@pytest.mark.parametrize("id_", IDS)
def test_an_approach_is_read_on_one_screen(id_: str) -> None:
    page = shown(visit(APPROACH, {"approach": id_}))
    on_a_phone, on_a_desk = _words_of_an_approach(page)
    assert on_a_phone <= NARROW
    assert on_a_desk <= WIDE
    assert words_of_page(page) <= PAGE


@pytest.mark.parametrize("part", approach_parts.PARTS[1:])
def test_a_part_of_an_approach_is_read_in_three_minutes(part: str) -> None:
    for id_ in IDS:
        page = shown(visit(APPROACH, {"approach": id_, "part": part}))
        assert words_of_page(page) <= PART_OF_AN_APPROACH, id_


def test_what_lies_behind_the_forces_is_answered_on_one_screen() -> None:
    assert words_of_page(shown(visit(FORCES))) <= PAGE


def _words_of_an_approach(page: Node) -> tuple[int, int]:
    """How many words stand from its title to the end of its parts, and on to its picture."""
    shown_ = page.children[title_at(page) :]
    picture = next(at for at, child in enumerate(shown_) if _is_heading(child))
    on_a_phone = as_it_opens(Node("main", {}, shown_[:picture]))
    on_a_desk = as_it_opens(Node("main", {}, shown_[: picture + 1]))
    return len(on_a_phone.split()), len(on_a_desk.split())


def _is_heading(child: Node | str) -> bool:
    return isinstance(child, Node) and child.tag == "h2"


def _links(page: Node) -> int:
    """How many links stand on a page below its menu."""
    below = Node("main", {}, page.children[title_at(page) :])
    return len(below.all("a")) + len(below.all("page-link"))
