"""Filters for the list of approaches, by what the questions ask."""

import streamlit as st

from components.app import address, widgets
from engine.answers import SEPARATOR
from knowledge.models.answer_ref import AnswerRef
from knowledge.reserved import FILTER_PARAMETER
from views.approaches import ANY, Menu


def filters(menus: tuple[Menu, ...], answers: tuple[AnswerRef, ...]) -> None:
    """One menu for each question by which the list may be filtered. It holds what the link says."""
    chosen = {answer.question: answer.option for answer in answers}
    keys = {menu.question.id: widgets.widget_key("filter", menu.question.id) for menu in menus}
    with st.container(key="filters", horizontal=True):
        for menu in menus:
            options = list(menu.choices)
            st.selectbox(
                widgets.as_markdown(menu.label),
                options,
                format_func=menu.choices.__getitem__,
                key=keys[menu.question.id],
                index=options.index(chosen.get(menu.question.id, ANY)),
                on_change=_filter,
                args=(keys,),
            )


def _filter(keys: dict[str, str]) -> None:
    """Put what all menus hold into the address; `keys` are theirs, by question."""
    answers = []
    for question, key in keys.items():
        option = widgets.widget_value(key)
        if option:
            answers.append(f"{question}.{option}")
    chosen = SEPARATOR.join(answers)
    address.view(**{FILTER_PARAMETER: chosen})
