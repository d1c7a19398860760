"""What deploy/ promises: a process may be killed, a path may stand before it, a proxy may be plain,
and whoever uses Bearings goes on.
"""

import os
import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocket, expect

from knowledge.models.questions import Question
from serve import alive
from serve.doctor import diagnose
from tests.browser.axe import PHONE
from tests.browser.conftest import (
    PATIENCE,
    Server,
    choose,
    heading,
    main,
    running,
    settled,
)
from tests.browser.test_workshop import CALM, KNOWLEDGE, LINES, SCRIPT, WIDE, Guest
from tests.trial.site import Site, as_in_the_container, plain_proxy, site
from tests.workshop.databases import frozen, whole
from tests.workshop.makers import Gathering, gathered
from wording.say import say
from workshop.phases import RULES
from workshop.store import open_store

PRESSES = 3
A_WHILE = 10_000
CONNECTED = "[data-test-connection-state=CONNECTED]"
TRUSTING = ssl._create_unverified_context()
UPGRADE = (
    "proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade;"
    ' proxy_set_header Connection "upgrade";'
)
MANY = [question for question in KNOWLEDGE.questions if question.kind == "many"]


def answered_by(site: Site, cookie: str = "") -> tuple[str, str]:
    """Which process answers, and the cookie that it gives."""
    asked = Request(f"{site.url}/health", headers={"Cookie": cookie} if cookie else {})
    with urlopen(asked, context=TRUSTING) as answer:
        given = answer.headers.get("Set-Cookie", "")
        return answer.headers["X-Process"], given.partition(";")[0]


def holder(site: Site, page: Page) -> Server:
    """The process that a browser is led to."""
    health = page.context.request.get(f"{site.url}/health")
    return site.named(health.headers["x-process"])


def without_it(site: Site, page: Page, end: Callable[[Server], None]) -> WebSocket:
    """End the process that holds this page. The connection to another."""
    held_by = holder(site, page)
    with page.expect_websocket(timeout=PATIENCE) as opened:
        end(held_by)
    return opened.value


@pytest.fixture(scope="module")
def there() -> Iterator[Site]:
    """Two processes behind nginx, with PostgreSQL behind PgBouncer."""
    with site() as started:
        yield started


@pytest.fixture(autouse=True)
def all_up(there: Site) -> None:
    """Whatever a trial before has ended stands again."""
    for server in there.servers:
        if server.process and server.process.poll() is not None:
            server.start()


@pytest.fixture
def enter(browser: Browser) -> Iterator[Callable[[], BrowserContext]]:
    """A new visitor with a phone of their own."""
    contexts = []

    def open_() -> BrowserContext:
        context = browser.new_context(
            ignore_https_errors=True,
            viewport=PHONE,  # type: ignore[arg-type]
            has_touch=True,
            reduced_motion="reduce",
        )
        contexts.append(context)
        return context

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture
def room(there: Site) -> Iterator[Gathering]:
    """A room in which six may place themselves on two lines."""
    store = open_store(there.database)
    lines = tuple(line.id for line in LINES)
    made = gathered(store, 6, lines=lines, script=SCRIPT.id, knowledge=KNOWLEDGE.version)
    made.go("first")
    yield made
    store.engine.dispose()


def test_nothing_is_missing_but_trust_in_a_certificate_of_our_own(there: Site) -> None:
    (said,) = diagnose(there.url)
    assert said.startswith("Browsers will warn of the certificate")


def test_a_visitor_stays_with_one_process_and_many_are_spread(there: Site) -> None:
    first, cookie = answered_by(there)
    assert {answered_by(there, cookie)[0] for _ in range(10)} == {first}
    assert len({answered_by(there)[0] for _ in range(40)}) == len(there.servers)


@pytest.mark.parametrize("end", [Server.kill, Server.stop], ids=["killed", "stopped"])
def test_a_workshop_goes_on_without_the_process_that_held_it(
    there: Site, room: Gathering, enter: Callable[[], BrowserContext], end: Callable[..., None]
) -> None:
    phone = Guest(enter().new_page(), there.servers[0])
    phone.open(f"{there.url}/join?room={room.code}&me={room.phones[0]}")
    phone.place(CALM, 2, "")
    phone.reads(WIDE.placed_on.name)
    connection = without_it(there, phone.page, end)
    connection.wait_for_event("framereceived", timeout=PATIENCE)
    settled(phone.page)
    phone.place(WIDE, 5, "")
    phone.sees("You have answered")
    assert room.answered() == 1


def press_on(page: Page, question: Question) -> None:
    """Go on from a question. A press while the connection is away is lost, and to a process that
    does not know the visit the first one is its beginning; what was chosen is still there then.
    """
    heading = page.get_by_role("heading", level=1)
    for _ in range(PRESSES):
        page.get_by_role("button", name="Next", exact=True).click()
        with suppress(AssertionError):
            expect(heading).not_to_have_text(question.text, timeout=A_WHILE)
            return
    raise AssertionError("No press leads on")


