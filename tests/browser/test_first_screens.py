"""Pages beside the result open with their answer: so many words stand on the first screen, and no
more. The menu is not counted.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from components.app.routes import ROUTES
from tests.browser.conftest import settled
from tests.shipped import shipped
from wording.say import say

KNOWLEDGE = shipped()
Visit = Callable[..., Page]
LONGEST = max(ROUTES, key=lambda route: len(route.menu))
IDS = [approach.id for approach in KNOWLEDGE.approaches]
TICKS = ",".join(measure.id for measure in KNOWLEDGE.measures[::30])
ANSWER = 180  # a page that opens with an answer
START = 90 + 58  # the first page without its menu; its foot stands on the same screen
LIST = 225  # a page that opens with a list to choose from
BUDGETS = {
    "/": START,
    f"/compare?with={','.join(IDS[:2])}": ANSWER,
    "/compare": LIST,
    "/counts": ANSWER,
    f"/counts?counts={TICKS}": ANSWER,
    "/initiatives": LIST,
    "/practise": LIST,
}
# Words of which a part is in a window 800 high; what is closed or only heard does not count.
WORDS = """() => {
    const apart = 'script, style, .b-hidden, .st-key-menu, [popover], details:not([open]) > div';
    const main = document.querySelector('[data-testid=stMain]');
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const place = document.createRange();
    let words = 0;
    while (texts.nextNode()) {
        const text = texts.currentNode;
        place.selectNode(text);
        const box = place.getBoundingClientRect();
        const shown = box.width > 2 && box.height > 2 && box.top < 800;
        if (!shown || text.parentElement.closest(apart)) continue;
        words += text.textContent.split(/\\s+/).filter(Boolean).length;
    }
    return words }"""
# How far the entries of the menu stand below each other, in pixels.
FALL = """() => {
    const entries = [...document.querySelectorAll('.st-key-menu p')];
    const tops = entries.map(entry => entry.getBoundingClientRect().top);
    return Math.max(...tops) - Math.min(...tops) }"""
LINE = 20
NOTHING_COVERS = """text => {
    const {x, y} = text.getBoundingClientRect();
    return text.contains(document.elementFromPoint(x + 1, y + 1)) }"""


@pytest.mark.parametrize("path", BUDGETS)
def test_the_first_screen_holds_few_words(look: Visit, path: str) -> None:
    assert look(path).evaluate(WORDS) <= BUDGETS[path]


def test_the_menu_is_one_row_on_a_phone_also_where_more_names_a_long_page(visit: Visit) -> None:
    page = visit(f"/{LONGEST.path}", width=390)
    assert page.evaluate(FALL) < LINE
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate(FALL) < LINE


def test_an_approach_opens_with_its_answer_and_its_parts_beside_it(visit: Visit) -> None:
    page = visit(f"/approach?approach={IDS[0]}")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(WORDS) <= ANSWER
    expect(page.locator(".b-figure")).to_be_in_viewport()
    contents = page.locator(".b-contents")
    stands_beside_the_text(contents)
    contents.get_by_role("link").last.click()
    expect(page).to_have_url(re.compile("part=history"))
    expect(contents.locator("[aria-current=page]")).to_have_text(say("approach.history"))
    settled(page)
    stands_beside_the_text(contents)


def stands_beside_the_text(contents: Locator) -> None:
    """It is all seen wherever the text is scrolled to, and covers nothing."""
    expect(contents).to_have_css("position", "fixed")
    expect(contents).to_be_in_viewport(ratio=1)
    assert contents.page.get_by_role("heading", level=1).evaluate(NOTHING_COVERS)


def test_a_link_to_a_heading_from_before_the_parts_arrives_there(visit: Visit) -> None:
    page = visit(f"/approach?approach={IDS[0]}#fairness")
    expect(page).to_have_url(re.compile("part=people#fairness"))
    expect(page.locator("#fairness")).to_be_visible()
