"""Workshops in a real browser: a host, a screen and six phones through the whole script, a crash,
and every phase on every page.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Response,
    Route,
    WebSocket,
    expect,
)
from pypdf import PdfReader
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.workshop import following
from engine.exchange.last_time import write
from engine.team.lines import Commitment, Counts
from knowledge.models.lines import Line
from tests.browser.axe import PHONE, PROJECTED, clean
from tests.browser.conftest import (
    STILL,
    Server,
    address_of,
    arrived,
    heading,
    main,
    running,
    says,
    settled,
)
from tests.shipped import shipped
from tests.workshop.databases import KINDS, new_on, postgresql
from tests.workshop.makers import WAY, Gathering, gathered
from wording.places import ends_of
from wording.say import say
from wording.team import finding
from workshop.phases import RULES
from workshop.rooms import spaced
from workshop.session_view import of_room
from workshop.store import open_store

KNOWLEDGE = shipped()
SCRIPT = KNOWLEDGE.scripts[0]
LINES = [line for line in KNOWLEDGE.lines if line.id in SCRIPT.lines][:2]
# Six people: on the first line two leave it out and the others stand together, on the second they
# split.
CALM, WIDE = LINES
FIRST: dict[str, list[int | None]] = {
    CALM.id: [3, 3, 4, 4, None, None],
    WIDE.id: [1, 1, 1, 6, 6, 6],
}
SECOND: dict[str, list[int | None]] = {CALM.id: [None] * 6, WIDE.id: [None, None, None, 3, 3, 3]}
# What is read where places are shown, in pictures and in tables, and where a phone is told its own.
SHOWN = (
    b'class="plot dot-plot"',
    b"The picture as a table",
    b"stand together",
    b"Split:",
    b"Where I stood",
    b"After talking",
)


ONLY_HOW_MANY = re.compile(
    rb'<p class="b-live">\d+ of \d+ people (has|have) answered\. The first joined at [\d:]+\.</p>'
    # What is offered to the host once somebody has, on a page that is drawn anew for it.
    rb"|go-second-moved\x12\x0fShow what moved"
    rb'|<script data-place="host-second" data-entered=""'
    rb'|<script data-address="look/\w+\?known=[^"]*" data-kind="leading"'
)


# What a page is told that follows its room.
ONLY_TOLD = re.compile(
    r'<p class="b-live">\d+ of \d+ people (has|have) answered\. The first joined at [\d:]+\.</p>'
)


@dataclass
class Guest:
    """One open page of somebody in the room, and everything that came to it."""

    page: Page
    server: Server
    frames: list[bytes] = field(default_factory=list)
    looks: list[Response] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    offline: bool = False

    def __post_init__(self) -> None:
        self.page.on("websocket", self._listen)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on(
            "console",
            lambda said: (
                self.wrong.append(said.text)
                if said.type == "error"
                and not self.offline
                and "/_stcore/" not in said.location["url"]
                else None
            ),
        )  # Streamlit looks for itself below the page first
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("response", self._look)

    def _look(self, answer: Response) -> None:
        if "/look/" in answer.url:
            self.looks.append(answer)

    def _listen(self, socket: WebSocket) -> None:
        self.asked.append(socket.url.replace("ws:", "http:"))
        socket.on(
            "framereceived",
            lambda frame: self.frames.append(frame if isinstance(frame, bytes) else frame.encode()),
        )

    def open(self, path: str) -> "Guest":
        """Set out for somewhere. Wait for what is to be seen there, so that several can set out
        together.
        """
        self.page.goto(address_of(self.server, path), wait_until="commit")
        return self

    def leave(self) -> None:
        """Close the page. Its browser forgets what it kept of rooms."""
        tool = self.page.context.new_cdp_session(self.page)
        kept = {"origin": self.server.url, "storageTypes": "local_storage"}
        self.page.context.set_offline(False)
        self.page.goto("about:blank")
        tool.send("Storage.clearDataForOrigin", kept)
        self.page.close()

    def press(self, name: str) -> None:
        """Press the button with this name."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def sees(self, title: str) -> None:
        """This is the page's title now, and all of the page is there."""
        arrived(self.page, title)

    def reads(self, text: str) -> None:
        """This stands on the page."""
        says(main(self.page), text)

    def place(self, line: Line, place: int | None, otherwise: str) -> None:
        """Place oneself on the line that is asked, or press the other button."""
        heading(self.page, line.placed_on.name)
        if place:
            # For a moment the statements of the line before may stand below this one's heading.
            statements = self.page.locator(f"[class*='st-key-place-{line.id}-']")
            statements.locator("[data-testid=stRadioOption]").nth(place - 1).tap()
            expect(statements.get_by_role("radio").nth(place - 1)).to_be_checked()
        self.page.get_by_role(
            "button", name="Place me here" if place else otherwise, exact=True
        ).tap()


