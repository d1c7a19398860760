"""The plain pages in a browser, opened from a folder: no server runs."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.plain import lookup, places, site
from components.plain.folder import write
from knowledge.models.knowledge import Knowledge
from tests.browser.axe import LOOKS, PHONE, violations, with_axe
from tests.views.test_first_hits import looked_for, named
from wording.say import say

TODAY = date(2026, 3, 4)
FIRST = 0.85
EVERY = 5  # so many of the queries are enough to see that it works
FOUND = """queries => queries.map(query => {
    const wanted = document.getElementById('wanted');
    wanted.value = query;
    wanted.dispatchEvent(new Event('input'));
    return document.querySelector('#found a')?.textContent.toLowerCase() || ''; })"""
# One page of each kind.
KINDS = (
    places.INDEX,
    places.TURN,
    places.QUESTIONS,
    places.APPROACHES,
    places.of_approach("alder"),
    places.of_approach("alder", "how"),
    places.of_comparison(("alder", "birch")),
    places.INITIATIVES,
    places.GLOSSARY,
    f"{places.SEARCH}?q=alder",
)


@pytest.fixture(scope="module")
def folder(gardens: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a folder of plain pages."""
    made = tmp_path_factory.mktemp("plain")
    write(made, site.files(gardens, TODAY))
    return Path(made).as_uri()


@pytest.fixture(scope="module")
def asked() -> list[str]:
    """The addresses that were asked for."""
    return []


@pytest.fixture(scope="module")
def page(browser: Browser, asked: list[str]) -> Iterator[Page]:
    """A window in which one page follows the other."""
    opened = browser.new_page()
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    opened.close()


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page: Page, folder: str, path: str) -> None:
    page.goto(f"{folder}/{path}")
    with_axe(page)
    for viewport, scheme in LOOKS:
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert not (found := violations(page, scheme)), found
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_what_is_shipped_does_not_scroll_sideways_either(
    page: Page, shipped: Knowledge, tmp_path: Path
) -> None:
    paths = (places.TURN, places.QUESTIONS, places.INITIATIVES, places.NAMES)
    loaded = (*paths, site.STYLE)
    write(tmp_path, {path: site.file(shipped, path, TODAY) for path in loaded})
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for path in paths:
        page.goto(f"{tmp_path.as_uri()}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"], path


def test_the_search_finds_first_what_people_mean(
    page: Page, shipped: Knowledge, tmp_path: Path
) -> None:
    loaded = (places.SEARCH, site.SCRIPT, lookup.INDEX)
    write(tmp_path, {path: site.file(shipped, path, TODAY) for path in loaded})
    page.goto(f"{tmp_path.as_uri()}/{places.SEARCH}")
    asked_for = looked_for()[::EVERY]
    found = page.evaluate(FOUND, [query for query, _ in asked_for])
    meant = [first in named(id_) for first, (_, id_) in zip(found, asked_for, strict=True)]
    assert sum(meant) >= FIRST * len(meant)


def test_the_search_finds_a_name_with_a_slip_and_sends_nothing(
    page: Page, folder: str, asked: list[str]
) -> None:
    page.goto(f"{folder}/{places.SEARCH}")
    page.get_by_label(say("plain.search-label")).fill("a sting")
    expect(page.locator("#found article").first).to_have_class("b-caution")
    page.get_by_label(say("plain.search-label")).fill("aldre")
    page.locator("#found").get_by_role("link", name="Alder", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alder")
    assert asked
    assert not [url for url in asked if not url.startswith("file:")]
