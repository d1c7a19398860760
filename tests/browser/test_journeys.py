"""What people do, in a real browser, on the shipped knowledge. No approach or question is named
here.
"""

import asyncio
import html
import os
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import cycle
from pathlib import Path
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.client import Drawn, Visitor
from components.app.routes import PARTS, ROUTES, route_of
from engine.answers import encode, read
from engine.explore import PICTURES
from engine.fit import fit
from engine.gates import gates_of
from engine.walk import after
from knowledge.models.conditions import answers_in
from knowledge.models.questions import Question
from tests.broken_links import IN_A_BROWSER
from tests.browser.axe import LOOKS, OTHER_LOOKS, clean, clean_in, with_axe
from tests.browser.conftest import (
    Server,
    choose,
    heading,
    press,
    settled,
    tab_to,
    tick_in_last_question,
)
from tests.shipped import shipped
from wording import approach_parts
from wording.answers import answer_text
from wording.first_screen import headline
from wording.say import say

KNOWLEDGE = shipped()
Visit = Callable[..., Page]


def calm(question: Question) -> str:
    """An answer that stops nothing: the first that raises a caution which can wait, if there is
    one.
    """
    calm_ones = []
    for option in question.options:
        gates = gates_of(KNOWLEDGE, read(KNOWLEDGE, {question.id: [option.id]}))
        if gates.held or any(caution.urgent for caution in gates.cautions):
            continue
        if gates.cautions:
            return option.id
        calm_ones.append(option.id)
    return calm_ones[0]


# One option for each question: enough to raise a caution, fill the front and set every place.
ANSWERS = read(KNOWLEDGE, {q.id: [calm(q)] for q in KNOWLEDGE.questions})
QUERY = urlencode(encode(ANSWERS))
NAMED = f"v={KNOWLEDGE.version}&{QUERY}"  # as links to the result are made
RESULT = fit(KNOWLEDGE, ANSWERS)
FRONT = sorted(approach.name for approach in RESULT.front)
HEADLINE = headline(RESULT)
IDS = [a.id for a in KNOWLEDGE.approaches]
REPLACED = next(i for i in KNOWLEDGE.initiatives if i.followed_by)
TICKS = ",".join(m.id for m in KNOWLEDGE.measures[::9])
CASE = f"/practise?case={KNOWLEDGE.cases[0].id}"
FILTER = next(
    f"{q.id}.{q.options[0].id}" for q in KNOWLEDGE.questions if q.id in KNOWLEDGE.edition.browse_by
)
EXPLORED = [
    f"/approach?filter={FILTER}",
    f"/search?{urlencode({'q': KNOWLEDGE.approaches[0].name})}",
    "/compare",
    f"/compare?with={','.join(IDS[:2])}&only=1",
    f"/compare?with={','.join(IDS[:4])}",
    "/initiatives",
    f"/initiatives?initiative={REPLACED.id}",
    f"/counts?counts={TICKS}&{urlencode({'q': KNOWLEDGE.measures[0].name})}",
    "/practise",
    CASE,
    f"{CASE}&guess={IDS[0]}&split={KNOWLEDGE.differences[0].id}",
    f"/glossary?{urlencode({'q': KNOWLEDGE.terms[0].name})}",
    *(f"/explore?view={picture}" for picture in PICTURES),
    f"/explore?with={','.join(IDS[:2])}&difference={KNOWLEDGE.differences[0].id}",
]
WORKSHOP = [f"/{route.path}" for route in ROUTES if route.of_workshop]
PAGES = [
    "/",
    f"/ask?{QUERY}",
    f"/ask?step={KNOWLEDGE.questions[-1].id}",
    f"/answers?{QUERY}",
    *(f"/{part.path}?{QUERY}" for part in PARTS),
    "/result",
    "/turn",
    f"/way?in={KNOWLEDGE.ways[0].id}",
    "/approach",
    "/about",
    *WORKSHOP,
    *(
        f"/approach?approach={id_}&part={part}&{QUERY}"
        for id_, part in zip(cycle(IDS), approach_parts.PARTS, strict=False)
    ),
    *EXPLORED,
]
LIGHT = [path for path in PAGES if not path.startswith("/explore")]
FAULTS = {  # what axe says of an element, and what makes the element so
    "image-alt": {"element": "img", "src": "data:,"},
    "label:": {"element": "input"},
    "light\n *color-contrast": {
        "element": "p",
        "style": "color: light-dark(#eee, #fff); background: light-dark(#fff, #000)",
    },
    "dark\n *color-contrast": {
        "element": "p",
        "style": "color: light-dark(#000, #222); background: light-dark(#fff, #000)",
    },
}
FOLDED = "[data-testid=stExpanderDetails]"
PLANT = """(place, {element, ...attributes}) => {
    const planted = document.createElement(element);
    planted.textContent = 'text';
    for (const [name, value] of Object.entries(attributes)) planted.setAttribute(name, value);
    place.append(planted) }"""
