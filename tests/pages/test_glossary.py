"""The glossary: every term in plain English, found by its letter, and the one that was asked for on
top.
"""

import pytest

from components.app.routes import GLOSSARY
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, menu, shown, visit


def page(sought: str = "") -> Node:
    """The glossary, for somebody who came for this term."""
    return shown(visit(GLOSSARY, {"q": sought} if sought else {}))


def inside(found: Node, tag: str) -> list[Node]:
    """The names or the texts of all terms."""
    return [n for entry in found.all("details", "b-entry") for n in entry.all(tag)]


def test_every_term_is_explained_with_its_other_names(gardens: Knowledge) -> None:
    found = page()
    for term, name, text in zip(
        gardens.terms, inside(found, "summary"), inside(found, "div"), strict=True
    ):
        assert name.text == term.name and name.attributes["id"] == term.id
        assert f"also: {', '.join(term.aliases)}" in text.text and term.text in text.text


def test_each_letter_leads_to_the_heading_of_its_terms() -> None:
    found = page()
    letters = [(n.text, n.attributes["href"]) for n in found.one("nav", "b-contents").all("a")]
    assert letters == [("C", "#letter-C"), ("R", "#letter-R")]
    assert [
        (n.text, f"#{n.attributes['id']}") for n in found.all("h2") if "id" in n.attributes
    ] == letters


def test_a_menu_offers_every_term_and_holds_the_one_that_was_asked_for(gardens: Knowledge) -> None:
    assert menu(visit(GLOSSARY), "term").options == [t.name for t in gardens.terms]
    assert [menu(visit(GLOSSARY, {"q": q}), "term").value for q in ("Compost", "no such")] == [
        "Compost",
        None,
    ]


def test_a_term_leads_to_what_is_near_it() -> None:
    (near,) = [a for text in inside(page(), "div") for a in text.all("a") if a.text == "Raised bed"]
    assert near.attributes["href"] == "#bed"


def test_a_term_that_was_asked_for_stands_on_top() -> None:
    card = page("Compost").one("article", "b-card")
    assert card.one("h2").text == "Compost"
    assert "Leaves that have become earth." in card.text


@pytest.mark.parametrize("sought", ["no such", "<i>x</i>"])
def test_a_term_that_is_not_there_leaves_the_list(sought: str) -> None:
    found = page(sought)
    assert not found.all("article", "b-card") and not found.all("i")
    assert inside(found, "summary")
