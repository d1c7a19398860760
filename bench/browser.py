"""From a press to what is painted, in a real browser: in the least app of Streamlit as it comes, in
the questions, and of the result.

python -m bench.browser [presses]

The clock of the page runs from the press itself to the second frame after the new words are there.
The three take turns. Needs Chromium or Chrome (BEARINGS_BROWSER names one) and Playwright.
"""

import os
import shutil
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from urllib.parse import urlencode, urljoin

from playwright.sync_api import Page, sync_playwright

from bench.server import OURS, started
from bench.serving import AS_IT_COMES
from engine.answers import encode, read
from knowledge.load import load
from knowledge.models.questions import Question
from views.first_screen import headline_of
from wording.say import say

EMPTY = ("-m", "streamlit", "run", "bench/told.py")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WARM = 3
STILL = 400  # milliseconds between two presses, in which nothing is drawn any more
# Waits for a text, from the next press on.
METER = """() => {
    if (window.meter) return;
    const meter = window.meter = {};
    const press = event => { meter.began ??= event.timeStamp; };
    addEventListener('pointerdown', press, true);
    const look = () => {
        if (meter.began === undefined || meter.took !== undefined) return;
        const place = document.querySelector(meter.where);
        if (!place || !place.textContent.includes(meter.text)) return;
        meter.took = null;
        const painted = () => { meter.took = performance.now() - meter.began; };
        requestAnimationFrame(() => requestAnimationFrame(painted));
    };
    new MutationObserver(look).observe(
        document.documentElement, {subtree: true, childList: true, characterData: true});
}"""
ARM = "([where, text]) => Object.assign(meter, {where, text, began: undefined, took: undefined})"
TOOK = "() => typeof meter.took === 'number' && meter.took"
Press = Callable[[], float]


def main(presses: int) -> None:
    """Measure and print a table."""
    times: dict[str, list[float]] = {}
    knowledge = load()
    given = read(knowledge, knowledge.cases[0].answers)
    answers = urlencode(encode(given))
    headline = headline_of(knowledge, given, "")
    with _pages() as (empty, ours):
        ways = {
            "an empty app of Streamlit, as it comes": _of_empty(empty),
            "questions, Next": _of_questions(ours[0], knowledge.questions),
            "the result, its heading": _of_result(ours[1], answers, "h1", headline),
            "the result, its picture": _of_result(ours[1], answers, ".b-figure", ""),
        }
        for number in range(WARM + presses):
            for name, press in ways.items():
                took = press()
                if number >= WARM:
                    times.setdefault(name, []).append(took)
    base = statistics.median(next(iter(times.values())))
    print(f"{presses} presses each; milliseconds from the press to what is painted")
    print(f"{'':<42}{'median':>8}{'p95':>8}{'in empty apps':>16}")
    for name, taken in times.items():
        median = statistics.median(taken)
        high = statistics.quantiles(taken, n=20)[-1]
        print(f"{name:<42}{median:>8.0f}{high:>8.0f}{median / base:>16.2f}")


@contextmanager
def _pages() -> Iterator[tuple[Page, list[Page]]]:
    """A page of the empty app, and two of Bearings."""
    with (
        started(EMPTY, *AS_IT_COMES) as empty,
        started(OURS) as ours,
        sync_playwright() as tool,
        tool.chromium.launch(executable_path=_browser(), args=FLAGS) as browser,
    ):
        pages = []
        for server in (empty, ours, ours):
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.goto(f"http://{server.address}")
            page.get_by_role("heading", level=1).wait_for()
            pages.append(page)
        yield pages[0], pages[1:]


def _browser() -> str | None:
    """The one named, else one on the path, else Playwright's own."""
    named = os.environ.get("BEARINGS_BROWSER")
    there = [shutil.which(name) for name in BROWSERS]
    return named or next(filter(None, there), None)


def _of_empty(page: Page) -> Press:
    """The other choice, until the page tells it."""
    turn = cycle(("two", "one"))

    def press() -> float:
        choice = next(turn)
        label = page.get_by_role("radiogroup").get_by_text(choice, exact=True)
        return _measured(page, label.click, "h1", choice)

    return press


def _of_questions(page: Page, questions: Sequence[Question]) -> Press:
    """From a question to the next, and at the end from the beginning again."""
    following = cycle(range(len(questions) - 1))

    def press() -> float:
        number = next(following)
        if number == 0:
            _ask(page, f"step={questions[0].id}&all=1")
        button = page.get_by_role("button", name=say("questions.next"), exact=True)
        return _measured(page, button.click, "h1", questions[number + 1].text)

    return press


def _of_result(page: Page, answers: str, where: str, text: str) -> Press:
    """From a question to the result, until this is there."""

    def press() -> float:
        _ask(page, answers)
        button = page.get_by_role("button", name=say("result.see"), exact=True)
        return _measured(page, button.click, where, text)

    return press


def _ask(page: Page, query: str) -> None:
    page.goto(urljoin(page.url, f"/ask?{query}"))
    page.get_by_role("button", name=say("questions.next"), exact=True).wait_for()


def _measured(page: Page, press: Callable[[], None], where: str, text: str) -> float:
    """Milliseconds from a press until a text is painted."""
    page.wait_for_timeout(STILL)
    page.evaluate(METER)
    page.evaluate(ARM, [where, text])
    press()
    page.wait_for_function(TOOK)
    return float(page.evaluate("meter.took"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