NAMING = {  # what a page's title may come from
    "/ask": "step",
    "/approach": "approach",
    "/compare": "with",
    "/initiatives": "initiative",
    "/practise": "case",
}


def front_is_shown(page: Page) -> None:
    """The answer's heading names what fits."""
    heading(page, HEADLINE)


def test_the_whole_wizard_by_keyboard(visit: Visit) -> None:
    page = visit("/")
    tab_to(page, page.get_by_role("link", name="A situation."))
    page.keyboard.press("Enter")
    given: dict[str, list[str]] = {}
    question: Question | None = KNOWLEDGE.questions[0]
    while question is not None:
        heading(page, question.text)
        settled(page)
        (chosen,) = ANSWERS.of(question.id)
        tab_to(page, page.get_by_label(answer_text(KNOWLEDGE, question.id, chosen), exact=True))
        page.keyboard.press("Space")
        tab_to(page, page.get_by_role("button", name="Next", exact=True))
        page.keyboard.press("Enter")
        given[question.id] = [chosen]
        question = after(KNOWLEDGE, read(KNOWLEDGE, given), question)
    expect(page.locator(".b-situation")).to_be_visible()
    settled(page)
    answers = read(KNOWLEDGE, given)
    assert page.url.split("?")[1] == f"v={KNOWLEDGE.version}&{urlencode(encode(answers))}"


