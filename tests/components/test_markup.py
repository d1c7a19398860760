"""Every text is escaped, every claim shows its basis, and every source that is cited is listed
once.
"""

from collections.abc import Callable

import pytest

from components.html import markup
from components.html.markup import Notes
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source
from tests.pages.visit import parse

NASTY = """<b>&amp;"'</b><script>alert(1)</script>"""
MAKERS: dict[str, Callable[[], str]] = {
    "element": lambda: markup.element("p", NASTY, "b-lead"),
    "heading": lambda: markup.heading(NASTY, 3),
    "contents": lambda: markup.contents([("fits", NASTY)]),
    "details": lambda: markup.details(NASTY, []),
    "table caption": lambda: markup.table(NASTY, ["One"], []),
    "table column": lambda: markup.table("Caption", [NASTY], []),
    "table row": lambda: markup.table("Caption", ["One"], [[NASTY]]),
    "table cell": lambda: markup.table("Caption", ["One", "Two"], [["first", NASTY]]),
    "caption": lambda: markup.picture("", NASTY),
}


@pytest.fixture
def notes(gardens: Knowledge) -> Notes:
    """The notes of a page on which nothing was cited yet."""
    return Notes(gardens)


def claim(*sources: str) -> Claim:
    """A claim of another publication."""
    return Claim(text=NASTY, basis="source", sources=sources)


def a_source(**changes: str) -> Source:
    """A source, as the knowledge has it."""
    return Source.model_validate(
        {
            "id": "s",
            "title": NASTY,
            "publisher": NASTY,
            "year": "2020",
            "read": "whole",
            "seen": "2026-01",
            "note": NASTY,
            **changes,
        }
    )


@pytest.mark.parametrize("maker", MAKERS)
def test_a_text_is_shown_as_it_is_written(maker: str) -> None:
    found = parse(MAKERS[maker]())
    assert NASTY in found.text
    assert not [*found.all("b"), *found.all("script")]


def test_a_claim_is_shown_as_it_is_written(notes: Notes) -> None:
    found = parse(notes.claim(claim("garden-law"), NASTY))
    assert NASTY in found.text
    assert not found.all("b")


def test_a_source_is_shown_as_it_is_written() -> None:
    found = parse(markup.source(a_source()))
    assert found.text.count(NASTY) == 3
    assert not found.all("b")


def test_an_address_cannot_leave_its_attribute() -> None:
    address = "https://example.org/?a=1&b=\"><script>'"
    found = parse(markup.source(a_source(address=address)))
    assert found.one("a").attributes["href"] == address
    assert not found.all("script")


def test_a_link_to_a_source_opens_apart_and_tells_it_nothing() -> None:
    link = parse(markup.source(a_source(address="https://example.org/x"))).one("a")
    assert link.attributes["target"] == "_blank"
    assert set(link.attributes["rel"].split()) == {"noopener", "noreferrer"}


def test_a_source_without_an_address_has_no_link() -> None:
    assert not parse(markup.source(a_source())).all("a")


def test_a_source_says_how_much_of_it_was_read_and_when() -> None:
    assert "Opening read, last seen January 2026." in markup.source(a_source(read="opening"))


@pytest.mark.parametrize("basis", markup.BASIS_WORDS)
def test_each_basis_is_said_in_words(notes: Notes, basis: str) -> None:
    assert markup.BASIS_WORDS[basis] in parse(notes.marks(basis, ["garden-law"])).text


def test_sources_are_numbered_as_they_are_first_cited(notes: Notes) -> None:
    assert "[1]" in parse(notes.mark(claim("the-review"))).text
    assert "[2]" in parse(notes.mark(claim("garden-law"))).text


def test_a_source_keeps_its_number(notes: Notes) -> None:
    first = notes.mark(claim("the-review"))
    notes.mark(claim("garden-law"))
    assert notes.mark(claim("the-review")) == first


def test_every_source_cited_is_listed_once_under_its_number(
    notes: Notes, gardens: Knowledge
) -> None:
    for cited in (("garden-law",), ("the-review", "garden-law"), ("garden-law",)):
        notes.mark(claim(*cited))
    listed = {n.attributes["id"]: n.text for n in parse(notes.render()).all("li")}
    titles = {s.id: s.title for s in gardens.sources}
    assert list(listed) == ["note-1", "note-2"]
    assert titles["garden-law"] in listed["note-1"]
    assert titles["the-review"] in listed["note-2"]


def test_a_source_that_is_not_cited_is_not_listed(notes: Notes, gardens: Knowledge) -> None:
    notes.mark(claim("garden-law"))
    assert next(s.title for s in gardens.sources if s.id == "the-review") not in notes.render()


def test_numbers_lead_to_their_notes_and_have_a_name(notes: Notes) -> None:
    link = parse(notes.mark(claim("garden-law"))).one("a")
    assert link.attributes == {"href": "#note-1", "aria-label": "note 1"}


def test_a_page_that_cites_nothing_has_no_notes(notes: Notes) -> None:
    notes.marks("judgement", ())
    assert notes.render() == ""


def test_a_table_has_a_caption_and_header_cells() -> None:
    found = parse(markup.table("Places", ["Approach", "Place"], [["Elm", "3"]]))
    assert found.one("caption").text == "Places"
    heads = [(n.text, n.attributes["scope"]) for n in found.all("th")]
    assert heads == [("Approach", "col"), ("Place", "col"), ("Elm", "row")]


def test_something_that_opens_is_closed_unless_asked() -> None:
    assert "open" not in parse(markup.details("More", [])).one("details").attributes
    assert "open" in parse(markup.details("More", [], opened=True)).one("details").attributes
