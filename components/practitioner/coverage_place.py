"""What counts here? The menu of places, and what is counted or asked in the one that is chosen."""

from collections.abc import Callable

import streamlit as st

from components.app import address, visit, widgets
from engine.coverage import places
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import FILTER_PARAMETER
from wording.answers import option_in_short
from wording.say import say

ANYWHERE = "anywhere"


def chosen(knowledge: Knowledge) -> AnswerRef | None:
    """The place that the link names; if it names none, the visitor's own answer. None: anywhere."""
    asked = address.viewed(FILTER_PARAMETER)
    if asked == ANYWHERE:
        return None
    given = visit.answers()
    for place in places(knowledge):
        if asked == str(place):
            return place
        if not asked and given.chose(place):
            return place
    return None


def name(knowledge: Knowledge, place: AnswerRef) -> str:
    """What a place is called: the short words of its answer."""
    return option_in_short(knowledge, place.question, place.option)


def menu(knowledge: Knowledge, place: AnswerRef | None, changed: Callable[..., None]) -> None:
    """The menu of places, with this one chosen; none where no measure names one."""
    known = places(knowledge)
    if not known:
        return
    names = {str(each): name(knowledge, each) for each in known}
    names = {ANYWHERE: say("coverage.anywhere"), **names}
    key = widgets.widget_key("counts-place")
    options = list(names)
    st.selectbox(
        say("coverage.place"),
        options,
        format_func=names.__getitem__,
        key=key,
        index=options.index(str(place or ANYWHERE)),
        on_change=changed,
        args=(knowledge, FILTER_PARAMETER, key),
    )
