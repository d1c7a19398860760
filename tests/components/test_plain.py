"""The folder of plain pages: whole, one page like the other, and nothing in it needs a server."""

from datetime import date
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest

from components.app.routes import APPROACH, ASK, COMPARE, GLOSSARY, ROUTES, START, TURN, Route
from components.plain import lookup, site
from components.plain.places import (
    ABOUT,
    DOORS,
    INDEX,
    QUESTIONS,
    SEARCH,
    comparisons,
    of_approach,
    of_comparison,
    place,
)
from documents.__main__ import main
from knowledge.models.knowledge import Knowledge
from tests.conftest import GARDENS
from tests.pages.visit import Node, parse
from wording.approach_parts import PARTS
from wording.dates import day
from wording.say import say

TODAY = date(2026, 3, 4)
LARGEST = 150_000
NO_ICON = "data:,"  # else a browser asks the server for one
Files = dict[str, bytes]
Pages = dict[str, Node]


@pytest.fixture(scope="module")
def files(gardens: Knowledge) -> Files:
    """The folder of the gardens."""
    return site.files(gardens, TODAY)


@pytest.fixture(scope="module")
def pages(files: Files) -> Pages:
    """Its pages, read strictly: what is not closed fails here."""
    return {path: parse(content.decode()) for path, content in files.items() if is_page(path)}


def is_page(path: str) -> bool:
    return path.endswith(".html")


def addresses(page: Node) -> list[str]:
    """Everything that a page leads to or loads."""
    found = []
    for node in page.walk():
        found += [node.attributes[name] for name in ("href", "src") if name in node.attributes]
    return found


def ids(page: Node) -> set[str]:
    return {node.attributes["id"] for node in page.walk() if "id" in node.attributes}


def target(path: str, address: str) -> tuple[str, str]:
    """The file that an address on a page means, and the place in it."""
    parts = urlsplit(address)
    if not parts.path:
        return path, parts.fragment
    beside = PurePosixPath(path).parent / unquote(parts.path)
    return normpath(str(beside)), parts.fragment


def title(page: Node) -> str:
    """The title in the browser's tab. A picture has one too."""
    return page.one("head").one("title").text


def broken(path: str, page: Node, files: Files, pages: Pages) -> list[str]:
    """The addresses of a page that lead to nothing in the folder."""
    found = []
    for address in addresses(page):
        if urlsplit(address).scheme:
            continue
        file, fragment = target(path, address)
        if file not in files or (fragment and fragment not in ids(pages[file])):
            found.append(f"{path}: {address}")
    return found


def test_every_link_leads_to_something_in_the_folder(files: Files, pages: Pages) -> None:
    assert [
        wrong for path, page in pages.items() for wrong in broken(path, page, files, pages)
    ] == []


def test_a_link_that_leads_nowhere_is_found() -> None:
    page = parse('<a href="../gone.html">x</a><a href="#gone">y</a>')
    assert len(broken("a/b.html", page, {"a/b.html": b""}, {"a/b.html": page})) == 2


def test_addresses_outside_are_those_of_sources(pages: Pages, gardens: Knowledge) -> None:
    cited = {source.address for source in gardens.sources}
    outside = {a for page in pages.values() for a in addresses(page) if urlsplit(a).netloc}
    assert outside and outside <= cited


def test_nothing_but_its_own_files_is_loaded(pages: Pages) -> None:
    for page in pages.values():
        loaded = [*page.all("link"), *page.all("script"), *page.all("img"), *page.all("iframe")]
        asked_for = {a for node in loaded for a in addresses(Node("p", {}, [node]))}
        assert not [a for a in asked_for - {NO_ICON} if ":" in a]


def test_only_the_search_needs_a_script_and_says_so(pages: Pages) -> None:
    assert [path for path, page in pages.items() if page.all("script")] == [SEARCH]
    assert "JavaScript" in pages[SEARCH].one("noscript").text


def test_every_page_has_what_a_page_needs(pages: Pages) -> None:
    for page in pages.values():
        assert page.one("html").attributes["lang"] == "en-GB"
        assert title(page) == say("app.tab", name=page.one("h1").text)
        assert page.one("a", "b-skip").attributes["href"] == f"#{page.one('main').attributes['id']}"
        assert page.one("header") and page.one("footer")


def test_no_two_pages_have_one_title(pages: Pages) -> None:
    titles = [title(page) for page in pages.values()]
    assert len(set(titles)) == len(titles)


def test_no_id_stands_twice_on_a_page(pages: Pages) -> None:
    for path, page in pages.items():
        found = [node.attributes["id"] for node in page.walk() if "id" in node.attributes]
        assert len(set(found)) == len(found), path


def test_every_page_says_how_old_it_is(pages: Pages, gardens: Knowledge) -> None:
    for page in pages.values():
        foot = page.one("footer").text
        assert gardens.version in foot and day(TODAY) in foot


def test_the_same_knowledge_gives_the_same_bytes(files: Files, gardens: Knowledge) -> None:
    assert site.files(gardens, TODAY) == files


