"""Journeys through search, compare, initiatives, what counts, practise and glossary. No content is
named here.
"""

import csv
import re
from collections.abc import Callable
from io import StringIO
from itertools import combinations
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from docx import Document
from playwright.sync_api import Locator, Page, expect

from engine.comparison import compare
from engine.coverage import KINDS, kind_of
from engine.practising import MISSED
from knowledge.models.initiatives import Initiative
from tests.browser.conftest import (
    arrived,
    choose,
    heading,
    main,
    press,
    says,
    settled,
    tab_to,
    tick_in_last_question,
)
from tests.shipped import shipped
from wording.comparison import row_title
from wording.labels import INITIATIVE_STATUSES, MEASURE_KINDS
from wording.say import say

KNOWLEDGE = shipped()
FIRST, SECOND = KNOWLEDGE.approaches[:2]
BOTH = f"Compare: {FIRST.name} and {SECOND.name}"
COMPARED = f"/compare?with={FIRST.id},{SECOND.id}"
ONLY = "Only where they really differ"
# An approach with an old name that has a date, long enough for a slip of the finger.
RENAMED, OLD = next(
    (a, n)
    for a in KNOWLEDGE.approaches
    for n in a.aliases
    if re.search(r"\d{4}", n.when) and len(max(n.name.split(), key=len)) > 7
)
Visit = Callable[..., Page]
EXPLAINING = "/about"  # a page on which terms stand in what is seen first


def slipped(name: str) -> str:
    """The same with two letters of its longest word swapped."""
    word = max(name.split(), key=len)
    at = next(n for n in range(1, len(word) - 1) if word[n] != word[n + 1])
    return name.replace(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])


