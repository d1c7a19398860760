"""A page as a browser first gets it, and what there is where there is no page."""

import re

import pytest
from markupsafe import escape
from starlette.testclient import TestClient

from components.app.routes import APPROACH, ASK, EDITING, ROUTES, START, Route, routes_here
from components.html import render
from knowledge.models.knowledge import Knowledge
from tests.broken_links import IN_A_BROWSER
from wording.say import say

SCRIPTS = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
INCLUDED = re.compile(r'\{% include "[\w/-]+\.js" %\}')


def title(html: str) -> str:
    """What a browser's tab would say."""
    found = re.search("<title>(.*)</title>", html)
    assert found
    return found[1]


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path or "start")
def test_every_page_says_what_it_is_before_it_is_drawn(client: TestClient, route: Route) -> None:
    html = client.get(f"/{route.path}").text
    assert "Bearings" in title(html)
    assert html.count("<h1>") == 1
    assert re.search(r'<meta name="description" content="[^"]{20,200}">', html)
    assert re.search(r'<meta property="og:title" content="[^"]*Bearings[^"]*">', html)


def test_no_two_pages_say_that_they_are_for_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EDITING, "1")
    said = [say(route.preview) for route in routes_here()]
    assert len(set(said)) == len(said)


def test_a_preview_of_a_link_names_what_the_link_shows(
    client: TestClient, shipped: Knowledge
) -> None:
    question = shipped.questions[-1]
    html = client.get(f"/{ASK.path}?step={question.id}").text
    assert title(html) == str(escape(f"{question.text} - Bearings"))


def test_a_preview_names_an_approach(client: TestClient, shipped: Knowledge) -> None:
    approach = shipped.approaches[0]
    html = client.get(f"/{APPROACH.path}?approach={approach.id}").text
    assert approach.name in title(html)


def test_what_an_address_holds_does_not_become_markup(client: TestClient) -> None:
    html = client.get("/ask?step=<script>alert(1)</script>&approach=<b>").text
    assert "alert(1)" not in html


def test_a_page_is_asked_for_anew_each_time(client: TestClient) -> None:
    assert client.get("/").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", IN_A_BROWSER, ids=lambda path: path[:50])
def test_nothing_of_a_broken_link_becomes_markup(client: TestClient, path: str) -> None:
    html = client.get(path).text
    assert "</html>" in html
    assert not re.search(r"<img src=x|<script[^>]*>alert|href=.?javascript", html)


def test_no_script_of_a_page_stands_in_it(client: TestClient) -> None:
    found = SCRIPTS.findall(client.get("/").text)
    assert found
    assert [inside for _, inside in found if inside] == []


def test_every_script_of_a_template_is_one_that_the_policy_names() -> None:
    written = []
    for name in render.environment().list_templates(extensions=["html"]):
        source, _, _ = render.environment().loader.get_source(render.environment(), name)  # type: ignore[union-attr]
        written += [inside for _, inside in SCRIPTS.findall(source) if inside.strip()]
    assert written
    assert [inside for inside in written if not INCLUDED.fullmatch(inside)] == []


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/join/XNJFD3", "/join?room=XNJFD3"),
        ("/join/xnj%20fd3", "/join?room=xnj+fd3"),
        ("/ask/?step=you", "/ask?step=you"),
        ("/JOIN?room=XNJFD3", "/join?room=XNJFD3"),
        ("/workshop.", "/workshop"),
    ],
)
def test_an_address_that_is_nearly_right_leads_to_the_page(
    client: TestClient, path: str, to: str
) -> None:
    answer = client.get(path)
    assert answer.is_redirect
    assert str(answer.url.join(answer.headers["location"])) == f"http://testserver{to}"


@pytest.mark.parametrize(
    "path", ["/nowhere", "/edit", "/a/b/c", "/ask/_stcore/health", "/.env", "/joined"]
)
def test_an_address_that_there_is_not_has_a_page_of_ours(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert say("serve.not-found") in answer.text
    up = re.search(r'<a href="([./]+)">Bearings', answer.text)
    assert up and answer.url.join(up[1]).path == f"/{START.path}"


@pytest.mark.parametrize("path", ["//evil.example", "//evil.example/..", "/%2f%2fevil.example/"])
def test_no_address_leads_to_another_server(client: TestClient, path: str) -> None:
    answer = client.get(f"http://testserver{path}")
    assert "evil.example" not in answer.headers.get("location", "")


@pytest.mark.parametrize("path", ["/favicon.png", "/_stcore/health", "/_stcore/host-config"])
def test_what_is_streamlits_own_is_still_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


def test_a_page_names_its_style_sheet_by_what_is_in_it(client: TestClient) -> None:
    address = re.search(r'href="\./(own/style\.css\?\w+)"', client.get("/").text)
    assert address
    sheet = client.get(f"/{address[1]}")
    assert ".b-foot" in sheet.text
    assert "immutable" in sheet.headers["cache-control"]
