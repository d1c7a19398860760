"""What a browser fetches to draw the first page."""

import gzip
import re

import pytest
from starlette.testclient import TestClient

from serve import assets

TAKES = {"accept-encoding": "gzip, br"}
FIRST = re.compile(r'(?:src|href)="\./(static/[^"]+\.(?:js|css))"')


@pytest.fixture
def path(client: TestClient) -> str:
    """The address of a script that the first page loads."""
    return f"/{FIRST.findall(client.get('/').text)[0]}"


def test_a_script_is_compressed_and_kept_for_good(client: TestClient, path: str) -> None:
    headers = client.get(path, headers=TAKES).headers
    assert headers["content-encoding"] == "gzip"
    assert "immutable" in headers["cache-control"]
    assert "javascript" in headers["content-type"]


def test_it_is_the_script_that_is_there(client: TestClient, path: str) -> None:
    assert (
        client.get(path, headers=TAKES).text
        == client.get(path, headers={"accept-encoding": ""}).text
    )


def test_it_is_compressed_once(client: TestClient, path: str) -> None:
    client.get(path, headers=TAKES)
    before = assets.compressed.cache_info().misses
    client.get(path, headers=TAKES)
    assert assets.compressed.cache_info().misses == before


@pytest.mark.parametrize("name", ["..%2findex.html", "..%2f..%2fconfig.py", "none.js", "%00.js"])
def test_nothing_else_is_handed_out(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}", headers=TAKES).status_code == 404


def test_what_the_page_names_is_half_of_what_may_go_over_the_wire(client: TestClient) -> None:
    names = FIRST.findall(client.get("/").text)
    sizes = [len(gzip.compress((assets.FOLDER.parent / name).read_bytes())) for name in names]
    assert len(sizes) > 10
    assert sum(sizes) < 1_000_000
