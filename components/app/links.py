"""Links inside reading matter. Every one keeps the answers."""

from urllib.parse import urlencode

import streamlit as st

from components.app import address, routes
from components.app.routes import RESULT, Route
from engine.answers import Answers, encode
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import MATTERS_PARAMETER


def href(route: Route, **parameters: str) -> str:
    """The address of a page's view, for a link inside the page: it keeps the answers."""
    whole = address.with_answers(**parameters)
    asked = query(whole)
    if asked:
        return f"{route.path}?{asked}"
    return route.path or "."


def to(name: str, **parameters: str) -> str:
    """The same by the name of the route, such as "APPROACH", which templates know."""
    route = getattr(routes, name)
    return href(route, **parameters)


def this_page() -> str:
    """The whole address of this page, for a document; empty if the browser did not say where it
    is.
    """
    url = st.context.url
    if not url:
        return ""
    page, _, _ = url.partition("?")
    asked = query(address.shown())
    return f"{page}?{asked}"


def base() -> str:
    """Where this server is, as the browser sees it: what a page's path is added to. Empty if the
    browser did not say.
    """
    url = st.context.url or ""
    page, _, _ = url.partition("?")
    folder, _, _ = page.rpartition("/")
    return folder


def result(knowledge: Knowledge) -> str:
    """The whole address of the result for these answers, for a document, with the usual weights;
    empty if the browser did not say where it is.
    """
    server = base()
    if not server:
        return ""
    parameters = address.of_result(knowledge, **{MATTERS_PARAMETER: ""})
    asked = query(parameters)
    return f"{server}/{RESULT.path}?{asked}"


def query(parameters: dict[str, str]) -> str:
    """Parameters as a link has them. A comma stays a comma, so that people can read it."""
    return urlencode(parameters, safe=",.")


def with_answers(route: Route, answers: Answers) -> str:
    """The address of a page with answers other than the visitor's own."""
    parameters = encode(answers)
    asked = query(parameters)
    return f"{route.path}?{asked}"
