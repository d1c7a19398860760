"""What counts here? Ticks for what a service measures, and what it sees and does not see through them."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from components import markup, state
from components.markup import Notes
from components.terms import Terms
from engine.answers import SEPARATOR
from engine.cover import KINDS, Addition, Cover, Own, kind_of
from engine.explain import listed
from knowledge.fields import COUNTS_PARAMETER
from knowledge.landscape import Measure
from knowledge.schema import Knowledge

NAMES = {"output": "Outputs: what was done", "outcome-personal": "Outcomes that matter to one person",
         "outcome-programme": "Outcomes of a programme or service", "outcome-population": "Outcomes of a population",
         "relational": "Relational and holistic: how the contact and the life around it are"}
SHOWN, OWN_LENGTH, OWN_MOST = 6, 80, 12
SEEN, UNSEEN = "seen", "not seen"


def ticked(knowledge: Knowledge) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The measures that the address ticks, and the parts of it that are no measure here."""
    known = {m.id for m in knowledge.measures}
    parts = [part for part in dict.fromkeys(state.viewed(COUNTS_PARAMETER).split(SEPARATOR)) if part]
    return tuple(p for p in parts if p in known), tuple(p for p in parts if p not in known)


def choice(knowledge: Knowledge, now: tuple[str, ...], terms: Terms) -> None:
    """Every measure as a box to tick, by kind. Nothing is sent until the button below is pressed."""
    names = knowledge.approach_names
    for kind in KINDS:
        held = [m for m in knowledge.measures if kind_of(m) == kind]
        if not held:
            continue
        with st.expander(f"{NAMES[kind]} ({len(held)})", expanded=kind == KINDS[0], key=state.widget_key("kind", kind)):
            markup.show(terms.beside(NAMES[kind], *(m.name for m in held)))
            for m in held:
                used = f" *{markup.as_markdown(listed([names[a] for a in m.approaches]))}*" if len(m.approaches) in (1, 2) else ""
                st.checkbox(f"{markup.as_markdown(m.name)}{used}", value=m.id in now, on_change="ignore", key=_key(m.id))
    markup.show(markup.element("p", "Your ticks are kept, in the link, when you press the button.", "b-quiet"))
    st.button("Show what we see", type="primary", key="counts-show", on_click=_show, args=(knowledge,))


def _key(id_: str) -> str:
    return state.widget_key("measure", id_)


def _show(knowledge: Knowledge) -> None:
    held = (m.id for m in knowledge.measures if state.widget_value(_key(m.id)))
    state.view(**{COUNTS_PARAMETER: SEPARATOR.join(held)})


def own() -> None:
    """A visitor's own measures: added for the visit, in no link, and taken out again."""
    with st.expander("Add one that is not listed", key="own"):
        name, kind = state.widget_key("own-name"), state.widget_key("own-kind")
        st.text_input("What you count or ask", key=name, max_chars=OWN_LENGTH, on_change="ignore",
                      help="Name a measure, not a person. It stays in this visit and is not in the link.")
        st.selectbox("What it is", KINDS, format_func=NAMES.__getitem__, key=kind, on_change="ignore")
        st.button("Add it", key="own-add", on_click=_add, args=(name, kind))
        if state.own_measures():
            st.button("Take my own out again", key="own-clear", on_click=state.hold_own_measures, args=((),))


def _add(name: str, kind: str) -> None:
    typed, chosen = str(state.widget_value(name) or "").strip(), str(state.widget_value(kind))
    if typed and chosen in KINDS:
        state.hold_own_measures((*state.own_measures(), Own(typed[:OWN_LENGTH], chosen))[:OWN_MOST])


def _short(kind: str) -> str:
    """A kind inside a sentence."""
    return NAMES[kind].split(":")[0].lower()


def summary(knowledge: Knowledge, cover: Cover, count: int) -> str:
    """What is seen and what is not, in two sentences computed from the ticks."""
    kinds = [_short(k) for k in cover.unseen_kinds]
    names = knowledge.axis_names
    unseen = [names[id_] for id_ in cover.unseen]
    first = (f"You count {count} {'thing' if count == 1 else 'things'}. " +
             (f"Nothing among them shows {listed(kinds)}." if kinds else "Among them is something of every kind."))
    second = (f"Nothing you count shows anything of: {listed(unseen)}." if unseen else
              "Each similarity and each difference is seen by something you count.")
    return markup.element("p", f"{first} {second}", "b-lead")


