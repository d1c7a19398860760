"""A server of our own and a real browser. Waiting is for things to be seen, never for time to pass."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
import find

from components.routes import ROUTES

ROOT = Path(__file__).resolve().parents[2]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
expect.set_options(timeout=15_000)


class Server:
    """Bearings on a port of its own, as `make run` starts it."""

    def __init__(self, port: int | None = None) -> None:
        self.port = port or _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> "Server":
        """Start, and come back when it says that it listens."""
        self.process = subprocess.Popen(
            [sys.executable, "serve.py", "--server.port", str(self.port)], cwd=ROOT, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "PYTHONUNBUFFERED": "1"})
        assert self.process.stdout
        said = []
        for line in self.process.stdout:
            said.append(line)
            if "URL:" in line:
                return self
        raise AssertionError("The server did not start:\n" + "".join(said))

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
def running(port: int | None = None) -> Iterator[Server]:
    """A server for a while."""
    server = Server(port).start()
    try:
        yield server
    finally:
        server.kill()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find.installed()
    assert path, find.SENTENCE
    with sync_playwright() as tool:
        started = tool.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Callable[..., Page]]:
    """Open an address as a new visitor: visit("/result", task="x", width=320, dark=True)."""
    contexts = []

    def open_(path: str, width: int = 1280, dark: bool = False) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light")
        contexts.append(context)
        page = context.new_page()
        page.goto(server.url + path)
        settled(page)
        return page

    yield open_
    for context in contexts:
        context.close()


def settled(page: Page) -> None:
    """Come back when the page has been drawn to its foot, and the menu too: the browser fetches its links' script late."""
    expect(page.locator(".b-foot")).to_be_visible()
    expect(page.locator(".st-key-menu").get_by_text(ROUTES[-1].menu)).to_be_visible()
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
