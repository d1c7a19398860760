"""A server of our own and a real browser. Waiting is for things to be seen, never for time to
pass.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Playwright,
    WebSocket,
    expect,
    sync_playwright,
)
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from knowledge.models.knowledge import Knowledge
from tests.browser import find
from tests.browser.axe import PROJECTED
from tests.shipped import shipped
from tests.workshop.databases import file_in
from workshop.store.database import ADDRESS

HERE = Path(__file__).parent
ROOT = Path(__file__).resolve().parents[2]
WALKS = ("test_workshop.py",)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--in-process-gpu",  # one process less to hand every picture on to
    "--font-render-hinting=none",  # letters stand where they do in a browser with windows
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--renderer-process-limit=1",  # what was compiled for one page is there for the next
]
# For a moment the foot of the page before may stand there as well.
SETTLED = """() => {
    const app = document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]');
    const feet = [...document.querySelectorAll('.b-foot')].filter(
        foot => foot.checkVisibility({visibilityProperty: true}));
    const loading = document.querySelector('[data-testid=stSkeleton]');
    return app !== null && feet.length === 1 && loading === null }"""
# The next page in the same visit, as Back and Forward bring it.
TURN = """path => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate')) }"""
DRAWN = "new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
STILL: Literal["reduce"] = "reduce"  # what moves while a page loads is drawn over and over
PATIENCE = 60_000  # however busy the machine is
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each worker begins with its share of the longest walks, so that none is left alone with them
    at the end.
    """
    if any(item.path.parent != HERE for item in items):
        return
    walks = [item for item in items if item.path.name in WALKS]
    others = [item for item in items if item not in walks]
    items[:] = dealt(walks, others, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", 1)))


def dealt(
    walks: list[pytest.Item], others: list[pytest.Item], workers: int
) -> Iterator[pytest.Item]:
    """So many hands, one after the other, as they are dealt to the workers."""
    number, rest = len(walks) + len(others), iter(others)
    given = 0
    for worker in range(workers):
        mine = walks[worker::workers]
        yield from mine
        end = number * (worker + 1) // workers
        yield from islice(rest, end - given - len(mine))
        given = end


class Server:
    """Bearings on a port of its own, as `make run` starts it. `database` is where it keeps rooms,
    if not in the data folder.
    """

    def __init__(self, port: int | None = None, database: str = "") -> None:
        self.port = port or _free_port()
        self.database = database
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[str] | None = None

    def start(self, before: Sequence[str] = (), folder: Path = ROOT) -> "Server":
        """Start in this folder, with this before its command, and come back when it says that it
        listens.
        """
        self.process = subprocess.Popen(
            [*before, sys.executable, "-m", "serve", "--server.port", str(self.port)],
            cwd=folder,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={
                **os.environ,
                "PYTHONUNBUFFERED": "1",
                **({ADDRESS: self.database} if self.database else {}),
            },
        )
        assert self.process.stdout
        said = []
        for line in self.process.stdout:
            said.append(line)
            if "URL:" in line:
                return self
        raise AssertionError("The server did not start:\n" + "".join(said))

    def runs(self) -> bool:
        """Whether it was started and has not ended."""
        return self.process is not None and self.process.poll() is None

    def stop(self) -> None:
        """End it as whoever puts a new version in its place does."""
        if self.process:
            self.process.terminate()
            self.process.wait()

    def kill(self) -> None:
        """End it at once, as a crash would."""
        if self.process:
            self.process.kill()
            self.process.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(port: int | None = None, database: str = "") -> Iterator[Server]:
    """A server for a while."""
    server = Server(port, database).start()
    try:
        yield server
    finally:
        server.kill()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(database=file_in(tmp_path_factory.mktemp("rooms"))) as started:
        yield started


@pytest.fixture(scope="session")
def never_for_long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """See `mortal`."""
    server = Server(database=file_in(tmp_path_factory.mktemp("rooms")))
    yield server
    server.kill()


@pytest.fixture
def mortal(never_for_long: Server) -> Server:
    """A server that a test may end, and start again: the same port and rooms for all such tests.
    It runs when a test begins.
    """
    if not never_for_long.runs():
        never_for_long.start()
    return never_for_long


@pytest.fixture(scope="session")
def tool(path_of_browser: str) -> Iterator[Playwright]:
    """What drives a browser. Only one can be running, and looking for a browser may need one."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def path_of_browser() -> str:
    path = find.installed()
    assert path, find.SENTENCE
    return path


