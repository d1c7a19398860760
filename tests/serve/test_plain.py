"""The plain pages are served, and the page that a browser first gets leads to the one like it."""

import re
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from components.app.routes import ABOUT, APPROACH, ROUTES
from components.plain import site
from components.plain.places import INDEX, SEARCH, of_approach
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import shown, visit
from wording.say import say

PLAIN = re.compile(r'<a href="\./(plain/[^"]+)">')


def test_a_plain_page_is_served_with_what_it_loads(client: TestClient) -> None:
    page = client.get(f"/plain/{SEARCH}")
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    for name in re.findall(r'<(?:link|script)[^>]* (?:href|src)="([^":]+)"', page.text):
        assert client.get(str(page.url.join(name))).status_code == 200


@pytest.mark.parametrize("path", ["/plain", "/plain/"])
def test_the_folder_leads_to_its_first_page(client: TestClient, path: str) -> None:
    page = client.get(path, follow_redirects=True)
    assert page.status_code == 200
    assert "<h1>" in page.text


def test_it_is_sent_compressed_to_whoever_takes_that(client: TestClient) -> None:
    packed = client.get("/plain/turn.html", headers={"accept-encoding": "gzip"})
    whole = client.get("/plain/turn.html", headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in whole.headers
    assert packed.headers["vary"] == whole.headers["vary"] == "Accept-Encoding"
    assert packed.text == whole.text


@pytest.mark.parametrize("path", ["nothing.html", "../app.py", "approach/", "style.css/x"])
def test_what_is_no_plain_page_is_answered_by_our_own(client: TestClient, path: str) -> None:
    assert client.get(f"/plain/{path}").status_code == 404


def test_every_first_page_leads_to_a_plain_one(client: TestClient, shipped: Knowledge) -> None:
    there = {f"plain/{path}" for path in site.pages(shipped, date(2026, 3, 4))}
    for route in ROUTES:
        found = set(PLAIN.findall(client.get(f"/{route.path}").text))
        assert len(found) == 1
        assert found <= there, route


def test_the_plain_page_shows_the_same(client: TestClient, shipped: Knowledge) -> None:
    approach = shipped.approaches[-1].id
    html = client.get(f"/{APPROACH.path}?approach={approach}&part=how").text
    assert PLAIN.findall(html)[0] == f"plain/{of_approach(approach, 'how')}"


def test_broken_knowledge_shows_no_plain_page_and_says_why(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(tmp_path))
    answer = client.get(f"/plain/{INDEX}")
    assert answer.status_code == 503
    assert say("serve.broken") in answer.text


def test_about_leads_to_them() -> None:
    hrefs = [link.attributes["href"] for link in shown(visit(ABOUT)).all("a")]
    assert f"plain/{INDEX}" in hrefs
