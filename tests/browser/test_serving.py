"""What is seen while a page is on its way, and when no connection comes about or one is lost."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, WebSocketRoute, expect

from tests.browser.conftest import Server, heading, settled
from tests.shipped import shipped
from wording.say import say

AWAY = "#away"
UNHEARD = "#unheard"
FIRST, SECOND = shipped().questions[:2]
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


def test_a_server_that_goes_is_missed_until_it_is_back(page: Page, mortal: Server) -> None:
    page.goto(f"{mortal.url}/glossary")
    settled(page)
    mortal.kill()
    page.clock.run_for(EIGHT_SECONDS)
    expect(page.locator(AWAY)).to_have_text(say("serve.gone"), use_inner_text=True)
    mortal.start()
    page.clock.resume()
    expect(page.locator(AWAY)).to_be_hidden()
    settled(page)
    expect(page.locator(UNHEARD)).to_be_hidden()


def losing_one(lost: list[str]) -> Callable[[WebSocketRoute], None]:
    """A connection that passes everything on, and breaks instead of sending what is called lost."""

    def pass_on(socket: WebSocketRoute) -> None:
        there = socket.connect_to_server()

        def send(message: str | bytes) -> None:
            if lost:
                lost.pop()
                socket.close()
                there.close()
            else:
                there.send(message)

        socket.on_message(send)

    return pass_on


def test_a_press_that_was_lost_is_told_and_is_not_made_again(page: Page, server: Server) -> None:
    lost: list[str] = []
    page.route_web_socket("**/_stcore/stream", losing_one(lost))
    page.goto(f"{server.url}/ask?step={FIRST.id}")
    settled(page)
    lost.append("the press")
    next_ = page.get_by_role("button", name="Next", exact=True)
    next_.click()
    expect(page.locator(UNHEARD)).to_be_visible()  # its words stand there before it is shown
    expect(page.locator(UNHEARD)).to_have_text(say("serve.unheard"), use_inner_text=True)
    settled(page)
    heading(page, FIRST.text)
    next_.click()
    heading(page, SECOND.text)
    expect(page.locator(UNHEARD)).to_be_hidden()


def test_who_presses_again_meanwhile_is_told_nothing_of_the_press_before(
    page: Page, server: Server
) -> None:
    lost: list[str] = []
    asked: list[Route] = []
    page.route_web_socket("**/_stcore/stream", losing_one(lost))
    page.goto(f"{server.url}/ask?step={FIRST.id}")
    settled(page)
    page.route("**/visit", lambda visit: asked.append(visit))
    lost.append("the press")
    next_ = page.get_by_role("button", name="Next", exact=True)
    with page.expect_request("**/visit"):
        next_.click()
    next_.click()
    with page.expect_response("**/visit"):
        asked.pop().continue_()
    heading(page, SECOND.text)
    settled(page)
    expect(page.locator(UNHEARD)).to_be_hidden()


def test_the_first_page_is_light_on_the_wire(page: Page, server: Server) -> None:
    tool = page.context.new_cdp_session(page)
    tool.send("Network.enable")
    bytes_: list[float] = []
    tool.on("Network.loadingFinished", lambda told: bytes_.append(told["encodedDataLength"]))
    page.goto(server.url)
    settled(page)
    assert 0 < sum(bytes_) <= 1_300_000
