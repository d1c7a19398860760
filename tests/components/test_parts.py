"""The parts of a page: every text is escaped, every claim shows its basis, every cited source is
listed once.
"""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from components.html import render
from components.html.citations import Notes
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source
from tests.pages.visit import Node, parse
from wording.labels import BASIS_WORDS

NASTY = """<b>&amp;"'</b><script>alert(1)</script>"""
MAKERS: dict[str, Callable[[Any], str]] = {
    "notice": lambda parts: parts.notice(NASTY),
    "contents": lambda parts: parts.contents([("fits", NASTY)]),
    "table caption": lambda parts: parts.table(NASTY, ["One"], []),
    "table column": lambda parts: parts.table("Caption", [NASTY], []),
    "table row": lambda parts: parts.table("Caption", ["One"], [[NASTY]]),
    "table cell": lambda parts: parts.table("Caption", ["One", "Two"], [["first", NASTY]]),
    "caption": lambda parts: parts.figure("", NASTY),
    "link": lambda parts: parts.link("START", NASTY),
    "claim": lambda parts: parts.claim(claim("garden-law")),
}


class NoTerms:
    """Terms of a page on which none is explained."""

    def explain_text(self, text: str) -> Markup:
        """The text as markup, and nothing more."""
        return escape(text)


@pytest.fixture
def context(gardens: Knowledge) -> dict[str, Any]:
    """What the templates of a page see, on which nothing was cited yet."""
    return render.context_of(
        knowledge=gardens, notes=Notes(gardens), terms=NoTerms(), href=lambda route, **_: route
    )


@pytest.fixture
def parts(context: dict[str, Any]) -> Any:
    """The macros."""
    return context["parts"]


def claim(*sources: str) -> Claim:
    """A claim of another publication."""
    return Claim(text=NASTY, basis="source", sources=sources)


def a_source(**changes: str) -> Source:
    """A source, as the knowledge has it."""
    written = {
        "id": "s",
        "title": NASTY,
        "publisher": NASTY,
        "year": "2020",
        "read": "whole",
        "seen": "2026-01",
        "note": NASTY,
    }
    return Source.model_validate({**written, **changes})


def notes_of(context: dict[str, Any]) -> Node:
    """What the signs mean and the list of sources, as they stand at the end of a page."""
    notes = context["notes"]
    drawn = {**context, "numbered": notes.numbered(), "bases": notes.bases()}
    return parse(render.block("app/page.html", "notes", drawn))


@pytest.mark.parametrize("maker", MAKERS)
def test_a_text_is_shown_as_it_is_written(parts: Any, maker: str) -> None:
    shown = parse(MAKERS[maker](parts))
    assert NASTY in shown.text
    assert not [*shown.all("b"), *shown.all("script")]


def test_a_source_is_shown_as_it_is_written(parts: Any) -> None:
    shown = parse(render.environment().filters["source"](a_source()))
    assert shown.text.count(NASTY) == 3
    assert not shown.all("b")


def test_an_address_cannot_leave_its_attribute(parts: Any) -> None:
    address = "https://example.org/?a=1&b=\"><script>'"
    shown = parse(render.environment().filters["source"](a_source(address=address)))
    assert shown.one("a").attributes["href"] == address
    assert not shown.all("script")


def test_a_link_to_a_source_opens_apart_and_tells_it_nothing(parts: Any) -> None:
    link = parse(
        render.environment().filters["source"](a_source(address="https://example.org/x"))
    ).one("a")
    assert link.attributes["target"] == "_blank"
    assert set(link.attributes["rel"].split()) == {"noopener", "noreferrer"}


def test_a_source_without_an_address_has_no_link(parts: Any) -> None:
    assert not parse(render.environment().filters["source"](a_source())).all("a")


def test_a_source_says_how_much_of_it_was_read_and_when(parts: Any) -> None:
    said = parse(render.environment().filters["source"](a_source(read="opening"))).text
    assert "Opening read, last seen January 2026." in said


@pytest.mark.parametrize("basis", BASIS_WORDS)
def test_a_claim_has_one_sign_that_names_its_basis_and_opens_its_words(
    parts: Any, basis: str
) -> None:
    shown = parse(parts.marks(basis, ["garden-law"]))
    sign = shown.one("button")
    assert sign.attributes["aria-label"] == sign.attributes["title"] == BASIS_WORDS[basis]
    opened = shown.one("span", "b-words")
    assert opened.attributes["id"] == sign.attributes["popovertarget"]
    assert Node("main", {}, opened.children).text == f"{BASIS_WORDS[basis]}, note 1"


