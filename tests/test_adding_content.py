"""docs/adding-a-kind-of-content.md is true: what it says is done in a copy of the project, and the
new kind is loaded, checked and referred to.
"""

import shutil
from pathlib import Path

import pytest

from knowledge.reading.half_read import CONTENTS
from tests.house.source import ROOT
from tests.test_adding import NOT_COPIED, do, run, steps

PAGE = "adding-a-kind-of-content.md"
LOOKED_AT = (
    "tests/knowledge/test_sayings.py",
    "tests/knowledge/test_lookups.py",
    "tests/knowledge/test_bad_files.py",
    "tests/knowledge/test_checker_can_fail.py",
    "tests/knowledge/test_references.py",
)
CHOSEN = "saying or answers-itself or every_rule or every_file or expected_file"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, with the kind of content that the page adds."""
    project = tmp_path_factory.mktemp("project") / "bearings"
    shutil.copytree(ROOT, project, ignore=NOT_COPIED)
    for step in steps(PAGE):
        do(step, project)
    return project


def test_every_piece_of_code_is_a_step() -> None:
    text = (ROOT / "docs" / PAGE).read_text(encoding="utf-8")
    assert len(steps(PAGE)) == text.count("```") // 2 > 2


def test_what_was_added_is_loaded_checked_and_referred_to(copy: Path) -> None:
    printed = run(copy, "pytest", "-p", "no:cacheprovider", "-k", CHOSEN, *LOOKED_AT)
    assert printed.endswith("exit 0"), printed


def test_what_is_shipped_goes_on_without_it(copy: Path) -> None:
    assert run(copy, "knowledge", "check") == "\nexit 0"


def test_what_was_added_is_written_as_the_rest_is(copy: Path) -> None:
    python = sorted({step.path for step in steps(PAGE) if step.path.endswith(".py")})
    assert run(copy, "ruff", "check", "--no-cache", *python).endswith("exit 0")
    assert run(copy, "ruff", "format", "--no-cache", "--check", *python).endswith("exit 0")


@pytest.mark.parametrize("file", CONTENTS.optional_files)
def test_stewards_are_told_of_every_file_that_is_theirs_to_add(file: str) -> None:
    manual = (ROOT / "docs" / "writing-knowledge.md").read_text(encoding="utf-8")
    assert f"vocabulary/{file}.yaml" in manual or f"vocabulary/{file}/" in manual
