"""A view (a search, a filter, a comparison) lives in the link beside the answers, and goes when its
page is left.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import (
    APPROACH,
    ASK,
    COMPARE,
    COUNTS,
    EXPLORE,
    GLOSSARY,
    INITIATIVES,
    PRACTISE,
    RESULT,
    ROUTES,
    SEARCH,
    Route,
)
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import (
    box,
    entry,
    follow,
    leads,
    link,
    menu,
    pills,
    press,
    radio,
    shown,
    switch,
    title,
    visit,
)

HELD = {"work": "dig,sow", "label": "kitchen"}
View = dict[str, str]
Change = Callable[[AppTest], Any]


def tick(app: AppTest) -> AppTest:
    """Tick a measure and ask what it shows."""
    box(app, "measure", "harvest").check()
    return press(app, "counts-show")


def guess(app: AppTest) -> AppTest:
    """Guess, and see what the source says."""
    radio(app, "guess-a-bed").set_value("birch")
    return press(app, "reveal")


CHANGES: dict[str, tuple[Route, View, Change, View]] = {
    "search": (
        SEARCH,
        {},
        lambda app: entry(app, "search").set_value("hedge").run(),
        {"q": "hedge"},
    ),
    "filter": (
        APPROACH,
        {},
        lambda app: menu(app, "filter-work").set_value("dig").run(),
        {"filter": "work.dig"},
    ),
    "compare": (
        COMPARE,
        {"with": "birch"},
        lambda app: pills(app, "compare").select("alder").run(),
        {"with": "birch,alder"},
    ),
    "only": (
        COMPARE,
        {"with": "alder,birch"},
        lambda app: switch(app, "only").set_value(False).run(),
        {"with": "alder,birch", "only": "0"},
    ),
    "initiatives by name": (
        INITIATIVES,
        {"kind": "policy"},
        lambda app: entry(app, "initiative-search").set_value("wasp").run(),
        {"kind": "policy", "q": "wasp"},
    ),
    "initiatives by status": (
        INITIATIVES,
        {"q": "plan"},
        lambda app: menu(app, "initiatives-status").set_value("active").run(),
        {"q": "plan", "status": "active"},
    ),
    "one term": (
        GLOSSARY,
        {},
        lambda app: menu(app, "term").set_value("Compost").run(),
        {"q": "Compost"},
    ),
    "measures by approach": (
        COUNTS,
        {"counts": "harvest"},
        lambda app: menu(app, "counts-approach").set_value("birch").run(),
        {"counts": "harvest", "approach": "birch"},
    ),
    "which picture": (
        EXPLORE,
        {"with": "birch"},
        lambda app: pills(app, "explore-view").set_value("measures").run(),
        {"with": "birch", "view": "measures"},
    ),
    "one difference": (
        EXPLORE,
        {"with": "birch"},
        lambda app: menu(app, "explore-difference").set_value("tools").run(),
        {"with": "birch", "difference": "tools"},
    ),
    "explored by status": (
        EXPLORE,
        {"view": "initiatives"},
        lambda app: menu(app, "explore-status").set_value("active").run(),
        {"view": "initiatives", "status": "active"},
    ),
    "counts": (COUNTS, {}, tick, {"counts": "harvest"}),
    "guess": (
        PRACTISE,
        {"case": "a-bed"},
        guess,
        {"case": "a-bed", "guess": "birch", "done": "~a-bed"},
    ),
}
VIEWS = {name: (route, view) for name, (route, _, _, view) in CHANGES.items()} | {
    "one approach": (APPROACH, {"approach": "alder"}),
    "one initiative": (INITIATIVES, {"initiative": "hedge-plan"}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_enters_the_link_beside_the_answers_and_a_colleague_sees_the_same(
    name: str,
) -> None:
    route, before, change, after = CHANGES[name]
    app = change(visit(route, {**before, **HELD}))
    assert app.query_params == {**after, **HELD}
    assert shown(visit(route, dict(app.query_params))).text == shown(app).text


@pytest.mark.parametrize("name", VIEWS)
def test_a_link_to_a_view_keeps_the_answers_that_the_visit_holds(name: str) -> None:
    route, view = VIEWS[name]
    assert follow(visit(RESULT, dict(HELD)), route, dict(view)).query_params == {**view, **HELD}


@pytest.mark.parametrize("name", VIEWS)
def test_leaving_the_page_drops_the_view_and_keeps_the_answers(
    name: str, gardens: Knowledge
) -> None:
    route, before, change, _ = CHANGES.get(name, (*VIEWS[name], AppTest.run, {}))
    app = change(visit(route, {**before, **HELD}))
    for other in (other for other in ROUTES if other.menu and other is not ASK):
        kept = {
            key: VIEWS[name][1][key]
            for key in ("done",)
            if other is PRACTISE and key in VIEWS[name][1]
        }
        kept |= {"v": gardens.version} if other is RESULT else {}
        assert dict(parse_qsl(link(app, other.menu).proto.query_string)) == {**HELD, **kept}
    assert follow(app, RESULT).query_params == {**HELD, "v": gardens.version}


@pytest.mark.parametrize(
    "name", [name for name in VIEWS if name != "guess"]
)  # a case leads to a result of its own
def test_every_link_inside_keeps_the_answers(name: str) -> None:
    route, view = VIEWS[name]
    inside = [
        n
        for n in shown(visit(route, {**view, **HELD})).all("a")
        if n.attributes.get("target") == "_self"
    ]
    assert all(HELD.items() <= leads(n)[1].items() for n in inside)


def test_a_page_that_was_left_and_entered_again_starts_anew() -> None:
    app = follow(follow(visit(SEARCH, {"q": "hedge", **HELD}), RESULT), SEARCH)
    assert app.query_params == HELD
    assert entry(app, "search").value == ""


def test_other_answers_in_the_address_leave_the_view_as_it_is(gardens: Knowledge) -> None:
    app = follow(
        visit(COMPARE, {"with": "alder,birch", **HELD}),
        COMPARE,
        {"with": "alder,birch", "label": "park"},
    )
    assert title(app) == "Compare: Alder and Birch"
    assert link(app, "Result").proto.query_string == f"v={gardens.version}&label=park"


def test_an_unknown_answer_beside_a_view_leaves_the_view_as_it_is() -> None:
    app = visit(COMPARE, {"with": "alder,birch", "nonsense": "1"})
    assert title(app) == "Compare: Alder and Birch"
    assert "“nonsense”" in shown(app).one(css="b-notice").text


@pytest.mark.parametrize(
    ("route", "later", "earlier", "held"),
    [
        (SEARCH, {"q": "hedge"}, {"q": "wasp"}, lambda app: entry(app, "search").value == "wasp"),
        (SEARCH, {"q": "hedge"}, {}, lambda app: entry(app, "search").value == ""),
        (
            APPROACH,
            {"filter": "work.dig"},
            {"filter": "work.rest"},
            lambda app: menu(app, "filter-work").value == "rest",
        ),
        (
            COMPARE,
            {"with": "alder,birch"},
            {"with": "alder"},
            lambda app: pills(app, "compare").value == ["alder"],
        ),
        (
            COUNTS,
            {"counts": "harvest"},
            {"counts": "own-wish"},
            lambda app: not box(app, "measure", "harvest").value,
        ),
    ],
    ids=["search", "nothing searched", "filter", "compare", "counts"],
)
def test_back_to_an_earlier_address_shows_its_view_in_the_widgets(
    route: Route, later: View, earlier: View, held: Callable[[AppTest], bool]
) -> None:
    app = visit(route, {**later, **HELD})
    app.query_params.clear()
    app.query_params.update({**earlier, **HELD})
    assert held(app.run())
    assert app.query_params == {**earlier, **HELD}
