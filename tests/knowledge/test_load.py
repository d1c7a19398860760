"""A folder in, the whole knowledge out: its version, its fingerprint, its order, and what is late
on a day.
"""

import os
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from knowledge.load import SHIPPED, files_in, fingerprint, folder_of, load, problems_in, warnings_in
from knowledge.models.knowledge import Knowledge
from knowledge.problems import KnowledgeError

BAD = Path(__file__).parent / "bad"


def rewrite(path: Path, change: Callable[[bytes], bytes]) -> None:
    path.write_bytes(change(path.read_bytes()))


def test_the_invented_folder_loads(gardens: Path) -> None:
    knowledge = load(gardens)
    assert (
        [a.name for a in knowledge.approaches] == sorted(a.name for a in knowledge.approaches) != []
    )


def test_the_file_name_is_the_id_of_an_approach(spoilt: Path) -> None:
    shutil.copyfile(spoilt / "approaches/birch.yaml", spoilt / "approaches/silver-birch.yaml")
    assert "silver-birch" in {a.id for a in load(spoilt).approaches}


def test_a_new_approach_is_one_new_file(spoilt: Path) -> None:
    before = {a.id for a in load(spoilt).approaches}
    new = (
        (spoilt / "approaches/birch.yaml")
        .read_text(encoding="utf-8")
        .replace("Birch", "Rowan")
        .replace("birch", "rowan")
    )
    (spoilt / "approaches/rowan.yaml").write_text(new, encoding="utf-8")
    assert {a.id for a in load(spoilt).approaches} - before == {"rowan"}


def test_a_question_about_a_difference_takes_its_options_from_the_anchors(gardens: Path) -> None:
    knowledge = load(gardens)
    anchors = {d.id: [a.text for a in d.anchors] for d in knowledge.differences}
    asked = [q for q in knowledge.questions if q.difference]
    assert asked and all([o.text for o in q.options] == anchors[str(q.difference)] for q in asked)


def test_not_described_is_a_place_without_a_number(spoilt: Path) -> None:
    rewrite(
        spoilt / "approaches/birch.yaml",
        lambda raw: raw.replace(b"place: 2", b"place: not-described"),
    )
    (birch,) = (a for a in load(spoilt).approaches if a.id == "birch")
    assert birch.differences["pace"].managerialist.place is None


def test_the_knowledge_cannot_be_changed(gardens: Path) -> None:
    knowledge = load(gardens)
    with pytest.raises(ValueError):
        knowledge.version = "other"  # type: ignore[misc]


def test_one_problem_is_enough_to_load_nothing(spoilt: Path) -> None:
    shutil.copyfile(BAD / "poles-crossed.yaml", spoilt / "approaches/birch.yaml")
    with pytest.raises(KnowledgeError, match=r"approaches/birch\.yaml:21: "):
        load(spoilt)


def version_after(spoilt: Path, change: Callable[[bytes], bytes]) -> str:
    for path in files_in(spoilt):
        rewrite(path, change)
    return load(spoilt).version


def test_the_version_is_the_same_with_windows_line_endings(gardens: Path, spoilt: Path) -> None:
    assert version_after(spoilt, lambda raw: raw.replace(b"\n", b"\r\n")) == load(gardens).version


def test_the_version_changes_with_a_word(gardens: Path, spoilt: Path) -> None:
    rewrite(spoilt / "vocabulary/edition.yaml", lambda raw: raw.replace(b"Nobody", b"Somebody"))
    assert load(spoilt).version != load(gardens).version


def test_the_version_begins_with_the_edition(gardens: Path) -> None:
    knowledge = load(gardens)
    assert knowledge.version.startswith(f"{knowledge.edition.edition}-")


def copied_in_order(folder: Path, files: list[Path], source: Path) -> Knowledge:
    for age, path in enumerate(files):
        target = folder / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        os.utime(target, (age, age))
    return load(folder)


def test_neither_the_order_nor_the_age_of_files_matters(gardens: Path, tmp_path: Path) -> None:
    files = files_in(gardens)
    one, other = (
        copied_in_order(tmp_path / name, order, gardens)
        for name, order in (("one", files), ("other", files[::-1]))
    )
    assert one == other == load(gardens)


def test_the_fingerprint_is_the_same_while_nothing_changes(spoilt: Path) -> None:
    assert fingerprint(spoilt) == fingerprint(spoilt)


def touch(folder: Path) -> None:
    os.utime(folder / "vocabulary/edition.yaml", (1, 1))


def lengthen(folder: Path) -> None:
    path = folder / "vocabulary/edition.yaml"
    times = path.stat()
    rewrite(path, lambda raw: raw + b"# more\n")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def remove(folder: Path) -> None:
    (folder / "vocabulary/cases.yaml").unlink()


