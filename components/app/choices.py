"""What is chosen on a page and not sent yet: a group with a name, kept over a reload.

Streamlit names no group of boxes, and forgets what was not sent. A small script in the browser does
both. What it keeps stays in that browser's tab until another page is shown
(templates/app/page.html).
"""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.app import visit
from components.html import render

_TEMPLATE = "app/choices.html"


@contextmanager
def kept(place: str, label: str = "") -> Iterator[None]:
    """Around the widgets of the page at `place`, as its title names it. Boxes need a label for
    their group; other widgets bring their own.
    """
    with _group(place, label, keeping=True):
        yield


@contextmanager
def named(place: str, label: str) -> Iterator[None]:
    """Around boxes that are a group with this name, and are not kept."""
    with _group(place, label, keeping=False):
        yield


@contextmanager
def _group(place: str, label: str, keeping: bool) -> Iterator[None]:
    key = f"choices-{place}"
    with st.container(key=key, gap=None):
        yield
    values = {
        "place": place,
        "key": key,
        "label": label,
        "keeping": keeping,
        "visit": visit.mark(),
    }
    script = render.block(_TEMPLATE, "group", values)
    st.html(script, unsafe_allow_javascript=True)
