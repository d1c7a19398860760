"""The router: the knowledge or its problems, then one page, in the order in which a run goes."""

import streamlit as st

from components.app import address, layout, problems, resources, tabs
from components.app.routes import ROUTES, START
from knowledge.models.knowledge import Knowledge


def run(knowledge: Knowledge) -> None:
    """Draw the page that the address names."""
    address.adopt_question(knowledge)  # first, since the tab of the questions is called after it
    titles = tabs.titles(knowledge)
    pages = [
        st.Page(route.script, url_path=route.path, default=route is START, title=titles[route])
        for route in ROUTES
    ]
    unknown = address.unknown_page()
    if unknown:  # it shows the first page, which says so: Streamlit would put a box in the way
        pages.append(st.Page(START.script, url_path=unknown, title=titles[START]))
    page = st.navigation(pages, position="hidden")
    path = START.path if unknown else page.url_path
    address.sync(knowledge, path)
    layout.begin(knowledge, path)
    page.run()
    layout.end(knowledge, path)


st.set_page_config(page_icon="🧭", layout="centered", initial_sidebar_state="collapsed")
loaded = resources.found()
if isinstance(loaded, Knowledge):
    run(loaded)
else:
    problems.show(loaded)
