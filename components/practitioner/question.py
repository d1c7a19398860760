"""The answers of one question as widgets. They send nothing until the step is left."""

from collections.abc import Callable, Mapping

import streamlit as st

from components.app.choices import kept
from components.app.visit import answers
from components.app.widgets import as_markdown, widget_key
from engine.question_kinds import option_ids
from knowledge.models.questions import Question
from wording.answers import option_texts


def draw(question: Question) -> None:
    """Its answers, with those chosen that were given before."""
    draw_widgets = WIDGETS[question.kind]
    draw_widgets(question)


def _one(question: Question) -> None:
    texts = option_texts(question)
    ids = option_ids(question)
    chosen = answers().of(question.id)
    index = None
    if chosen and chosen[0] in ids:  # a short way in may not offer it
        index = ids.index(chosen[0])
    with kept(_place(question)):
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


def _many(question: Question) -> None:
    chosen = answers().of(question.id)
    with kept(_place(question), question.text):
        for id_, text in option_texts(question).items():
            st.checkbox(
                as_markdown(text),
                value=id_ in chosen,
                key=widget_key(question.id, id_),
                on_change="ignore",
            )


def _place(question: Question) -> str:
    return f"ask-{question.id}"


WIDGETS: Mapping[str, Callable[[Question], None]] = {"one": _one, "many": _many}
