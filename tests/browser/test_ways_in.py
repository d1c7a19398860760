"""The first page on a phone, and a short way in from there to the whole result."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import arrived, heading, press, says, settled
from tests.shipped import shipped
from wording.say import say

KNOWLEDGE = shipped()
Visit = Callable[..., Page]
TALL = 844


def test_the_search_and_the_doors_stand_on_the_first_screen_of_a_phone(visit: Visit) -> None:
    page = visit("/", width=390)
    page.set_viewport_size({"width": 390, "height": TALL})
    search = page.get_by_role("textbox")
    doors = page.locator(".st-key-doors a")
    for each in (search, doors.nth(0), doors.nth(1)):
        box = each.bounding_box()
        assert box and box["y"] + box["height"] <= TALL


def test_a_short_way_in_leads_by_keyboard_to_what_comes_first_and_to_the_result(
    visit: Visit,
) -> None:
    way = KNOWLEDGE.ways[-1]
    page = visit(f"/way?in={way.id}")
    for number, asked in enumerate(way.questions, 1):
        says(page.locator("[data-testid=stMain]"), f"{number} of {len(way.questions)}")
        heading(page, asked.text or "")
        settled(page)
        press(page, page.get_by_role("button", name=say("way.next"), exact=True))
    arrived(page, way.title)
    expect(page.get_by_role("heading", name=say("way.first"))).to_be_visible()
    page.reload()
    arrived(page, way.title)
    for question, options in way.presets.items():
        assert f"{question}={options[0]}" in page.url
    page.get_by_role("link", name=say("way.whole")).click()
    expect(page).to_have_url(re.compile("/result"))


def test_a_search_is_started_by_its_button_and_says_how_much_was_found(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("textbox").fill(KNOWLEDGE.approaches[0].name)
    page.get_by_role("button", name="Search", exact=True).click()
    arrived(page, "Search")
    expect(page.get_by_role("status").filter(has_text="found")).to_be_visible()
