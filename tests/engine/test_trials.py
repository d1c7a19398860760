"""Cases beside the reasons of an approach: each is tried, and one that contradicts its reasons is
shown with both lines.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest

from engine.trials import Contradiction, contradictions
from knowledge.__main__ import main
from knowledge.load import draft_of, whole_of
from tests.engine.makers import GARDENS

HELD = """held_back:
  - id: wasps
    when: danger.wasps
    because: Nobody digs among wasps.
    first: Wait until evening.
    basis: judgement
    example:
      text: A hedge hums.
      from: invented
      answers: {danger: [wasps]}
    against: {danger: none}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented knowledge, to change."""
    return Path(shutil.copytree(GARDENS, tmp_path / "knowledge"))


def add(folder: Path, approach: str, answers: str, then: str) -> int:
    """One more case at the end of a file, and the line of what has to follow."""
    path = folder / f"approaches/{approach}.yaml"
    case = f"  - text: One more.\n    answers: {{{answers}}}\n    then: {then}\n"
    text = path.read_text(encoding="utf-8") + case
    path.write_text(text, encoding="utf-8")
    return len(text.splitlines())


def found_in(folder: Path) -> list[Contradiction]:
    draft = draft_of(folder)
    return list(contradictions(whole_of(draft, folder), draft))


def only(found: list[Contradiction]) -> tuple[str, Any]:
    """The field of the reason that says otherwise, and what it says of."""
    (contradiction,) = found
    assert contradiction.reason is not None
    field, index = contradiction.reason
    return field, getattr(contradiction.entry.value, field)[index]


def test_cases_that_come_out_as_they_say_are_no_contradictions() -> None:
    assert found_in(GARDENS) == []


@pytest.mark.parametrize("then", ["in-part", "not-in-front", "elsewhere", "waits"])
def test_a_case_that_comes_out_otherwise_is_found(then: str, folder: Path) -> None:
    add(folder, "alder", "work: dig", then)
    (found,) = found_in(folder)
    assert (found.wanted, found.band, found.case) == (then, "fits", 2)


def test_a_reason_against_says_why_it_is_not_in_front(folder: Path) -> None:
    add(folder, "cedar", "work: dig, label: park", "in-front")
    field, reason = only(found_in(folder))
    assert (field, str(reason.answer)) == ("fits", "work.dig")


def test_a_reason_for_says_why_it_is_not_elsewhere(folder: Path) -> None:
    add(folder, "birch", "work: [dig, sow]", "elsewhere")
    field, reason = only(found_in(folder))
    assert (field, str(reason.answer)) == ("fits", "work.sow")


def test_what_holds_an_approach_back_says_why_it_waits(folder: Path) -> None:
    add(folder, "alder", "danger: wasps, work: dig", "in-front")
    alder = folder / "approaches/alder.yaml"
    text = alder.read_text(encoding="utf-8")
    alder.write_text(text.replace("\nfits:", f"\n{HELD}fits:"), encoding="utf-8")
    field, hold = only(found_in(folder))
    assert (field, hold.id) == ("held_back", "wasps")


def test_no_reason_is_blamed_where_there_is_none(folder: Path) -> None:
    add(folder, "alder", "work: sow", "in-front")
    (found,) = found_in(folder)
    assert found.reason is None


def test_the_checker_names_the_line_of_the_case_and_that_of_the_reason(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = add(folder, "cedar", "work: dig, label: park", "in-front")
    written = (folder / "approaches/cedar.yaml").read_text(encoding="utf-8").splitlines()
    reason = written.index("  - answer: work.dig") + 1
    assert main(["check", "--knowledge", str(folder)]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"approaches/cedar.yaml:{line}: It has to fit, and comes out as “")
    assert f"stands in approaches/cedar.yaml, line {reason}: " in out


def test_broken_knowledge_is_not_tried(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(folder, "cedar", "work: dig", "nowhere")
    assert main(["check", "--knowledge", str(folder)]) == 1
    assert "(contradiction)" not in capsys.readouterr().out