Enter = Callable[..., Guest]


@pytest.fixture(scope="session")
def handsets(browser: Browser) -> Iterator[list[BrowserContext]]:
    """Browsers of phones that nobody holds just now. What one fetched is there for who holds it
    next, which halves the cost of a page.
    """
    free: list[BrowserContext] = []
    yield free
    for phone in free:
        phone.close()


@pytest.fixture
def enter(
    browser: Browser, windows: dict[bool, BrowserContext], handsets: list[BrowserContext]
) -> Iterator[Enter]:
    """A new visitor: enter(server, "/join", PHONE). Each phone is a browser of its own; other
    pages are windows of one browser.
    """
    guests = []

    def open_(server: Server, path: str, viewport: dict[str, int] = PROJECTED) -> Guest:
        on = windows[False]
        if viewport is PHONE:
            on = handsets.pop() if handsets else new_phone(browser)
        page = on.new_page()
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        guests.append(Guest(page, server))
        return guests[-1].open(path)

    yield open_
    for guest in guests:
        guest.leave()
        if guest.page.context is not windows[False]:
            handsets.append(guest.page.context)


def new_phone(browser: Browser) -> BrowserContext:
    """The browser of one phone."""
    return browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]
        has_touch=True,
        reduced_motion=STILL,
    )


@pytest.fixture(params=KINDS)
def its_own(request: pytest.FixtureRequest, never_for_long: Server) -> Iterator[Server]:
    """A server with a database of each kind, of which nobody else makes use now. What phones
    fetched from its port is there for the next.
    """
    if request.param == "sqlite":
        yield request.getfixturevalue("mortal")
        return
    never_for_long.kill()
    port = never_for_long.port
    with postgresql() as there, new_on(there) as database, running(port, database) as server:
        yield server


def drawn(frames: Sequence[bytes]) -> set[bytes]:
    """Everything that these messages put on a page."""
    messages = [ForwardMsg.FromString(frame) for frame in frames]
    return {
        m.delta.new_element.SerializeToString(deterministic=True)
        for m in messages
        if m.WhichOneof("type") == "delta" and m.delta.WhichOneof("type") == "new_element"
    }


def only_how_many(guest: Guest, since: int) -> None:
    """What came to this page since then says how many have answered, and nothing that it had not
    been told before.
    """
    for element in drawn(guest.frames[since:]) - drawn(guest.frames[:since]):
        assert ONLY_HOW_MANY.search(element), element
    told = guest.looks[-1].json()
    assert ONLY_TOLD.fullmatch(told.pop("said"))
    assert set(told) == {"all", "leading"}


def go_on(windows: Sequence[Guest], name: str) -> None:
    """The host goes on in one window. All of them are there when none offers that any more: until
    then a page may say the new number already, and have still to be drawn.
    """
    windows[0].press(name)
    for window in windows:
        expect(window.page.get_by_role("button", name=name, exact=True)).to_have_count(0)
        settled(window.page)


def taken(guest: Guest, label: str) -> bytes:
    """The file behind a button."""
    with guest.page.expect_download() as awaited:
        guest.press(f"Download {label}")
    return Path(awaited.value.path()).read_bytes()


