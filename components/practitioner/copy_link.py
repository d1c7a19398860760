"""A button that copies the address of the page, which holds the answers."""

import streamlit as st

from components.app.page import Page

TEMPLATE = "practitioner/result.html"


def show(p: Page) -> None:
    """The button. Where a browser may not copy, it says where the address is."""
    markup = p.markup(TEMPLATE, "copy_link")
    st.html(markup, unsafe_allow_javascript=True)
