"""What a board asks for is served, as pages that need no script."""

import re

import pytest
from starlette.testclient import TestClient

from components.app.routes import ABOUT
from serve import papers, reading
from tests.pages.visit import shown, visit

FILES = sorted(path.name for path in papers.FOLDER.iterdir())


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_served(client: TestClient, name: str) -> None:
    assert client.get(f"/for-boards/{name}").status_code == 200


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".md")])
def test_a_page_has_one_title_and_leaves_no_sign_of_its_source(
    client: TestClient, name: str
) -> None:
    html = client.get(f"/for-boards/{name}").text
    assert html.count("<h1>") == 1
    assert re.findall(r"\*\*|\]\(|`|^\||^#", html.split("<main")[1], re.MULTILINE) == []


def test_its_links_lead_to_files_that_are_served(client: TestClient) -> None:
    page = client.get("/for-boards/README.md")
    for target in re.findall(r'<a href="([^.][^"]*)"', page.text):
        assert client.get(str(page.url.join(target))).status_code == 200


def test_no_other_file_is_served(client: TestClient) -> None:
    assert client.get("/for-boards/..%2Farchitecture.md").status_code in (400, 404)


def test_what_looks_like_markup_is_text() -> None:
    assert "<script>" not in papers.page("# A\n\n<script>alert(1)</script>")


def test_a_page_is_read_block_by_block() -> None:
    text = "# A\n\ntwo\nlines\n\n- one\n  goes on\n- two\n\n| a | b |\n|---|---|\n| c | **d** |"
    assert [(block.kind, len(block.lines)) for block in reading.blocks(text)] == [
        ("h1", 1),
        ("paragraph", 1),
        ("list", 2),
        ("table", 2),
    ]


def test_about_leads_to_them() -> None:
    hrefs = [link.attributes["href"] for link in shown(visit(ABOUT)).all("a")]
    assert "for-boards/README.md" in hrefs