@pytest.fixture(scope="session")
def browser(tool: Playwright, path_of_browser: str) -> Iterator[Browser]:
    """Where visitors with windows of their own come from."""
    started = tool.chromium.launch(executable_path=path_of_browser, args=FLAGS)
    yield started
    started.close()


@pytest.fixture(scope="session")
def windows(
    tool: Playwright,
    path_of_browser: str,
    browser: Browser,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[bool, BrowserContext]]:
    """Where pages open, without and with touch. What was fetched for one page is kept for the next,
    which halves its cost; most pages open without touch, where scripts are kept as they were read.
    """
    kept = tool.chromium.launch_persistent_context(
        tmp_path_factory.mktemp("browser"),
        executable_path=path_of_browser,
        args=FLAGS,
        reduced_motion=STILL,
    )
    yield {False: kept, True: browser.new_context(has_touch=True, reduced_motion=STILL)}
    kept.close()


@pytest.fixture(scope="session")
def left() -> dict[bool, list[Page]]:
    """Pages that nobody looks at any more, without and with touch. To open one costs as much as
    what is drawn in it.
    """
    return {False: [], True: []}


@pytest.fixture
def visit(
    windows: dict[bool, BrowserContext], server: Server, left: dict[bool, list[Page]]
) -> Iterator[Callable[..., Page]]:
    """Open an address as a new visitor: visit("/result?task=x", width=320, touch=True).

    Each page is a visit of its own: neither the server nor the browser keeps anything of another.
    """
    pages = []

    def open_(path: str, width: int = 1280, touch: bool = False) -> Page:
        page = left[touch].pop() if left[touch] else windows[touch].new_page()
        pages.append((touch, page))
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address_of(server, path))
        settled(page)
        # No other test's. A page may lead on by itself meanwhile.
        page.wait_for_function("width => innerWidth === width", arg=width, timeout=PATIENCE)
        return page

    yield open_
    for touch, page in pages:
        forget(page)
        left[touch].append(page)


def address_of(server: Server, path: str) -> str:
    """A path there; what is an address already stays one."""
    return path if path.startswith("http") else server.url + path


def forget(page: Page) -> None:
    """Leave nothing in a page for the next visitor. Where it is just leading on, it no longer does:
    that would come in between.
    """
    page.evaluate("() => { stop(); sessionStorage.clear(); localStorage.clear() }")
    page.goto("about:blank")
    page.emulate_media(color_scheme="light", forced_colors="none")


@dataclass
class Window:
    """One page that stays, what it asked for since it was opened, and what its console said of what
    was looked at last.
    """

    page: Page
    asked: list[str] = field(default_factory=list)
    complained: list[str] = field(default_factory=list)
    socket: WebSocket | None = None

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", self._connected)
        self.page.on("console", lambda message: self.complained.append(message.text))

    def _connected(self, socket: WebSocket) -> None:
        self.socket = socket
        self.asked.append(socket.url.replace("ws:", "http:"))

    def load(self, address: str) -> None:
        """Open this address as a new visitor."""
        self.page.set_viewport_size(PROJECTED)  # type: ignore[arg-type]
        self.page.emulate_media(color_scheme="light")
        self.page.goto(address)

    def turn(self, path: str) -> None:
        """Go on to this path in the same visit. It is there when the server has said that all of it
        was sent, and the browser has drawn once more; until then the page before may stand there.
        """
        assert self.socket
        with self.socket.expect_event("framereceived", is_last, timeout=PATIENCE):
            self.page.evaluate(TURN, path)
        self.page.evaluate(DRAWN)