def test_a_wizard_goes_on_without_the_process_that_held_it(
    there: Site, enter: Callable[[], BrowserContext]
) -> None:
    page = enter().new_page()
    question, option = MANY[0], MANY[0].options[1]
    before = MANY[1]
    kept = f"{before.id}={before.options[0].id}"
    page.goto(f"{there.url}/ask?step={question.id}&all=1&{kept}")
    settled(page)
    choose(page, option.text)
    without_it(there, page, Server.kill)
    press_on(page, question)
    expect(page.get_by_role("heading", level=1)).not_to_have_text(question.text)
    assert f"{question.id}={option.id}" in page.url
    assert kept in page.url


def back(page: Page) -> None:
    """Come back when the page is connected, and drawn."""
    expect(page.locator(CONNECTED)).to_have_count(1)
    settled(page)


def test_one_process_after_the_other_is_replaced_under_everybody(
    there: Site, room: Gathering, enter: Callable[[], BrowserContext]
) -> None:
    phone = Guest(enter().new_page(), there.servers[0])
    phone.open(f"{there.url}/join?room={room.code}&me={room.phones[0]}")
    host, wizard = enter().new_page(), enter().new_page()
    host.goto(f"{there.url}/host?key={room.key}")
    question, option = MANY[0], MANY[0].options[1]
    wizard.goto(f"{there.url}/ask?step={question.id}&all=1")
    settled(wizard)
    choose(wizard, option.text)
    for server, line in zip(there.servers, LINES, strict=True):
        server.stop()
        server.start()
        for page in (phone.page, host, wizard):
            back(page)
        phone.place(line, 2, "")
        expect(phone.page.get_by_role("heading", level=1)).not_to_have_text(line.placed_on.name)
    phone.sees("You have answered")
    assert room.answered() == 1
    press_on(wizard, question)
    assert f"{question.id}={option.id}" in wizard.url
    host.get_by_role("button", name=say(RULES["first"].onward[0].button)).click()
    expect(host.get_by_text("1 has answered.")).to_be_visible()


def test_a_database_that_froze_is_said_and_the_next_press_counts(
    there: Site, room: Gathering, enter: Callable[[], BrowserContext]
) -> None:
    phone = Guest(enter().new_page(), there.servers[0])
    phone.open(f"{there.url}/join?room={room.code}&me={room.phones[0]}")
    settled(phone.page)
    with frozen(whole(there.database)):
        phone.place(CALM, 2, "")
        expect(main(phone.page)).to_contain_text(say("workshop.memory-busy"), timeout=A_WHILE)
    expect(phone.page.get_by_role("radio").nth(1)).to_be_checked()
    phone.press("Place me here")
    heading(phone.page, WIDE.placed_on.name)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")
def test_what_the_container_copies_is_enough_without_root_and_without_writing(
    there: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/tmp")
    with as_in_the_container(there.servers[0].database) as server:
        for path in ("/ready", "/", "/for-boards/README.md"):
            with urlopen(f"{server.url}{path}") as answer:
                assert answer.status == 200
        assert alive.lives(server.port, "")


def test_under_a_path_pages_and_rooms_work(
    monkeypatch: pytest.MonkeyPatch, enter: Callable[[], BrowserContext]
) -> None:
    monkeypatch.setenv("STREAMLIT_SERVER_BASE_URL_PATH", "bearings")
    with site(1, "/bearings") as under:
        assert [said for said in diagnose(under.url) if "certificate" not in said] == []
        page = enter().new_page()
        page.goto(f"{under.url}/host")
        page.get_by_role("button", name="Make the room").click()
        page.wait_for_url("**/bearings/host?key=*")
        typed = under.url.removeprefix("https://") + "/join"
        expect(main(page)).to_contain_text(typed)


def test_a_plain_proxy_is_found_and_the_page_says_what_to_do(
    there: Site, enter: Callable[[], BrowserContext]
) -> None:
    with plain_proxy(there.servers[0]) as url:
        assert diagnose(url) == [say("doctor.upgrade")]
        page = enter().new_page()
        page.goto(f"{url}/join")
        away = page.locator("#away")
        expect(away).to_contain_text(say("serve.blocked"), use_inner_text=True)


def test_a_proxy_that_hides_the_name_is_found(
    there: Site,
) -> None:
    with plain_proxy(there.servers[0], UPGRADE) as url:
        name = url.removeprefix("http://")
        assert diagnose(url) == [say("doctor.host", name=name)]


def test_a_server_that_was_told_its_name_bears_a_proxy_that_hides_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("STREAMLIT_BROWSER_SERVER_ADDRESS", "127.0.0.1")
    with running() as server, plain_proxy(server, UPGRADE) as url:
        assert diagnose(url) == []