def test_a_session_from_its_first_to_its_last_page(its_own: Server, enter: Enter) -> None:
    server = its_own
    host = enter(server, "/host")
    host.page.get_by_text("3 people", exact=True).click()
    for line in (line for line in KNOWLEDGE.lines if line.id in SCRIPT.lines and line not in LINES):
        host.page.locator(".st-key-lines").get_by_text(f"{line.placed_on.name}:").click()
    host.press("Make the room")
    host.page.wait_for_url(re.compile("key="))
    settled(host.page)
    screen = enter(
        server, host.page.get_by_role("link", name="Open the page to project").get_attribute("href")
    )
    screen.sees("Join the room")
    code = screen.page.locator(".b-code [aria-hidden]").inner_text()

    phones = [enter(server, "/join", PHONE) for _ in range(5)]
    _join(phones, code)
    screen.reads("5 phones have joined.")
    _scan_again(phones[0], code)
    screen.reads("5 phones have joined.")
    _leave_by_the_menu_and_come_back(host)
    second_window = enter(server, host.page.url)
    go_on((host, second_window), "Open placing")
    late = enter(server, "/join", PHONE)
    _join([late], code)
    phones.append(late)  # comes late, and looks on while the others place themselves
    onlookers = (host, second_window, screen, late)
    screen.sees("Place yourself, alone")
    late.sees(CALM.placed_on.name)
    _place(phones, onlookers, FIRST, "Leave this line out")

    sleeping, away = phones[1], phones[2]
    own = sleeping.page.url
    assert set(re.findall(r"(\w+)=", own)) == {"room", "me"}
    sleeping.page.goto("about:blank")
    away.offline = True
    away.page.context.set_offline(True)
    for guest in (*onlookers, *phones):
        assert not [sign for sign in SHOWN for frame in guest.frames if sign in frame]
        assert (
            guest is away
            or guest is sleeping
            or not guest.page.get_by_role("button", name="Download").count()
        )

    second_window.press("Show the places")
    shown = finding(Counts(3, 0, 0, 0, 0, 3), ends_of(WIDE.placed_on))
    for guest in (host, screen, *(p for p in phones if p not in (sleeping, away))):
        guest.reads(shown)
    heading(away.page, "You have answered")
    away.page.context.set_offline(False)
    sleeping.open(own)
    for phone in phones:
        phone.sees("What everybody sees")
        phone.reads(shown)
        assert phone.page.locator("h2").all_inner_texts()[:1] == [WIDE.placed_on.name]
    away.offline = False
    screen.sees("Where we stand")
    expect(screen.page.locator("h2").first).to_have_text(WIDE.placed_on.name)
    before = main(host.page).inner_text()
    host.page.reload()
    settled(host.page)
    assert main(host.page).inner_text() == before
    host.press(f"Show on the screen: {CALM.placed_on.name}")
    expect(screen.page.locator("h2").first).to_have_text(CALM.placed_on.name)

    go_on((host, second_window), "Place again")
    screen.sees("Place yourself again")
    late.sees(CALM.placed_on.name)
    _place(phones, onlookers, SECOND, "Stay where I was")
    host.press("Show what moved")
    moved = "Closer together than before."
    for guest in (screen, *phones):
        guest.sees("What moved")
        guest.reads(moved)
        expect(guest.page.locator(".dot-plot")).to_have_count(4)
    assert not [
        sign for sign in SHOWN if sign not in b"".join(phones[0].frames)
    ]  # so these were the words to look for

    host.press("Go to commitments")
    promise, role, day = (
        "Ask <b>what matters</b> first & write it down",
        "team lead",
        date.today() + timedelta(days=40),
    )
    host.page.get_by_role("textbox", name="What will we try?").fill(promise)
    host.page.get_by_role("textbox", name="Who looks again?").fill(role)
    host.page.get_by_role("spinbutton", name="day, When?").click()
    host.page.keyboard.type(f"{day:%d%m%Y}")
    host.press("Write it down")
    for guest in (host, screen, *phones):
        cells = guest.page.get_by_role("row").filter(has_text=promise).locator("th, td")
        expect(cells).to_have_text([promise, role, f"{day.day} {day:%B %Y}"])
    host.press("End the session")
    expect(host.page.get_by_role("button", name="End the session")).to_have_count(0)
    settled(host.page)
    for phone in phones:
        phone.sees("The session has ended")

    assert promise in " ".join(
        c.text
        for t in Document(BytesIO(taken(host, "Word"))).tables
        for row in t.rows
        for c in row.cells
    )
    assert moved in " ".join(
        "".join(p.extract_text() for p in PdfReader(BytesIO(taken(host, "PDF"))).pages).split()
    )
    assert f"{WIDE.placed_on.name},1,1," in taken(host, "CSV").decode("utf-8-sig")
    assert moved in taken(host, "Markdown").decode()
    assert [
        event["DTSTART"].dt
        for event in Calendar.from_ical(taken(host, "a calendar file")).walk("VEVENT")
    ] == [day]
    numbers = taken(host, "numbers for comparing rooms")
    assert promise not in numbers.decode()
    assert json.loads(numbers)

    host.page.get_by_text("Delete this room").click()
    host.page.get_by_text("I am sure").click()
    expect(host.page.get_by_role("checkbox", name="I am sure")).to_be_checked()
    host.press("Delete the room now")
    host.reads("The room is deleted, and nothing of it is left.")
    for guest in (second_window, screen, phones[0]):
        guest.page.reload(wait_until="commit")
    for guest in (second_window, screen, phones[0]):
        guest.reads("Rooms are deleted after 30 days, or when the host says so.")

    everybody = (*onlookers, *phones)
    assert not [wrong for guest in everybody for wrong in guest.wrong]
    assert not [
        url
        for guest in everybody
        for url in guest.asked
        if not url.startswith((server.url, "data:", "blob:", "about:"))
    ]
    server.kill()
    assert server.process and server.process.stdout
    log = server.process.stdout.read()
    assert not [
        secret
        for secret in (
            code.replace(" ", ""),
            *re.findall(r"(?:key|me)=([\w-]+)", " ".join(g.page.url for g in everybody)),
            "Traceback",
            *(a.text for line in LINES for a in line.placed_on.anchors),
        )
        if secret in log
    ]


