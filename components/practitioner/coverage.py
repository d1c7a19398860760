"""What counts here? The boxes to tick for what a service measures, and measures of a visitor's
own.
"""

import streamlit as st

from components.app import address, visit, widgets
from components.app.page import Page
from engine.answers import SEPARATOR, parts_of
from engine.coverage import KINDS, Own, kind_of
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from knowledge.reading.yaml_lines import UNSHOWABLE
from knowledge.reserved import APPROACH_PARAMETER, COUNTS_PARAMETER
from wording.labels import MEASURE_KINDS
from wording.lists import listed
from wording.say import say

TEMPLATE = "practitioner/coverage.html"
OWN_LENGTH = 80
OWN_MOST = 12


def ticked(knowledge: Knowledge) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The measures that the address ticks, and the parts of it that are no measure here."""
    parts = parts_of(address.viewed(COUNTS_PARAMETER))
    known = [part for part in parts if knowledge.measure(part)]
    unknown = [part for part in parts if part not in known]
    return tuple(known), tuple(unknown)


def choice(p: Page, now: tuple[str, ...]) -> None:
    """Every measure as a box to tick, by kind. Nothing is sent until a button is pressed."""
    approach = address.viewed(APPROACH_PARAMETER)
    _approaches(p.knowledge, approach)
    offered = [m for m in p.knowledge.measures if m.id in now or _used_with(p, m, approach)]
    for kind in KINDS:
        measures = [m for m in offered if kind_of(m) == kind]
        if measures:
            _boxes(p, kind, measures, now)
    st.button(
        say("coverage.show"),
        type="primary",
        key="counts-show",
        on_click=_keep,
        args=(p.knowledge,),
    )
    p.show(TEMPLATE, "kept")


def _approaches(knowledge: Knowledge, chosen: str) -> None:
    """The menu of the approaches that measures are used with."""
    key = widgets.widget_key("counts-approach")
    names = {"": say("coverage.all-approaches"), **knowledge.approach_names}
    ids = list(names)
    st.selectbox(
        say("coverage.show-used-with"),
        ids,
        format_func=names.__getitem__,
        key=key,
        index=ids.index(chosen) if chosen in names else 0,
        on_change=_filter,
        args=(knowledge, key),
    )


def _used_with(p: Page, measure: Measure, approach: str) -> bool:
    """Whether a measure is used with an approach. One that names none is used with any."""
    if not p.knowledge.approach(approach) or not measure.approaches:
        return True
    return approach in measure.approaches


def _boxes(p: Page, kind: str, measures: list[Measure], now: tuple[str, ...]) -> None:
    """The measures of one kind, behind a heading. What is ticked is in sight."""
    name = MEASURE_KINDS[kind]
    opened = kind == KINDS[0] or any(m.id in now for m in measures)
    with st.expander(
        f"{name} ({len(measures)})", expanded=opened, key=widgets.widget_key("kind", kind)
    ):
        p.words_explained(name, *(m.name for m in measures))
        for measure in measures:
            st.checkbox(
                _label(p.knowledge, measure),
                value=measure.id in now,
                on_change="ignore",
                key=_key(measure.id),
            )


def _label(knowledge: Knowledge, measure: Measure) -> str:
    """The name of a measure, with one or two approaches that it is used with; more would crowd."""
    name = widgets.as_markdown(measure.name)
    if len(measure.approaches) not in (1, 2):
        return name
    approaches = listed([knowledge.approach_names[id_] for id_ in measure.approaches])
    return f"{name} *{widgets.as_markdown(approaches)}*"


def _key(id_: str) -> str:
    return widgets.widget_key("measure", id_)


def _keep(knowledge: Knowledge) -> None:
    """Put the ticks into the link."""
    ids = [m.id for m in knowledge.measures if widgets.widget_value(_key(m.id))]
    address.view(**{COUNTS_PARAMETER: SEPARATOR.join(ids)})


def _filter(knowledge: Knowledge, key: str) -> None:
    """Show those used with one approach. What is ticked stays ticked, and in sight."""
    widgets.view_widget(APPROACH_PARAMETER, key)
    _keep(knowledge)


def own(knowledge: Knowledge) -> None:
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
        st.button(say("coverage.add"), key="own-add", on_click=_add, args=(knowledge, name, kind))
        if visit.own_measures():
            st.button(
                say("coverage.take-own-out"),
                key="own-clear",
                on_click=visit.hold_own_measures,
                args=((),),
            )


def _add(knowledge: Knowledge, name_key: str, kind_key: str) -> None:
    """Add what was typed, once and while there is room, and keep the ticks."""
    typed = " ".join(str(widgets.widget_value(name_key) or "").split())
    kind = str(widgets.widget_value(kind_key))
    if typed and kind in KINDS:
        name = UNSHOWABLE.sub("", typed)
        added = Own(name[:OWN_LENGTH], kind)
        once = dict.fromkeys((*visit.own_measures(), added))
        visit.hold_own_measures(tuple(once)[:OWN_MOST])
    _keep(knowledge)