def test_everything_the_result_offers_arrives_and_the_answers_open_again(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit(f"/take?{NAMED}")
    arrived: dict[str, Path] = {}
    for button in page.locator(".b-file").all():
        with page.expect_download() as awaited:
            button.click()
        arrived[button.inner_text()] = tmp_path / awaited.value.suggested_filename
        awaited.value.save_as(tmp_path / awaited.value.suggested_filename)
    kinds = sorted(path.suffix for name, path in arrived.items() if name.startswith("Download"))
    assert kinds == [".docx", ".json", ".md", ".pdf", ".yaml"] and len(arrived) > len(kinds)
    starts = {
        path.suffix: path.read_bytes()[:4]
        for path in arrived.values()
        if path.suffix in (".docx", ".pdf")
    }
    assert starts == {".docx": b"PK\3\4", ".pdf": b"%PDF"} and all(
        path.stat().st_size for path in arrived.values()
    )
    again = visit("/answers")
    again.get_by_text("Open answers from a file").click()
    again.locator("input[type=file]").set_input_files(arrived["Download your answers"])
    expect(again.locator(".b-notice")).to_contain_text("Your answers were opened from the file.")
    settled(again)
    assert again.url.split("?")[1] == QUERY


def test_a_colleague_opens_the_link_and_sees_the_same(visit: Visit) -> None:
    mine, theirs = visit(f"/result?{QUERY}"), visit(f"/result?{QUERY}")
    text = mine.locator("[data-testid=stMain]").inner_text()
    assert theirs.locator("[data-testid=stMain]").inner_text() == text


def test_reload_shows_the_same(visit: Visit) -> None:
    page = visit(f"/result?{QUERY}")
    before = page.locator("[data-testid=stMain]").inner_text()
    page.reload()
    settled(page)
    assert page.locator("[data-testid=stMain]").inner_text() == before


def test_a_link_opens_its_page_for_the_first_visitor_of_a_server_who_knew_the_one_before(
    visit: Visit, mortal: Server
) -> None:
    link = f"{mortal.url}/result?{QUERY}"
    visit(link)
    mortal.kill()
    mortal.start()
    page = visit(link)
    front_is_shown(page)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_back_returns_to_the_question_before_with_its_answers(visit: Visit) -> None:
    first, second = KNOWLEDGE.questions[:2]
    page = visit(f"/ask?step={first.id}&all=1")
    choose(page, first.options[0].text)
    page.get_by_role("button", name="Next", exact=True).click()
    heading(page, second.text)
    settled(page)
    page.go_back()
    heading(page, first.text)
    expect(page.get_by_label(first.options[0].text, exact=True)).to_be_checked()
    settled(page)
    page.wait_for_function("() => Object.keys(sessionStorage).length")  # a moment later
    page.reload()
    heading(page, first.text)
    expect(page.get_by_label(first.options[0].text, exact=True)).to_be_checked()


def test_back_from_the_result_returns_to_the_questions_and_forward_again(visit: Visit) -> None:
    last = KNOWLEDGE.questions[-1]
    page = visit(f"/ask?step={last.id}&{QUERY}")
    page.get_by_role("button", name="See the result").click()
    heading(page, HEADLINE)
    settled(page)
    page.go_back()
    heading(page, last.text)
    settled(page)
    page.go_forward()
    heading(page, HEADLINE)
    settled(page)
    front_is_shown(page)


def test_changing_one_answer_keeps_the_rest(visit: Visit) -> None:
    page = visit(f"/answers?{QUERY}")
    question = next(q for q in KNOWLEDGE.questions if q.difference)
    page.get_by_role("link", name=f"Change: {question.text}").click()
    heading(page, question.text)
    settled(page)
    choose(page, question.options[1].text)
    page.get_by_role("button", name="See the result").click()
    heading(page, HEADLINE)
    settled(page)
    wanted = {"v": KNOWLEDGE.version, **encode(ANSWERS), question.id: question.options[1].id}
    assert page.url.split("?")[1] == urlencode(wanted)


def test_leaving_by_the_menu_keeps_what_was_ticked(visit: Visit) -> None:
    page, ticked = tick_in_last_question(visit, KNOWLEDGE)
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Approaches").click()
    heading(page, "The approaches")
    settled(page)
    assert page.url.split("?")[1] == urlencode(ticked)


def test_a_caution_is_shown_while_the_questions_go_on(visit: Visit) -> None:
    page = visit("/ask?all=1")
    caution = KNOWLEDGE.cautions[0]
    asked, option = next(answers_in(caution.when))
    choose(page, answer_text(KNOWLEDGE, asked, option))
    page.get_by_role("button", name="Next", exact=True).click()
    heading(page, KNOWLEDGE.questions[1].text)
    expect(page.locator(".b-caution")).to_contain_text(caution.text)


def test_focus_goes_to_the_heading_after_a_question(visit: Visit) -> None:
    page = visit("/ask?all=1")
    page.get_by_role("button", name="Next", exact=True).click()
    heading(page, KNOWLEDGE.questions[1].text)
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_the_tab_and_the_printed_address_follow_the_question(visit: Visit) -> None:
    page = visit("/ask?all=1")
    second = KNOWLEDGE.questions[1]
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page).to_have_title(f"{second.text} - Bearings")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".b-printed")).to_contain_text(f"step={second.id}")


def test_the_next_question_is_drawn_without_menu_and_foot(server: Server) -> None:
    async def go_on() -> Drawn:
        async with Visitor(server.url.removeprefix("http://")) as visitor:
            await visitor.look("ask", "all=1")
            return await visitor.press("Next")

    with ThreadPoolExecutor() as beside:  # the browser has the loop of this thread
        drawn = beside.submit(lambda: asyncio.run(go_on())).result()
    assert KNOWLEDGE.questions[1].help in html.unescape(drawn.markup)
    assert not drawn.whole


def test_choosing_sends_nothing_until_the_question_is_left(
    browser: Browser, server: Server
) -> None:
    first, second = KNOWLEDGE.questions[:2]
    page = browser.new_page()
    sent: list[object] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    page.goto(f"{server.url}/ask?step={first.id}&all=1")
    settled(page)
    drawn, address = len(sent), page.url
    choose(page, first.options[0].text)
    assert (len(sent), page.url) == (drawn, address)
    page.get_by_role("button", name="Next", exact=True).click()
    heading(page, second.text)
    assert len(sent) > drawn > 0
    page.close()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_answer_stands_on_one_screen_and_leads_to_its_parts(
    visit: Visit, width: int, height: int
) -> None:
    page = visit(f"/result?{NAMED}")
    page.set_viewport_size({"width": width, "height": height})
    expect(page.get_by_role("button", name="Copy link")).to_be_in_viewport()
    ways = page.locator(".st-key-parts").get_by_role("link")
    expect(ways.last).to_be_in_viewport()
    ways.nth(1).click()
    heading(page, say("ways.why-title"))
    settled(page)
    expect(page.locator("[aria-current=page]")).to_have_text(say("ways.why"))
    expect(page.locator("[aria-current=true]")).to_have_text(route_of("result").menu)
    assert page.url.split("?")[1] == NAMED
    page.locator(".st-key-parts").get_by_role("link").first.click()
    front_is_shown(page)


