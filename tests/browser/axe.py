"""What axe says of a page: every rule at each width, and every colour in each scheme."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

PHONE = {"width": 320, "height": 700}
PROJECTED = {"width": 1280, "height": 900}
Look = tuple[dict[str, int], str]
# What stands at one width alone, as the menu's words do, is looked at in the other looks too, by a
# test of its own. A change of scheme costs as much as a check.
LOOKS: list[Look] = [(PROJECTED, "light"), (PHONE, "dark")]
OTHER_LOOKS: list[Look] = [(PROJECTED, "dark"), (PHONE, "light")]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
# Rules for colours look at one text of each kind. They cost ten times as much as all others
# together, and say the same of two texts whose own looks, and those of all that they stand in, are
# the same.
OF_COLOURS = [
    {"id": "color-contrast", "selector": "[data-kind]"},
    {"id": "link-in-text-block", "selector": "a[href][data-kind], [role=link][data-kind]"},
]
MARK = """() => {
    const looks = ['color', 'backgroundColor', 'backgroundImage', 'opacity', 'filter',
        'mixBlendMode', 'position', 'fontSize', 'fontWeight', 'fontStyle', 'textShadow',
        'textDecorationLine', 'borderBottomStyle'];
    const signs = new Map([[null, '']]);
    const sign = element => {
        if (!signs.has(element)) {
            const style = getComputedStyle(element);
            const own = [element.tagName, ...looks.map(look => style[look])].join();
            signs.set(element, `${sign(element.parentElement)}/${own}`);
        }
        return signs.get(element) };
    const kinds = new Map();
    const add = element => {
        const seen = element.checkVisibility({visibilityProperty: true});
        if (seen && !kinds.has(sign(element))) kinds.set(sign(element), element) };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        if (texts.currentNode.textContent.trim()) add(texts.currentNode.parentElement);
    }
    document.querySelectorAll('input, select, textarea').forEach(add);
    document.querySelectorAll('[data-kind]').forEach(e => e.removeAttribute('data-kind'));
    kinds.forEach(element => element.setAttribute('data-kind', '')) }"""
# By a press: what is only shown to be open cannot be reached, and axe leaves it out.
OPEN = "document.querySelectorAll('details:not([open]) > summary').forEach(s => s.click())"
FOUND = "async rules => (await axe.run(document, rules)).violations"
WIDTHS = """[document.documentElement, document.querySelector('[data-testid=stMain]')].map(
    element => element.scrollWidth)"""
# Axe sees no colours of what the page would have to be scrolled to, so the window is as high as the
# page; drawn in small, because nobody looks at it.
SMALL = 0.05
HEIGHT = "document.querySelector('[data-testid=stMain]').scrollHeight"


def clean(page: Page) -> None:
    """Axe finds nothing, wide and narrow, light and dark; and nothing scrolls sideways. The width
    that is there comes first.
    """
    with_axe(page)
    now = page.viewport_size or PROJECTED
    for each in sorted(LOOKS, key=lambda look: look[0]["width"] != now["width"]):
        clean_in(page, each)


def clean_in(page: Page, look: Look) -> None:
    """Axe finds nothing in one look. Call `with_axe` before."""
    viewport, scheme = look
    page.set_viewport_size(viewport)  # type: ignore[arg-type]
    with whole(page, viewport):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator(".stApp")).to_have_css("color-scheme", scheme)
        assert not (found := violations(page, scheme)), found
        assert page.evaluate(WIDTHS) == [viewport["width"]] * 2


@contextmanager
def whole(page: Page, viewport: dict[str, int]) -> Iterator[None]:
    """All of the page stands in the window."""
    window = page.context.new_cdp_session(page)
    size = {"width": viewport["width"], "height": page.evaluate(HEIGHT)}
    small = {**size, "deviceScaleFactor": 1, "mobile": False, "scale": SMALL}
    window.send("Emulation.setDeviceMetricsOverride", small)
    try:
        yield
    finally:
        window.detach()  # or this size would come back with the next page that is loaded
        page.set_viewport_size(viewport)  # type: ignore[arg-type]


def with_axe(page: Page) -> None:
    """Open everything, and put axe there if no page before did."""
    page.evaluate(OPEN)
    expect(page).to_have_title(re.compile("Bearings"))
    if page.evaluate("'axe' in window"):
        return
    page.evaluate(Axe().axe_script)
    page.evaluate("rules => axe.configure({rules})", OF_COLOURS)
    page.add_style_tag(
        content="* { transition: none !important }"
    )  # a colour on its way is no colour of ours


def violations(page: Page, scheme: str) -> str:
    """What axe says of the page as it looks now; empty if nothing."""
    page.evaluate(MARK)
    found = page.evaluate(FOUND, RULES)
    return "\n".join(f"{page.url} {page.viewport_size} {scheme}\n{_violation(f)}" for f in found)


def _violation(rule: dict[str, Any]) -> str:
    """What axe says of one rule, with each element that breaks it."""
    return "\n".join(
        f"{rule['id']}: {node['html']} {node['failureSummary']}" for node in rule["nodes"]
    )
