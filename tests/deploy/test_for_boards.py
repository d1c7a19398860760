"""What docs/for-boards/ says is shown is shown: every test and file that it names is there, and no
line says that something holds without naming one.
"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.house.source import ROOT

FOLDER = ROOT / "docs" / "for-boards"
PAGES = sorted(FOLDER.glob("*.md"))
NAMED = re.compile(r"`((?:tests|docs|deploy|serve)/[^`\s]+)`")
HOLDS = re.compile(r"\| (?:met|in part|shown) \|")
# Level A and AA of WCAG 2.2, which no longer has 4.1.1.
CRITERIA = 55


@cache
def functions(path: Path) -> frozenset[str]:
    """The tests of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def is_there(name: str) -> bool:
    """Whether a file is there, or a test in it."""
    file, _, test = name.partition("::")
    path = ROOT / file
    if not path.exists():
        return False
    return not test or test in functions(path)


def gone(text: str) -> list[str]:
    """What is named and is not there."""
    return [name for name in NAMED.findall(text) if not is_there(name)]


def unshown(text: str) -> list[str]:
    """The lines that say that something holds, and name nothing that shows it."""
    saying = [line for line in text.splitlines() if HOLDS.search(line)]
    return [line for line in saying if not NAMED.search(line)]


def read(name: str) -> str:
    """A page for boards."""
    return (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_test_and_file_that_is_named_is_there(page: Path) -> None:
    assert gone(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_line_says_that_something_holds_without_what_shows_it(page: Path) -> None:
    assert unshown(page.read_text(encoding="utf-8")) == []


def test_a_test_that_is_gone_is_found() -> None:
    text = "`tests/deploy/test_for_boards.py::test_gone` `tests/gone.py` `tests/test_readme.py`"
    assert gone(text) == ["tests/deploy/test_for_boards.py::test_gone", "tests/gone.py"]


def test_a_line_that_shows_nothing_is_found() -> None:
    assert unshown("| 1.1.1 | met | it is |\n| 1.1.2 | not tried | no |\n") == [
        "| 1.1.1 | met | it is |"
    ]


def test_each_criterion_stands_once() -> None:
    numbers = re.findall(r"^\| (\d\.\d\.\d+) ", read("accessibility.md"), re.MULTILINE)
    assert len(numbers) == len(set(numbers)) == CRITERIA


def test_each_hazard_has_a_number_of_its_own() -> None:
    numbers = re.findall(r"^\| (H\d+) ", read("hazard-log.md"), re.MULTILINE)
    assert numbers == [f"H{number}" for number in range(1, len(numbers) + 1)]


def test_the_first_page_leads_to_every_other() -> None:
    others = {path.name for path in FOLDER.iterdir()} - {"README.md"}
    assert others == set(re.findall(r"\]\(([\w.-]+)\)", read("README.md")))