def test_a_sign_stays_on_the_line_of_its_text(context: dict[str, Any]) -> None:
    point = claim("garden-law")
    background = SimpleNamespace(id="one", name="One", text="Said.", basis="source", sources=())
    group = SimpleNamespace(label="", points=(point,))
    part = SimpleNamespace(background=background, opened=False, groups=(group,), links=())
    view = SimpleNamespace(parts=(part,), contents=())
    markup = render.block("learner/forces.html", "forces", {**context, "view": view})
    assert 'Said.<span class="b-kept">\N{NO-BREAK SPACE}<button' in markup


def test_each_sign_opens_words_of_its_own(parts: Any) -> None:
    signs = [parse(parts.mark(claim("garden-law"))).one("button") for _ in range(2)]
    assert len({sign.attributes["popovertarget"] for sign in signs}) == 2


def test_a_page_explains_the_signs_that_stand_on_it_and_no_others(context: dict[str, Any]) -> None:
    context["parts"].marks("judgement", ())
    text = notes_of(context).text
    assert BASIS_WORDS["judgement"] in text
    assert BASIS_WORDS["review"] not in text


def test_sources_are_numbered_as_they_are_first_cited_and_keep_their_number(parts: Any) -> None:
    cited = ["the-review", "garden-law", "the-review"]
    said = [parse(parts.mark(claim(source))).one("a").attributes["href"] for source in cited]
    assert said == ["#note-1", "#note-2", "#note-1"]


def test_every_source_cited_is_listed_once_under_its_number(
    context: dict[str, Any], gardens: Knowledge
) -> None:
    for cited in (("garden-law",), ("the-review", "garden-law"), ("garden-law",)):
        context["parts"].mark(claim(*cited))
    listed = {n.attributes["id"]: n.text for n in notes_of(context).all("li")}
    titles = {s.id: s.title for s in gardens.sources}
    assert list(listed) == ["note-1", "note-2"]
    assert titles["garden-law"] in listed["note-1"]
    assert titles["the-review"] in listed["note-2"]


def test_a_source_that_is_not_cited_is_not_listed(
    context: dict[str, Any], gardens: Knowledge
) -> None:
    context["parts"].mark(claim("garden-law"))
    review = next(s.title for s in gardens.sources if s.id == "the-review")
    assert review not in notes_of(context).text


def test_numbers_lead_to_their_notes_and_have_a_name(parts: Any) -> None:
    link = parse(parts.mark(claim("garden-law"))).one("a")
    assert link.attributes == {"href": "#note-1", "aria-label": "note 1"}


def test_a_page_that_cites_nothing_has_no_notes(context: dict[str, Any]) -> None:
    assert not notes_of(context).text


def test_a_table_has_a_caption_and_header_cells(parts: Any) -> None:
    shown = parse(parts.table("Places", ["Approach", "Place"], [["Elm", "3"]]))
    assert shown.one("caption").text == "Places"
    heads = [(n.text, n.attributes["scope"]) for n in shown.all("th")]
    assert heads == [("Approach", "col"), ("Place", "col"), ("Elm", "row")]


def test_something_that_opens_is_closed_unless_asked(context: dict[str, Any]) -> None:
    template = render.environment().from_string(
        "{% call parts.details('More', opened=opened) %}inside{% endcall %}"
    )
    closed = parse(template.render(**context, opened=False)).one("details")
    opened = parse(template.render(**context, opened=True)).one("details")
    assert "open" not in closed.attributes
    assert "open" in opened.attributes


def test_pictures_stand_apart_from_what_is_around_them(parts: Any) -> None:
    figure = parts.figure(Markup("<svg></svg>"), "A caption")
    shown = [
        (is_picture, "svg" in piece) for piece, is_picture in render.pieces(f"<p>a</p>{figure}b")
    ]
    assert shown == [(False, False), (True, True), (False, False)]


def test_a_text_that_looks_like_a_picture_is_none(parts: Any) -> None:
    markup = parts.notice('<figure class="b-figure">no</figure>')
    assert [is_picture for _, is_picture in render.pieces(markup)] == [False]


def test_a_value_that_a_template_lacks_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render.block("app/page.html", "foot", {"privacy": "", "version": ""})


def test_a_block_that_is_not_there_is_an_error(gardens: Knowledge) -> None:
    with pytest.raises(KeyError):
        render.block("app/page.html", "no-such-block", vars(SimpleNamespace()))
