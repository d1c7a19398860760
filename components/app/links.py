"""Links inside reading matter. Every one keeps the answers."""

from html import escape
from urllib.parse import urlencode

import streamlit as st

from components.app import address
from components.app.routes import APPROACH, COMPARE, INITIATIVES, RESULT, Route
from engine.answers import Answers, encode
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    APPROACH_PARAMETER,
    COMPARE_PARAMETER,
    INITIATIVE_PARAMETER,
    MATTERS_PARAMETER,
)


def to(route: Route, text: str, css: str = "", label: str = "", **parameters: str) -> str:
    """A link to a page's view. `label` is what is read aloud where the text alone would not say
    where it leads.
    """
    look = f' class="{css}"' if css else ""
    aloud = f' aria-label="{escape(label)}"' if label else ""
    return f'<a{look}{aloud} href="{escape(href(route, **parameters))}" target="_self">{escape(text)}</a>'


def href(route: Route, **parameters: str) -> str:
    """The address of a page's view, for a link inside the page: it keeps the answers."""
    asked = query(address.with_answers(**parameters))
    return f"{route.path}?{asked}" if asked else route.path or "."


def this_page() -> str:
    """The whole address of this page, for a document; empty if the browser did not say where it is."""
    place = st.context.url
    if not place:
        return ""
    return f"{place.split('?')[0]}?{query(address.shown())}"


def base() -> str:
    """Where this server is, as the browser sees it: what a page's path is added to. Empty if the
    browser did not say.
    """
    place = st.context.url or ""
    return place.split("?")[0].rpartition("/")[0]


def result(knowledge: Knowledge) -> str:
    """The whole address of the result for these answers, for a document, with the usual weights;
    empty if the browser did not say where it is.
    """
    if not base():
        return ""
    parameters = address.of_result(knowledge, **{MATTERS_PARAMETER: ""})
    return f"{base()}/{RESULT.path}?{query(parameters)}"


def query(parameters: dict[str, str]) -> str:
    """Parameters as a link has them. A comma stays a comma, so that people can read it."""
    return urlencode(parameters, safe=",.")


def with_answers(route: Route, answers: Answers) -> str:
    """The address of a page with answers other than the visitor's own."""
    return f"{route.path}?{query(encode(answers))}"


def approach(id_: str, name: str) -> str:
    """A link to an approach's own page."""
    return to(APPROACH, name, "b-name", **{APPROACH_PARAMETER: id_})


def initiative(id_: str, name: str) -> str:
    """A link to an initiative's own view."""
    return to(INITIATIVES, name, "b-name", **{INITIATIVE_PARAMETER: id_})


def comparison(ids: tuple[str, ...], text: str, label: str = "") -> str:
    """A link to approaches side by side."""
    return to(COMPARE, text, label=label, **{COMPARE_PARAMETER: ",".join(ids)})
