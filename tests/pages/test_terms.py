"""Terms are explained where they are first used on a page, and never where a button may not
stand.
"""

from collections.abc import Callable

import pytest

from components.app import links
from components.app.routes import (
    ABOUT,
    APPROACH,
    ASK,
    COMPARE,
    COUNTS,
    HOW,
    INITIATIVES,
    PRACTISE,
    SEARCH,
    WHY,
    Route,
)
from components.html import render
from components.html.citations import Notes
from components.html.terms import Terms
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, Parameters, box, leads, parse, shown, visit

Reword = Callable[[Callable[[str], str]], Knowledge]
NO_PLACE = ("a", "h1", "h2", "h3", "h4", "summary", "svg", "th", "dt", "caption", "strong", "cite")
VIEWS = [
    pytest.param(WHY, {"work": "dig", "danger": "wasps", "pace-here": "4"}, id="why"),
    pytest.param(HOW, {"work": "dig", "danger": "wasps", "pace-here": "4"}, id="how"),
    pytest.param(APPROACH, {"approach": "alder"}, id="one approach"),
    pytest.param(APPROACH, {}, id="approaches"),
    pytest.param(COMPARE, {"with": "alder,birch"}, id="compare"),
    pytest.param(SEARCH, {"q": "alder"}, id="search"),
    pytest.param(INITIATIVES, {}, id="initiatives"),
    pytest.param(INITIATIVES, {"initiative": "hedge-plan"}, id="one initiative"),
    pytest.param(PRACTISE, {"case": "a-bed", "guess": "birch"}, id="case"),
    pytest.param(ABOUT, {}, id="about"),
]


def openers(page: Node) -> list[Node]:
    """The words that open an explanation."""
    return page.all("button", "b-term")


def with_terms(gardens: Knowledge, **aliases: str) -> Knowledge:
    """The gardens, whose terms have other names and texts that look like markup:
    with_terms(bed="plot").
    """
    terms = (
        t.model_copy(update={"aliases": (aliases[t.id],), "text": "<i>x</i>"})
        for t in gardens.terms
        if t.id in aliases
    )
    return gardens.model_copy(update={"terms": tuple(terms), "version": repr(aliases)})


def explained(gardens: Knowledge, *texts: str) -> Node:
    """Paragraphs of which the terms were explained."""
    terms = Terms(gardens, links.to)
    return parse("".join(f"<p>{terms.explain_text(text)}</p>" for text in texts))


def rendered(gardens: Knowledge, template: str) -> Node:
    """A piece of a template, as a page that explains its terms shows it."""
    context = render.context_of(
        knowledge=gardens,
        notes=Notes(gardens),
        terms=Terms(gardens, links.to),
        href=links.to,
    )
    return parse(render.environment().from_string(template).render(context))


def test_the_name_of_an_approach_leads_to_it_where_it_is_a_term_too(gardens: Knowledge) -> None:
    named = with_terms(gardens, compost="Alder")
    found = explained(named, "Alder is near, and alder too.")
    assert [leads(n) for n in found.all("a", "b-name")] == [(APPROACH.path, {"approach": "alder"})]
    assert openers(found) == []


def with_humus(text: str) -> str:
    """Every text uses the term. The alias stays what it is."""
    return text if text == "humus" else f"{text} humus"


@pytest.mark.parametrize(("route", "view"), VIEWS)
def test_a_term_that_every_text_uses_is_explained_once_and_where_a_button_may_stand(
    route: Route, view: Parameters, reworded: Reword
) -> None:
    reworded(with_humus)
    page = shown(visit(route, view))
    assert page.text.count("humus") > 1
    assert [n.attributes["popovertarget"] for n in openers(page) if n.text == "humus"] == [
        "term-compost"
    ]
    assert not [n for tag in NO_PLACE for place in page.all(tag) for n in openers(place)]


def test_the_word_opens_its_explanation_which_can_be_closed_and_leads_to_the_term() -> None:
    page = shown(visit(PRACTISE, {"case": "a-bed", "work": "dig"}))
    opener = openers(page)[0]
    text = next(
        n for n in page.walk() if n.attributes.get("id") == opener.attributes["popovertarget"]
    )
    assert opener.text == "bed" and "popover" in text.attributes
    assert [n.text for n in text.all("strong")] == ["Raised bed."]
    assert "A box of earth to grow things in." in "".join(
        c for c in text.children if isinstance(c, str)
    )
    assert leads(text.link("In the glossary")) == ("glossary", {"q": "Raised bed", "work": "dig"})
    close = text.one("button", "b-close")
    assert close.text == "Close"
    assert (close.attributes["popovertarget"], close.attributes["popovertargetaction"]) == (
        text.attributes["id"],
        "hide",
    )


