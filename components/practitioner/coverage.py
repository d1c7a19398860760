"""What counts here? The boxes to tick for what a service measures, and measures of a visitor's
own.
"""

import streamlit as st

from components.app import address, choices, resources, visit, widgets
from components.app.page import Page
from components.practitioner import coverage_place
from engine.answers import SEPARATOR, parts_of
from engine.coverage import KINDS, Own, kind_of
from engine.search import MAX_CHARACTERS
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from knowledge.reading.yaml_lines import UNSHOWABLE
from knowledge.reserved import APPROACH_PARAMETER, COUNTS_PARAMETER, SEARCH_PARAMETER
from wording.labels import MEASURE_KINDS
from wording.lists import listed
from wording.say import say

TEMPLATE = "practitioner/coverage.html"
OWN_LENGTH = 80
OWN_MOST = 12


def ticked(knowledge: Knowledge) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The measures that the address ticks, and the parts of it that are no measure here."""
    known = []
    unknown = []
    for part in parts_of(address.viewed(COUNTS_PARAMETER)):
        if knowledge.measure(part):
            known.append(part)
        else:
            unknown.append(part)
    return tuple(known), tuple(unknown)


def place_of(ticks: tuple[str, ...]) -> str:
    """The page with these ticks, as its title and what is not sent yet name it."""
    own = visit.own_measures()
    parts = ["counts", *ticks, str(len(own))]
    return "-".join(parts)


def choice(p: Page, now: tuple[str, ...]) -> None:
    """Every measure as a box to tick. Nothing is sent until a button is pressed."""
    approach = address.viewed(APPROACH_PARAMETER)
    sought = address.viewed(SEARCH_PARAMETER)
    place = coverage_place.chosen(p.knowledge)
    with st.container(horizontal=True, key="filters"):
        _search(p.knowledge, sought)
        coverage_place.menu(p.knowledge, place, _filter)
        _approaches(p.knowledge, approach)
    found = _found(p, approach, sought)
    p.show(TEMPLATE, "found", number=len(found), looked_for=sought or approach)
    shown = {*now, *(measure.id for measure in found)}
    offered = [measure for measure in p.knowledge.measures if measure.id in shown]
    with choices.kept(place_of(now)):
        _groups(p, offered, now, place, bool(sought))
    st.button(
        say("coverage.show"),
        type="primary",
        key="counts-show",
        on_click=_keep,
        args=(p.knowledge,),
    )
    p.show(TEMPLATE, "kept")


def _groups(
    p: Page, offered: list[Measure], now: tuple[str, ...], place: AnswerRef | None, opened: bool
) -> None:
    """What is used in the place that was chosen, then the rest by kind."""
    here = [measure for measure in offered if place in measure.used_in]
    if place and here:
        used_in = say("coverage.used-in", place=coverage_place.name(p.knowledge, place))
        _boxes(p, "place", used_in, here, now, opened=True)
    elsewhere = [measure for measure in offered if place not in measure.used_in]
    for kind in KINDS:
        name = MEASURE_KINDS[kind]
        measures = [measure for measure in elsewhere if kind_of(measure) == kind]
        _boxes(p, kind, name, measures, now, opened)


def _found(p: Page, approach: str, sought: str) -> list[Measure]:
    """The measures that are looked for by name and by approach."""
    measures = [m for m in p.knowledge.measures if _used_with(p, m, approach)]
    if not sought:
        return measures
    ids = resources.index().ids(sought, "measure")
    return [m for m in measures if m.id in ids]


def _search(knowledge: Knowledge, sought: str) -> None:
    """Where to type the name of a measure."""
    key = widgets.widget_key("counts-search")
    st.text_input(
        say("coverage.search"),
        value=sought,
        key=key,
        max_chars=MAX_CHARACTERS,
        on_change=_filter,
        args=(knowledge, SEARCH_PARAMETER, key),
    )


def _approaches(knowledge: Knowledge, chosen: str) -> None:
    """The menu of the approaches that measures are used with."""
    key = widgets.widget_key("counts-approach")
    names = {"": say("coverage.all-approaches"), **knowledge.approach_names}
    ids = list(names)
    index = 0
    if chosen in names:
        index = ids.index(chosen)
    st.selectbox(
        say("coverage.show-used-with"),
        ids,
        format_func=names.__getitem__,
        key=key,
        index=index,
        on_change=_filter,
        args=(knowledge, APPROACH_PARAMETER, key),
    )


def _used_with(p: Page, measure: Measure, approach: str) -> bool:
    """Whether a measure is used with an approach. One that names none is used with any."""
    if not measure.approaches:
        return True
    if not p.knowledge.approach(approach):
        return True
    return approach in measure.approaches


def _boxes(
    p: Page, group: str, name: str, measures: list[Measure], now: tuple[str, ...], opened: bool
) -> None:
    """The measures of one group, behind a heading. What is ticked is in sight."""
    if not measures:
        return
    has_ticks = any(measure.id in now for measure in measures)
    expander = st.expander(
        f"{widgets.as_markdown(name)} ({len(measures)})",
        expanded=opened or has_ticks,
        key=widgets.widget_key("kind", group),
    )
    with expander:
        names = [measure.name for measure in measures]
        p.words_explained(name, *names)
        with choices.named(f"counts-{group}", name):
            for measure in measures:
                _box(p, measure, now)


def _box(p: Page, measure: Measure, now: tuple[str, ...]) -> None:
    st.checkbox(
        _label(p.knowledge, measure),
        value=measure.id in now,
        on_change="ignore",
        key=_key(measure.id),
    )


def _label(knowledge: Knowledge, measure: Measure) -> str:
    """The name of a measure, with one or two approaches that it is used with; more would crowd."""
    name = widgets.as_markdown(measure.name)
    used_with = measure.approaches
    if len(used_with) not in (1, 2):
        return name
    names = [knowledge.approach_names[id_] for id_ in used_with]
    together = listed(names)
    approaches = widgets.as_markdown(together)
    return f"{name} ({approaches})"


def _key(id_: str) -> str:
    return widgets.widget_key("measure", id_)


def _keep(knowledge: Knowledge) -> None:
    """Put the ticks into the link."""
    ids = []
    for measure in knowledge.measures:
        key = _key(measure.id)
        if widgets.widget_value(key):
            ids.append(measure.id)
    address.view(**{COUNTS_PARAMETER: SEPARATOR.join(ids)})


def _filter(knowledge: Knowledge, parameter: str, key: str) -> None:
    """Show those that are looked for. What is ticked stays ticked, and in sight."""
    widgets.view_widget(parameter, key)
    _keep(knowledge)


def own(p: Page) -> None:
    """A visitor's own measures: added for the visit, in no link, and taken out again."""
    name = widgets.widget_key("own-name")
    kind = widgets.widget_key("own-kind")
    with st.expander(say("coverage.add-own"), key="own"):
        st.text_input(
            say("coverage.own-name"),
            key=name,
            max_chars=OWN_LENGTH,
            on_change="ignore",
            help=say("coverage.own-name-help"),
        )
        st.selectbox(
            say("coverage.own-kind"),
            KINDS,
            format_func=MEASURE_KINDS.__getitem__,
            key=kind,
            on_change="ignore",
        )
        pressed = st.button(
            say("coverage.add"),
            key="own-add",
            on_click=_add,
            args=(p.knowledge, name, kind),
        )
        if pressed and not _words(name):
            p.show(TEMPLATE, "nothing_typed")
        if visit.own_measures():
            st.button(
                say("coverage.take-own-out"),
                key="own-clear",
                on_click=visit.hold_own_measures,
                args=((),),
            )


def _add(knowledge: Knowledge, name_key: str, kind_key: str) -> None:
    """Add what was typed, once and while there is room, and keep the ticks."""
    _keep(knowledge)
    kind = str(widgets.widget_value(kind_key))
    words = _words(name_key)
    if not words or kind not in KINDS:
        return
    name = UNSHOWABLE.sub("", " ".join(words))
    added = Own(name[:OWN_LENGTH], kind)
    measures = visit.own_measures()
    if added in measures or len(measures) >= OWN_MOST:
        return
    visit.hold_own_measures((*measures, added))


def _words(name_key: str) -> list[str]:
    """The words that were typed as the name of a measure of one's own."""
    typed = widgets.widget_value(name_key)
    return str(typed or "").split()
