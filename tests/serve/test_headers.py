"""What browsers are told to refuse, on whatever is asked for."""

import re

import pytest
from starlette.testclient import TestClient

ASKED = [
    "/",
    "/result?x=1",
    "/nowhere",
    "/_stcore/health",
    "/_stcore/none",
    "/media/none",
    "/health",
    "/plain/index.html",
    "/plain/none.html",
    "/for-boards/README.md",
    "/file/none/none",
]


@pytest.mark.parametrize("path", ASKED)
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("x-frame-options", "DENY"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
    ],
)
def test_every_answer_says_what_to_refuse(
    client: TestClient, path: str, header: str, value: str
) -> None:
    assert client.get(path).headers[header] == value


@pytest.mark.parametrize("path", ASKED)
def test_no_answer_may_be_framed(client: TestClient, path: str) -> None:
    assert "frame-ancestors 'none'" in client.get(path).headers["content-security-policy"]


def test_only_scripts_of_ours_may_run(client: TestClient) -> None:
    policy = client.get("/").headers["content-security-policy"]
    found = re.search("script-src ([^;]+)", policy)
    assert found
    own, *named = found[1].split()
    assert own == "'self'"
    assert named
    assert [source for source in named if not source.startswith("'sha256-")] == []