def is_last(frame: str | bytes) -> bool:
    """Whether a page has been sent to its end with this message."""
    if isinstance(frame, str):
        return False
    return ForwardMsg.FromString(frame).WhichOneof("type") == "script_finished"


def visit_of(path: str) -> str:
    """Which addresses may be looked at in one visit: answers stay with a visitor, and what pictures
    are drawn with is asked for once.
    """
    named = parse_qs(urlsplit(path).query)
    if path.startswith("/explore"):
        return "pictures"
    has_answers = any(question.id in named for question in shipped().questions)
    return "answers" if has_answers else "none"


@pytest.fixture(scope="session")
def asked() -> list[str]:
    """The addresses that the last window in which something was looked at asked for, since it was
    opened.
    """
    return []


@pytest.fixture(scope="session")
def complained() -> list[str]:
    """What the console said of the last page which was looked at: a script or style that the
    server's policy refused, among other things.
    """
    return []


@pytest.fixture(scope="session")
def look(
    windows: dict[bool, BrowserContext],
    server: Server,
    asked: list[str],
    complained: list[str],
) -> Callable[..., Page]:
    """Turn to an address as Back and Forward do, in a visit whose pages have nothing to do with
    each other: look("/result"). It costs a third of loading it.

    The first of each visit is loaded. For tests that only look at what is drawn, and at no size or
    colours but their own.
    """
    opened: dict[str, Window] = {}

    def open_(path: str) -> Page:
        visit, address = visit_of(path), server.url + path
        if visit not in opened:
            opened[visit] = Window(windows[False].new_page())
        window = opened[visit]
        window.complained.clear()
        if window.page.url in ("about:blank", address):
            window.load(address)
        else:
            window.turn(path)
        settled(window.page)
        asked[:] = window.asked
        complained[:] = window.complained
        return window.page

    return open_


def settled(page: Page) -> None:
    """Come back when the page has been drawn to its foot, and nothing is left for which the browser
    still fetches a script. One look at it all, and often: what waits is not kept waiting.
    """
    page.wait_for_function(SETTLED, polling=40, timeout=PATIENCE)


def heading(page: Page, text: str) -> None:
    """The page's title is this, and it is the only one."""
    # For a moment the title of the page before may stand beside it.
    expect(page.get_by_role("heading", level=1)).to_have_text([text])


def arrived(page: Page, text: str) -> None:
    """The page with this heading is there, whole."""
    heading(page, text)
    settled(page)


def main(page: Page) -> Locator:
    """What the page says, from its menu to its foot."""
    return page.locator("[data-testid=stMain]")


def says(target: Locator, text: str) -> None:
    """This is read there. Explanations of terms, which are closed, stand between the words and do
    not count.
    """
    expect(target).to_contain_text(text, use_inner_text=True)


def choose(page: Page, answer: str) -> None:
    """Click an answer's words, as people do, and see it chosen."""
    page.get_by_text(answer, exact=True).click()
    expect(page.get_by_label(answer, exact=True)).to_be_checked()


def tick_in_last_question(
    visit: Callable[..., Page], knowledge: Knowledge
) -> tuple[Page, dict[str, str]]:
    """Choose an answer of the last question and stay there: the page, and what its address is to
    hold.
    """
    question = knowledge.questions[-1]
    page = visit(f"/ask?step={question.id}")
    choose(page, question.options[0].text)
    return page, {question.id: question.options[0].id}


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until this has the focus, and arrows inside a group of radio buttons, as people
    without a mouse do.
    """
    for _ in range(200):
        page.keyboard.press("Tab")
        for _ in range(20):
            where = target.evaluate(_WHERE)
            if where == "here":
                return
            if where != "in the group":
                break
            page.keyboard.press("ArrowDown")
    raise AssertionError(f"The keyboard does not reach {target}")


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    """Go to something with Tab, and press a key there."""
    tab_to(page, target)
    page.keyboard.press(key)


_WHERE = """wanted => {
    const now = document.activeElement;
    if (wanted === now) return 'here';
    const group = now.closest('[role=radiogroup]');
    return now.type === 'radio' && group.contains(wanted) ? 'in the group' : 'elsewhere' }"""