@pytest.fixture
def gathering(server: Server) -> Iterator[Gathering]:
    """A room in which seven people of two voices have joined, made without the browser."""
    with gathered_on(server) as there:
        yield there


@pytest.fixture
def gathering_on_mortal(mortal: Server) -> Iterator[Gathering]:
    """The same on the server that may be ended."""
    with gathered_on(mortal) as there:
        yield there


@contextmanager
def gathered_on(server: Server) -> Iterator[Gathering]:
    """The same on any server."""
    store = open_store(server.database)
    team, others = [voice.id for voice in KNOWLEDGE.voices[:2]]
    there = gathered(
        store,
        voices=(team, others),
        lines=tuple(line.id for line in LINES)
        + tuple(line.id for line in KNOWLEDGE.lines if line not in LINES)[:1],
        script=SCRIPT.id,
        knowledge=KNOWLEDGE.version,
    )
    there.speak(others, 4)
    there.speak(team, 3)
    yield there
    store.engine.dispose()


def test_what_was_acknowledged_outlives_a_crash_of_the_server(
    mortal: Server, gathering_on_mortal: Gathering, enter: Enter
) -> None:
    server, there = mortal, gathering_on_mortal
    there.go("first")
    third = next(line for line in KNOWLEDGE.lines if line.id == there.room.lines[2])
    phone, open_still = (
        enter(server, f"/join?room={there.code}&me={token}", PHONE) for token in there.phones[:2]
    )
    for guest in (phone, open_still):
        guest.place(CALM, 2, "")
        guest.place(WIDE, 5, "")
        heading(guest.page, third.placed_on.name)
    there.store.engine.dispose()  # nobody but the server holds the file
    server.kill()
    server.start()
    phone.open(phone.page.url)
    for answered, guest in enumerate(
        (phone, open_still)
    ):  # who did not reload is found again as well
        guest.reads(f"{answered} of 7 people {'has' if answered == 1 else 'have'} answered.")
        guest.place(third, None, "Leave this line out")
        guest.sees("You have answered")
    assert there.answered() == 2


def test_what_was_not_sent_yet_outlives_a_restart_and_the_first_press_counts(
    mortal: Server, gathering_on_mortal: Gathering, enter: Enter
) -> None:
    server, there = mortal, gathering_on_mortal
    there.go("first")
    phone = enter(server, f"/join?room={there.code}&me={there.phones[0]}", PHONE)
    host = enter(server, f"/host?key={there.key}")
    paper = enter(server, "/paper")
    heading(phone.page, CALM.placed_on.name)
    phone.page.locator("[data-testid=stRadioOption]").nth(1).tap()
    phone.page.wait_for_function("() => Object.keys(sessionStorage).length")
    settled(paper.page)  # fields come one after the other, and the first would be another one
    tally = paper.page.get_by_placeholder("2 0 1 3 0 1").first
    tally.fill("3 0 1 3 0 1")
    paper.page.wait_for_function("() => Object.keys(sessionStorage).length")
    settled(host.page)
    there.store.engine.dispose()
    server.kill()
    for guest in (phone, host, paper):
        guest.page.evaluate("window.isOld = true")
    server.start()
    for guest in (phone, host, paper):
        guest.page.wait_for_function("() => !window.isOld")
        settled(guest.page)
    expect(phone.page.get_by_role("radio").nth(1)).to_be_checked()
    phone.press("Place me here")
    heading(phone.page, WIDE.placed_on.name)
    expect(tally).to_have_value("3 0 1 3 0 1")
    paper.press("Show the pictures")
    expect(paper.page.locator(".b-figure")).to_be_visible()
    assert taken(paper, "Word").startswith(b"PK")
    host.press(say(RULES["first"].onward[0].button))
    expect(host.page.get_by_text("0 have answered.")).to_be_visible()


