"""All approaches as cards with the same rows, and filters by what the questions ask."""

from html import escape

import streamlit as st

from components.app import links, state
from components.html import markup
from components.html.markup import Notes
from engine.answers import SEPARATOR
from engine.fit import DEGREES
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Fit
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import FILTER_PARAMETER

ROWS = (("For whom", "for_whom"), ("Typical decisions", "decisions"))
MORE = (("Where", "settings"), ("Who does it", "roles"))
ANY = ""
GROUPS = (
    "Spoken for by all that you chose",
    "Spoken for by some of it",
    "Nothing is said about what you chose",
    "Something you chose speaks against it",
)


def filters(knowledge: Knowledge) -> None:
    """One menu for each question by which the list may be filtered."""
    asked = questions(knowledge)
    keys = [state.widget_key("filter", q.id) for q in asked]
    held = dict(wanted(knowledge))
    with st.container(key="filters", horizontal=True):
        for question, key in zip(asked, keys, strict=True):
            words = {
                ANY: "Any",
                **{o.id: o.short or markup.unquoted(o.text) for o in question.options},
            }
            st.selectbox(
                markup.as_markdown(question.short or question.text),
                list(words),
                format_func=words.__getitem__,
                key=key,
                index=list(words).index(held.get(question.id, ANY)),
                on_change=_filter,
                args=(asked, keys),
            )


def questions(knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions by which the knowledge says that approaches are looked for."""
    return tuple(
        q for id_ in knowledge.edition.browse_by for q in knowledge.questions if q.id == id_
    )


def wanted(knowledge: Knowledge) -> tuple[AnswerRef, ...]:
    """The answers in the address that filter, one for a question; what is unknown filters nothing."""
    known = [AnswerRef(q.id, o.id) for q in questions(knowledge) for o in q.options]
    by_text = {str(answer): answer for answer in known}
    chosen: dict[str, AnswerRef] = {}
    for part in state.viewed(FILTER_PARAMETER).split(SEPARATOR):
        if part in by_text:
            chosen[by_text[part].question] = by_text[part]
    return tuple(chosen.values())


def _filter(asked: tuple[Question, ...], keys: list[str]) -> None:
    held = [(q.id, state.widget_value(key)) for q, key in zip(asked, keys, strict=True)]
    state.view(
        **{FILTER_PARAMETER: SEPARATOR.join(f"{id_}.{option}" for id_, option in held if option)}
    )


def listing(knowledge: Knowledge, notes: Notes) -> str:
    """All approaches; where something is filtered for, those that it speaks for come first, each
    with what is said.
    """
    answers = wanted(knowledge)
    if not answers:
        return markup.element("p", "In alphabetical order. None ranks above another.") + "".join(
            _card(a, "", notes) for a in knowledge.approaches
        )
    words = {
        AnswerRef(q.id, o.id): o.short or markup.unquoted(o.text)
        for q in questions(knowledge)
        for o in q.options
    }
    groups: dict[str, list[str]] = {group: [] for group in GROUPS}
    for a in knowledge.approaches:
        fits = {f.answer: f for f in a.fits}
        said = [(answer, fits.get(answer)) for answer in answers]
        groups[_group([f for _, f in said])].append(
            _card(a, "".join(_said(words[answer], f, notes) for answer, f in said), notes)
        )
    return "".join(
        markup.wrap("section", [markup.heading(group), *cards])
        for group, cards in groups.items()
        if cards
    )


def _group(said: list[Fit | None]) -> str:
    """Where an approach belongs: spoken for by all that was chosen, by some of it, not mentioned,
    or spoken against.
    """
    degrees = [DEGREES[f.degree] for f in said if f]
    if any(d < 0 for d in degrees):
        return GROUPS[3]
    return GROUPS[2] if not degrees else GROUPS[0] if len(degrees) == len(said) else GROUPS[1]


def _said(choice: str, fit: Fit | None, notes: Notes) -> str:
    if fit is None:
        return f'<li class="b-quiet">{escape(choice)}: nothing is said about this.</li>'
    way = "speaks for it" if DEGREES[fit.degree] > 0 else "speaks against it"
    return (
        f"<li><strong>{escape(choice)}</strong> {way}: {escape(fit.because)}{notes.mark(fit)}</li>"
    )


def _card(a: Approach, said: str, notes: Notes) -> str:
    return markup.wrap(
        "article",
        [
            f"<h3>{links.approach(a.id, a.name)}</h3>"
            if said
            else f"<h2>{links.approach(a.id, a.name)}</h2>",
            markup.element("p", a.summary),
            f"<ul>{said}</ul>" if said else "",
            _rows(a, ROWS, notes),
            markup.details("Where, and who does it", [_rows(a, MORE, notes)]),
            markup.element("p", f"Also: {', '.join(n.name for n in a.aliases)}", "b-quiet")
            if a.aliases
            else "",
        ],
        "b-card",
    )


def _rows(a: Approach, rows: tuple[tuple[str, str], ...], notes: Notes) -> str:
    claims = [(label, getattr(a, field)) for label, field in rows]
    facts = "".join(
        f"<dt>{label}</dt><dd>{escape(claim.text)}{notes.mark(claim)}</dd>"
        for label, claim in claims
    )
    return f'<dl class="b-facts">{facts}</dl>'
