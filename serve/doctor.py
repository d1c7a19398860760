"""Says what is missing between a browser and a server: `python -m serve doctor URL`.

It asks as a browser asks, from wherever it is run: try it in the Wi-Fi of the day.
"""

import re
import ssl
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urljoin, urlsplit

import click

from serve.headers import headers
from wording.say import say

SECONDS = 10
FINE = 200
REDIRECTS = range(300, 400)
SWITCHED = 101
OURS = 'property="og:site_name" content="Bearings"'
SCRIPT = re.compile(r'<script\b[^>]*\bsrc="([^"]*/index[^"]*\.js)"')
PACKED = {"Accept-Encoding": "gzip, br"}
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "YmVhcmluZ3MtZG9jdG9yIQ==",
}
HERE = ("localhost", "127.0.0.1", "::1")


class Unreachable(Exception):
    """Nothing answers, or nothing that can be understood."""


@dataclass(frozen=True)
class Answer:
    """What came back. Names of headers are small."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    text: str = ""


def diagnose(url: str) -> list[str]:
    """What is missing, a sentence each. Empty if all is well."""
    base = url if url.endswith("/") else f"{url}/"
    try:
        return list(_all(base))
    except Unreachable as error:
        return [say("doctor.unreachable", url=url, reason=error)]


def _all(base: str) -> Iterator[str]:
    yield from certificate(base)
    missing = list(path(base))
    if missing:  # whatever answers there, it is not Bearings
        yield from missing
        return
    yield from connection(base)
    yield from compression(base)
    yield from rules(base)


def certificate(base: str) -> Iterator[str]:
    """Whether what is sent can be read on its way, and a browser trusts the server."""
    parts = urlsplit(base)
    if parts.scheme != "https":
        if parts.hostname not in HERE:
            yield say("doctor.no-tls")
        return
    try:
        ask(base, context=ssl.create_default_context())
    except ssl.SSLCertVerificationError as error:
        yield say("doctor.certificate", reason=error.verify_message)


def path(base: str) -> Iterator[str]:
    """Whether Bearings answers under this very address, its pages and what they load."""
    first = ask(base)
    if first.status in REDIRECTS:
        yield say("doctor.elsewhere", to=first.headers.get("location", ""))
        return
    if OURS not in first.text:
        yield say("doctor.not-bearings", status=first.status)
        return
    loaded = [urljoin(base, "own/first.js"), *_script(base)]
    if any(ask(address).status != FINE for address in loaded):
        yield say("doctor.path")


def connection(base: str) -> Iterator[str]:
    """Whether a live connection comes about, as a browser opens it."""
    parts = urlsplit(base)
    stream = urljoin(base, "_stcore/stream")
    origin = {"Origin": f"{parts.scheme}://{parts.netloc}"}
    if ask(stream, {**UPGRADE, **origin}).status == SWITCHED:
        return
    # Who comes from no page is let in, whatever name a proxy passed on.
    if ask(stream, UPGRADE).status == SWITCHED:
        yield say("doctor.host", name=parts.netloc)
    else:
        yield say("doctor.upgrade")


def compression(base: str) -> Iterator[str]:
    """Whether scripts come compressed."""
    for address in _script(base):
        answer = ask(address, PACKED)
        if "content-encoding" not in answer.headers:
            yield say("doctor.compression")


def rules(base: str) -> Iterator[str]:
    """Whether what browsers are told to refuse arrives."""
    first = ask(base)
    gone = [name for name in headers() if name.lower() not in first.headers]
    if gone:
        names = ", ".join(gone)
        yield say("doctor.headers", names=names)


def _script(base: str) -> list[str]:
    """The address of the largest script that a page loads."""
    first = ask(base)
    found = SCRIPT.search(first.text)
    if found is None:
        return []
    address = urljoin(base, found[1])
    return [address]


def ask(
    url: str,
    headers: Mapping[str, str] | None = None,
    context: ssl.SSLContext | None = None,
) -> Answer:
    """Get something. Raises Unreachable; and, with a context of its own, what is wrong with the
    certificate.
    """
    parts = urlsplit(url)
    opened = _opened(parts.scheme, parts.netloc, context)
    target = parts.path or "/"
    try:
        opened.request("GET", target, headers=dict(headers or {}))
        answer = opened.getresponse()
        named = {name.lower(): value for name, value in answer.getheaders()}
        text = ""
        if answer.status != SWITCHED:
            text = answer.read().decode("utf-8", "replace")
        return Answer(answer.status, named, text)
    except ssl.SSLCertVerificationError:
        raise
    except (OSError, HTTPException) as error:
        raise Unreachable(str(error) or type(error).__name__) from error
    finally:
        opened.close()


def _opened(scheme: str, place: str, context: ssl.SSLContext | None) -> HTTPConnection:
    if scheme == "https":
        trusting = context or ssl._create_unverified_context()
        return HTTPSConnection(place, timeout=SECONDS, context=trusting)
    return HTTPConnection(place, timeout=SECONDS)


@click.command()
@click.argument("url")
def main(url: str) -> None:
    """Say what is missing between a browser and the server at URL."""
    if urlsplit(url).scheme not in ("http", "https"):
        sys.exit(say("doctor.no-address", url=url))
    missing = diagnose(url)
    for sentence in missing:
        print(sentence)
    if missing:
        sys.exit(1)
    print(say("doctor.fine"))
