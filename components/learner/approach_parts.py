"""The first screen of an approach, and the ways between its parts."""

import streamlit as st

from components.app import links
from components.app.page import Page
from components.app.routes import APPROACH
from knowledge.reserved import APPROACH_PARAMETER, PART_PARAMETER
from views.approach_first import ApproachFirst
from wording.approach_parts import FIRST, HEADINGS, after, part_names, way_on

TEMPLATE = "learner/approach.html"


def first(p: Page, view: ApproachFirst) -> None:
    """The answer, the ways on, and beneath them one picture."""
    p.show(TEMPLATE, "first", view=view)
    contents(p, view.id, FIRST)
    p.show(TEMPLATE, "picture", view=view)
    _older_links(p, view.id)


def contents(p: Page, id_: str, here: str) -> None:
    """Links to every part; `here` is the one that is shown."""
    names = part_names()
    p.show(
        TEMPLATE,
        "contents",
        id=id_,
        here=here,
        names=names,
    )


def on(p: Page, id_: str, here: str) -> None:
    """The way to the part after this one."""
    part = after(here)
    text = way_on(part)
    p.show(
        TEMPLATE,
        "next",
        id=id_,
        part=part,
        text=text,
    )


def _older_links(p: Page, id_: str) -> None:
    """A link from before the parts names a heading: it goes on to the part that holds it."""
    headings = {}
    for heading, part in HEADINGS.items():
        headings[heading] = _address(id_, part)
    script = p.markup(TEMPLATE, "older_links", headings=headings)
    st.html(script, unsafe_allow_javascript=True)


def _address(id_: str, part: str) -> str:
    asked = {APPROACH_PARAMETER: id_, PART_PARAMETER: part}
    return links.href(APPROACH, **asked)
