"""Exploring: which picture, its filters, and its charts, whose marks lead on."""

import streamlit as st

from components.app import address, routes, visit, widgets
from components.app.page import Page
from components.shared import charts
from components.shared.menus import chosen, menu, used
from engine.answers import SEPARATOR, parts_of
from engine.coverage import KINDS
from engine.explore import PICTURES, Wish
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    COMPARE_PARAMETER,
    DIFFERENCE_PARAMETER,
    KIND_PARAMETER,
    STATUS_PARAMETER,
    VIEW_PARAMETER,
)
from pictures.chart import Chart, Lead
from wording.labels import INITIATIVE_KINDS, INITIATIVE_STATUSES, WHAT_MEASURES_SHOW
from wording.lists import sentence_case
from wording.say import say

TEMPLATE = "learner/explore.html"
PLACE = "explore"
ABREAST = 2
# What this page's own view holds in the link.
OWN = (
    VIEW_PARAMETER,
    COMPARE_PARAMETER,
    DIFFERENCE_PARAMETER,
    KIND_PARAMETER,
    STATUS_PARAMETER,
)
Names = dict[str, str]


def wish(knowledge: Knowledge) -> Wish:
    """What the address asks for. What is unknown there filters nothing."""
    asked = parts_of(address.viewed(COMPARE_PARAMETER))
    approaches = [id_ for id_ in asked if knowledge.approach(id_)]
    picture = chosen(VIEW_PARAMETER, _pictures()) or PICTURES[0]
    return Wish(
        picture=picture,
        approaches=tuple(approaches),
        difference=chosen(DIFFERENCE_PARAMETER, _differences(knowledge)),
        kind=chosen(KIND_PARAMETER, _kinds(knowledge, picture)),
        status=chosen(STATUS_PARAMETER, _statuses(knowledge)),
    )


def _pictures() -> Names:
    return {
        "ranges": say("explore.ranges"),
        "shared": say("explore.shared"),
        "initiatives": say("explore.initiatives"),
        "measures": say("explore.measures"),
    }


def _differences(knowledge: Knowledge) -> Names:
    return {difference.id: difference.name for difference in knowledge.differences}


def _kinds(knowledge: Knowledge, picture: str) -> Names:
    """The kinds of initiative that there are, or of measure."""
    if picture == "measures":
        return _kinds_of_measures()
    there = {initiative.kind for initiative in knowledge.initiatives}
    return used(INITIATIVE_KINDS, there)


def _kinds_of_measures() -> Names:
    kinds = {}
    for kind in KINDS:
        words = WHAT_MEASURES_SHOW[kind]
        kinds[kind] = sentence_case(words)
    return kinds


def _statuses(knowledge: Knowledge) -> Names:
    there = {initiative.status for initiative in knowledge.initiatives}
    return used(INITIATIVE_STATUSES, there)


def choose_picture(picture: str) -> None:
    """The one control that chooses the picture."""
    names = _pictures()
    key = widgets.widget_key(PLACE, VIEW_PARAMETER)
    st.pills(
        say("explore.picture"),
        PICTURES,
        default=picture,
        required=True,
        format_func=names.__getitem__,
        key=key,
        on_change=widgets.view_widget,
        args=(VIEW_PARAMETER, key),
        label_visibility="collapsed",
    )


def filters(knowledge: Knowledge, asked: Wish) -> None:
    """What to leave out, with the menus that go with this picture."""
    picture = asked.picture
    with st.container(horizontal=True, key="filters"):
        _approaches(knowledge, asked)
        if picture == "ranges":
            differences = _differences(knowledge)
            _menu(say("explore.difference"), DIFFERENCE_PARAMETER, differences)
        if picture in ("initiatives", "measures"):
            kinds = _kinds(knowledge, picture)
            _menu(say("explore.kind"), KIND_PARAMETER, kinds)
        if picture == "initiatives":
            statuses = _statuses(knowledge)
            _menu(say("explore.status"), STATUS_PARAMETER, statuses)


def _menu(label: str, parameter: str, names: Names) -> None:
    no_choice = say("explore.all")
    menu(PLACE, label, parameter, names, no_choice)


def _approaches(knowledge: Knowledge, asked: Wish) -> None:
    key = widgets.widget_key(PLACE, COMPARE_PARAMETER)
    names = knowledge.approach_names
    st.multiselect(
        say("explore.approaches"),
        list(names),
        default=asked.approaches,
        format_func=names.__getitem__,
        key=key,
        placeholder=say("explore.all"),
        select_all=False,
        wrap=True,
        on_change=widgets.view_widget,
        args=(COMPARE_PARAMETER, key, SEPARATOR.join),
    )


def show(p: Page, shown: tuple[Chart, ...]) -> None:
    """The charts, two abreast where there is room. A press on a mark opens its page."""
    for first in range(0, len(shown), ABREAST):
        beside = shown[first : first + ABREAST]
        abreast = min(len(shown), ABREAST)
        columns = st.columns(abreast, gap="large", vertical_alignment="bottom")
        for column, chart in zip(columns, beside, strict=False):
            with column:
                _chart(p, chart)
    charts.let_touch_scroll()


def _chart(p: Page, chart: Chart) -> None:
    if chart.title:
        p.show(TEMPLATE, "title", title=chart.title)
    key = widgets.widget_key(chart.key)
    pressed = charts.show(chart, key)
    if pressed:
        _open(pressed.lead)


def _open(lead: Lead) -> None:
    """Go to a page. What was pressed is forgotten, so that coming back does not press it again.

    Streamlit writes what the next page is asked for into this page's own address first, and there
    Back leads. So the view goes along: Back then shows it again.
    """
    visit.redraw()
    route = getattr(routes, lead.page)
    asked = {parameter: address.viewed(parameter) for parameter in OWN}
    asked[lead.parameter] = lead.value
    parameters = address.with_answers(**asked)
    st.switch_page(route.script, query_params=parameters)
