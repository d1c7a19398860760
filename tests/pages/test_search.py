"""Search: anything is found by any of its names and with a slip, says where it was found, and leads
to its own view.
"""

import pytest

import views.search
from components.app.routes import (
    APPROACH,
    COMPARE,
    COUNTS,
    GLOSSARY,
    INITIATIVES,
    SEARCH,
    START,
    Route,
)
from tests.pages.visit import Node, entry, leads, shown, title, visit

LONG = "x" * 10_000


def page(query: str, **answers: str) -> Node:
    """What the search page shows."""
    return shown(visit(SEARCH, {"q": query, **answers}))


def hits(query: str) -> list[str]:
    """The names of what is found."""
    return [n.text for n in page(query).all("p", "b-hit")]


@pytest.mark.parametrize("query", ["The hedge plan", "HEDGE", "hed", "hegde", "thorn plan", "HP"])
def test_a_thing_is_found_by_any_name_and_with_a_slip(query: str) -> None:
    assert "The hedge plan" in hits(query)


@pytest.mark.parametrize(
    ("query", "name", "route", "view"),
    [
        ("old alder way", "Alder", APPROACH, {"approach": "alder"}),
        ("hedge", "The hedge plan", INITIATIVES, {"initiative": "hedge-plan"}),
        (
            "same as birch",
            "Is the old alder way the same as birch?",
            COMPARE,
            {"with": "alder,birch"},
        ),
        ("humus", "Compost", GLOSSARY, {"q": "Compost"}),
        ("yield", "Weight of the harvest", COUNTS, {"q": "Weight of the harvest"}),
        ("spade", "Spade", APPROACH, {"approach": "alder", "part": "try"}),
    ],
    ids=["approach", "initiative", "pair", "term", "measure", "tool"],
)
def test_each_kind_of_thing_leads_to_its_own_view_and_keeps_the_answers(
    query: str, name: str, route: Route, view: dict[str, str]
) -> None:
    assert leads(page(query, work="dig").link(name)) == (route.path, {**view, "work": "dig"})


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("thorn", "Found under another name: “Thorn plan” (until 2015)."),
        ("trim", "Found in its text: “Birch people trim it.”"),
    ],
    ids=["another name", "text"],
)
def test_it_says_where_something_was_found(query: str, where: str) -> None:
    assert where in page(query).holding("article", "The hedge plan").text


def test_a_name_that_stands_above_is_not_said_again() -> None:
    assert "Found" not in page("hedge").holding("article", "The hedge plan").text


def test_a_slip_is_said() -> None:
    assert "No name here has “hegde”. Shown is what has “hedge”." in page("hegde").text


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "Type a word to look for"),
        ("   ", "Type a word to look for"),
        ("<>&*!", "There is no word in what you typed."),
        ("qqqqqqqq", "Nothing was found for “qqqqqqqq”."),
        (LONG, "A search takes up to"),
        ("hedge " * 2_000, "The hedge plan"),
    ],
    ids=["nothing", "spaces", "signs", "unknown", "a very long word", "very many words"],
)
def test_whatever_is_typed_is_met_with_a_sentence(query: str, sentence: str) -> None:
    app = visit(SEARCH, {"q": query})
    assert not app.exception
    assert sentence in shown(app).text
    assert "x" * 200 not in shown(app).text


def test_where_nothing_is_found_there_are_ways_on_that_keep_the_answers() -> None:
    found = page("qqqqqqqq", work="dig")
    ways = {"All approaches": APPROACH, "All initiatives": INITIATIVES, "All terms": GLOSSARY}
    assert [leads(found.link(text)) for text in ways] == [
        (route.path, {"work": "dig"}) for route in ways.values()
    ]


def test_what_comes_before_any_approach_stands_first() -> None:
    found = page("sting bill")
    caution = found.one(css="b-caution")
    assert caution.one("h2").text == "There are wasps."
    assert "First: Step away first." in caution.text
    assert "Walk slowly." in caution.text and "The beekeeper: 0123 (at noon)" in caution.text
    assert found.text.index("Step away first.") < found.text.index("Wasp bill")


def test_other_searches_raise_no_caution() -> None:
    assert not page("hedge").all(css="b-caution")


def test_markup_in_a_search_is_taken_for_words() -> None:
    found = page("<b>hedge</b>")
    assert "The hedge plan" in found.text
    assert not found.all("b")


def test_what_is_found_beyond_the_first_few_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views.search, "SHOWN", 1)
    rest = page("spade").one("section", "b-found").one("details")
    assert rest.one("summary").text == "Two more"
    assert len(rest.all("article")) == 2


@pytest.mark.parametrize("route", [START, APPROACH], ids=["start", "approaches"])
def test_the_box_on_other_pages_leads_to_search_and_keeps_the_answers(route: Route) -> None:
    app = entry(visit(route, {"work": "dig"}), "search").set_value("thorn").run()
    assert title(app) == "Search"
    assert app.query_params == {"q": "thorn", "work": "dig"}
    assert "The hedge plan" in shown(app).text


@pytest.mark.parametrize(
    ("typed", "said"), [("qqqqqs", "“qqqqqs”"), ("hegdes", "No name here has “hegdes”.")]
)
def test_a_word_is_repeated_as_it_was_typed(typed: str, said: str) -> None:
    assert said in shown(visit(SEARCH, {"q": typed})).text
