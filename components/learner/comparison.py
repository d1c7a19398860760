"""Approaches side by side, and the matrix of all."""

from html import escape
from itertools import groupby

import streamlit as st

from components.app import links, state
from components.html import markup
from components.html.markup import Markup, Notes
from engine.comparison import (
    LEAST,
    MOST,
    RELATIONS,
    SHARED,
    STRENGTHS,
    Cell,
    Comparison,
    Meeting,
    Row,
    meeting,
    with_marks,
)
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import COMPARE_PARAMETER, ONLY_PARAMETER
from wording.lists import listed, sentence_case

OPENED = (
    1  # direct answers that stand open; with more than two approaches the others open one by one
)
UNEQUAL = {
    SHARED: "Shared, but not equally"
}  # what a group is called where only unequal rows are left
GRADES = {"strong": "●●●", "medium": "●●○", "weak": "●○○", "not-described": "–"}


def choice(knowledge: Knowledge, chosen: tuple[Approach, ...]) -> None:
    """The approaches to choose from, as buttons that stay pressed."""
    names = knowledge.approach_names
    key = state.widget_key("compare")
    st.pills(
        f"Choose {markup.number_word(LEAST)} to {markup.number_word(MOST)}",
        list(names),
        selection_mode="multi",
        default=[a.id for a in chosen],
        format_func=lambda id_: markup.as_markdown(names[id_]),
        key=key,
        on_change=state.view_widget,
        args=(COMPARE_PARAMETER, key, ",".join),
    )


def said_of_choice(wanted: str, chosen: tuple[Approach, ...], unknown: tuple[str, ...]) -> str:
    """What a link asked for and did not get, in one sentence each."""
    said = ""
    if unknown:
        names = listed([f"“{name[:40]}”" for name in unknown[:4]])
        said += markup.notice(
            f"There is no approach called {names} here. What is not known was left out."
        )
    if len([p for p in dict.fromkeys(wanted.split(",")) if p]) - len(unknown) > MOST:
        said += markup.notice(
            f"No more than {markup.number_word(MOST)} can stand side by side. Shown: "
            f"{listed([a.name for a in chosen])}. Choose anew to see another."
        )
    return said


def only_switch() -> bool:
    """The switch that leaves only rows that tell the approaches apart. It lives in the link."""
    key = state.widget_key("only")
    return st.toggle(
        "Only where they really differ",
        value=bool(state.viewed(ONLY_PARAMETER)),
        key=key,
        on_change=state.view_widget,
        args=(ONLY_PARAMETER, key, lambda on: "1" if on else ""),
    )


def said_of_switch(comparison: Comparison) -> str:
    """What the switch leaves, and by what rule."""
    shown = len(comparison.telling)
    if not shown:
        return markup.element(
            "p",
            "By what can be measured here, nothing really tells them apart: how each is done matters more. "
            "Turn the switch off to read all rows.",
        )
    number = f"{markup.number_word(shown).capitalize()} of {len(comparison.rows)} rows {'is' if shown == 1 else 'are'} shown."
    return markup.element(
        "p",
        f"{number} A row counts if grades, certainty or the answers that speak for them differ, or if the "
        "approaches stand at least as far apart on a scale as each ranges within itself. Purpose, people "
        "and other prose cannot be measured, and are left out.",
    )


def answers(comparison: Comparison, notes: Notes) -> str:
    """For each two of them the direct answer, and how they stand to each other."""
    open_, folded = comparison.meetings[:OPENED], comparison.meetings[OPENED:]
    rest = [
        markup.details(f"{m.first.name} and {m.second.name}", [_meeting(m, notes, 3)])
        for m in folded
    ]
    return markup.wrap("div", [*(_meeting(m, notes, 2) for m in open_), *rest], "b-answers")


def _meeting(m: Meeting, notes: Notes, level: int) -> str:
    both = f"{m.first.name} and {m.second.name}"
    parts = [markup.heading(f"{both}: in two sentences" if m.pair else both, level)]
    if m.pair:
        parts += [
            markup.element("p", m.pair.asked, "b-label"),
            f'<p class="b-lead">{escape(m.pair.text)}{notes.mark(m.pair)}</p>',
        ]
    else:
        parts += [
            f"<p><strong>{escape(a.name)}.</strong> {escape(a.summary)}</p>"
            for a in (m.first, m.second)
        ]
    if m.relation:
        parts.append(
            f"<p><strong>They {RELATIONS[m.relation.kind]}.</strong> {escape(m.relation.because)}"
            f"{notes.mark(m.relation)}</p>"
        )
    return markup.wrap("section", parts)