def test_the_second_use_stays_a_plain_word(gardens: Knowledge) -> None:
    page = explained(gardens, "A bed beside a bed.", "More beds.")
    assert [n.text for n in openers(page)] == ["bed"]
    assert page.text == "A bed beside a bed. More beds."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Raised beds and compost", ["Raised beds", "compost"]),
        ("Embedded bedrock, a bed-time", []),
        ("One & a bed's edge", ["bed"]),
        ("The Compost Office sells compost", ["compost"]),
        ("Compost helps. Beds too", ["Compost", "Beds"]),
    ],
    ids=[
        "longest name and plural",
        "inside a word",
        "beside signs",
        "inside a capitalised name",
        "capital of a sentence",
    ],
)
def test_a_term_is_found_as_a_word(text: str, words: list[str], gardens: Knowledge) -> None:
    assert [n.text for n in openers(explained(gardens, text))] == words


def test_the_longest_of_two_names_that_begin_alike_is_meant(gardens: Knowledge) -> None:
    page = explained(with_terms(gardens, bed="plot", compost="plot of earth"), "A plot of earth")
    assert [n.text for n in openers(page)] == ["plot of earth"]


def test_an_explanation_is_shown_as_it_is_written(gardens: Knowledge) -> None:
    knowledge = with_terms(gardens, bed="plot")
    beside = rendered(knowledge, "{{ parts.words_explained(terms.of_texts('A plot')) }}")
    assert "<i>x</i>" in beside.text
    assert not beside.all("i")
    assert not explained(knowledge, "A plot").all("i")


def test_a_name_with_signs_is_found_as_it_is_written(gardens: Knowledge) -> None:
    page = explained(with_terms(gardens, bed="plot & path"), "A plot & path")
    assert [n.text for n in openers(page)] == ["plot & path"]


def test_a_picture_stays_as_it_is(gardens: Knowledge) -> None:
    figure = "{{ parts.figure('<svg><title>A bed</title></svg>'|safe, 'A bed') }}"
    page = rendered(gardens, figure)
    assert page.one("title").text == "A bed"
    assert not openers(page)


@pytest.mark.parametrize(
    "template",
    [
        "{% call parts.details('A bed') %}<p>{{ 'Another bed'|explain }}</p>{% endcall %}",
        "{{ parts.table('A bed', ['A bed'], [['A bed', 'Another bed']]) }}",
        "{{ parts.contents([('bed', 'A bed')]) }}<p>{{ 'Another bed'|explain }}</p>",
        "{{ parts.link('START', 'A bed') }}<p>{{ 'Another bed'|explain }}</p>",
        "{{ parts.outside('https://example.org/bed', 'A bed') }}<p>{{ 'Another bed'|explain }}</p>",
    ],
    ids=["summary", "table", "contents", "link", "outside"],
)
def test_a_word_where_no_button_may_stand_is_left_to_the_next_place(
    template: str, gardens: Knowledge
) -> None:
    page = rendered(gardens, template)
    assert not [n for tag in NO_PLACE for place in page.all(tag) for n in openers(place)]
    (place,) = [*page.all("p"), *page.all("td")]
    assert len(openers(place)) == 1


@pytest.mark.parametrize(
    ("route", "view"),
    [(ASK, {"step": "work"}), (COUNTS, {}), (PRACTISE, {"case": "a-bed"})],
    ids=["questions", "measures", "guesses"],
)
def test_choices_have_their_words_explained_beside_them(
    route: Route, view: Parameters, reworded: Reword
) -> None:
    reworded(
        lambda text: text.replace("Dig", "Humus").replace("Tools", "Humus").replace("Tea", "Humus")
    )
    app = visit(route, view)
    beside = shown(app).holding("details", "Words explained: ")
    assert "Compost" in beside.one("summary").text
    assert "Leaves that have become earth." in beside.text
    choices = [*(c.label for c in app.checkbox), *(o for r in app.radio for o in r.options)]
    assert [c for c in choices if "Humus" in c] and not [c for c in choices if "<" in c]


def test_what_stands_beside_a_choice_is_not_explained_again(
    edited: Callable[[str, str, str], None],
) -> None:
    edited("questions", "text: Dig", "text: Compost")
    edited("questions", "text: Sow", "text: Sow on compost")
    app = visit(ASK, {"step": "work"})
    assert box(app, "work", "dig").label == "Compost"
    assert shown(app).text.count("Words explained: Compost") == 1
