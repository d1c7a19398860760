"""Pages beside the result open with their answer: so many words stand on the first screen, and no
more. The menu is not counted.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.shipped import shipped

KNOWLEDGE = shipped()
Visit = Callable[..., Page]
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
# Words of which a part is in the window; what is closed or only heard does not count.
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
        const shown = box.width > 2 && box.height > 2 && box.top < innerHeight;
        if (!shown || text.parentElement.closest(apart)) continue;
        words += text.textContent.split(/\\s+/).filter(Boolean).length;
    }
    return words }"""
# What stands above a heading, in pixels from the top.
TOP = "id => document.getElementById(id).getBoundingClientRect().top"


@pytest.mark.parametrize("path", BUDGETS)
def test_the_first_screen_holds_few_words(visit: Visit, path: str) -> None:
    page = visit(path)
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(WORDS) <= BUDGETS[path]


def test_the_first_screen_of_an_approach_holds_its_answer_and_the_contents_beside_it(
    visit: Visit,
) -> None:
    page = visit(f"/approach?approach={IDS[0]}")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(TOP, "what") < 600
    contents = page.locator(".b-contents")
    where, text = contents.bounding_box(), page.get_by_role("heading", level=1).bounding_box()
    assert where and text
    assert where["x"] >= 0 and where["x"] + where["width"] <= text["x"]
    contents.get_by_role("link").last.click()
    assert contents.bounding_box() == where
