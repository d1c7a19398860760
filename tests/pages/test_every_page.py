"""What holds on every page: it draws, it has one title, its markup is sound, and its links keep the
answers.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import (
    ABOUT,
    APPROACH,
    ASK,
    COMPARE,
    COUNTS,
    EXPLORE,
    GLOSSARY,
    HOST,
    INITIATIVES,
    PAPER,
    PARTS,
    PRACTISE,
    RESULT,
    ROUTES,
    SEARCH,
    START,
    TURN,
    WORKSHOP,
    Route,
)
from components.practitioner.parts import NAMES
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Parameters, follow, link, links, marked, more, shown, title, visit
from wording import approach_parts
from wording.say import say

NONE: Parameters = {}
SOME: Parameters = {"danger": "wasps", "work": ["dig,sow"], "label": "kitchen", "pace-here": "4"}
EACH = [pytest.param(route, id=route.path or "start") for route in ROUTES]
VIEWS = [
    pytest.param(route, view, id=" ".join((route.path, *view)))
    for route, view in (
        (APPROACH, {"approach": "alder"}),
        *((APPROACH, {"approach": "alder", "part": part}) for part in approach_parts.PARTS[1:]),
        (APPROACH, {"filter": "work.dig"}),
        (COMPARE, {"with": "alder,birch"}),
        (COMPARE, {"with": "alder,birch,cedar", "only": "0"}),
        (SEARCH, {"q": "Alder"}),
        (INITIATIVES, {"initiative": "hedge-plan"}),
        (INITIATIVES, {"q": "Thorn plan"}),
        (COUNTS, {"counts": "harvest,alder-beds,birch-beds", "approach": "birch"}),
        (COUNTS, {"q": "Weight of the harvest"}),
        (PRACTISE, {"case": "a-bed"}),
        (PRACTISE, {"case": "a-bed", "guess": "birch", "split": "pace"}),
        (EXPLORE, {"with": "alder", "difference": "pace"}),
        (EXPLORE, {"view": "shared"}),
        (EXPLORE, {"view": "initiatives", "with": "alder,birch", "status": "replaced"}),
        (EXPLORE, {"view": "initiatives", "kind": "programme", "status": "replaced"}),
        (EXPLORE, {"view": "measures", "kind": "relational"}),
        (GLOSSARY, {"q": "Compost"}),
        (TURN, {"q": "wasps"}),
        (RESULT, {"guess": "ask"}),
        (RESULT, {"guess": "cedar", "split": "tools"}),
        (RESULT, {"matters": "work", "v": "x"}),
    )
]
EVERYWHERE = pytest.mark.parametrize(
    ("route", "view"),
    [*(pytest.param(route, NONE, id=route.path or "start") for route in ROUTES), *VIEWS],
)
BOTH = pytest.mark.parametrize("answers", [NONE, SOME], ids=["nothing answered", "answered"])
MARKED = """ <b data-from="knowledge">&"'"""


def with_markup(text: str) -> str:
    """With markup behind it."""
    return text + MARKED


def with_stars(text: str) -> str:
    """With Markdown behind it."""
    return f"{text} *starred*"


def seen(route: Route, view: Parameters = NONE) -> AppTest:
    """A page as a new visitor sees it, drawn once for all tests here that only look at it."""
    return _drawn(route, json.dumps(view))


@cache
def _drawn(route: Route, view: str) -> AppTest:
    return visit(route, json.loads(view))


@pytest.mark.parametrize("route", EACH)
@BOTH
def test_the_page_draws_under_one_title(route: Route, answers: Parameters) -> None:
    app = seen(route, answers)
    assert not app.exception
    assert title(app)


def test_every_address_has_a_page_of_its_own() -> None:
    titles = [title(seen(route)) for route in ROUTES]
    assert len(set(titles)) == len(ROUTES)


@pytest.mark.parametrize("route", EACH)
@BOTH
def test_the_markup_is_sound_and_ends_in_the_foot(
    route: Route, answers: Parameters, gardens: Knowledge
) -> None:
    assert gardens.version in shown(seen(route, answers)).one(css="b-foot").text


