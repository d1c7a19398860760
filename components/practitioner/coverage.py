"""What counts here? Ticks for what a service measures, and what it sees and does not see through
them.
"""

from collections.abc import Iterable
from html import escape

import streamlit as st

from components.app import state
from components.html import markup
from components.html.markup import Notes
from components.html.terms import Terms
from engine.answers import SEPARATOR, parts_of
from engine.coverage import KINDS, Addition, Cover, Own, kind_of
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from knowledge.reading.yaml_lines import UNSHOWABLE
from knowledge.reserved import APPROACH_PARAMETER, COUNTS_PARAMETER
from wording.lists import listed, sentence_case

NAMES = {
    "output": "Outputs: what was done",
    "outcome-personal": "Outcomes that matter to one person",
    "outcome-programme": "Outcomes of a programme or service",
    "outcome-population": "Outcomes of a population",
    "relational": "Relational and holistic: how the contact and the life around it are",
}
# The same inside a sentence.
SHORT = {
    "output": "what was done",
    "outcome-personal": "what came of it for one person",
    "outcome-programme": "what came of a programme or service",
    "outcome-population": "what came of it for a population",
    "relational": "how the contact and the life around it are",
}
OWN_LENGTH, OWN_MOST = 80, 12
SEEN, UNSEEN = "seen", "not seen"


def ticked(knowledge: Knowledge) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The measures that the address ticks, and the parts of it that are no measure here."""
    known = {m.id for m in knowledge.measures}
    parts = parts_of(state.viewed(COUNTS_PARAMETER))
    return tuple(p for p in parts if p in known), tuple(p for p in parts if p not in known)


def choice(knowledge: Knowledge, now: tuple[str, ...], terms: Terms) -> None:
    """Every measure as a box to tick, by kind. Nothing is sent until a button is pressed."""
    names, key, used = (
        knowledge.approach_names,
        state.widget_key("counts-approach"),
        state.viewed(APPROACH_PARAMETER),
    )
    words = {"": "All", **names}
    st.selectbox(
        "Show measures used with",
        list(words),
        format_func=words.__getitem__,
        key=key,
        index=list(words).index(used) if used in words else 0,
        on_change=_filter,
        args=(knowledge, key),
    )
    shown = [
        m
        for m in knowledge.measures
        if used not in names or not m.approaches or used in m.approaches or m.id in now
    ]
    for kind in KINDS:
        held = [m for m in shown if kind_of(m) == kind]
        if not held:
            continue
        opened = kind == KINDS[0] or any(m.id in now for m in held)  # what is ticked is in sight
        with st.expander(
            f"{NAMES[kind]} ({len(held)})", expanded=opened, key=state.widget_key("kind", kind)
        ):
            markup.show(terms.beside(NAMES[kind], *(m.name for m in held)))
            for m in held:
                with_ = (
                    f" *{markup.as_markdown(listed([names[a] for a in m.approaches]))}*"
                    if len(m.approaches) in (1, 2)
                    else ""
                )
                st.checkbox(
                    f"{markup.as_markdown(m.name)}{with_}",
                    value=m.id in now,
                    on_change="ignore",
                    key=_key(m.id),
                )
    st.button(
        "Show what we see", type="primary", key="counts-show", on_click=_keep, args=(knowledge,)
    )
    markup.show(
        markup.element(
            "p", "Your ticks are kept, in the link, when you press the button.", "b-quiet"
        )
    )


def _key(id_: str) -> str:
    return state.widget_key("measure", id_)


def _keep(knowledge: Knowledge) -> None:
    """Put the ticks into the link."""
    held = (m.id for m in knowledge.measures if state.widget_value(_key(m.id)))
    state.view(**{COUNTS_PARAMETER: SEPARATOR.join(held)})


def _filter(knowledge: Knowledge, key: str) -> None:
    """Show those used with one approach. What is ticked stays ticked, and in sight."""
    state.view_widget(APPROACH_PARAMETER, key)
    _keep(knowledge)


def own(knowledge: Knowledge) -> None:
    """A visitor's own measures: added for the visit, in no link, and taken out again."""
    with st.expander("Add one that is not listed", key="own"):
        name, kind = state.widget_key("own-name"), state.widget_key("own-kind")
        st.text_input(
            "What you count or ask",
            key=name,
            max_chars=OWN_LENGTH,
            on_change="ignore",
            help="Name a measure, not a person. It stays in this visit and is not in the link.",
        )
        st.selectbox(
            "What it is", KINDS, format_func=NAMES.__getitem__, key=kind, on_change="ignore"
        )
        st.button("Add it", key="own-add", on_click=_add, args=(knowledge, name, kind))
        if state.own_measures():
            st.button(
                "Take my own out again",
                key="own-clear",
                on_click=state.hold_own_measures,
                args=((),),
            )


def _add(knowledge: Knowledge, name: str, kind: str) -> None:
    typed, chosen = (
        " ".join(str(state.widget_value(name) or "").split()),
        str(state.widget_value(kind)),
    )
    if typed and chosen in KINDS:
        held = dict.fromkeys(
            (*state.own_measures(), Own(UNSHOWABLE.sub("", typed)[:OWN_LENGTH], chosen))
        )
        state.hold_own_measures(tuple(held)[:OWN_MOST])
    _keep(knowledge)


