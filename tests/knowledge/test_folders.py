"""A file of knowledge and a folder of files in its place say the same, and every mistake is shown
in the file that it stands in.
"""

import shutil
from pathlib import Path

import pytest

from knowledge.load import files_in, fingerprint, load, problems_in
from knowledge.models.knowledge import Knowledge
from knowledge.reading.folders import entries_in


def taken_apart(file: Path, *begins: str) -> Path:
    """A folder in the place of a file: a new file wherever a line begins with one of these."""
    folder = file.with_suffix("")
    folder.mkdir()
    number = 0
    parts: dict[int, list[str]] = {}
    for line in file.read_text(encoding="utf-8").splitlines(keepends=True):
        number += line.startswith(begins)
        parts.setdefault(number, []).append(line)
    for number, lines in parts.items():
        (folder / f"{number}.yaml").write_text("".join(lines), encoding="utf-8")
    file.unlink()
    return folder


@pytest.fixture
def birch(spoilt: Path) -> Path:
    """One approach as a folder of three files."""
    return taken_apart(spoilt / "approaches/birch.yaml", "differences:", "fits:")


@pytest.fixture
def terms(spoilt: Path) -> Path:
    """One list of the vocabulary as a folder of two files."""
    return taken_apart(spoilt / "vocabulary/terms.yaml", "- id: bed")


def told(knowledge: Knowledge) -> Knowledge:
    """All that it says, whatever files it comes from."""
    return knowledge.model_copy(update={"version": ""})


def test_an_approach_in_a_folder_says_the_same(birch: Path, gardens: Path) -> None:
    assert told(load(birch.parents[1])) == told(load(gardens))


def test_a_list_in_a_folder_says_the_same(terms: Path, gardens: Path) -> None:
    assert told(load(terms.parents[1])) == told(load(gardens))


def test_several_lists_in_a_folder_say_the_same(spoilt: Path, gardens: Path) -> None:
    taken_apart(spoilt / "vocabulary/questions.yaml", "questions:")
    assert told(load(spoilt)) == told(load(gardens))


def test_a_long_list_goes_on_in_files_named_after_it(spoilt: Path, gardens: Path) -> None:
    birch = taken_apart(spoilt / "approaches/birch.yaml", "fits:", "instead:")
    fits = (birch / "1.yaml").read_text(encoding="utf-8")
    first, rest = fits.split("\n  - ", 2)[1:]
    (birch / "fits-a.yaml").write_text(f"fits:\n  - {first}\n", encoding="utf-8")
    (birch / "fits-b.yaml").write_text(f"fits:\n  - {rest}", encoding="utf-8")
    (birch / "1.yaml").unlink()
    assert told(load(spoilt)) == told(load(gardens))


def test_a_mistake_is_shown_in_its_own_file(birch: Path) -> None:
    path = birch / "1.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("place: 2", "place: 9"), encoding="utf-8")
    line = text[: text.index("place: 2")].count("\n") + 1
    (problem,) = problems_in(birch.parents[1])
    assert (problem.file, problem.line) == ("approaches/birch/1.yaml", line)


def test_a_mistake_in_a_later_file_of_a_list_is_shown_there(terms: Path) -> None:
    path = terms / "1.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[garden-law]", "[garden-lore]"), encoding="utf-8")
    line = text[: text.index("[garden-law]")].count("\n") + 1
    (problem,) = problems_in(terms.parents[1])
    assert (problem.file, problem.line) == ("vocabulary/terms/1.yaml", line)


def test_what_is_missing_is_missing_from_the_whole_folder(birch: Path) -> None:
    path = birch / "0.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("name: Birch\n", "", 1), encoding="utf-8")
    (problem,) = problems_in(birch.parents[1])
    assert (problem.file, problem.line, problem.rule) == ("approaches/birch", 0, "missing-field")


def test_one_file_that_is_not_yaml_is_the_only_problem(birch: Path) -> None:
    (birch / "1.yaml").write_text("a: [", encoding="utf-8")
    (problem,) = problems_in(birch.parents[1])
    assert (problem.file, problem.rule) == ("approaches/birch/1.yaml", "syntax")


def test_a_list_of_which_one_file_is_not_yaml_blames_no_reference(terms: Path) -> None:
    (terms / "1.yaml").write_text("a: [", encoding="utf-8")
    (problem,) = problems_in(terms.parents[1])
    assert (problem.file, problem.rule) == ("vocabulary/terms/1.yaml", "syntax")


def test_a_folder_beside_its_file_is_a_problem(spoilt: Path) -> None:
    shutil.copyfile(spoilt / "vocabulary/terms.yaml", spoilt / "kept.yaml")
    taken_apart(spoilt / "vocabulary/terms.yaml", "- id: bed")
    (spoilt / "kept.yaml").rename(spoilt / "vocabulary/terms.yaml")
    found = {(p.file, p.rule) for p in problems_in(spoilt)}
    assert ("vocabulary/terms.yaml", "file-and-folder") in found


def test_a_folder_without_a_file_is_a_problem(spoilt: Path) -> None:
    (spoilt / "approaches/elm").mkdir()
    (problem,) = problems_in(spoilt)
    assert (problem.file, problem.rule) == ("approaches/elm", "empty-file")


def test_what_is_not_read_inside_a_folder_is_a_problem(birch: Path) -> None:
    (birch / "more").mkdir()
    (problem,) = problems_in(birch.parents[1])
    assert (problem.file, problem.rule) == ("approaches/birch/more", "unknown-file")


def test_hidden_files_inside_a_folder_are_not_knowledge(birch: Path) -> None:
    (birch / "._1.yaml").write_bytes(b"\x00\xff")
    assert problems_in(birch.parents[1]) == ()


def test_a_touched_file_of_a_folder_changes_the_fingerprint(birch: Path) -> None:
    folder = birch.parents[1]
    before = fingerprint(folder)
    (birch / "3.yaml").write_text("in_short: {}\n", encoding="utf-8")
    assert fingerprint(folder) != before


def test_a_word_in_a_folder_changes_the_version(birch: Path) -> None:
    folder = birch.parents[1]
    before = load(folder).version
    path = birch / "0.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# A remark.\n", encoding="utf-8")
    assert load(folder).version != before


def test_every_file_of_a_folder_is_listed(birch: Path) -> None:
    listed = {path for path in files_in(birch.parents[1]) if path.parent == birch}
    assert listed == set(birch.iterdir())


def test_each_page_view_looks_at_every_file_that_is_read(birch: Path) -> None:
    folder = birch.parents[1]
    looked_at = {entry.path for entry in entries_in(folder)}
    assert looked_at == {str(path) for path in files_in(folder)}
