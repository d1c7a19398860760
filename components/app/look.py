"""How every page looks. Our server sends it with the page, once; Streamlit's own does not."""

from pathlib import Path

import streamlit as st
from streamlit import runtime

from components.html import render
from pictures import svg

SHEETS = (Path(__file__).with_name("style.css"), svg.STYLE)
_TEMPLATE = "app/page.html"
_servers: list[str] = []


def comes_with_the_page() -> None:
    """Say that this process sends every page with its look."""
    _servers.append("ours")


def draw() -> None:
    """Bring the look, where the page came without it: `streamlit run app.py`."""
    if _servers or not runtime.exists():
        return
    sheets = [path.read_text(encoding="utf-8") for path in SHEETS]
    style = render.block(_TEMPLATE, "look", {"sheets": sheets})
    st.html(style)
