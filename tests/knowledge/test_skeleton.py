"""`python -m knowledge new`: a folder with everything still to be written, and a checker that says
so of each field and of nothing else.
"""

from pathlib import Path

import pytest
import yaml

from knowledge import skeleton
from knowledge.__main__ import main
from knowledge.load import load, problems_in
from knowledge.models.approach import Approach
from knowledge.problems import Problem
from knowledge.reading.to_do import TO_DO


@pytest.fixture
def elm(spoilt: Path) -> Path:
    """A new approach, begun and not written."""
    assert main(["new", "elm", "--knowledge", str(spoilt)]) == 0
    return spoilt / "approaches/elm"


def problems(elm: Path) -> tuple[Problem, ...]:
    return problems_in(elm.parents[1])


def test_all_that_is_wrong_is_that_it_is_still_to_be_written(elm: Path) -> None:
    assert {problem.rule for problem in problems(elm)} == {"to-do"}


def test_each_text_to_be_written_is_listed_with_its_file_and_line(elm: Path) -> None:
    listed = {(p.file, p.line) for p in problems(elm)}
    there = set()
    for path in elm.iterdir():
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if f'"{TO_DO}' in line:
                there.add((f"approaches/elm/{path.name}", number))
    assert listed == there


def test_the_manual_stands_where_something_is_to_be_written(elm: Path) -> None:
    (found,) = [p for p in problems(elm) if '"summary"' in p.sentence]
    assert found.remedy == Approach.model_fields["summary"].description


def test_every_field_that_is_needed_has_its_place(elm: Path) -> None:
    held: list[str] = []
    for path in elm.iterdir():
        held += yaml.safe_load(path.read_text(encoding="utf-8"))
    needed = {name for name, field in Approach.model_fields.items() if field.is_required()}
    assert needed - {"id"} <= set(held)
    assert len(held) == len(set(held))


def test_every_field_belongs_to_one_file() -> None:
    placed = [name for names in skeleton.FILES.values() for name in names]
    assert sorted(placed) == sorted(set(Approach.model_fields) - {"id"})


def test_what_was_written_is_no_longer_listed(elm: Path) -> None:
    path = elm / "approach.yaml"
    text = path.read_text(encoding="utf-8")
    summary = Approach.model_fields["summary"].description
    path.write_text(text.replace(f"{TO_DO}: {summary}", "Elms grow."), encoding="utf-8")
    assert not [p for p in problems(elm) if '"summary"' in p.sentence]


def test_what_is_written_wrongly_is_said_beside_what_is_still_to_be_written(elm: Path) -> None:
    (elm / "relations.yaml").write_text("relatoins: []\n", encoding="utf-8")
    assert {problem.rule for problem in problems(elm)} == {"to-do", "unknown-field"}


@pytest.mark.parametrize("name", ["Elm", "elm tree", "birch", "../elm"])
def test_a_name_that_cannot_be_used_is_refused_in_one_sentence(
    name: str, spoilt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", name, "--knowledge", str(spoilt)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    assert load(spoilt)
