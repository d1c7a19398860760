"""What every page has: the header and menu, its title, notices about the link, focus, and the foot."""

from pathlib import Path

import streamlit as st

from components.app import links, state, wizard
from components.app.routes import (
    APPROACH,
    ASK,
    COMPARE,
    INITIATIVES,
    PRACTISE,
    RESULT,
    ROUTES,
    Route,
)
from components.app.widgets import as_markdown
from components.html import markup, render
from engine.comparison import LEAST, chosen
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    APPROACH_PARAMETER,
    CASE_PARAMETER,
    COMPARE_PARAMETER,
    INITIATIVE_PARAMETER,
    MATTERS_PARAMETER,
)
from pictures import svg
from wording.lists import listed
from wording.say import say

_SHEETS = (Path(__file__).with_name("style.css"), svg.STYLE)
_TEMPLATE = "app/page.html"
# Of what a link holds and is not known here, so much is shown.
MOST_PARTS = 3
LONGEST_PART = 40


def names(knowledge: Knowledge) -> dict[Route, str]:
    """What each page is called in the browser's tab where the address names something on it.
    Settles the step that is asked.
    """
    shown = {
        key: state.viewed(key) for key in (APPROACH_PARAMETER, INITIATIVE_PARAMETER, CASE_PARAMETER)
    }  # asked once: it is slow
    approach = knowledge.approach_names.get(shown[APPROACH_PARAMETER], "")
    initiative = next(
        (i.name for i in knowledge.initiatives if i.id == shown[INITIATIVE_PARAMETER]), ""
    )
    compared, _ = chosen(knowledge, state.viewed(COMPARE_PARAMETER))
    beside = f"Compare {listed([a.name for a in compared])}" if len(compared) >= LEAST else ""
    case = next((c.title for c in knowledge.cases if c.id == shown[CASE_PARAMETER]), "")
    return {
        APPROACH: approach,
        INITIATIVES: initiative,
        COMPARE: beside,
        PRACTISE: case,
        ASK: state.adopt_step(knowledge).name,
    }


def address() -> str:
    """The whole address of this page, for a document; empty if the browser did not say where it is."""
    place = st.context.url
    return f"{place.split('?')[0]}?{links.query(state.shown())}" if place else ""


def base() -> str:
    """Where this server is, as the browser sees it: what a page's path is added to. Empty if the
    browser did not say.
    """
    place = st.context.url
    return place.split("?")[0].rsplit("/", 1)[0] if place else ""


def result_address(knowledge: Knowledge) -> str:
    """The whole address of the result for these answers, for a document; empty if the browser did
    not say where it is.
    """
    query = links.query(
        state.address_of_result(knowledge, **{MATTERS_PARAMETER: ""})
    )  # documents use the usual weights
    return f"{base()}/{RESULT.path}?{query}" if base() else ""


def begin(knowledge: Knowledge, page: str) -> None:
    """The style sheets and the menu. Every way out keeps the answers; out of the questions, those of
    the step as well.
    """
    for sheet in _SHEETS:
        st.html(sheet)
    if any(r.bare for r in ROUTES if r.path == page):
        return
    with st.container(horizontal=True, key="menu", gap="small"):
        behind = [
            r
            for r in ROUTES
            if r.more or (r is RESULT and state.answers().none_given and r.path != page)
        ]
        for route in (r for r in ROUTES if r.menu and r not in behind):
            _way(knowledge, page, route)
        here = next((f": {r.menu}" for r in behind if r.path == page), "")
        with st.popover(f"More{here}", type="tertiary", key="menu-more"):
            for route in behind:
                _way(knowledge, page, route)


def _way(knowledge: Knowledge, page: str, route: Route) -> None:
    if page == ASK.path and route is not ASK:
        # A link would lose what is ticked on this step: widgets send nothing until a button is
        # pressed.
        if st.button(
            route.menu,
            type="tertiary",
            key=f"menu-{route.path or 'start'}",
            on_click=wizard.leave,
            args=(knowledge, ""),
        ):
            st.switch_page(
                route.script,
                query_params=state.address_of_result(knowledge)
                if route is RESULT
                else state.address(),
            )
    else:
        query = (
            state.address_of_questions(knowledge)
            if route is ASK
            else state.address_of_practice()
            if route is PRACTISE
            else state.address_of_result(knowledge)
            if route is RESULT
            else state.address()
        )
        st.page_link(route.script, label=route.menu, query_params=query)


def title(text: str, place: str) -> None:
    """The page's one H1. It takes the focus when the user comes to a new `place`, and names the
    page's language.
    """
    st.title(as_markdown(text), anchor=False)
    values = {"entered": state.entered(place), "place": place}
    st.html(render.block(_TEMPLATE, "focus", values), unsafe_allow_javascript=True)


def not_understood() -> str:
    """The first few parts of the link that are not known here; empty if all of it is."""
    ignored = state.answers().ignored
    parts = ", ".join(f"“{part[:LONGEST_PART]}”" for part in ignored[:MOST_PARTS])
    if len(ignored) > MOST_PARTS:
        parts += say("app.and-more")
    return parts


def link_notice() -> None:
    """Says kindly that a part of the link was not understood, and which."""
    ignored = not_understood()
    if ignored:
        markup.show(markup.notice(say("app.link-not-understood", parts=ignored)))


def end(knowledge: Knowledge, page: str) -> None:
    """The foot: what this is, what becomes of what people say, edition and version."""
    of_workshop = any(route.of_workshop for route in ROUTES if route.path == page)
    values = {
        "privacy": say("app.room-privacy") if of_workshop else say("app.privacy"),
        "edition": knowledge.edition,
        "version": knowledge.version,
    }
    st.html(render.block(_TEMPLATE, "foot", values))
