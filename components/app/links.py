"""Links inside reading matter. Every one keeps the answers."""

from html import escape
from urllib.parse import urlencode

from components.app import state
from components.app.routes import APPROACH, COMPARE, INITIATIVES, Route
from engine.answers import Answers, encode
from knowledge.reserved import APPROACH_PARAMETER, COMPARE_PARAMETER, INITIATIVE_PARAMETER


def to(route: Route, text: str, css: str = "", label: str = "", **parameters: str) -> str:
    """A link to a page's view. `label` is what is read aloud where the text alone would not say
    where it leads.
    """
    asked = query(state.address(**parameters))
    look = f' class="{css}"' if css else ""
    aloud = f' aria-label="{escape(label)}"' if label else ""
    address = f"{route.path}?{asked}" if asked else route.path or "."
    return f'<a{look}{aloud} href="{escape(address)}" target="_self">{escape(text)}</a>'


def href(route: Route, **parameters: str) -> str:
    """The address of a page's view, for a link inside the page: it keeps the answers."""
    asked = query(state.address(**parameters))
    return f"{route.path}?{asked}" if asked else route.path or "."


def query(parameters: dict[str, str]) -> str:
    """Parameters as a link has them. A comma stays a comma, so that people can read it."""
    return urlencode(parameters, safe=",.")


def with_answers(route: Route, answers: Answers, text: str) -> str:
    """A link to a page with answers other than the visitor's own, in a tab of its own so that
    theirs are not lost.
    """
    return f'<a href="{escape(f"{route.path}?{query(encode(answers))}")}" target="_blank">{escape(text)}</a>'


def approach(id_: str, name: str) -> str:
    """A link to an approach's own page."""
    return to(APPROACH, name, "b-name", **{APPROACH_PARAMETER: id_})


def initiative(id_: str, name: str) -> str:
    """A link to an initiative's own view."""
    return to(INITIATIVES, name, "b-name", **{INITIATIVE_PARAMETER: id_})


def comparison(ids: tuple[str, ...], text: str, label: str = "") -> str:
    """A link to approaches side by side."""
    return to(COMPARE, text, label=label, **{COMPARE_PARAMETER: ",".join(ids)})
