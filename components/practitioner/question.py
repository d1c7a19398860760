"""The answers of one question as widgets. They send nothing until the step is left."""

from collections.abc import Callable, Mapping

import streamlit as st

from components.app.choices import kept
from components.app.visit import answers
from components.app.widgets import as_markdown, widget_key
from engine.question_kinds import option_ids
from knowledge.models.questions import Question
from wording.answers import option_texts


def draw(question: Question, place: str) -> None:
    """Its answers, with those chosen that were given before. `place` is that of the title."""
    draw_widgets = WIDGETS[question.kind]
    draw_widgets(question, place)


def _one(question: Question, place: str) -> None:
    texts = option_texts(question)
    ids = option_ids(question)
    chosen = answers().of(question.id)
    index = None
    if chosen and chosen[0] in ids:  # a short way in may not offer it
        index = ids.index(chosen[0])
    with kept(place):
        # The heading above is for the eye; this label names the group for those who listen.
        st.radio(
            as_markdown(question.text),
            ids,
            index=index,
            label_visibility="collapsed",
            format_func=lambda id_: as_markdown(texts[id_]),
            key=widget_key(question.id),
            on_change="ignore",
        )


def _many(question: Question, place: str) -> None:
    chosen = answers().of(question.id)
    with kept(place, question.text):
        for id_, text in option_texts(question).items():
            st.checkbox(
                as_markdown(text),
                value=id_ in chosen,
                key=widget_key(question.id, id_),
                on_change="ignore",
            )


WIDGETS: Mapping[str, Callable[[Question, str], None]] = {"one": _one, "many": _many}