def test_a_link_to_a_place_the_result_had_once_leads_to_the_part_that_has_it(visit: Visit) -> None:
    page = visit(f"/result?{NAMED}#diverges")
    heading(page, say("ways.how-title"))
    settled(page)
    assert page.url.split("?")[1] == NAMED


def test_a_sign_opens_its_words_and_they_lead_to_the_note(visit: Visit) -> None:
    page = visit(f"/why?{QUERY}")
    note = page.locator(".b-words a").first
    expect(note).to_be_hidden()
    press(page, page.locator(".b-mark").first)
    page.locator(".b-words:popover-open a").first.click()
    expect(page.locator("#note-1")).to_be_visible()
    expect(page.locator(".b-fits .b-name")).to_have_text(FRONT)
    page.locator(".b-fits .b-name").first.click()
    heading(page, FRONT[0])
    assert QUERY.split("&")[0] in page.url


@pytest.fixture(scope="module", params=PAGES)
def opened(request: pytest.FixtureRequest, look: Visit) -> Page:
    """A page, opened once for all that is asserted of it."""
    path: str = request.param
    page = look(path)
    expect(page).to_have_title(re.compile("Bearings"))
    return page


@pytest.fixture(scope="session")
def titles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all who test side by side note which page has which title."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    noted = folder / "titles"
    noted.mkdir(exist_ok=True)
    return noted


def shown_by(address: str) -> str:
    """A page, and what its address names on it."""
    parts = urlsplit(address)
    named = parse_qs(parts.query).get(NAMING.get(parts.path, ""), [])
    return " ".join([parts.path, *named])


def test_each_page_has_its_own_title(opened: Page, titles: Path) -> None:
    note = titles / quote(opened.title(), safe="")
    shown = shown_by(opened.url)
    with suppress(FileExistsError), note.open("x", encoding="utf-8") as file:
        file.write(shown)
    assert note.read_text(encoding="utf-8") == shown


def test_each_page_names_its_language(opened: Page) -> None:
    assert opened.locator("html").get_attribute("lang") == "en-GB"


def test_no_request_leaves_the_server(opened: Page, asked: list[str], server: Server) -> None:
    assert asked
    assert not [url for url in asked if not url.startswith((server.url, "data:", "blob:"))]


def test_the_console_has_nothing_to_say(opened: Page, complained: list[str]) -> None:
    assert opened
    assert complained == []


@pytest.mark.parametrize("opened", LIGHT, indirect=True)
def test_only_the_page_that_explores_loads_plotly_and_none_loads_tables_of_pandas(
    opened: Page, asked: list[str]
) -> None:
    assert asked
    assert not [url for url in asked if re.search(r"Plotly|DataFrame|arrow", url)]


def test_axe_finds_nothing_and_nothing_scrolls_sideways(opened: Page) -> None:
    clean(opened)


def test_what_stands_at_one_width_alone_is_clean_in_every_look(visit: Visit) -> None:
    page = visit(f"/answers?{QUERY}")
    with_axe(page)
    for each in [*LOOKS, *OTHER_LOOKS]:
        clean_in(page, each)


def test_axe_can_find_something(visit: Visit) -> None:
    page = visit("/")
    for attributes in FAULTS.values():
        page.locator(FOLDED).evaluate(PLANT, attributes)
    with_axe(page)
    found = ""
    for each in LOOKS:
        with pytest.raises(AssertionError) as told:
            clean_in(page, each)
        found += str(told.value)
    assert not [fault for fault in FAULTS if not re.search(fault, found)]


@pytest.mark.parametrize("path", IN_A_BROWSER, ids=lambda path: path[:50])
def test_a_broken_link_is_met_politely(look: Visit, path: str) -> None:
    page = look(path)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert page.get_by_text("Traceback").count() == 0
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.locator("script:has-text('alert(1)'), img[src=x], a[href^=javascript]").count() == 0


def test_an_unknown_page_says_so(visit: Visit) -> None:
    page = visit("/")
    page.goto(page.url + "nowhere")
    heading(page, "There is no page at that address")
    page.get_by_label("What are you looking for?").fill("house of care")
    page.keyboard.press("Enter")
    heading(page, "Search")
