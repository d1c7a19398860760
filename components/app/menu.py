"""The menu. Every way out keeps the answers; out of the questions, those of the step as well."""

import streamlit as st

from components.app import address, made
from components.app.routes import ASK, PRACTISE, RESULT, ROUTES, Route, route_of
from components.app.widgets import marked
from components.app.wizard import leave
from knowledge.models.knowledge import Knowledge
from wording.say import say


def draw(knowledge: Knowledge, page: str) -> None:
    """The ways to other pages from the one with this path. Nothing in it moves: whoever comes back
    finds each where it was.
    """
    behind = [route for route in ROUTES if route.more]
    before = [route for route in ROUTES if route.menu and not route.more]
    shown = route_of(page)
    here = shown.entry
    more = _more(behind, here)
    kept = address.with_answers()
    asking = page == ASK.path
    with st.container(horizontal=True, key="menu", gap="small"):
        for route in before:
            is_here = route.path == here
            with marked("menu", is_here):
                if asking and route is not ASK:
                    _way_out_of_questions(knowledge, route)
                else:
                    _way(knowledge, route, kept)
        if asking:
            _ways_out_of_questions(knowledge, more, behind)
            return
        with st.popover(more, type="tertiary", key="menu-more"):
            for route in behind:
                _way(knowledge, route, kept)


def _more(behind: list[Route], here: str) -> str:
    """The label of what opens. It names the page that the visitor is on, if that is in there."""
    for route in behind:
        if route.path == here:
            return say("app.more-here", page=route.menu)
    return say("app.more")


def _way(knowledge: Knowledge, route: Route, kept: address.Parameters) -> None:
    target = made.target(route)
    parameters = _parameters(knowledge, route, kept)
    st.page_link(target, label=route.menu, query_params=parameters)


def _way_out_of_questions(knowledge: Knowledge, route: Route) -> None:
    """A link would lose what is ticked on this step: widgets send nothing until a button is
    pressed.
    """
    path = route.path or "start"
    is_pressed = st.button(
        route.menu,
        type="tertiary",
        key=f"menu-{path}",
        on_click=leave,
        args=(knowledge,),
    )
    if is_pressed:
        _go(knowledge, route)


def _ways_out_of_questions(knowledge: Knowledge, label: str, behind: list[Route]) -> None:
    """The same for those behind "More": as one part, since each button costs as much as a text."""
    by_name = {route.menu: route for route in behind}
    chosen = st.menu_button(
        label,
        list(by_name),
        type="tertiary",
        key="menu-more",
        on_click=leave,
        args=(knowledge,),
    )
    if chosen:
        _go(knowledge, by_name[chosen])


def _go(knowledge: Knowledge, route: Route) -> None:
    parameters = _parameters(knowledge, route, address.with_answers())
    st.switch_page(made.target(route), query_params=parameters)


def _parameters(knowledge: Knowledge, route: Route, kept: address.Parameters) -> address.Parameters:
    if route is ASK:
        return address.of_questions(knowledge)
    if route is PRACTISE:
        return address.of_practice()
    if route is RESULT:
        return address.of_result(knowledge)
    return kept
