"""What the readme and the pages in docs/ promise is what there is."""

import re
from pathlib import Path

import pytest

from engine.evaluate import baseline, evaluate
from knowledge.load import SHIPPED
from tests.shipped import shipped
from wording.evaluation import figures

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
LONGEST = 100
# What the pages on adding things add, and what only a server has.
MADE_UP = r"publishers|sayings|answers-itself|co-production|^data/"


def links(page: Path) -> list[str]:
    """What a page links to in the project, files and pictures."""
    targets = re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    return [target for target in targets if not target.startswith("http")]


def anchors(page: Path) -> set[str]:
    """The headings of a page, as links name them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def leads_nowhere(page: Path, target: str) -> bool:
    """Whether a link names a file that is not there, or a heading that is not in it."""
    name, _, anchor = target.partition("#")
    file = page.parent / name if name else page
    if not file.exists():
        return True
    return bool(anchor) and anchor not in anchors(file)


def test_the_figures_of_the_published_cases_are_those_of_today() -> None:
    knowledge = shipped()
    page = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")
    labels = figures(baseline(knowledge))
    rows = [
        f"| {what} | {figure} | {labels[what]} |"
        for what, figure in figures(evaluate(knowledge)).items()
    ]
    assert [row for row in rows if row not in page] == [], (
        "run python -m engine evaluate and mend the table in docs/evaluation.md"
    )


def test_the_first_thing_is_the_two_commands() -> None:
    opening = README[:200]
    assert "make run" in opening and "make test" in opening


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_links_to_is_there(page: Path) -> None:
    assert [target for target in links(page) if leads_nowhere(page, target)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    assert [name for name in named_files(page) if not stands_anywhere(name)] == []


def named_files(page: Path) -> list[str]:
    """The files and folders between backquotes that a page names with their path."""
    names = re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", page.read_text(encoding="utf-8"))
    return [name for name in names if not re.search(MADE_UP, name)]


def stands_anywhere(name: str) -> bool:
    """Whether a file is in the project; stewards name theirs from inside the knowledge."""
    return (ROOT / name).exists() or (SHIPPED / name).exists()


def test_a_file_that_is_not_there_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("`engine/fit.py`, `vocabulary/terms/`, `engine/gone.py`", encoding="utf-8")
    assert [name for name in named_files(page) if not stands_anywhere(name)] == ["engine/gone.py"]


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One & two\n[a](b.md) [c](#one--two) [d](#three)", encoding="utf-8")
    assert [t for t in links(page) if leads_nowhere(page, t)] == ["b.md", "#three"]


def test_it_is_short_and_shows_two_pictures() -> None:
    assert len(README.splitlines()) <= LONGEST
    assert len(re.findall(r"^!\[.+\]\(docs/.+\.png\)$", README, re.MULTILINE)) == 2


def test_it_explains_ten_words_at_most() -> None:
    table = README.split("words\n\n| word |")[1].split("\n\n")[0]
    words = table.splitlines()[2:]
    assert 0 < len(words) <= 10
