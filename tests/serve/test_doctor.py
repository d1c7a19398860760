"""What is missing between a browser and a server is said, of servers that stand in this process."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from click.testing import CliRunner

from serve import doctor
from serve.headers import headers
from wording.say import say

PAGE = f'<meta {doctor.OURS}><script type="module" src="./static/js/index.abc.js"></script>'
LOADED = ("/own/first.js", "/static/js/index.abc.js")


class Bearings(BaseHTTPRequestHandler):
    """Answers as Bearings does when nothing is missing."""

    under = ""
    packs = True
    switches = True
    knows_its_name = True
    rules = headers()
    sends_on_to = ""

    def do_GET(self) -> None:
        """Answer one request."""
        here = self.path.removeprefix(self.under)
        if self.sends_on_to:
            self.say(302, "", {"Location": self.sends_on_to})
        elif here == "/":
            self.say(200, PAGE, self.rules)
        elif here in LOADED:
            self.say(200, "x", {"Content-Encoding": "gzip"} if self.packs else {})
        elif here == "/_stcore/stream":
            self.say(self.connected(), "", {})
        else:
            self.say(404, "no", {})

    def connected(self) -> int:
        """Whether the protocol is switched."""
        if not self.switches or self.headers["Upgrade"] != "websocket":
            return 400
        if "Origin" in self.headers and not self.knows_its_name:
            return 403
        return 101

    def say(self, status: int, text: str, more: object) -> None:
        """Send it."""
        self.send_response(status)
        for name, value in dict(more).items():  # type: ignore[call-overload]
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Nothing is written down."""


@contextmanager
def standing(**different: object) -> Iterator[str]:
    """A server that differs in this; its address."""
    handler = type("Different", (Bearings,), different)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


Told = Callable[..., list[str]]


@pytest.fixture
def told() -> Told:
    """What is said of a server that differs in this, under this path."""

    def ask(path: str = "", **different: object) -> list[str]:
        with standing(**different) as url:
            return doctor.diagnose(url + path)

    return ask


def test_where_nothing_is_missing_nothing_is_said(told: Told) -> None:
    assert told() == []


def test_under_a_path_nothing_is_missing_either(told: Told) -> None:
    assert told("/bearings", under="/bearings") == []


def test_a_proxy_that_does_not_switch_is_found(told: Told) -> None:
    assert told(switches=False) == [say("doctor.upgrade")]


def test_a_proxy_that_hides_the_name_is_found() -> None:
    with standing(knows_its_name=False) as url:
        name = url.removeprefix("http://")
        assert doctor.diagnose(url) == [say("doctor.host", name=name)]


def test_a_proxy_that_unpacks_is_found(told: Told) -> None:
    assert told(packs=False) == [say("doctor.compression")]


def test_a_proxy_that_loses_headers_is_found(told: Told) -> None:
    kept = dict(list(headers().items())[1:])
    lost = next(iter(headers()))
    assert told(rules=kept) == [say("doctor.headers", names=lost)]


def test_a_path_under_which_only_the_page_comes_is_found(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}.LOADED", ())
    assert told() == [say("doctor.path")]


def test_a_path_at_which_something_else_stands_is_found(told: Told) -> None:
    assert told("/elsewhere") == [say("doctor.not-bearings", status=404)]


def test_a_server_that_sends_on_is_found(told: Told) -> None:
    login = "https://login.example/"
    assert told(sends_on_to=login) == [say("doctor.elsewhere", to=login)]


def test_a_server_that_is_away_is_a_sentence() -> None:
    with standing() as url:
        pass
    (said,) = doctor.diagnose(url)
    assert said.startswith(f"Nothing answers at {url}")


def test_the_command_ends_well_only_if_nothing_is_missing() -> None:
    run = CliRunner().invoke
    with standing() as url:
        well = run(doctor.main, [url])
    with standing(switches=False) as url:
        ill = run(doctor.main, [url])
    assert (well.exit_code, well.output.strip()) == (0, say("doctor.fine"))
    assert (ill.exit_code, ill.output.strip()) == (1, say("doctor.upgrade"))


def test_what_is_no_address_is_a_sentence() -> None:
    assert "is no address of a server" in CliRunner().invoke(doctor.main, ["bearings"]).output