def test_the_page_that_is_open_is_marked_in_the_menu(pages: Pages) -> None:
    marked = pages[QUESTIONS].one("nav", "b-menu")
    assert [n.text for n in marked.all("a") if "aria-current" in n.attributes] == [ASK.menu]


def test_every_approach_has_its_parts_and_stands_beside_every_other(
    pages: Pages, gardens: Knowledge
) -> None:
    for id_ in gardens.approach_names:
        assert {of_approach(id_, part) for part in PARTS} <= pages.keys()
    assert {of_comparison(ids) for ids in comparisons(gardens)} <= pages.keys()


def test_every_name_has_a_place(pages: Pages, gardens: Knowledge) -> None:
    for item in lookup.findable(gardens):
        path, _, fragment = lookup.place_of(gardens, item).partition("#")
        assert not fragment or fragment in ids(pages[path]), item.name


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path or "start")
def test_every_page_of_the_app_has_one_that_stands_for_it(
    route: Route, pages: Pages, gardens: Knowledge
) -> None:
    assert place(gardens, route, {}) in pages


@pytest.mark.parametrize(
    ("route", "asked", "expected"),
    [
        (APPROACH, {"approach": "alder"}, "approach/alder.html"),
        (APPROACH, {"approach": "alder", "part": "how"}, "approach/alder/how.html"),
        (APPROACH, {"approach": "<nothing>"}, "approaches.html"),
        (COMPARE, {"with": "birch,alder"}, "compare/alder.birch.html"),
        (COMPARE, {"with": "birch,nothing"}, "compare.html"),
        (GLOSSARY, {"q": "Raised bed"}, "glossary.html#bed"),
        (TURN, {"q": "nothing"}, "turn.html"),
        (START, {}, INDEX),
    ],
)
def test_an_address_of_the_app_has_its_plain_page(
    gardens: Knowledge, route: Route, asked: dict[str, str], expected: str
) -> None:
    assert place(gardens, route, asked) == expected


def test_what_comes_first_is_there_in_full(pages: Pages, gardens: Knowledge) -> None:
    turn = parse_of(pages, "turn.html")
    for caution in gardens.cautions:
        assert caution.first in turn
    for door in gardens.doors:
        assert door.first in parse_of(pages, DOORS)


def parse_of(pages: Pages, path: str) -> str:
    """What a page says. A word that opens its explanation stands in it as it is."""
    return pages[path].one("main").text


def test_the_pages_of_the_app_are_not_spoken_of_where_there_is_no_server(pages: Pages) -> None:
    about = parse_of(pages, ABOUT)
    assert "These pages ask nothing" in about
    assert "While a page is open the server" not in about


def test_what_is_shipped_is_light(shipped: Knowledge) -> None:
    made = site.files(shipped, TODAY)
    heavy = {path: len(content) for path, content in made.items() if len(content) > LARGEST}
    assert heavy == {}
    assert len(made[lookup.INDEX]) + len(made[site.SCRIPT]) <= LARGEST


# The command.


def run(folder: Path) -> int:
    return main(["site", str(folder), "--knowledge", str(GARDENS)])


def written(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_it_writes_every_file(
    tmp_path: Path, files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "made"
    assert run(folder) == 0
    assert files.keys() < written(folder)
    assert str(folder / INDEX) in capsys.readouterr().out


def test_a_former_folder_is_written_anew_and_what_is_no_more_is_taken_away(tmp_path: Path) -> None:
    run(tmp_path)
    note = tmp_path / "bearings-pages.txt"
    note.write_text(note.read_text() + "gone.html\n../outside.html\n")
    for name in ("gone.html", "mine.txt"):
        (tmp_path / name).write_text("x")
    assert run(tmp_path) == 0
    assert "gone.html" not in written(tmp_path)
    assert "mine.txt" in written(tmp_path)


def test_what_lies_outside_is_never_taken_away(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    run(folder)
    (tmp_path / "outside.html").write_text("x")
    (folder / "bearings-pages.txt").write_text("../outside.html\n")
    run(folder)
    assert (tmp_path / "outside.html").exists()


def a_full_folder(tmp_path: Path) -> Path:
    (tmp_path / "letter.txt").write_text("x")
    return tmp_path


def a_file(tmp_path: Path) -> Path:
    return a_full_folder(tmp_path) / "letter.txt"


def inside_a_file(tmp_path: Path) -> Path:
    return a_file(tmp_path) / "made"


@pytest.mark.parametrize("place_", [a_full_folder, a_file, inside_a_file])
def test_it_refuses_in_one_sentence_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place_: object
) -> None:
    folder = place_(tmp_path)  # type: ignore[operator]
    assert run(folder) == 2
    said = capsys.readouterr().err
    assert str(folder) in said and said.count("\n") == 1
    assert written(tmp_path) == {"letter.txt"}


def test_it_refuses_knowledge_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["site", str(tmp_path), "--knowledge", str(tmp_path / "nothing")]) == 2
    assert "--knowledge" in capsys.readouterr().err
