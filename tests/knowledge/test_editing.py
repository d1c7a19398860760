"""One value of a file in other words: read back as it was typed, and nothing else is touched."""

import subprocess
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.editing.form import Value, edited, entries_of
from knowledge.editing.manual import Ids, ids_of, manual_of
from knowledge.editing.marks import node_at, span_of
from knowledge.editing.patch import copy_with, patch
from knowledge.editing.replace import CannotBeWrittenError, replaced, replaced_list
from knowledge.load import load
from knowledge.reading.documents import Path_

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"
FILE = """# What stands in a garden.
- id: hedge  # never changes
  text: >-  # in short
    Something that grows
    between two gardens.

  since: 1999
  said: "Mind: the wasps"   # twice
  by: 'somebody''s aunt'
  rows: [box, yew, "two words"] # in a line
  steps:
    - dig
    - >-
      sow and
      wait

  # Between two fields.
  kept: no more
- id: pond
"""
PLACES: tuple[Path_, ...] = (
    (0, "id"),
    (0, "text"),
    (0, "said"),
    (0, "by"),
    (0, "rows", 1),
    (0, "steps", 1),
    (0, "kept"),
    (1, "id"),
)
ODD = "no|2019|2026-11-01|1e3|~|null|a: b|a #b|'a'|- a|[a|{|&a|*b|!t|%|@|`|a:|, b|---| a |a  b|a\nb"
typed = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    st.sampled_from(("", "a\tb", '"', *ODD.split("|"))),
)


@pytest.fixture(scope="module")
def ids() -> Ids:
    """What the fields of the invented gardens may name."""
    return ids_of(load(GARDENS))


def at(text: str, path: Path_) -> object:
    """What another reader of YAML finds there."""
    data = yaml.safe_load(text)
    for part in path:
        data = data[part]
    return data


@given(st.sampled_from(PLACES), typed)
def test_what_is_read_back_is_what_was_typed_and_the_rest_is_as_it_was(
    path: Path_, value: str
) -> None:
    changed = replaced(FILE, path, value)
    span = span_of(FILE, node_at(FILE, path))
    assert at(changed, path) == value
    assert changed.startswith(FILE[: span.start])
    assert changed.endswith(FILE[span.end :])


@given(st.sampled_from(["rows", "steps"]), st.lists(typed, max_size=4))
def test_a_list_is_read_back_as_it_was_typed(name: str, values: list[str]) -> None:
    changed = replaced_list(FILE, (0, name), tuple(values))
    assert at(changed, (0, name)) == values
    assert changed.count("#") - "".join(values).count("#") == FILE.count("#")


def test_the_lines_of_another_system_stay() -> None:
    windows = FILE.replace("\n", "\r\n")
    changed = replaced(windows, (0, "text"), "A row of shrubs. " * 30 + "That is all.")
    assert changed.count("\r\n") == changed.count("\n") > windows.count("\n")


def test_a_number_stays_one() -> None:
    assert "since: 2001\n" in replaced(FILE, (0, "since"), "2001")


def test_entries_that_stay_are_written_as_they_were() -> None:
    changed = replaced_list(FILE, (0, "steps"), ("dig", "rest", "sow and wait"))
    added = patch("garden.yaml", FILE, changed).splitlines()[2:]
    assert [line for line in added if line[0] in "+-"] == ["+    - rest"]


@pytest.mark.parametrize(
    ("path", "values"),
    [((0, "text"), "a bell: \x07"), ((0, "steps"), ("dig",))],
    ids=["what cannot be shown", "a comment in the list"],
)
def test_what_cannot_be_written_is_refused(path: Path_, values: Value) -> None:
    text = FILE.replace("    - dig\n", "    - dig\n    # First the ground.\n")
    with pytest.raises(CannotBeWrittenError):
        if isinstance(values, str):
            replaced(text, path, values)
        else:
            replaced_list(text, path, values)


@pytest.mark.parametrize("text", [FILE, FILE.rstrip("\n"), FILE.replace("\n", "\r\n")])
def test_git_takes_the_patch(text: str, tmp_path: Path) -> None:
    path = tmp_path / "knowledge" / "garden.yaml"
    path.parent.mkdir()
    path.write_bytes(text.encode())
    changed = replaced(text, (1, "id"), "a pond: deep")
    made = patch("knowledge/garden.yaml", text, changed).encode()
    subprocess.run(["git", "apply"], input=made, cwd=tmp_path, check=True)
    assert path.read_bytes() == changed.encode()


def test_a_copy_has_the_change_and_the_folder_has_not(tmp_path: Path) -> None:
    (tmp_path / "vocabulary").mkdir()
    own = tmp_path / "vocabulary" / "terms.yaml"
    own.write_text("- a\n")
    with copy_with(tmp_path, "vocabulary/terms.yaml", "- b\n") as copied:
        assert (copied / "vocabulary" / "terms.yaml").read_text() == "- b\n"
    assert own.read_text() == "- a\n"
    assert not copied.exists()


def test_every_mapping_with_words_is_an_entry_and_names_what_is_deeper(
    ids: Ids,
) -> None:
    text = "steps:\n  - id: first\n    name: First\n    more: {a: b}\nquestions: []\n"
    entries = entries_of(text, "vocabulary/questions.yaml", ids)
    assert [entry.address for entry in entries] == ["file", "steps.0", "steps.0.more"]
    assert entries[1].deeper == ("more",)
    assert entries[1].label == ("steps", "1. first")


def test_what_did_not_change_is_not_written_anew(ids: Ids) -> None:
    (entry, *_) = entries_of(FILE, "vocabulary/terms.yaml", ids)
    for field in entry.fields:
        assert edited(FILE, field, field.value) == FILE


@pytest.mark.parametrize(
    ("file", "path", "name", "choice"),
    [
        ("approaches/alder.yaml", ("fits", 0), "answer", "label.park"),
        ("approaches/alder/fits.yaml", ("fits", 0), "degree", "strong"),
        ("vocabulary/terms/a.yaml", (0,), "see", "bed"),
        ("vocabulary/questions.yaml", ("questions", 0), "step", "garden"),
        ("vocabulary/edition.yaml", (), "label_question", "label"),
    ],
)
def test_a_field_offers_what_may_stand_there(
    ids: Ids, file: str, path: Path_, name: str, choice: str
) -> None:
    assert choice in manual_of(file, path, name, ids).choices


def test_a_field_has_its_manual(ids: Ids) -> None:
    said = manual_of("vocabulary/terms.yaml", (0,), "basis", ids)
    assert said.help.startswith("review: the 2018 review says it.")
    assert "judgement" in said.choices
    assert not manual_of("vocabulary/terms.yaml", (0,), "text", ids).choices


def test_what_the_models_do_not_know_has_no_manual(ids: Ids) -> None:
    for file, path in (("vocabulary/odd.yaml", ()), ("vocabulary/questions.yaml", ("odd", 0))):
        assert manual_of(file, path, "name", ids).help == ""
