"""Whose result changes: the same state changes nobody's, and a changed reason or gate shows up for
those whom it concerns, and in words.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from engine.whose_result import GROUPS, Compared, compare, visitors
from knowledge.__main__ import main
from knowledge.as_it_was import as_it_was
from knowledge.load import load
from knowledge.models.knowledge import Knowledge
from knowledge.problems import KnowledgeError
from tests.engine.makers import GARDENS, gardens
from wording.whose_result import lines

DRAWN = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented knowledge, to change."""
    return Path(shutil.copytree(GARDENS, tmp_path / "knowledge"))


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def without_cases(folder: Path, file: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("cases:\n")], encoding="utf-8")


def since(folder: Path) -> tuple[Compared, ...]:
    """The invented knowledge beside what a folder holds now."""
    now = load(folder)
    return compare(gardens(), now, visitors(now, DRAWN))


def told(folder: Path) -> str:
    return "\n".join(lines(gardens(), load(folder), since(folder)))


def test_everybody_is_looked_at() -> None:
    assert {visitor.group for visitor in visitors(gardens(), 1)} == set(GROUPS)


def test_the_same_people_are_drawn_each_time() -> None:
    assert list(visitors(gardens(), DRAWN)) == list(visitors(gardens(), DRAWN))


def test_nobody_is_changed_by_nothing(folder: Path) -> None:
    assert [each for each in since(folder) if each.is_changed] == []


def test_a_change_of_other_words_changes_nobody(folder: Path) -> None:
    change(folder, "approaches/alder.yaml", "Alder is not a tree", "Alder is no tree")
    assert [each for each in since(folder) if each.is_changed] == []


def test_a_changed_reason_changes_those_who_gave_that_answer_and_nobody_else(folder: Path) -> None:
    without_cases(folder, "approaches/cedar.yaml")
    change(folder, "approaches/cedar.yaml", "degree: strongly-against", "degree: strong")
    changed = [each for each in since(folder) if each.is_changed]
    assert changed
    for each in changed:
        assert "dig" in each.visitor.answers["work"]


def test_bands_are_told_with_who_goes_from_one_to_the_other(folder: Path) -> None:
    without_cases(folder, "approaches/cedar.yaml")
    change(folder, "approaches/cedar.yaml", "degree: strongly-against", "degree: strong")
    said = told(folder)
    assert "- Cedar: from “Your answers point elsewhere” to “Fits what you describe” for" in said
    assert "drawn visitors: " in said


def test_gates_and_sentences_are_told(folder: Path) -> None:
    change(folder, "vocabulary/cautions.yaml", "any: [danger.wasps]", "any: [label.park]")
    change(folder, "vocabulary/cautions.yaml", "against: {danger: none", "against: {label: kitchen")
    change(folder, "vocabulary/cautions.yaml", "danger: [wasps]", "label: [park]")
    change(folder, "vocabulary/cautions.yaml", "Step away first.", "Walk away first.")
    said = told(folder)
    assert "- The caution “wasps” comes now for" in said
    assert "- The caution “wasps” no longer comes for" in said
    assert "- Said now: Walk away first." in said
    assert "- No longer said: Step away first." in said


def repository(folder: Path) -> None:
    """The folder as it is, kept in git."""
    name = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    for arguments in (["init", "-q"], ["add", "-A"], [*name, "commit", "-qm", "kept"]):
        subprocess.run(["git", "-C", str(folder), *arguments], check=True)


def test_the_command_sets_a_revision_beside_what_is_there_now(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository(folder)
    change(folder, "vocabulary/cautions.yaml", "Step away first.", "Walk away first.")
    assert main(["diff", "HEAD", "--knowledge", str(folder)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Whose result changes, from ") and "- Said now: Walk away first." in out


@pytest.mark.parametrize("revision", ["nowhere", "--output=x"])
def test_a_revision_that_is_not_there_is_said_in_one_sentence(
    revision: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository(folder)
    assert main(["diff", "--knowledge", str(folder), "--", revision]) == 2
    assert "Traceback" not in capsys.readouterr().err


def then(folder: Path) -> Knowledge:
    return as_it_was(folder, gardens())


def test_a_state_from_before_a_field_was_needed_is_read(folder: Path) -> None:
    change(folder, "approaches/alder.yaml", "summary:", "subtitle:")
    assert then(folder).approach_names == gardens().approach_names


def test_a_state_with_another_approach_is_read(folder: Path) -> None:
    (folder / "approaches/alder.yaml").rename(folder / "approaches/elm.yaml")
    assert {a.id for a in then(folder).approaches} == {"elm", "birch", "cedar"}


def test_a_state_whose_reasons_cannot_be_read_is_a_problem(folder: Path) -> None:
    change(folder, "approaches/alder.yaml", "degree: strong", "degree: strongish")
    with pytest.raises(KnowledgeError, match=r"approaches/alder\.yaml:\d+: "):
        then(folder)