@pytest.mark.parametrize(
    "route", [each for each in EACH if each.values[0] is not ASK and not each.values[0].bare]
)
def test_the_menu_leads_everywhere_and_keeps_the_answers(route: Route, gardens: Knowledge) -> None:
    app = seen(route, SOME)
    for other in (other for other in ROUTES if other.menu):
        kept = parse_qs(link(app, other.menu).proto.query_string)
        assert ("step" in kept) == (
            other is ASK
        )  # a reload of the questions then shows the same step
        kept.pop("step", None)
        assert kept.pop("v", None) == (
            [gardens.version] if other is RESULT else None
        )  # it can say later what changed
        assert kept == {
            "danger": ["wasps"],
            "work": ["dig,sow"],
            "label": ["kitchen"],
            "pace-here": ["4"],
        }


@pytest.mark.parametrize(
    "route", [route for route in ROUTES if route.bare], ids=lambda route: route.path
)
def test_what_is_held_in_a_hand_or_projected_has_no_menu_and_a_foot(
    route: Route, gardens: Knowledge
) -> None:
    app = seen(route, SOME)
    assert not {other.menu for other in ROUTES if other.menu} & {e.value for e in links(app)}
    assert gardens.version in shown(app).one(css="b-foot").text


@pytest.mark.parametrize("route", EACH)
def test_the_foot_says_what_is_kept_here(route: Route) -> None:
    foot = shown(seen(route)).one(css="b-foot").text
    assert (say("app.room-privacy") in foot) == route.of_workshop
    assert (say("app.privacy") in foot) == (not route.of_workshop)


def bar(app: AppTest) -> list[str]:
    """The entries of the menu that stand outside "More", in their order."""
    behind = more(app)[1]
    in_menu = {route.menu for route in ROUTES if route.menu}
    labels = [e.value for e in links(app)]
    return [label for label in labels if label in in_menu and label not in behind]


@pytest.mark.parametrize("route", [START, RESULT, GLOSSARY], ids=["start", "result", "behind"])
def test_the_menu_has_five_entries_with_more_and_none_moves_with_the_answers(route: Route) -> None:
    assert len(bar(seen(route))) == 4
    assert bar(seen(route)) == bar(seen(route, SOME))


@pytest.mark.parametrize(
    ("route", "label"),
    [(START, "More"), (GLOSSARY, "More *· Glossary*"), (PAPER, "More *· Workshop*")],
    ids=["in sight", "behind", "under a page behind"],
)
def test_more_names_the_page_that_it_hides(route: Route, label: str) -> None:
    assert more(seen(route))[0] == label


@pytest.mark.parametrize("route", PARTS, ids=lambda route: route.path)
def test_a_part_of_a_result_is_marked_in_the_menu_and_among_the_parts(route: Route) -> None:
    app = visit(route, SOME)
    name = say(NAMES[route])
    assert marked(app) == {"menu": RESULT.menu, "parts": name}


@EVERYWHERE
def test_every_link_inside_the_page_has_its_end(route: Route, view: Parameters) -> None:
    page = shown(seen(route, {**SOME, **view}))
    ids = [n.attributes["id"] for n in page.walk() if "id" in n.attributes]
    wanted = {
        n.attributes["href"][1:] for n in page.all("a") if n.attributes["href"].startswith("#")
    }
    assert len(ids) == len(set(ids))
    assert wanted <= set(ids)


@EVERYWHERE
def test_every_header_of_a_table_says_something(route: Route, view: Parameters) -> None:
    headers = shown(seen(route, view)).all("th")
    assert all(header.text.strip() for header in headers)


@EVERYWHERE
def test_no_name_of_a_choice_is_read_aloud_with_a_stray_sign(
    route: Route, view: Parameters
) -> None:
    app = seen(route, view)
    choices = (*app.checkbox, *app.radio, *app.toggle, *app.selectbox)
    assert not [choice.label for choice in choices if re.search(r"\\:|\*", choice.label)]


