"""One question, drawn from the knowledge and the answers so far. Widgets send nothing until the
step is left.
"""

import streamlit as st

from components.app import state
from components.html import markup
from components.html.terms import Terms
from engine.question_kinds import option_ids
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE, NOT_SURE_TEXT


def draw(question: Question, terms: Terms) -> None:
    """The question as a heading, its help, the words that need explaining, and its answers."""
    with st.container(key=f"question-{question.id}", gap="xsmall"):
        markup.show(
            markup.heading(question.text),
            markup.element("p", question.help, "b-help"),
            terms.beside(question.text, question.help, *(o.text for o in question.options)),
        )
        if question.kind == "one":
            _one(question)
        else:
            _many(question)


def asked(knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions of the step that is being asked."""
    return tuple(q for q in knowledge.questions if q.step == state.step(knowledge).id)


def leave(knowledge: Knowledge, to: str) -> None:
    """Remember what the step holds, and go to another step, or away from the questions if `to` is
    empty.
    """
    state.leave_step(knowledge, {q.id: _held(q) for q in asked(knowledge)}, to)


def texts(question: Question) -> dict[str, str]:
    """Option id to words, "not sure" included."""
    return {**{o.id: o.text for o in question.options}, NOT_SURE: NOT_SURE_TEXT}


def _one(question: Question) -> None:
    words = texts(question)
    ids = option_ids(question)
    chosen = state.answers().of(question.id)
    # The heading above is for the eye; this label names the group for those who listen.
    st.radio(
        markup.as_markdown(question.text),
        ids,
        index=ids.index(chosen[0]) if chosen else None,
        label_visibility="collapsed",
        format_func=lambda id_: markup.as_markdown(words[id_]),
        key=state.widget_key(question.id),
        on_change="ignore",
    )


def _many(question: Question) -> None:
    words = texts(question)
    chosen = state.answers().of(question.id)
    for id_ in option_ids(question):
        st.checkbox(
            markup.as_markdown(words[id_]),
            value=id_ in chosen,
            key=state.widget_key(question.id, id_),
            on_change="ignore",
        )


def _held(question: Question) -> tuple[str, ...]:
    if question.kind == "one":
        value = state.widget_value(state.widget_key(question.id))
        return (value,) if isinstance(value, str) else ()
    return tuple(
        id_
        for id_ in option_ids(question)
        if state.widget_value(state.widget_key(question.id, id_))
    )
