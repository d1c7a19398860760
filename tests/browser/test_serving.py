"""What is seen while a page is on its way, and when no connection comes about or one is lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, running, settled
from wording.say import say

AWAY = "#away"
EIGHT_SECONDS = 8_000


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window whose clock can be moved, in which nothing was fetched yet."""
    context = browser.new_context()
    page = context.new_page()
    page.clock.install()
    yield page
    context.close()


def test_before_the_app_is_there_its_page_can_be_read(page: Page, server: Server) -> None:
    page.route("**/static/**", lambda route: route.abort())
    page.goto(f"{server.url}/workshop")
    expect(page.get_by_role("heading", name="Workshop")).to_be_visible()
    expect(page.get_by_text(say("serve.workshop"))).to_be_visible()


def test_what_was_said_first_makes_way_for_the_page(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/workshop")
    settled(page)
    expect(page.locator("#first")).to_have_count(0)
    expect(page.locator(AWAY)).to_be_hidden()


def test_where_sockets_are_refused_a_sentence_says_what_to_do(page: Page, server: Server) -> None:
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
    page.goto(f"{server.url}/workshop")
    page.clock.run_for(EIGHT_SECONDS)
    expect(page.locator(AWAY)).to_contain_text(say("serve.blocked"), use_inner_text=True)
    expect(page.locator(AWAY)).to_contain_text(server.url)
    page.locator(AWAY).get_by_role("link", name=say("serve.plain")).click()
    expect(page.locator("nav.b-menu")).to_be_visible()


def test_a_server_that_goes_is_missed_until_it_is_back(page: Page) -> None:
    with running() as first:
        page.goto(f"{first.url}/glossary")
        settled(page)
        port = first.port
    page.clock.run_for(EIGHT_SECONDS)
    expect(page.locator(AWAY)).to_have_text(say("serve.gone"), use_inner_text=True)
    with running(port):
        page.clock.resume()
        expect(page.locator(AWAY)).to_be_hidden()


def test_the_first_page_is_light_on_the_wire(page: Page, server: Server) -> None:
    tool = page.context.new_cdp_session(page)
    tool.send("Network.enable")
    bytes_: list[float] = []
    tool.on("Network.loadingFinished", lambda told: bytes_.append(told["encodedDataLength"]))
    page.goto(server.url)
    settled(page)
    assert 0 < sum(bytes_) <= 1_300_000
