"""A broken link is met politely, on the shipped knowledge. A browser looks at one for each page."""

from urllib.parse import parse_qs, urlsplit

import pytest

from components.app.routes import ROUTES
from tests.broken_links import BROKEN, HARM
from tests.pages.visit import Node, Parameters, parse, shown, title, visit

BY_PATH = {route.path: route for route in ROUTES}


@pytest.fixture(autouse=True)
def shipped(gardens: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app reads what is shipped."""
    monkeypatch.delenv("BEARINGS_KNOWLEDGE")


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path[:50])
def test_a_broken_link_is_met_politely(path: str) -> None:
    parts = urlsplit(path)
    parameters: Parameters = {}
    parameters.update(parse_qs(parts.query, keep_blank_values=True))
    app = visit(BY_PATH[parts.path.strip("/")], parameters)
    page = shown(app)
    assert title(app)
    assert not app.exception
    assert "Traceback" not in page.text
    assert not harmful(page)


def test_harm_is_seen_where_it_is_done() -> None:
    assert harmful(parse(HARM))
    assert harmful(parse('<a href="javascript:alert(1)">b</a>'))
    assert not harmful(parse('<a href="/result">b</a>'))


def harmful(page: Node) -> list[Node]:
    """What a link must never bring onto a page, were it of markup or of Markdown."""
    scripts = [script for script in page.all("script") if "alert(1)" in str(script.children)]
    pictures = [picture for picture in page.all("img") if picture.attributes.get("src") == "x"]
    links = [link for link in page.all("a") if _is_script(link)]
    obeyed = [text for text in page.all("markdown") if "**bold**" in text.text]
    return [*scripts, *pictures, *links, *obeyed]


def _is_script(link: Node) -> bool:
    return link.attributes.get("href", "").startswith("javascript")
