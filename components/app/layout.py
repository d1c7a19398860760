"""What every page has: the style sheet, its title, focus, and the foot."""

from pathlib import Path

import streamlit as st

from components.app import menu, visit
from components.app.routes import ROUTES
from components.app.widgets import as_markdown
from components.html import render
from knowledge.models.knowledge import Knowledge
from pictures import svg
from wording.say import say

_SHEETS = (Path(__file__).with_name("style.css"), svg.STYLE)
_TEMPLATE = "app/page.html"
# Of what a link holds and is not known here, so much is shown.
MOST_PARTS = 3
LONGEST_PART = 40


def begin(knowledge: Knowledge, page: str) -> None:
    """The style sheet and the menu of the page with this path."""
    for sheet in _SHEETS:
        st.html(sheet)
    if not any(route.bare for route in ROUTES if route.path == page):
        menu.draw(knowledge, page)


def title(text: str, place: str) -> None:
    """The page's one H1. It takes the focus when the visitor comes to a new `place`, and names the
    page's language.
    """
    st.title(as_markdown(text), anchor=False)
    values = {"entered": visit.entered(place), "place": place}
    st.html(render.block(_TEMPLATE, "focus", values), unsafe_allow_javascript=True)


def not_understood() -> str:
    """The first few parts of the link that are not known here; empty if all of it is."""
    ignored = visit.answers().ignored
    parts = ", ".join(f"“{part[:LONGEST_PART]}”" for part in ignored[:MOST_PARTS])
    if len(ignored) > MOST_PARTS:
        parts += say("app.and-more")
    return parts


def end(knowledge: Knowledge, page: str) -> None:
    """The foot: what this is, what becomes of what people say, edition and version."""
    of_workshop = any(route.of_workshop for route in ROUTES if route.path == page)
    values = {
        "privacy": say("app.room-privacy") if of_workshop else say("app.privacy"),
        "edition": knowledge.edition,
        "version": knowledge.version,
    }
    st.html(render.block(_TEMPLATE, "foot", values))


def link_notice() -> None:
    """Says kindly that a part of the link was not understood, and which."""
    ignored = not_understood()
    if ignored:
        values = {"parts": render.context_of()["parts"], "ignored": ignored}
        st.html(render.block(_TEMPLATE, "link_notice", values))