@EVERYWHERE
def test_headings_never_skip_a_level(route: Route, view: Parameters) -> None:
    page = shown(seen(route, {**SOME, **view}))
    levels = [int(n.tag[1]) for n in page.walk() if n.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@EVERYWHERE
def test_no_text_of_the_knowledge_becomes_markup(
    route: Route, view: Parameters, reworded: Callable[[Callable[[str], str]], Knowledge]
) -> None:
    reworded(with_markup)
    sought = {"q": f"{view['q']}{MARKED}"} if "q" in view else {}  # names are worded anew as well
    page = shown(visit(route, {**SOME, **view, **sought}))
    assert "<b data-from" in page.text
    assert not [n for n in page.walk() if "data-from" in n.attributes]


@pytest.mark.parametrize(
    ("route", "view"),
    [
        (ASK, {"step": "label"}),
        (APPROACH, NONE),
        (APPROACH, {"approach": "alder"}),
        (APPROACH, {"approach": "alder", "part": "how"}),
        (COMPARE, {"with": "alder,birch"}),
        (INITIATIVES, {"initiative": "hedge-plan"}),
        (COUNTS, NONE),
        (PRACTISE, {"case": "a-bed"}),
        (HOST, NONE),
        (PAPER, NONE),
        (RESULT, {"guess": "ask"}),
    ],
    ids=[
        "ask",
        "approaches",
        "one approach",
        "a part of it",
        "compare",
        "one initiative",
        "counts",
        "one case",
        "host",
        "paper",
        "guess",
    ],
)
def test_no_text_of_the_knowledge_becomes_markdown(
    route: Route, view: Parameters, reworded: Callable[[Callable[[str], str]], Knowledge]
) -> None:
    reworded(with_stars)
    app = visit(route, {**SOME, **view})
    assert [text for text in read_as_markdown(app) if "starred" in text]
    assert not [text for text in read_as_markdown(app) if re.search(r"(?<!\\)\*starred", text)]


def read_as_markdown(app: AppTest) -> list[str]:
    """Every text that Streamlit takes for Markdown: titles, links, and the labels and choices of
    widgets.
    """
    widgets = [
        *app.radio,
        *app.checkbox,
        *app.selectbox,
        *app.text_input,
        *app.button_group,
        *app.toggle,
        *app.button,
        *app.expander,
    ]
    return [
        *(t.value for t in app.title),
        *(m.value for m in app.markdown if not m.allow_html),
        *(e.value for e in links(app)),
        *(w.label for w in widgets),
        *(o for w in (*app.radio, *app.button_group) for o in w.options),
        *(c for w in app.radio for c in w.proto.captions),
        *(str(getattr(w, "help", "")) for w in widgets),
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chart_of_the_about_page_is_drawn_in_both_themes(theme: str) -> None:
    assert not visit(ABOUT, theme=theme).exception


def test_the_start_page_offers_the_way_back_to_a_result() -> None:
    assert link(seen(START, SOME), "Back to your result")


def test_the_start_page_of_somebody_new_offers_no_way_back() -> None:
    assert "Back to your result" not in shown(seen(START)).text


def test_the_start_page_leads_those_who_lead_a_team_to_the_workshop() -> None:
    door = link(seen(START, SOME), "A team.").proto
    assert door.page == WORKSHOP.path
    assert parse_qs(door.query_string)["label"] == ["kitchen"]


def test_the_start_page_offers_a_search_then_three_doors_then_other_ways() -> None:
    app = seen(START, SOME)
    text = shown(app).text
    assert text.index("Any name or question") < text.index("A situation.")
    assert text.index("A situation.") < text.index("A name.") < text.index("A team.")
    practise = link(app, say("start.practise")).proto
    assert parse_qs(practise.query_string)["label"] == ["kitchen"]


def test_each_short_way_in_is_one_press_from_the_start_page(gardens: Knowledge) -> None:
    app = seen(START, SOME)
    for way in gardens.ways:
        parameters = parse_qs(link(app, way.title).proto.query_string)
        assert parameters["in"] == [way.id] and parameters["label"] == ["kitchen"]


def test_answers_stay_when_a_page_is_left_and_its_address_emptied() -> None:
    app = follow(visit(RESULT, SOME), APPROACH)
    assert app.query_params == {
        "danger": "wasps",
        "work": "dig,sow",
        "label": "kitchen",
        "pace-here": "4",
    }


def test_two_visitors_do_not_see_each_others_answers() -> None:
    visit(RESULT, SOME)
    assert visit(RESULT).query_params == {}
