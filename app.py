"""The router: the knowledge or its problems, the pages, the address, then one page."""

import streamlit as st

from components.app import layout, problems, resources, state
from components.app.routes import ROUTES, START
from knowledge.models.knowledge import Knowledge


def run(knowledge: Knowledge) -> None:
    """Draw the page that the address names."""
    named = layout.names(knowledge)
    page = st.navigation(
        [
            st.Page(
                route.script,
                url_path=route.path,
                default=route is START,
                title=f"{name} - Bearings" if (name := named.get(route)) else route.title,
            )
            for route in ROUTES
        ],
        position="hidden",
    )
    state.sync(knowledge, page.url_path)
    layout.begin(knowledge, page.url_path)
    page.run()
    layout.end(knowledge, page.url_path)


st.set_page_config(page_icon="🧭", layout="centered", initial_sidebar_state="collapsed")
found = resources.found()
if isinstance(found, Knowledge):
    run(found)
else:
    problems.show(found)