def add(folder: Path) -> None:
    shutil.copyfile(folder / "approaches/birch.yaml", folder / "approaches/rowan.yaml")


@pytest.mark.parametrize("change", [touch, lengthen, remove, add])
def test_the_fingerprint_changes_with_the_folder(
    change: Callable[[Path], None], spoilt: Path
) -> None:
    before = fingerprint(spoilt)
    change(spoilt)
    assert fingerprint(spoilt) != before


def test_two_folders_have_two_fingerprints(gardens: Path, spoilt: Path) -> None:
    assert fingerprint(gardens) != fingerprint(spoilt)


def test_a_review_date_is_not_passed_on_the_day_itself(gardens: Path) -> None:
    assert warnings_in(gardens, date(2999, 1, 1)) == ()


def test_a_passed_review_date_is_a_warning_on_every_approach(gardens: Path) -> None:
    problems = warnings_in(gardens, date(2999, 1, 2))
    assert {p.rule for p in problems} == {"review-date"}
    assert {p.file for p in problems} == {
        f"approaches/{a.id}.yaml" for a in load(gardens).approaches
    }


def test_knowledge_past_its_review_date_still_loads(spoilt: Path) -> None:
    for path in (spoilt / "approaches").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        late = text.replace("2999-01-01", "2020-01-01")
        late = re.sub(r"(?m)^checked: .*", "checked: 2019-01-01", late)
        path.write_text(late, encoding="utf-8")
    assert problems_in(spoilt) == ()
    assert len(warnings_in(spoilt, date(2026, 1, 1))) == len(load(spoilt).approaches)


def test_the_shipped_folder_is_used_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BEARINGS_KNOWLEDGE", raising=False)
    assert folder_of() == SHIPPED


def test_a_named_folder_goes_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(tmp_path))
    assert folder_of() == tmp_path and folder_of("other") == Path("other")


@pytest.mark.parametrize(
    "file", ["sources", "questions", "differences", "similarities", "cautions"]
)
def test_a_file_that_is_not_yaml_does_not_make_references_to_it_look_wrong(
    file: str, spoilt: Path
) -> None:
    (spoilt / f"vocabulary/{file}.yaml").write_text("a: [", encoding="utf-8")
    assert {(p.file, p.rule) for p in problems_in(spoilt)} == {
        (f"vocabulary/{file}.yaml", "syntax")
    }


def test_an_approach_that_is_not_yaml_is_still_an_approach(spoilt: Path) -> None:
    (spoilt / "approaches/birch.yaml").write_text("a: [", encoding="utf-8")
    assert {(p.file, p.rule) for p in problems_in(spoilt)} == {("approaches/birch.yaml", "syntax")}


SHAPES = [
    "- a\n",
    "a\n",
    "[]\n",
    "{}\n",
    "- [a]\n",
    "- {id: [a]}\n",
    "- {id: {a: b}}\n",
    "- id: a\n  id: b\n",
    "steps: a\nquestions: {a: b}\n",
    "fits: a\nbibliography: [{id: [a]}]\n",
    "answers: [[a], {b: c}]\n",
]


@pytest.mark.parametrize("text", SHAPES)
def test_files_of_another_shape_are_problems_and_not_a_crash(text: str, spoilt: Path) -> None:
    for path in files_in(spoilt):
        path.write_text(text, encoding="utf-8")
    assert len({p.file for p in problems_in(spoilt)}) > 1


def test_a_file_that_ends_in_yml_is_not_passed_over_in_silence(spoilt: Path) -> None:
    (spoilt / "approaches/elm.yml").write_text("name: Elm\n", encoding="utf-8")
    assert [(p.file, p.rule) for p in problems_in(spoilt)] == [
        ("approaches/elm.yml", "unknown-file")
    ]


def test_hidden_files_are_not_knowledge(spoilt: Path) -> None:
    (spoilt / "approaches/._alder.yaml").write_bytes(b"\x00\xff")
    assert not problems_in(spoilt)


def test_one_misspelt_field_of_a_question_does_not_make_its_answers_look_wrong(
    spoilt: Path,
) -> None:
    help_, hlep = b"    help: Tick what is on the table.", b"    hlep: Tick."
    rewrite(spoilt / "vocabulary/questions.yaml", lambda text: text.replace(help_, hlep))
    assert {(p.file, p.rule) for p in problems_in(spoilt)} == {
        ("vocabulary/questions.yaml", "unknown-field"),
        ("vocabulary/questions.yaml", "missing-field"),
    }


def test_a_link_to_nothing_is_a_problem_and_not_a_crash(spoilt: Path) -> None:
    (spoilt / "approaches/elm.yaml").symlink_to(spoilt / "nowhere.yaml")
    assert fingerprint(spoilt)
    assert [(p.file, p.rule) for p in problems_in(spoilt)] == [
        ("approaches/elm.yaml", "unreadable")
    ]
