"""How every page looks. Our server sends it with the page, once; Streamlit's own does not."""

from functools import cache
from pathlib import Path
from threading import Event

import streamlit as st
from streamlit import runtime

from components.html import render
from pictures import svg

SHEETS = (Path(__file__).with_name("style.css"), svg.STYLE)
_TEMPLATE = "app/page.html"
_sent_with_the_page = Event()


def comes_with_the_page() -> None:
    """Say that this process sends every page with its look."""
    _sent_with_the_page.set()


@cache
def sheet() -> str:
    """All of it, as one sheet."""
    sheets = [path.read_text(encoding="utf-8") for path in SHEETS]
    return "\n".join(sheets)


def draw() -> None:
    """Bring the look, where the page came without it: `streamlit run app.py`."""
    if _sent_with_the_page.is_set() or not runtime.exists():
        return
    style = render.block(_TEMPLATE, "look", {"sheet": sheet()})
    st.html(style)