def contents(comparison: Comparison, only: bool) -> str:
    """Links to the parts of the page."""
    groups = dict.fromkeys(row.group for row in _shown(comparison, only))
    return markup.contents(
        [
            ("answers", "In two sentences"),
            ("spread", "Which or how?"),
            *((_id(group), UNEQUAL.get(group, group) if only else group) for group in groups),
            ("matrix", "All at once"),
        ]
    )


def _shown(comparison: Comparison, only: bool) -> tuple[Row, ...]:
    return comparison.telling if only else comparison.rows


def _id(group: str) -> str:
    return "rows-" + "-".join(group.lower().split())


def rows(comparison: Comparison, only: bool, notes: Notes) -> str:
    """Every row, or those that really tell the approaches apart."""
    names = [a.name for a in comparison.approaches]
    return "".join(
        markup.wrap(
            "section",
            [
                markup.heading(UNEQUAL.get(group, group) if only else group, id_=_id(group)),
                *(_row(row, names, notes) for row in grouped),
            ],
        )
        for group, grouped in groupby(_shown(comparison, only), key=lambda row: row.group)
    )


def _row(row: Row, names: list[str], notes: Notes) -> str:
    cells = "".join(
        f'<div class="b-pole"><p class="b-label">{escape(name)}</p>{_cell(cell, notes)}</div>'
        for name, cell in zip(names, row.cells, strict=True)
    )
    return f'{markup.heading(row.title, 3)}<div class="b-poles b-beside">{cells}</div>'


def _cell(cell: Cell, notes: Notes) -> str:
    if not cell:
        return markup.element("p", "None.", "b-quiet")
    pieces = [
        f"{f'<strong>{escape(sentence_case(p.lead))}.</strong> ' if p.lead else ''}{escape(p.text)}"
        f"{notes.marks(p.basis, p.sources) if marked else ''}"
        for p, marked in with_marks(cell)
    ]
    return (
        f"<p>{pieces[0]}</p>"
        if len(pieces) == 1
        else markup.wrap("ul", (f"<li>{p}</li>" for p in pieces))
    )


def matrix(knowledge: Knowledge) -> str:
    """All approaches at once: how strongly each similarity shows, and how far each ranges on each
    difference.
    """
    names = [Markup(links.approach(a.id, a.name)) for a in knowledge.approaches]
    shared = [
        [name, *(_grade(a.similarities[s.id].strength) for s in knowledge.similarities)]
        for name, a in zip(names, knowledge.approaches, strict=True)
    ]
    ranges = [
        [name, *(_range(a, d.id) for d in knowledge.differences)]
        for name, a in zip(names, knowledge.approaches, strict=True)
    ]
    return "".join(
        (
            markup.table(
                "What they share, and how strongly it shows in each. Our judgement.",
                ["Approach", *(s.name for s in knowledge.similarities)],
                shared,
            ),
            markup.element(
                "p",
                "The next table counts from 1, the managerialist end, to 6, the relationship-based end. “1 to 5” means "
                "that done in a managerialist way it stands at 1, and done in a relationship-based way at 5.",
                "b-quiet",
            ),
            markup.table(
                "How far each ranges on each difference. Our judgement.",
                ["Approach", *(d.name for d in knowledge.differences)],
                ranges,
            ),
        )
    )


def _grade(strength: str) -> Markup:
    return Markup(
        f'<span aria-hidden="true">{GRADES[strength]}</span> {STRENGTHS[strength].removesuffix(" here")}'
    )


def _range(approach: Approach, difference: str) -> str:
    low, high = (
        getattr(approach.differences[difference], pole).place
        for pole in ("managerialist", "relationship")
    )
    return f"{low or '?'} to {high or '?'}"


def pairs(knowledge: Knowledge) -> str:
    """Every two approaches with how they stand to each other; each leads to the two side by side."""
    approaches = knowledge.approaches
    body = [
        [
            a.name,
            *(
                _pair(knowledge, a, b) if n < m else Markup("")
                for n, b in enumerate(approaches[:-1])
            ),
        ]
        for m, a in enumerate(approaches)
        if m
    ]
    return markup.table(
        "How two stand to each other. Each cell leads to the two side by side.",
        ["", *(a.name for a in approaches[:-1])],
        body,
    )


def _pair(knowledge: Knowledge, a: Approach, b: Approach) -> Markup:
    relation = meeting(knowledge, a, b).relation
    text = RELATIONS[relation.kind] if relation else "compare"
    return Markup(links.comparison((b.id, a.id), text, f"Compare {b.name} and {a.name}: {text}"))
