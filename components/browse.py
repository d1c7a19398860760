"""All approaches as cards with the same rows, and filters by what the questions ask."""

from html import escape

import streamlit as st

from components import links, markup, state
from components.markup import Notes
from engine.answers import SEPARATOR
from knowledge.fields import FILTER_PARAMETER
from knowledge.schema import Approach, Fit, Knowledge, Question

ROWS = (("For whom", "for_whom"), ("Typical decisions", "decisions"))
MORE = (("Where", "settings"), ("Who does it", "roles"))
ANY = ""


def filters(knowledge: Knowledge) -> None:
    """One menu for each question by which the list may be filtered."""
    asked = questions(knowledge)
    keys = [state.widget_key("filter", q.id) for q in asked]
    held = dict(part.split(".") for part in wanted(knowledge))
    with st.container(key="filters", horizontal=True):
        for question, key in zip(asked, keys, strict=True):
            words = {ANY: "Any", **{o.id: markup.unquoted(o.text) for o in question.options}}
            st.selectbox(markup.as_markdown(question.text), list(words), format_func=words.__getitem__, key=key,
                         index=list(words).index(held.get(question.id, ANY)), on_change=_filter, args=(asked, keys))


def questions(knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions by which the knowledge says that approaches are looked for."""
    return tuple(q for id_ in knowledge.edition.browse_by for q in knowledge.questions if q.id == id_)


def wanted(knowledge: Knowledge) -> tuple[str, ...]:
    """The answers in the address that filter, one for a question; what is unknown filters nothing."""
    known = {f"{q.id}.{o.id}": q.id for q in questions(knowledge) for o in q.options}
    parts = [part for part in state.viewed(FILTER_PARAMETER).split(SEPARATOR) if part in known]
    return tuple({known[part]: part for part in parts}.values())


def _filter(asked: tuple[Question, ...], keys: list[str]) -> None:
    held = [(q.id, state.widget_value(key)) for q, key in zip(asked, keys, strict=True)]
    state.view(**{FILTER_PARAMETER: SEPARATOR.join(f"{id_}.{option}" for id_, option in held if option)})


def listing(knowledge: Knowledge, notes: Notes) -> str:
    """The approaches that suit what is filtered for, each with the reason; all of them if nothing is."""
    answers = wanted(knowledge)
    reasons = {a.id: _reasons(a, answers) for a in knowledge.approaches}
    suited = [a for a in knowledge.approaches if len(reasons[a.id]) == len(answers)]
    total = len(knowledge.approaches)
    if not answers:
        said = "In alphabetical order. None ranks above another."
    elif suited:
        said = (f"{markup.number_word(len(suited)).capitalize()} of {markup.number_word(total)} "
                f"{'is' if len(suited) == 1 else 'are'} said to suit what you chose, in alphabetical order.")
    else:
        said = "None is said to suit all that you chose. Take one of the choices back."
    return markup.element("p", said) + "".join(_card(a, reasons[a.id], notes) for a in suited)


def _reasons(approach: Approach, answers: tuple[str, ...]) -> list[Fit]:
    return [f for f in approach.fits if f.answer in answers and f.degree in ("strong", "some")]


def _card(a: Approach, reasons: list[Fit], notes: Notes) -> str:
    because = "".join(f"<li>{escape(f.because)}{notes.mark(f)}</li>" for f in reasons)
    return markup.wrap("article", [
        f"<h2>{links.approach(a.id, a.name)}</h2>", markup.element("p", a.summary),
        f"<ul>{because}</ul>" if because else "",
        _rows(a, ROWS), markup.details("Where, and who does it", [_rows(a, MORE)]),
        markup.element("p", f"Also: {', '.join(n.name for n in a.aliases)}", "b-quiet") if a.aliases else ""], "b-card")


def _rows(a: Approach, rows: tuple[tuple[str, str], ...]) -> str:
    facts = "".join(f"<dt>{label}</dt><dd>{escape(getattr(a, field).text)}</dd>" for label, field in rows)
    return f'<dl class="b-facts">{facts}</dl>'
