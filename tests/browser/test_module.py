"""A package for learning platforms, played by a small platform that writes down what it is told. No
server runs.
"""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, Route, expect

from components.plain.scorm import packages
from knowledge.models.knowledge import Knowledge
from tests.browser.axe import LOOKS, PHONE, violations, with_axe

HOME = "http://platform.invalid/"
MODULES = ("practice", "alder")
TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "xml": "text/xml"}
STATUS = "cmi.core.lesson_status"
# What a platform keeps outlives its window: `kept` is what it kept before.
PLATFORM = """<!DOCTYPE html><html lang="en"><title>Platform</title><body><script>
const kept = JSON.parse(sessionStorage.getItem('kept') || '{}');
window.told = [];
const call = name => value => { told.push([name, value]); return 'true'; };
window.API = {
    LMSInitialize: call('LMSInitialize'),
    LMSCommit: call('LMSCommit'),
    LMSFinish: call('LMSFinish'),
    LMSGetValue: key => kept[key] || '',
    LMSSetValue: (key, value) => {
        told.push([key, value]);
        kept[key] = value;
        sessionStorage.setItem('kept', JSON.stringify(kept));
        return 'true';
    },
};
</script><iframe title="Module" width="320" height="600" src="NAME/index.html"></iframe></body>
</html>"""


@pytest.fixture(scope="module")
def page(browser: Browser, gardens: Knowledge) -> Iterator[Page]:
    """A window in which the platform shows each module. It has no way out."""
    made = packages(gardens, date(2026, 3, 4))
    files = {name: ZipFile(BytesIO(made[f"bearings-{name}.zip"])) for name in MODULES}

    def answer(route: Route) -> None:
        name, _, path = route.request.url.removeprefix(HOME).partition("/")
        if name not in files:
            route.abort()
        elif not path:
            route.fulfill(body=PLATFORM.replace("NAME", name), content_type=TYPES["html"])
        else:
            kind = TYPES[path.rpartition(".")[2]]
            route.fulfill(body=files[name].read(path), content_type=kind)

    opened = browser.new_page()
    opened.route("**/*", answer)
    yield opened
    opened.close()


def module(page: Page, name: str) -> FrameLocator:
    """The module as the platform opens it."""
    page.goto(f"{HOME}{name}")
    shown = page.frame_locator("iframe")
    expect(shown.locator("#progress")).to_be_visible()
    return shown


def go_through(shown: FrameLocator, part: int) -> None:
    """Open what is behind a line, or press that something was read."""
    found = shown.locator("[data-part]").nth(part)
    if found.get_attribute("aria-pressed") is None:
        found = found.locator("summary").first
    found.click()


def told(page: Page, name: str) -> list[str]:
    """With what a call was made, or to what a value was set, one after the other."""
    values: list[str] = page.evaluate(
        "name => told.filter(([called]) => called === name).map(([, value]) => value)", name
    )
    return values


@pytest.mark.parametrize("name", MODULES)
def test_it_is_completed_once_every_part_was_gone_through_over_two_sittings(
    page: Page, name: str
) -> None:
    page.goto(f"{HOME}{name}")
    page.evaluate("sessionStorage.clear()")
    shown = module(page, name)
    total = shown.locator("[data-part]").count()
    assert told(page, "LMSInitialize") == [""] and set(told(page, STATUS)) == {"incomplete"}
    go_through(shown, 0)
    expect(shown.locator("#gone-through")).to_have_text("1")
    assert (
        set(told(page, STATUS)) == {"incomplete"} and told(page, "cmi.core.exit")[-1] == "suspend"
    )
    shown = module(page, name)
    expect(shown.locator("#gone-through")).to_have_text("1")
    for part in range(1, total):
        go_through(shown, part)
    expect(shown.locator("#completed")).to_be_visible()
    assert told(page, STATUS)[-1] == "completed" and told(page, "LMSCommit")
    assert set(told(page, STATUS)) == {"incomplete", "completed"}
    assert not page.evaluate("told.some(([name]) => name.includes('score'))")


def test_it_says_once_that_it_ends_and_stays_completed_when_it_is_opened_again(page: Page) -> None:
    shown = module(page, "practice")
    for part in range(shown.locator("[data-part]").count()):
        go_through(shown, part)
    expect(shown.locator("#completed")).to_be_visible()
    page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    page.wait_for_function("told.some(([name]) => name === 'LMSFinish')")
    assert told(page, "LMSFinish") == [""]
    shown = module(page, "practice")
    expect(shown.locator("#completed")).to_be_visible()
    assert set(told(page, STATUS)) == {"completed"}


@pytest.mark.parametrize("name", MODULES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page: Page, name: str) -> None:
    page.goto(f"{HOME}{name}/index.html")
    expect(page.locator("#gone-through")).to_have_text("0")  # without a platform it works too
    with_axe(page)
    for viewport, scheme in LOOKS:
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert not (found := violations(page, scheme)), found
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
