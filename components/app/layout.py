"""What every page has: its look, its title, focus, and the foot."""

import streamlit as st

from components.app import links, look, menu, uploads, visit
from components.app.routes import route_of
from components.app.widgets import as_markdown
from components.html import render
from engine.days import today
from knowledge.models.knowledge import Knowledge
from wording.answers import quoted
from wording.dates import day
from wording.say import say

_TEMPLATE = "app/page.html"
# Of what a link holds and is not known here, so much is shown.
MOST_PARTS = 3
LONGEST_PART = 40


def begin(knowledge: Knowledge, page: str) -> None:
    """The look, and the menu of the page with this path."""
    look.draw()
    uploads.begin()
    if not route_of(page).bare:
        menu.draw(knowledge, page)


def title(text: str, place: str, tab: str = "") -> None:
    """The page's one H1. It takes the focus when the visitor comes to a new `place`, and names the
    page's language, and the browser's tab if that has another name than before.
    """
    escaped = as_markdown(text)
    st.title(escaped, anchor=False)
    entered = visit.entered(place)
    values = {"entered": entered, "place": place, "tab": tab}
    script = render.block(_TEMPLATE, "focus", values)
    st.html(script, unsafe_allow_javascript=True)


def not_understood() -> str:
    """The first few parts of the link that are not known here; empty if all of it is."""
    ignored = visit.answers().ignored
    first = ignored[:MOST_PARTS]
    quoted = [f"“{part[:LONGEST_PART]}”" for part in first]
    parts = ", ".join(quoted)
    if len(ignored) > MOST_PARTS:
        parts += say("app.and-more")
    return parts


def renamed(knowledge: Knowledge) -> str:
    """What now counts for answers that the link, or a file, gives in words of an earlier version;
    empty if there are none.
    """
    answers = visit.answers()
    now = [quoted(knowledge, *answer) for answer in answers.renamed]
    return ", ".join(now)


def end(knowledge: Knowledge, page: str) -> None:
    """The foot: what this is, what becomes of what people say, edition and version."""
    uploads.end()
    privacy = say("app.privacy")
    printed = say("app.printed", day=day(today()), address=links.this_page())
    if route_of(page).of_workshop:
        privacy = say("app.room-privacy")
        printed = ""  # the address of a room holds a secret
    values = {
        "privacy": privacy,
        "edition": knowledge.edition,
        "version": knowledge.version,
        "printed": printed,
        "live": True,
    }
    foot = render.block(_TEMPLATE, "foot", values)
    st.html(foot, unsafe_allow_javascript=True)
