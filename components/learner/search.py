"""The search box, and what a search found, with where it was found."""

from html import escape
from itertools import groupby

import streamlit as st

from components.app import links, state
from components.app.routes import APPROACH, COUNTS, GLOSSARY, INITIATIVES, SEARCH
from components.html import markup
from engine.search import MAX_CHARACTERS, MAX_WORDS, Found, Hit, Index
from knowledge.reserved import SEARCH_PARAMETER

KINDS = {
    "approach": "Approaches",
    "pair": "Names that are confused",
    "initiative": "Initiatives",
    "measure": "Measures",
    "term": "Terms",
    "tool": "Tools",
}
ORDER = list(KINDS)
SHOWN = 6  # of a kind; the rest opens
LABEL = "Search by a name, an old name, an abbreviation or a question"


def box(go: bool = False) -> None:
    """Where to type. `go` is for other pages: it leads to the search page."""
    key = state.widget_key("search")
    typed = st.text_input(
        LABEL,
        value="" if go else state.viewed(SEARCH_PARAMETER),
        key=key,
        max_chars=MAX_CHARACTERS,
        on_change=None if go else state.view_widget,
        args=None if go else (SEARCH_PARAMETER, key),
    )
    if go and typed:
        st.switch_page(SEARCH.script, query_params=state.address(**{SEARCH_PARAMETER: typed}))


def results(index: Index, query: str) -> str:
    """Everything found, by kind; or a sentence that says what to do."""
    found = index.search(query)
    if not found.words:
        return markup.element(
            "p",
            "Type a word to look for: the name of an approach, a law or a programme, a form, a term. Old "
            "names and abbreviations are found too."
            if not query.strip()
            else "There is no word in what you typed. Type a name or a term, in letters.",
        )
    said = (
        markup.notice(
            f"A search takes up to {MAX_WORDS} words and {MAX_CHARACTERS} characters. The rest was left out."
        )
        if found.cut
        else ""
    )
    said += "".join(
        markup.element("p", f"No name here has “{typed}”. Shown is what has {_either(used)}.")
        for typed, used in found.slips
    )
    if not found.hits:
        ways = " · ".join(
            (
                links.to(APPROACH, "All approaches"),
                links.to(INITIATIVES, "All initiatives"),
                links.to(GLOSSARY, "All terms"),
            )
        )
        return (
            said
            + markup.element(
                "p",
                f"Nothing was found for “{' '.join(found.words)}”. Try one word of it, or another name.",
            )
            + f"<p>{ways}</p>"
        )
    first = "".join(_caution(hit) for hit in found.hits if hit.item.kind == "caution")
    ranked = sorted(
        (hit for hit in found.hits if hit.item.kind != "caution"),
        key=lambda h: ORDER.index(h.item.kind),
    )
    groups = [(kind, list(hits)) for kind, hits in groupby(ranked, key=lambda h: h.item.kind)]
    groups.sort(key=lambda g: -g[1][0].score)  # what fits most closely stands first, whatever it is
    return (
        said
        + first
        + markup.element("p", _count(found), "b-quiet")
        + "".join(_group(kind, hits) for kind, hits in groups)
    )


def _caution(hit: Hit) -> str:
    """What comes before any approach, for somebody who searches in a hurry."""
    return f'<div class="b-caution"><h2>{escape(hit.item.name)}</h2><p><strong>First:</strong> {escape(hit.item.summary)}</p></div>'


def _either(words: tuple[str, ...]) -> str:
    """Words that were taken instead: “this” or “that”."""
    return " or ".join(f"“{word}”" for word in words[:3])


def _count(found: Found) -> str:
    number = len(found.hits)
    return f"{markup.number_word(number).capitalize()} {'thing was' if number == 1 else 'things were'} found."


def _group(kind: str, hits: list[Hit]) -> str:
    rest = (
        [
            markup.details(
                f"{markup.number_word(len(hits) - SHOWN).capitalize()} more",
                map(_card, hits[SHOWN:]),
            )
        ]
        if len(hits) > SHOWN
        else []
    )
    return markup.wrap(
        "section", [markup.heading(KINDS[kind]), *map(_card, hits[:SHOWN]), *rest], "b-found"
    )


def _card(hit: Hit) -> str:
    item = hit.item
    where = _where(hit)
    return markup.wrap(
        "article",
        [
            f'<p class="b-hit">{_link(hit)}</p>',
            markup.element("p", item.summary),
            markup.element("p", where, "b-quiet") if where else "",
        ],
    )


def _link(hit: Hit) -> str:
    item = hit.item
    if item.kind == "approach":
        return links.approach(item.id, item.name)
    if item.kind == "initiative":
        return links.initiative(item.id, item.name)
    if item.kind == "pair":
        return links.comparison(tuple(item.id.split(",")), item.name)
    if item.kind == "tool":
        return links.approach(item.of, item.name)
    return links.to(
        GLOSSARY if item.kind == "term" else COUNTS,
        item.name,
        "b-name",
        **{SEARCH_PARAMETER: item.name},
    )


def _where(hit: Hit) -> str:
    """Where it was found, unless that is its name, which stands above."""
    if hit.field.where == "alias":
        when = f" ({hit.field.when})" if hit.field.when else ""
        return f"Found under another name: “{hit.field.text}”{when}."
    if hit.field.where == "text" and hit.field.text != hit.item.summary:
        return f"Found in its text: “{_short(hit.field.text)}”"
    return "Found in this text." if hit.field.where == "text" else ""


def _short(text: str) -> str:
    return text if len(text) < 180 else text[: text.rfind(" ", 0, 170)] + " …"
