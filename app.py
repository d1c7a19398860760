"""The router: the knowledge or its problems, then one page, in the order in which a run goes."""

import streamlit as st

from components.app import address, layout, made, problems, resources, tabs
from components.app.routes import routes_here
from knowledge.models.knowledge import Knowledge


def run(knowledge: Knowledge) -> None:
    """Draw the page that the address names."""
    address.adopt_question(knowledge)  # first, since the tab of the questions is called after it
    names = tabs.names(knowledge)
    pages = made.pages(routes_here(), tuple(names.items()))
    page = made.for_one_run(st.navigation(pages, position="hidden"))
    address.sync(knowledge, page.url_path)
    layout.begin(knowledge, page.url_path)
    page.run()
    layout.end(knowledge, page.url_path)


st.set_page_config(page_icon="🧭", layout="centered", initial_sidebar_state="collapsed")
loaded = resources.found()
if isinstance(loaded, Knowledge):
    run(loaded)
else:
    problems.show(loaded)
