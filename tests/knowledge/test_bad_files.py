"""One bad file a mistake. Each stands for a file of the invented folder and must give the problem
that is expected of it.
"""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.load import problems_in
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft
from knowledge.reading.validate import MOST_PROBLEMS
from knowledge.reading.yaml_lines import MAX_BYTES

BAD = Path(__file__).parent / "bad"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    (BAD / "expected.yaml").read_text(encoding="utf-8")
)
each_bad_file = pytest.mark.parametrize("name", EXPECTED)


def shown(problems: Iterable[Problem]) -> str:
    return "\n".join(map(str, problems)) or "no problem at all"


def shown_in(expected: dict[str, Any]) -> str:
    """The file at which a mistake is shown: mostly the one that holds it."""
    return str(expected.get("shown_in", expected["as"]))


def test_the_invented_folder_has_no_problems(gardens: Path) -> None:
    assert shown(problems_in(gardens)) == "no problem at all"


def test_each_bad_file_is_expected_and_each_expected_file_is_there() -> None:
    assert {path.name for path in BAD.iterdir()} - {"expected.yaml"} == set(EXPECTED)


@each_bad_file
def test_a_bad_file_gives_its_problem_with_file_and_line(
    name: str, spoilt_by: Callable[[str], Draft]
) -> None:
    problems, expected = spoilt_by(name).problems, EXPECTED[name]
    there = [
        p
        for p in problems
        if (p.file, p.line, p.rule) == (shown_in(expected), expected["line"], expected["rule"])
    ]
    assert any(expected["words"] in f"{p.sentence} {p.remedy}" for p in there), shown(problems)


@each_bad_file
def test_one_mistake_does_not_look_like_many(name: str, spoilt_by: Callable[[str], Draft]) -> None:
    problems, expected = spoilt_by(name).problems, EXPECTED[name]
    assert {p.rule for p in problems} == {expected["rule"], *expected.get("also", [])}, shown(
        problems
    )


@each_bad_file
def test_every_problem_says_what_is_wrong_and_what_to_do(
    name: str, spoilt_by: Callable[[str], Draft]
) -> None:
    for problem in spoilt_by(name).problems:
        assert problem.sentence.endswith((".", "?")) and problem.remedy.endswith((".", "?")), (
            problem
        )
        assert "Node(" not in str(problem) and "are: ." not in str(problem), problem


def test_a_folder_without_approaches_is_a_problem(spoilt: Path) -> None:
    shutil.rmtree(spoilt / "approaches")
    assert "no-approaches" in {p.rule for p in problems_in(spoilt)}


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    assert {p.rule for p in problems_in(tmp_path)} == {"no-approaches", "missing-file"}


@pytest.mark.parametrize(
    "name", ["differences", "edition", "forces", "questions", "similarities", "sources", "cautions"]
)
def test_a_missing_vocabulary_file_is_a_problem(name: str, spoilt: Path) -> None:
    (spoilt / f"vocabulary/{name}.yaml").unlink()
    assert (f"vocabulary/{name}.yaml", "missing-file") in {
        (p.file, p.rule) for p in problems_in(spoilt)
    }


def test_cases_may_be_missing(spoilt: Path) -> None:
    (spoilt / "vocabulary/cases.yaml").unlink()
    assert problems_in(spoilt) == ()


def test_a_file_beyond_the_limit_is_a_problem_and_is_not_parsed(spoilt: Path) -> None:
    (spoilt / "vocabulary/cases.yaml").write_bytes(b"[" * (MAX_BYTES + 1))
    assert {(p.file, p.rule) for p in problems_in(spoilt)} == {
        ("vocabulary/cases.yaml", "too-large")
    }


def test_of_a_file_full_of_mistakes_the_first_are_told(spoilt: Path) -> None:
    (spoilt / "vocabulary/terms.yaml").write_text("- x\n" * 2 * MOST_PROBLEMS, encoding="utf-8")
    problems = problems_in(spoilt)
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].rule == "many-problems"


def test_a_file_that_cannot_be_read_is_a_problem(spoilt: Path) -> None:
    (spoilt / "vocabulary/cases.yaml").unlink()
    (spoilt / "vocabulary/cases.yaml").mkdir()
    assert {(p.file, p.rule) for p in problems_in(spoilt)} == {
        ("vocabulary/cases.yaml", "unreadable")
    }


def test_a_question_that_only_a_case_uses_is_a_problem(spoilt: Path) -> None:
    shutil.copyfile(BAD / "unused-question.yaml", spoilt / "vocabulary/questions.yaml")
    cases = spoilt / "vocabulary/cases.yaml"
    cases.write_text(
        cases.read_text(encoding="utf-8").replace("work: [dig]", "moon: [new]"), encoding="utf-8"
    )
    assert {p.rule for p in problems_in(spoilt)} == {"unused-question"}


def test_two_mistakes_in_two_files_are_both_found(spoilt: Path) -> None:
    for name in ("duplicate-key.yaml", "poles-crossed.yaml"):
        shutil.copyfile(BAD / name, spoilt / EXPECTED[name]["as"])
    assert {p.rule for p in problems_in(spoilt)} == {"duplicate-key", "poles"}
