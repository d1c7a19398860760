"""The pages in docs/ that say how something is added are true: what they say is done in a copy of
the project, and what was added is there; a new kind of content is loaded, checked and referred to.

A page names each file in a line of its own, what is done to it, and below it the code. All of it is
done in one copy, because to read all tests there takes longer than to run these.
"""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from knowledge.reading.half_read import CONTENTS
from tests.house.source import ROOT

STEP = re.compile(
    r"^`(?P<path>[^`]+)`, (?:(?P<whole>new|in place of the whole)|before `(?P<before>[^`]+)`):\n\n"
    r"```\w+\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
NOT_COPIED = shutil.ignore_patterns(".*", "data", "*.png")
PAGES = ("adding-a-page.md", "adding-a-document.md", "adding-a-kind-of-content.md")
LOOKED_AT = (
    "tests/pages/test_publishers.py",
    "tests/documents/test_publishers.py",
    "tests/pages/test_every_page.py",
    "tests/wording/test_say.py",
    "tests/test_architecture.py",
    "tests/knowledge/test_sayings.py",
    "tests/knowledge/test_lookups.py",
    "tests/knowledge/test_bad_files.py",
    "tests/knowledge/test_checker_can_fail.py",
    "tests/knowledge/test_references.py",
)
CHOSEN = (
    "publishers or every_key or every_sentence_is_used or keeps_the_rule"
    " or saying or answers-itself or every_rule or every_file or expected_file"
)


@dataclass(frozen=True)
class Step:
    """One thing to do: a file that is written, or code that goes before a line of one."""

    path: str
    before: str
    code: str


def steps(page: str) -> list[Step]:
    """What a page of docs/ says to do, in its order."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    matches = STEP.finditer(text)
    return [Step(match["path"], match["before"] or "", match["code"]) for match in matches]


def do(step: Step, project: Path) -> None:
    """Do it in this copy of the project. AssertionError if the line to go before is not there
    once.
    """
    path = project / step.path
    if not step.before:
        path.write_text(step.code, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    line = f"\n{step.before}\n"
    assert text.count(line) == 1, f"{step.path}: {step.before}"
    path.write_text(text.replace(line, f"\n{step.code}{step.before}\n"), encoding="utf-8")


def run(project: Path, *command: str) -> str:
    """What a command prints there, and how it ended."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        text=True,
        encoding="utf-8",
        capture_output=True,
        check=False,
    )
    return f"{done.stdout}{done.stderr}\nexit {done.returncode}"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, with the page, the document and the kind of content that docs/ adds."""
    project = tmp_path_factory.mktemp("project") / "bearings"
    shutil.copytree(ROOT, project, ignore=NOT_COPIED)
    shutil.copytree(ROOT / ".streamlit", project / ".streamlit")
    shutil.copy(ROOT / ".gitignore", project)
    for page in PAGES:
        for step in steps(page):
            do(step, project)
    return project


@pytest.mark.parametrize("page", PAGES)
def test_every_piece_of_code_is_a_step(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert len(steps(page)) == text.count("```") // 2 > 2


def test_what_was_added_is_there_and_every_test_that_looks_at_all_pages_holds(copy: Path) -> None:
    said = run(copy, "pytest", "-p", "no:cacheprovider", "-k", CHOSEN, *LOOKED_AT)
    assert said.endswith("exit 0"), said
    assert "test_publishers" not in said  # neither of the two was left out or failed


def test_what_is_shipped_goes_on_without_what_was_added(copy: Path) -> None:
    assert run(copy, "knowledge", "check") == "\nexit 0"


def test_what_was_added_is_written_as_the_rest_is(copy: Path) -> None:
    added = {step.path for page in PAGES for step in steps(page)}
    python = sorted(path for path in added if path.endswith(".py"))
    assert run(copy, "ruff", "check", "--no-cache", *python).endswith("exit 0")
    assert run(copy, "ruff", "format", "--no-cache", "--check", *python).endswith("exit 0")


def test_a_step_that_goes_before_nothing_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="ROUTES"):
        do(Step("a.py", "ROUTES = (", "y = 2\n"), tmp_path)


@pytest.mark.parametrize("file", CONTENTS.optional_files)
def test_stewards_are_told_of_every_file_that_is_theirs_to_add(file: str) -> None:
    manual = (ROOT / "docs" / "writing-knowledge.md").read_text(encoding="utf-8")
    assert f"vocabulary/{file}.yaml" in manual or f"vocabulary/{file}/" in manual