def parameters(page: Page) -> dict[str, str]:
    """What the address says."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def link(page: Page, text: str) -> Locator:
    """A link in what the page says, by its whole text."""
    return main(page).get_by_role("link", name=text, exact=True)


def test_an_old_name_with_a_slip_leads_to_its_approach_by_keyboard(visit: Visit) -> None:
    page = visit("/")
    tab_to(page, page.get_by_label(say("search.label")))
    page.keyboard.type(slipped(OLD.name))
    page.keyboard.press("Enter")
    arrived(page, "Search")
    found = page.locator(f"article:has(a[href*='approach={RENAMED.id}'].b-name)").first
    says(found, f"“{OLD.name}” ({OLD.when})")
    press(page, found.get_by_role("link", name=RENAMED.name, exact=True))
    heading(page, RENAMED.name)


def test_any_two_approaches_stand_side_by_side_in_a_few_clicks(visit: Visit) -> None:
    page = visit("/", width=320)
    page.get_by_text(say("start.more"), exact=True).click()
    link(page, say("start.compare")).click()
    arrived(page, "Compare approaches")
    cells = page.locator(".b-pairs a[href*='with=']")
    led = {
        frozenset(parse_qs(urlsplit(address).query)["with"][0].split(","))
        for address in cells.evaluate_all("all => all.map(a => a.href)")
    }
    assert led == {frozenset((a.id, b.id)) for a, b in combinations(KNOWLEDGE.approaches, 2)}
    names = cells.last.inner_text()
    cells.last.click()
    heading(page, f"Compare: {names}")


def test_a_comparison_is_chosen_and_survives_reload_and_back(visit: Visit) -> None:
    page = visit("/compare")
    for approach in (FIRST, SECOND):
        page.get_by_role("button", name=approach.name, exact=True).click()
        expect(page).to_have_url(re.compile(approach.id))
    arrived(page, BOTH)
    page.get_by_text(ONLY).click()
    expect(page).to_have_url(re.compile("only=0"))
    page.reload()
    arrived(page, BOTH)
    expect(page.get_by_label(ONLY)).not_to_be_checked()
    link(page, SECOND.name).first.click()
    arrived(page, SECOND.name)
    page.go_back()
    arrived(page, BOTH)
    expect(page.get_by_label(ONLY)).not_to_be_checked()
    expect(page.get_by_role("button", name=SECOND.name, exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_back_takes_the_last_change_of_a_comparison_back(visit: Visit) -> None:
    page = visit(COMPARED)
    page.get_by_text(ONLY).click()
    expect(page).to_have_url(re.compile("only=0"))
    settled(page)
    page.go_back()
    expect(page.get_by_role("switch", name=ONLY, checked=True)).to_be_visible()
    arrived(page, BOTH)


def test_a_colleague_sees_the_same_comparison(visit: Visit) -> None:
    mine = visit(COMPARED)
    mine.get_by_text(ONLY).click()
    expect(mine).to_have_url(re.compile("only=0"))
    settled(mine)
    address = urlsplit(mine.url)
    theirs = visit(f"{address.path}?{address.query}")
    assert main(theirs).inner_text() == main(mine).inner_text()


def taken(page: Page, label: str, folder: Path) -> set[str]:
    """The pieces of text in the file behind a button: its paragraphs and the cells of its
    tables.
    """
    with page.expect_download() as awaited:
        page.get_by_role("link", name=f"Download {label}").click()
    path = folder / awaited.value.suggested_filename
    awaited.value.save_as(path)
    if path.suffix == ".docx":
        file = Document(str(path))
        return {p.text for p in file.paragraphs} | {
            c.text for t in file.tables for row in t.rows for c in row.cells
        }
    text = path.read_text(encoding="utf-8-sig")
    rows = (
        csv.reader(StringIO(text))
        if path.suffix == ".csv"
        else (line.split("|") for line in text.splitlines())
    )
    return {cell.strip() for row in rows for cell in row}


@pytest.mark.parametrize("label", ["Word", "Markdown", "CSV"])
def test_a_comparison_is_taken_away_whole(look: Visit, tmp_path: Path, label: str) -> None:
    found = compare(KNOWLEDGE, (FIRST, SECOND))
    pieces = taken(look(f"{COMPARED}&only=0"), label, tmp_path)
    assert {FIRST.name, SECOND.name, *(row_title(row) for row in found.rows)} <= pieces
    assert all(any(a.definition.text in piece for piece in pieces) for a in found.approaches)


@pytest.mark.parametrize("label", ["Word", "CSV"])
def test_what_counts_is_taken_away_whole(look: Visit, tmp_path: Path, label: str) -> None:
    measure = KNOWLEDGE.measures[0]
    pieces = taken(look(f"/counts?counts={measure.id}"), label, tmp_path)
    assert {
        measure.name,
        *MEASURE_KINDS.values(),
        *(f"Difference: {d.name}" for d in KNOWLEDGE.differences),
    } <= pieces


def test_the_link_in_a_document_opens_what_it_was_made_from(look: Visit, tmp_path: Path) -> None:
    page = look(f"{COMPARED}&only=0")
    address = next(
        found[0]
        for piece in taken(page, "Word", tmp_path)
        if (found := re.search(r"http://127\S+", piece))
    )
    page.goto(address)
    arrived(page, BOTH)
    expect(page.get_by_label(ONLY)).not_to_be_checked()


def test_an_initiative_is_found_by_another_name(visit: Visit) -> None:
    old = replaced()
    page = visit("/initiatives")
    page.get_by_label("Any name, old name or abbreviation").fill(old.aliases[0].name)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q="))
    settled(page)
    link(page, old.name).first.click()
    heading(page, old.name)


def test_what_followed_an_initiative_leads_on_to_the_comparison_of_what_it_carries(
    visit: Visit,
) -> None:
    old = replaced()
    after = next(i for i in KNOWLEDGE.initiatives if i.id == old.followed_by[0])
    page = visit(f"/initiatives?initiative={old.id}")
    main(page).locator("dt:text-is('What followed') + dd").get_by_role(
        "link", name=after.name, exact=True
    ).click()
    arrived(page, after.name)
    main(page).locator("a[href*='compare?with=']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Compare"))
    settled(page)
    assert parameters(page)["with"].split(",") == [c.approach for c in after.carries][:4]


def replaced() -> Initiative:
    """One that was renamed or replaced by something that carries approaches."""
    carrying = {i.id for i in KNOWLEDGE.initiatives if i.carries}
    return next(
        i
        for i in KNOWLEDGE.initiatives
        if i.status in ("renamed", "replaced")
        and i.aliases
        and i.followed_by
        and i.followed_by[0] in carrying
    )


def seen_as(page: Page, kind: str) -> Locator:
    """The row that says whether something of a kind is counted, and through what."""
    rows = page.locator("details", has_text=say("coverage.table-opens"))
    expect(rows).to_be_visible()
    rows.evaluate("details => { details.open = true }")
    return page.get_by_role("row", name=MEASURE_KINDS[kind])


def test_what_counts_is_ticked_by_keyboard_and_kept_in_the_link(visit: Visit) -> None:
    measure = next(m for m in KNOWLEDGE.measures if kind_of(m) != KINDS[0])
    page = visit("/counts")
    kind, tick = (
        page.locator("summary", has_text=MEASURE_KINDS[kind_of(measure)]),
        page.get_by_role("checkbox", name=measure.name),
    )
    press(page, kind)
    press(page, tick, "Space")
    press(page, page.get_by_role("button", name="Show what we see"))
    says(seen_as(page, kind_of(measure)), measure.name)
    settled(page)
    assert parameters(page) == {"counts": measure.id}
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.reload()
    settled(page)
    says(seen_as(page, kind_of(measure)), measure.name)
    expect(tick).to_be_checked()  # its kind stands open


def test_an_own_measure_is_counted_and_stays_out_of_the_link(visit: Visit) -> None:
    page = visit("/counts")
    page.get_by_text("Add one that is not listed").click()
    name = page.get_by_role("textbox", name="What you count or ask")
    name.fill("Singing at breakfast")
    name.press("Tab")
    page.get_by_role("button", name="Add it").click()
    says(seen_as(page, KINDS[0]), "Singing at breakfast")
    settled(page)
    assert parameters(page) == {}


def test_a_case_is_guessed_by_keyboard_and_the_link_keeps_count(visit: Visit) -> None:
    case = next(c for c in KNOWLEDGE.cases if c.approaches)
    guess = next(
        a for a in KNOWLEDGE.approaches if a.id not in (*case.approaches, *case.acceptable)
    )
    page = visit("/practise")
    press(page, link(page, case.title))
    arrived(page, case.title)
    press(page, page.get_by_role("radio", name=guess.name, exact=True), "Space")
    press(page, page.get_by_role("button", name="Reveal"))
    says(main(page), f"You expected: {guess.name}. {say('practise.verdict-neither')}")
    settled(page)
    assert parameters(page) == {"case": case.id, "guess": guess.id, "done": MISSED + case.id}


def test_a_case_without_an_approach_can_be_guessed_and_counts_as_well(visit: Visit) -> None:
    done, case = (
        next(c for c in KNOWLEDGE.cases if bool(c.approaches) is has) for has in (True, False)
    )
    page = visit(f"/practise?done={done.id}")
    link(page, case.title).click()
    arrived(page, case.title)
    choose(page, say("practise.none-first"))
    page.get_by_role("button", name="Reveal").click()
    says(main(page), say("practise.verdict-label"))
    page.reload()
    arrived(page, case.title)
    says(main(page), f"2 of {len(KNOWLEDGE.cases)} done")


def test_a_letter_leads_to_its_first_term(visit: Visit) -> None:
    letter = KNOWLEDGE.terms[-1].name[0].upper()
    first = next(t for t in KNOWLEDGE.terms if t.name[0].upper() == letter)
    page = visit("/glossary")
    term = page.locator(f"summary#{first.id}")
    expect(term).not_to_be_in_viewport()
    link(page, f"Terms with {letter}").click()
    expect(term).to_be_in_viewport()


def term_and_text(page: Page) -> tuple[Locator, Locator]:
    """The first term that is seen, and what it means."""
    name = page.locator(".b-term:visible").first.get_attribute("popovertarget")
    return page.locator(f"[popovertarget={name}]:visible").first, page.locator(f"#{name}")


def test_a_term_opens_by_enter_and_closes_by_escape(visit: Visit) -> None:
    page = visit(EXPLAINING)
    word, said = term_and_text(page)
    expect(said).to_be_hidden()
    press(page, word)
    expect(said).to_be_visible()
    page.keyboard.press("Escape")
    expect(said).to_be_hidden()
    expect(word).to_be_focused()


def test_a_term_opens_by_a_tap_and_stands_whole_on_a_narrow_screen(visit: Visit) -> None:
    page = visit(EXPLAINING, width=320, touch=True)
    word, said = term_and_text(page)
    word.tap()
    expect(said).to_be_in_viewport(ratio=1)


def test_more_in_the_menu_works_by_keyboard(visit: Visit) -> None:
    page = visit("/")
    glossary = page.get_by_role("link", name="Glossary", exact=True)
    expect(glossary).to_be_hidden()
    press(page, page.get_by_role("button", name="More"))
    press(page, glossary)
    heading(page, "Glossary")


def test_leaving_the_questions_by_more_keeps_what_was_ticked(visit: Visit) -> None:
    page, ticked = tick_in_last_question(visit, KNOWLEDGE)
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Initiatives").click()
    arrived(page, "Initiatives")
    assert parameters(page) == ticked


def test_the_field_is_explored_by_picture_filter_table_and_press(visit: Visit) -> None:
    page = visit("/")
    page.get_by_text(say("start.more"), exact=True).click()
    link(page, say("explore.link")).click()
    arrived(page, say("explore.title"))
    page.get_by_role("radio", name=say("explore.initiatives")).click()
    expect(page).to_have_url(re.compile("view=initiatives"))
    settled(page)
    page.get_by_role("combobox", name=say("explore.status")).click()
    page.get_by_role("option", name=INITIATIVE_STATUSES["active"], exact=True).click()
    expect(page).to_have_url(re.compile("status=active"))
    settled(page)
    asked = parameters(page)
    page.reload()
    settled(page)
    assert parameters(page) == asked == {"view": "initiatives", "status": "active"}
    press(page, page.locator("summary", has_text=say("app.picture-as-table")))
    first = page.locator("tbody th a").first
    name = first.inner_text()
    expect(page.get_by_role("figure")).to_have_attribute("aria-label", re.compile("initiatives"))
    press(page, first)
    arrived(page, name)
    page.go_back()
    arrived(page, say("explore.title"))
    page.locator(".js-plotly-plot .points path").last.hover(force=True)
    told = page.locator(".js-plotly-plot .hovertext")
    expect(told).to_be_visible()
    pressed = next(i for i in KNOWLEDGE.initiatives if says_of(told, i.name))
    page.mouse.down()
    page.mouse.up()
    arrived(page, pressed.name)
    page.go_back()
    arrived(page, say("explore.title"))
    assert asked.items() <= parameters(page).items()


def says_of(told: Locator, name: str) -> bool:
    """Whether the words of a mark begin with this name. Where a line breaks, no space is left."""
    words = told.locator("text").first.text_content() or ""
    return words.replace(" ", "").startswith(f"{name}:".replace(" ", ""))


def test_on_a_phone_a_tap_opens_what_it_hits_and_a_chart_can_be_scrolled_past(
    visit: Visit,
) -> None:
    page = visit("/explore", width=390, touch=True)
    x, y = middle_of_a_mark(page)
    page.touchscreen.tap(x, y)
    arrived(page, FIRST.name)
    page.go_back()
    arrived(page, say("explore.title"))
    x, y = middle_of_a_mark(page)
    reached = "document.querySelector('[data-testid=stMain]').scrollTop"
    before = page.evaluate(reached)
    finger = page.context.new_cdp_session(page)
    for kind, up in (("touchStart", 0), ("touchMove", 60), ("touchMove", 120), ("touchMove", 180)):
        points = [{"x": x, "y": y - up}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function(f"{reached} > {before}")
    heading(page, say("explore.title"))


def middle_of_a_mark(page: Page) -> tuple[float, float]:
    """Where a finger would hit the first mark."""
    mark = page.locator(".js-plotly-plot .points path").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