def summary(knowledge: Knowledge, cover: Cover, count: int) -> str:
    """What is seen and what is not, computed from the ticks."""
    number = f"You count {markup.number_word(count)} {'thing' if count == 1 else 'things'}."
    if not cover.unseen_kinds and not cover.unseen:
        return markup.element(
            "p",
            f"{number} Something among them shows each kind, each similarity and each difference.",
            "b-lead",
        )
    unseen = [
        *(SHORT[kind] for kind in cover.unseen_kinds),
        *(knowledge.axis_names[id_] for id_ in cover.unseen),
    ]
    return markup.element("p", f"{number} Nothing among them shows:", "b-lead") + markup.wrap(
        "ul", (markup.element("li", sentence_case(name)) for name in unseen)
    )


def table(knowledge: Knowledge, cover: Cover) -> str:
    """The cover, as a table: what could be seen, whether it is, and through what."""
    return markup.table(
        "What you see through what you count",
        ("What there is to see", "Seen?", "Through what"),
        rows(knowledge, cover),
    )


def rows(knowledge: Knowledge, cover: Cover) -> tuple[tuple[str, str, str], ...]:
    """The rows of that table."""
    parts = [(NAMES[k], seen) for k, seen in cover.kinds.items()]
    parts += [(f"Similarity: {s.name}", cover.similarities[s.id]) for s in knowledge.similarities]
    parts += [(f"Difference: {d.name}", cover.differences[d.id]) for d in knowledge.differences]
    return tuple(
        (name, f"● {SEEN}" if seen else f"○ {UNSEEN}", ", ".join(seen) or "nothing you count")
        for name, seen in parts
    )


def additions(knowledge: Knowledge, cover: Cover, notes: Notes) -> str:
    """A few measures that together would show what is unseen; then every other that would add
    something.
    """
    if not cover.additions:
        return markup.element(
            "p", "Nothing listed here would show something that you do not see already."
        )
    others = [a for a in cover.additions if a not in cover.together]
    few = markup.wrap("ul", (_addition(knowledge, a, notes) for a in cover.together))
    lines = (
        markup.element("li", f"{a.measure.name}: {listed(_new(knowledge, a))}") for a in others
    )
    number = sentence_case(markup.number_word(len(others)))
    label = f"{number} {'other' if len(others) == 1 else 'others'} that would show some of it"
    rest = [markup.details(label, [markup.wrap("ul", lines)])] if others else []
    said = (
        "Together these few would show all of what is unseen that anything listed here can show. They are not the only way; "
        "take one, and see what it does."
    )
    return "".join((markup.element("p", said), few, *rest))


def _new(knowledge: Knowledge, a: Addition) -> list[str]:
    kind = [SHORT[kind_of(a.measure)]] if a.kind else []
    return kind + [knowledge.axis_names[id_] for id_ in (*a.similarities, *a.differences)]


def _addition(knowledge: Knowledge, a: Addition, notes: Notes) -> str:
    return (
        f"<li><strong>{escape(a.measure.name)}</strong>{notes.mark(a.measure)}"
        f'<dl class="b-lines"><dt>New to you</dt><dd>{escape(listed(_new(knowledge, a)))}</dd>'
        f"<dt>You would see</dt><dd>{escape(a.measure.adds)}</dd>"
        f"<dt>It misses</dt><dd>{escape(a.measure.misses)}</dd></dl></li>"
    )


def droppable(found: tuple[Measure, ...]) -> str:
    """What shows nothing of similarities and differences that the rest does not show, and what
    would be lost with it.
    """
    if not found:
        return markup.element(
            "p",
            "Everything you ticked either shows something that nothing else shows, or has a duty behind it.",
        )
    items = markup.wrap(
        "ul",
        (
            f"<li><strong>{escape(m.name)}.</strong> You would lose: {escape(m.captures)}</li>"
            for m in found
        ),
    )
    return (
        markup.element(
            "p",
            "On the similarities and differences each of these adds nothing to the rest, and we know of no duty "
            "behind it. Drop one at a time, and look again. Ask first who uses the figure.",
        )
        + items
    )


def duties(counted: Iterable[Measure], notes: Notes) -> str:
    """Duties behind what is counted, so that nobody drops it by mistake."""
    items = [
        f"<li><strong>{escape(m.name)}.</strong> {escape(m.duty or '')}{notes.mark(m)}</li>"
        for m in counted
        if m.duty
    ]
    return (
        markup.element("p", "Duties behind what you count", "b-label") + markup.wrap("ul", items)
        if items
        else ""
    )


def card(m: Measure, knowledge: Knowledge, notes: Notes) -> str:
    """One measure in full, for somebody who came for it."""
    names = {**knowledge.axis_names, **knowledge.approach_names}
    shows = listed([names[id_] for id_ in (*m.similarities, *m.differences)])
    facts = [
        ("Kind", NAMES[kind_of(m)]),
        ("It sees", m.captures),
        ("It misses", m.misses),
        ("For whom", m.for_whom),
        ("Whose", m.owner),
        ("Shows something of", shows or "none of the similarities and differences"),
        ("Used with", listed([names[a] for a in m.approaches]) or "any approach"),
        ("Required", m.duty or ""),
        ("Status", m.status or ""),
    ]
    page = next((s for s in knowledge.sources if s.id == m.page and s.address), None)
    own = (
        f"<dt>Its own page</dt><dd>{markup.outside(page.address, page.title)}</dd>"
        if page and page.address
        else ""
    )
    return markup.wrap(
        "article",
        [
            markup.element("h2", m.name),
            f"<p>{escape(m.adds)}{notes.mark(m)}</p>",
            f"<dl class='b-facts'>{''.join(f'<dt>{k}</dt><dd>{escape(v)}</dd>' for k, v in facts if v)}{own}</dl>",
        ],
        "b-card",
    )