def _phase(there: Gathering, phase: str) -> None:
    """Go on to this phase, with what people do on the way."""
    there.go(phase)  # type: ignore[arg-type]
    if phase in ("first", "second"):
        for number, phone in enumerate(there.phones[1:]):
            there.place(phone, 1 + number if phase == "first" else 3, 1 if phase == "first" else 2)
    if phase == "commit":
        there.store.hosts.promise(
            there.key,
            Commitment("Ask " + "what" * 60, "team lead", date.today() + timedelta(days=40)),
        )
        _map_and_last_time(there)


def _map_and_last_time(there: Gathering) -> None:
    """A map with a tick, and this very session as last time: what is the same may stand beside."""
    hosts = there.store.hosts
    assert CALM.map
    hosts.show_map(there.key, CALM.id)
    hosts.tick(there.key, CALM.map.items[0].id, True)
    session = of_room(KNOWLEDGE, there.room, there.lines, there.commitments)
    hosts.open_last_time(there.key, write(KNOWLEDGE, session).decode())
    hosts.note_became(there.key, 0, "not-yet")


MAPPED = say("map.title", line=CALM.placed_on.name)
TITLES = {
    "gather": ("Join the room", "You are in"),
    "first": ("Place yourself, alone", CALM.placed_on.name),
    "talk": ("Where we stand", "What everybody sees"),
    "second": ("Place yourself again", CALM.placed_on.name),
    "moved": ("What moved", "What moved"),
    "commit": (MAPPED, "What we will try"),
    "ended": (MAPPED, "The session has ended"),
}


def test_axe_finds_nothing_on_pages_that_hold_something(
    server: Server, gathering: Gathering, enter: Enter, tmp_path: Path
) -> None:
    there = gathering
    host, paper, beside = (enter(server, path) for path in ("/host", "/paper", "/beside"))
    for path in (
        f"/join?room={there.code}",
        "/join?room=nowhere",
        f"/join?room={there.code}&me=foreign",
        "/screen?room=nowhere",
        "/host?key=foreign",
    ):
        host.open(path)
        settled(host.page)
        clean(host.page)
    host.open("/host")
    host.press("Make the room")
    host.page.wait_for_url(re.compile("key="))

    settled(paper.page)
    for name, typed in (
        ("First round", "2 0 1 3 0 1"),
        ("Second round, if there was one", "1 0 1 0 5 0"),
    ):
        for field_ in paper.page.get_by_role("textbox", name=name).all():
            field_.fill(typed)
    tried = paper.page.get_by_role("textbox", name="What will we try?").first
    tried.fill("Ask " + "what" * 60)
    paper.press("Show the pictures")
    paper.reads("Closer together than before.")
    settled(paper.page)
    clean(paper.page)
    numbers = tmp_path / "numbers.json"
    numbers.write_bytes(taken(paper, "numbers for comparing rooms"))

    settled(beside.page)
    clean(beside.page)
    for side in range(2):
        settled(beside.page)
        with beside.page.expect_response(lambda response: response.request.method == "PUT"):
            beside.page.locator("input[type=file]").nth(side).set_input_files(numbers)
        expect(beside.page.get_by_text(numbers.name)).to_have_count(side + 1)
    expect(beside.page.locator(".dot-plot").first).to_be_visible()
    settled(beside.page)
    clean(beside.page)
    settled(host.page)
    clean(host.page)