def table(knowledge: Knowledge, cover: Cover) -> str:
    """The cover, as a table: what could be seen, whether it is, and through what."""
    return markup.table("What you see through what you count", ("What there is to see", "Seen?", "Through what"),
                        rows(knowledge, cover))


def rows(knowledge: Knowledge, cover: Cover) -> tuple[tuple[str, str, str], ...]:
    """The rows of that table."""
    parts = [(NAMES[k], seen) for k, seen in cover.kinds.items()]
    parts += [(f"Similarity: {s.name}", cover.similarities[s.id]) for s in knowledge.similarities]
    parts += [(f"Difference: {d.name}", cover.differences[d.id]) for d in knowledge.differences]
    return tuple((name, f"● {SEEN}" if seen else f"○ {UNSEEN}", ", ".join(seen) or "nothing you count") for name, seen in parts)


def additions(knowledge: Knowledge, found: tuple[Addition, ...], notes: Notes) -> str:
    """What each measure would add, those that show most of what is unseen first."""
    if not found:
        return markup.element("p", "Nothing listed here would show something that you do not see already.")
    items = [_addition(knowledge, a, notes) for a in found]
    rest = [markup.details(f"{len(items) - SHOWN} more", [markup.wrap("ul", items[SHOWN:])])] if len(items) > SHOWN else []
    return "".join((markup.wrap("ul", items[:SHOWN]), *rest))


def _addition(knowledge: Knowledge, a: Addition, notes: Notes) -> str:
    names = knowledge.axis_names
    new = [_short(kind_of(a.measure))] if a.kind else []
    new += [names[id_] for id_ in (*a.similarities, *a.differences)]
    return (f"<li><strong>{escape(a.measure.name)}.</strong> {escape(a.measure.adds)}{notes.mark(a.measure)}"
            f'<span class="b-said">New to you: {escape(listed(new))}. It misses: {escape(a.measure.misses)}</span></li>')


def droppable(found: tuple[Measure, ...]) -> str:
    """What shows nothing that the rest does not show, and is not required."""
    if not found:
        return markup.element("p", "Everything you ticked either shows something that nothing else shows, or is required.")
    items = markup.wrap("ul", (markup.element("li", f"{m.name}. It shows: {m.captures}") for m in found))
    said = ("Each of these shows nothing of the similarities and differences that the rest does not show, and we know of nobody "
            "who requires it. Drop one at a time, and look again. Ask first who uses the figure.")
    return markup.element("p", said) + items


def duties(counted: Iterable[Measure], notes: Notes) -> str:
    """What somebody requires, so that nobody drops it by mistake."""
    items = [f"<li><strong>{escape(m.name)}.</strong> {escape(m.duty or '')}{notes.mark(m)}</li>" for m in counted if m.duty]
    return markup.element("p", "Required by somebody", "b-label") + markup.wrap("ul", items) if items else ""


def fair_case(knowledge: Knowledge, notes: Notes) -> str:
    """The honest case for counting, and for what cannot be counted: both forces with their cost."""
    return markup.wrap("div", (markup.wrap("div", [
        markup.element("h3", f.name), f"<p><strong>It asks:</strong> {escape(f.asks)}</p>",
        markup.for_and_cost(f.fair_case, f.cost, notes.mark(f))], "b-pole") for f in knowledge.forces), "b-poles")


def card(m: Measure, knowledge: Knowledge, notes: Notes) -> str:
    """One measure in full, for somebody who came for it."""
    names = {**knowledge.axis_names, **knowledge.approach_names}
    shows = listed([names[id_] for id_ in (*m.similarities, *m.differences)])
    facts = [("Kind", NAMES[kind_of(m)]), ("It sees", m.captures), ("It misses", m.misses), ("For whom", m.for_whom),
             ("Whose", m.owner), ("Shows something of", shows or "none of the similarities and differences"),
             ("Used with", listed([names[a] for a in m.approaches]) or "any approach"), ("Required", m.duty or ""),
             ("Status", m.status or "")]
    page = next((s for s in knowledge.sources if s.id == m.page and s.address), None)
    own = f"<dt>Its own page</dt><dd>{markup.outside(page.address, page.title)}</dd>" if page and page.address else ""
    return markup.wrap("article", [
        markup.element("h2", m.name), f"<p>{escape(m.adds)}{notes.mark(m)}</p>",
        f"<dl class='b-facts'>{''.join(f'<dt>{k}</dt><dd>{escape(v)}</dd>' for k, v in facts if v)}{own}</dl>"], "b-card")
