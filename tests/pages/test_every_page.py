"""What holds on every page: it draws, it has one title, its markup is sound, and its links keep the answers."""

import re
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import parse_qs

import pytest

from components.routes import ABOUT, ANSWERS, APPROACH, ASK, RESULT, ROUTES, START, Route
from knowledge.schema import Knowledge
from tests.pages.visit import Parameters, follow, link, links, shown, title, visit

NONE: Parameters = {}
SOME: Parameters = {"danger": "wasps", "work": ["dig,sow"], "label": "kitchen", "pace-here": "4"}
EACH = [pytest.param(route, id=route.path or "start") for route in ROUTES]
BOTH = pytest.mark.parametrize("answers", [NONE, SOME], ids=["nothing answered", "answered"])
MARKED = """ <b data-from="knowledge">&"'"""


@pytest.mark.parametrize("route", EACH)
@BOTH
def test_the_page_draws_under_one_title(route: Route, answers: Parameters) -> None:
    app = visit(route, answers)
    assert not app.exception
    assert title(app)


@pytest.mark.parametrize("route", EACH)
@BOTH
def test_the_markup_is_sound_and_ends_in_the_foot(route: Route, answers: Parameters, gardens: Knowledge) -> None:
    assert gardens.version in shown(visit(route, answers)).one(css="b-foot").text


@pytest.mark.parametrize("route", [each for each in EACH if each.values[0] is not ASK])
def test_the_menu_leads_everywhere_and_keeps_the_answers(route: Route) -> None:
    app = visit(route, SOME)
    for other in ROUTES:
        kept = parse_qs(link(app, other.menu).proto.query_string)
        assert ("step" in kept) == (other is ASK)  # a reload of the questions then shows the same step
        kept.pop("step", None)
        assert kept == {"danger": ["wasps"], "work": ["dig,sow"], "label": ["kitchen"], "pace-here": ["4"]}


@pytest.mark.parametrize("route", EACH)
def test_every_link_inside_the_page_has_its_end(route: Route) -> None:
    page = shown(visit(route, SOME))
    ids = [n.attributes["id"] for n in page.walk() if "id" in n.attributes]
    wanted = {n.attributes["href"][1:] for n in page.all("a") if n.attributes["href"].startswith("#")}
    assert len(ids) == len(set(ids))
    assert wanted <= set(ids)


@pytest.mark.parametrize("route", EACH)
def test_headings_never_skip_a_level(route: Route) -> None:
    page = shown(visit(route, SOME))
    levels = [int(n.tag[1]) for n in page.walk() if n.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("route", [*EACH, pytest.param(APPROACH, id="one approach")])
def test_no_text_of_the_knowledge_becomes_markup(
        route: Route, reworded: Callable[[Callable[[str], str]], Knowledge], request: pytest.FixtureRequest) -> None:
    reworded(lambda text: text + MARKED)
    chosen: Parameters = {"approach": "alder"} if "one approach" in request.node.name else {}
    page = shown(visit(route, {**SOME, **chosen}))
    assert "<b data-from" in page.text
    assert not [n for n in page.walk() if "data-from" in n.attributes]


@pytest.mark.parametrize("route", [ASK, ANSWERS, APPROACH], ids=["ask", "answers", "approach"])
def test_no_text_of_the_knowledge_becomes_markdown(
        route: Route, reworded: Callable[[Callable[[str], str]], Knowledge]) -> None:
    reworded(lambda text: f"{text} *starred*")
    app = visit(route, {**SOME, "approach": "alder", "step": "garden"})
    read_as_markdown = [*(t.value for t in app.title), *(m.value for m in app.markdown if not m.allow_html),
                        *(e.value for e in links(app)), *(r.label for r in app.radio),
                        *(c.label for c in app.checkbox)]
    assert [text for text in read_as_markdown if "starred" in text]
    assert not [text for text in read_as_markdown if re.search(r"(?<!\\)\*starred", text)]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chart_of_the_about_page_is_drawn_in_both_themes(theme: str) -> None:
    assert not visit(ABOUT, theme=theme).exception


def test_the_start_page_offers_the_way_back_to_a_result() -> None:
    assert link(visit(START, SOME), "Go back to your result")


def test_the_start_page_of_somebody_new_offers_no_way_back() -> None:
    assert "Go back" not in shown(visit(START)).text


def test_answers_stay_when_a_page_is_left_and_its_address_emptied() -> None:
    app = follow(visit(RESULT, SOME), APPROACH)
    assert app.query_params == {"danger": "wasps", "work": "dig,sow", "label": "kitchen", "pace-here": "4"}


def test_two_visitors_do_not_see_each_others_answers() -> None:
    visit(RESULT, SOME)
    assert visit(RESULT).query_params == {}