def test_axe_finds_nothing_in_any_phase(server: Server, gathering: Gathering, enter: Enter) -> None:
    there = gathering
    host, screen, phone, done = (
        enter(server, path)
        for path in (
            f"/host?key={there.key}",
            f"/screen?room={there.code}",
            *(f"/join?room={there.code}&me={t}" for t in there.phones[:2]),
        )
    )
    for phase in WAY:
        if phase != WAY[0]:
            _phase(there, phase)
        on_screen, on_phone = TITLES[phase]
        screen.sees(on_screen)
        phone.sees(on_phone)
        heading(host.page, f"Your room {spaced(there.code)}")
        offered = RULES[phase].offered(there.answered())
        shown = {say(onward.button) for onward in offered}
        for name in {say(onward.button) for rules in RULES.values() for onward in rules.onward}:
            expect(host.page.get_by_role("button", name=name, exact=True)).to_have_count(
                int(name in shown)
            )
        settled(host.page)
        for guest in (host, screen, phone):
            clean(guest.page)
        if phase == "first":
            phone.page.get_by_text(say("workshop.easy-words"), exact=True).click()
            expect(phone.page.get_by_role("button", name="Read all six aloud")).to_be_visible()
            settled(phone.page)
            clean(phone.page)
        if there.room.rules.closing:
            expect(screen.page.locator(".b-map .b-ticked")).to_have_count(1)
            for guest in (host, screen, phone):
                expect(guest.page.locator(".b-promised")).to_have_count(2)
        if phase == "talk":
            expect(screen.page.locator(".b-voices .dot-plot")).to_have_count(2)
        if there.room.rules.placing:
            done.page.reload()
            done.sees("You have answered")
            clean(done.page)


def test_a_phone_whose_page_has_to_wait_shows_what_it_is_told_until_the_page_is_there(
    server: Server, gathering: Gathering, enter: Enter
) -> None:
    def in_line(look: Route) -> None:
        answer = look.fetch()
        told = answer.json()
        if (
            told["all"].startswith("talk")
            and f"{following.FIRST}={following.WANTED}" in look.request.url
        ):
            told["first"] = "<h1>Before the page</h1>"
        look.fulfill(json=told)

    gathering.go("first")
    gathering.place_all([1, 1, 1, 6, 6, 6, 6])
    phone = enter(server, f"/join?room={gathering.code}&me={gathering.phones[0]}", PHONE)
    phone.sees("You have answered")
    phone.page.route("**/look/**", in_line)
    gathering.go("talk")
    shown_first = phone.page.get_by_role("heading", name="Before the page")
    expect(shown_first).to_be_visible()
    expect(phone.page.locator(".b-foot")).to_be_hidden()
    phone.sees("What everybody sees")
    expect(shown_first).to_have_count(0)


def _join(phones: Sequence[Guest], code: str) -> None:
    """Type the code as people do, read what happens here, and go in."""
    for phone in phones:
        phone.page.get_by_label("The room's code").fill(code.lower())
        phone.page.get_by_role("button", name="Go to the room").tap()
    for phone in phones:
        phone.reads("Your host has lowered this from five")
        phone.page.get_by_role("button", name="Join", exact=True).tap()
    for phone in phones:
        phone.page.wait_for_url(re.compile("me="))


def _scan_again(phone: Guest, code: str) -> None:
    """The same browser scans the square once more, in another tab: it is led back to its place."""
    tab = phone.page.context.new_page()
    tab.goto(f"{phone.server.url}/join?room={code.replace(' ', '')}")
    back = tab.get_by_role("link", name="Go back to your place in this room")
    expect(tab.get_by_role("button", name="Join", exact=True)).to_be_hidden()
    back.tap()
    heading(tab, "You are in")
    assert tab.url == phone.page.url
    tab.close()


def _leave_by_the_menu_and_come_back(host: Guest) -> None:
    """A host who follows the menu finds the room again."""
    own = host.page.url
    host.page.goto(f"{host.server.url}/workshop")
    host.page.get_by_role("link", name="as its host").click()
    host.page.wait_for_url(own)
    settled(host.page)


def _place(
    phones: Sequence[Guest],
    onlookers: Sequence[Guest],
    places: dict[str, list[int | None]],
    otherwise: str,
) -> None:
    """Everybody places themselves, the last one last. Nobody who looks on is told more than how
    many have answered.
    """
    for guest in onlookers:
        guest.reads("0 of 6 people have answered.")
        settled(guest.page)
    since = [len(guest.frames) for guest in onlookers]
    for answered, some, looking in ((5, phones[:-1], onlookers), (6, phones[-1:], onlookers[:-1])):
        for line in LINES:
            for phone in some:
                phone.place(line, places[line.id][phones.index(phone)], otherwise)
            if line is CALM and places is FIRST:
                heading(some[0].page, WIDE.placed_on.name)
                some[0].page.reload(wait_until="commit")
        for phone in some:
            phone.sees("You have answered")
        for guest, mark in zip(looking, since, strict=False):
            guest.reads(f"{answered} of 6 people have answered.")
            only_how_many(guest, mark)
