"""Initiatives: the list with its filters and picture, and one initiative with where it sits."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from components.app import links, state
from components.html import markup
from components.html.markup import Markup, Notes
from engine.initiatives import NOT_LAW, PAST, Wanted, finding, neighbours
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    APPROACH_PARAMETER,
    KIND_PARAMETER,
    SEARCH_PARAMETER,
    STATUS_PARAMETER,
)
from pictures.timeline import lanes_picture, of_events, of_initiatives
from wording.lists import listed

KINDS = {
    "law": "Laws",
    "policy": "Policies and plans",
    "standard": "Standards",
    "programme": "Programmes",
    "framework": "Frameworks",
    "tool": "Tools",
    "movement": "Movements",
}
ONE = {
    "law": "a law",
    "policy": "a policy or plan",
    "standard": "a standard",
    "programme": "a programme",
    "framework": "a framework",
    "tool": "a tool",
    "movement": "a movement or network",
}
STATUSES = {
    "in-force": "In force",
    "active": "Active",
    "local": "In use in some places",
    "ended": "Ended",
    "renamed": "Renamed",
    "replaced": "Replaced",
    "proposed": "Proposed",
    "not-law": "Not law",
    "unknown": "Not known",
}
NEIGHBOURS = 8
FEW = 10  # below that a picture over time shows less than the list


def wanted(knowledge: Knowledge) -> Wanted:
    """The filters that the address holds. What is unknown there filters nothing."""
    kind, status, approach = (
        state.viewed(p) for p in (KIND_PARAMETER, STATUS_PARAMETER, APPROACH_PARAMETER)
    )
    return Wanted(
        kind if kind in KINDS else "",
        status if status in STATUSES else "",
        approach if approach in knowledge.approach_names else "",
    )


def filters(knowledge: Knowledge, now: Wanted) -> None:
    """Search and three menus. Each shows what the address holds."""
    key = state.widget_key("initiative-search")
    st.text_input(
        "Any name, old name or abbreviation",
        value=state.viewed(SEARCH_PARAMETER),
        key=key,
        max_chars=100,
        on_change=state.view_widget,
        args=(SEARCH_PARAMETER, key),
    )
    with st.container(horizontal=True, key="filters"):
        _menu(
            "Kind",
            KIND_PARAMETER,
            {k: KINDS[k] for k in KINDS if any(i.kind == k for i in knowledge.initiatives)},
            now.kind,
        )
        _menu(
            "Status",
            STATUS_PARAMETER,
            {s: STATUSES[s] for s in STATUSES if any(i.status == s for i in knowledge.initiatives)},
            now.status,
        )
        _menu(
            "Carries",
            APPROACH_PARAMETER,
            {a.id: a.name for a in knowledge.approaches},
            now.approach,
        )


def _menu(label: str, parameter: str, words: dict[str, str], held: str) -> None:
    key = state.widget_key("initiatives", parameter)
    words = {"": "Any", **words}
    st.selectbox(
        label,
        list(words),
        format_func=words.__getitem__,
        key=key,
        index=list(words).index(held) if held in words else 0,
        on_change=state.view_widget,
        args=(parameter, key),
    )


def listing(knowledge: Knowledge, shown: tuple[Initiative, ...], now: Wanted, searched: str) -> str:
    """The initiatives in the order given, each with its status in words; or what to do if there is
    none.
    """
    if not knowledge.initiatives:
        return markup.element("p", "There are no initiatives in this knowledge folder.")
    if not shown:
        about = f" for “{searched[:60]}”" if searched else ""
        return markup.element(
            "p", f"Nothing was found{about} with these filters. Take one back, or try another name."
        )
    number = markup.number_word(len(shown)).capitalize()
    order = "as the search ranks them" if searched else "oldest first"
    said = f"{number} {'initiative' if len(shown) == 1 else 'initiatives'}, {order}."
    by_name = sum(any(c.approach == now.approach for c in i.carries) for i in shown)
    if now.approach and by_name < len(shown):
        said += f" {by_name} of them {'names' if by_name == 1 else 'name'} this approach; the others cut across all."
    return markup.element("p", said, "b-quiet") + "".join(
        markup.wrap(
            "article",
            [
                f'<p class="b-hit">{links.initiative(i.id, i.name)} <span class="b-status">{_status(i)}</span></p>',
                f"<p>{escape(i.text)} <span class='b-quiet'>{escape(i.years)}. {escape(ONE[i.kind].capitalize())}.</span></p>",
            ],
        )
        for i in shown
    )


def _status(i: Initiative) -> str:
    return escape(STATUSES[i.status])


def pictures(knowledge: Knowledge, shown: tuple[Initiative, ...]) -> list[str]:
    """Which initiatives carry which approaches, and when they came, with the table. Nothing for a
    handful: a list says it.
    """
    if len(shown) < FEW:
        return []
    title = finding(knowledge, shown)
    svg = lanes_picture(of_initiatives(knowledge, {i.id for i in shown}), "lanes", title)
    names = knowledge.approach_names
    rows = (
        (
            str(i.began),
            Markup(links.initiative(i.id, i.name)),
            ONE[i.kind],
            STATUSES[i.status],
            "all"
            if i.everywhere and not i.carries
            else ", ".join(names[c.approach] for c in i.carries),
        )
        for i in shown
    )
    table = markup.table(
        "Initiatives by year", ("Year", "Initiative", "What it is", "Status", "Carries"), rows
    )
    return [
        markup.heading("What carries what, and since when"),
        markup.heading(title, 3),
        markup.picture(
            svg,
            "Each mark is an initiative in the year it began. ● It is chiefly about the approach. ○ It brings "
            "some of it. × It ended, or was renamed or replaced. What carries what is our judgement.",
        ),
        markup.details("The picture as a table", [table]),
    ]


def timeline(knowledge: Knowledge) -> list[str]:
    """What happened in each approach, over all of them."""
    lanes = of_events(knowledge)
    events = sorted(
        (e.when.removeprefix("c. "), a.name, e.text)
        for a in knowledge.approaches
        for e in a.timeline
    )
    first = min(m.year for lane in lanes for m in lane.marks)
    begun = [lane.name for lane in lanes if any(m.year == first for m in lane.marks)]
    title = (
        f"The story of {listed(begun)} is told from {first}, before any other"
        if len(begun) < min(len(lanes), 3)
        else f"They begin in {first}"
    )
    table = markup.table("Events by year", ("When", "Approach", "What happened"), events)
    return [
        markup.heading(title, 3),
        markup.picture(
            lanes_picture(lanes, "events", title), "Each mark is an event, in its year."
        ),
        markup.details("The picture as a table", [table]),
    ]


def one(knowledge: Knowledge, i: Initiative, notes: Notes) -> str:
    """One initiative: what it is, its status, where it sits, what it shares, and the door into
    compare.
    """
    return "".join(
        (
            _opening(knowledge, i, notes),
            _where_it_sits(knowledge, i, notes),
            _shares(knowledge, i, notes),
            _pulls(knowledge, i, notes),
        )
    )


def _opening(knowledge: Knowledge, i: Initiative, notes: Notes) -> str:
    known = {s.id: s for s in knowledge.sources}
    followed = [
        links.initiative(f.id, f.name)
        for id_ in i.followed_by
        for f in knowledge.initiatives
        if f.id == id_
    ]
    aliases = ", ".join(f"{a.name}{f' ({a.when})' if a.when else ''}" for a in i.aliases)
    page = known.get(i.page or "")
    facts = [
        ("What it is", escape(ONE[i.kind].capitalize())),
        ("Whose", escape(i.owner)),
        ("When", escape(i.years)),
        ("Also called", escape(aliases)),
        ("What followed", " and ".join(followed)),
        ("Read more", markup.outside(page.address, page.title) if page and page.address else ""),
    ]
    loud = i.status in (*PAST, *NOT_LAW)
    repeated = i.status_text.lower().startswith(STATUSES[i.status].lower())
    said = (
        escape(i.status_text)
        if repeated
        else f"<strong>{_status(i)}.</strong> {escape(i.status_text)}"
    )
    return "".join(
        (
            notes.claim(i, i.text).replace("<p>", '<p class="b-lead">', 1),
            f'<div class="b-notice"><p>{said}</p></div>' if loud else f"<p>{said}</p>",
            '<dl class="b-facts">',
            *(f"<dt>{label}</dt><dd>{text}</dd>" for label, text in facts if text),
            "</dl>",
        )
    )


def _where_it_sits(knowledge: Knowledge, i: Initiative, notes: Notes) -> str:
    names = knowledge.approach_names
    more = ", and bears most on these:" if i.carries else "."
    across = (
        [markup.element("p", f"It cuts across all the approaches{more}")] if i.everywhere else []
    )
    items = [
        f"<li><strong>{'Mainly' if c.how == 'mainly' else 'Also'}: {links.approach(c.approach, names[c.approach])}.</strong> "
        f"{escape(c.because)}{notes.mark(c)}</li>"
        for c in i.carries
    ]
    ids = tuple(c.approach for c in i.carries)
    door = (
        f"<p>{links.comparison(ids[:4], 'Compare these approaches side by side')}</p>"
        if len(ids) > 1
        else f"<p>{links.comparison(ids, 'Compare with another approach')}</p>"
        if ids
        else ""
    )
    return "".join(
        (markup.heading("Where it sits"), *across, markup.wrap("ul", items) if items else "", door)
    )


def _pulls(knowledge: Knowledge, i: Initiative, notes: Notes) -> str:
    names = knowledge.axis_names
    items = [
        f"<li><strong>{escape(names[b.difference])}.</strong> {escape(b.because)}{notes.mark(b)}</li>"
        for b in i.bears_on
    ]
    return markup.heading("Which way it pulls practice") + markup.wrap("ul", items) if items else ""


def _shares(knowledge: Knowledge, i: Initiative, notes: Notes) -> str:
    """What the approaches it carries have in common, and the initiatives that carry the same ones."""
    carried = [a for a in knowledge.approaches if a.id in {c.approach for c in i.carries}] or list(
        knowledge.approaches
    )
    strong = [
        s
        for s in knowledge.similarities
        if all(a.similarities[s.id].strength == "strong" for a in carried)
    ]
    shown = strong or knowledge.similarities
    lead = (
        "Strong in all that it carries:"
        if strong
        else "In all approaches, more strongly in some than in others:"
    )
    items = markup.wrap("ul", (notes.claim(s, f"{s.name}. {s.text}", "li") for s in shown))
    near = neighbours(knowledge, i)
    names = knowledge.approach_names
    rows = [
        f"<li>{links.initiative(n.initiative.id, n.initiative.name)}{_also(n.shared, names) if len(i.carries) > 1 else ''}</li>"
        for n in near
    ]
    return "".join(
        (
            markup.heading("What it shares"),
            markup.element("p", lead),
            items,
            markup.element("p", "Related initiatives that still go on", "b-label") if rows else "",
            markup.wrap("ul", rows[:NEIGHBOURS]) if rows else "",
            markup.details(
                f"{markup.number_word(len(rows) - NEIGHBOURS).capitalize()} more",
                [markup.wrap("ul", rows[NEIGHBOURS:])],
            )
            if len(rows) > NEIGHBOURS
            else "",
        )
    )


def _also(shared: tuple[str, ...], names: dict[str, str]) -> str:
    return f' <span class="b-quiet">also about {escape(listed([names[a] for a in shared]))}</span>'


def by_relevance(found: Iterable[Initiative], order: list[str]) -> tuple[Initiative, ...]:
    """Those that a search found, in the order of the search."""
    place = {id_: n for n, id_ in enumerate(order)}
    return tuple(sorted((i for i in found if i.id in place), key=lambda i: place[i.id]))
