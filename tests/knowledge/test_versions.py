"""What a version of the knowledge said is kept beside it, and is no knowledge itself."""

import json
import shutil
from pathlib import Path

import pytest

from knowledge.__main__ import main
from knowledge.load import files_in, fingerprint, load, problems_in
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import Condition
from knowledge.versions import Stated, archive_of, keep, kept, stated
from tests.engine.makers import held_back, silence

BAD = Path(__file__).parent / "bad"


def the_file(folder: Path) -> Path:
    (only,) = (folder / "archive").iterdir()
    return only


def test_the_command_keeps_what_this_version_says(
    spoilt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["archive", "--knowledge", str(spoilt)]) == 0
    version = load(spoilt).version
    assert the_file(spoilt).name == f"{version}.json" and version in capsys.readouterr().out
    text = the_file(spoilt).read_text(encoding="utf-8")
    assert json.loads(text)["fits"]["birch"]["work.dig"] == "some"


def test_a_version_that_is_there_is_not_written_again(
    spoilt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["archive", "--knowledge", str(spoilt)])
    the_file(spoilt).write_text("as it was", encoding="utf-8")
    assert main(["archive", "--knowledge", str(spoilt)]) == 0
    assert the_file(spoilt).read_text(encoding="utf-8") == "as it was"
    assert "kept already" in capsys.readouterr().out


def test_the_archive_is_no_knowledge(spoilt: Path) -> None:
    version, files, seen = load(spoilt).version, files_in(spoilt), fingerprint(spoilt)
    main(["archive", "--knowledge", str(spoilt)])
    assert (load(spoilt).version, files_in(spoilt), fingerprint(spoilt), problems_in(spoilt)) == (
        version,
        files,
        seen,
        (),
    )


def test_the_file_is_the_same_whatever_the_order_of_approaches(
    gardens: Path, tmp_path: Path
) -> None:
    knowledge = load(gardens)
    turned = knowledge.model_copy(update={"approaches": knowledge.approaches[::-1]})
    one, other = keep(knowledge, tmp_path / "one"), keep(turned, tmp_path / "other")
    assert one and other and one.read_bytes() == other.read_bytes()


def test_what_was_kept_comes_back(gardens: Path, tmp_path: Path) -> None:
    knowledge = load(gardens)
    keep(knowledge, tmp_path)
    assert kept(tmp_path, knowledge.version) == stated(knowledge)


def test_gates_are_kept_and_come_back(gardens: Path, tmp_path: Path) -> None:
    knowledge = load(gardens)
    wasps = AnswerRef("danger", "wasps")
    alder = held_back(knowledge.approaches[0], wasps)
    hush = silence(Condition(any=(wasps,)), AnswerRef("label", "park"))
    changed = {"approaches": (alder, *knowledge.approaches[1:]), "silences": (hush,)}
    gated = knowledge.model_copy(update=changed)
    keep(gated, tmp_path)
    back = kept(tmp_path, gated.version)
    assert back == stated(gated) and back.held_back == {"alder": (wasps,)} and back.silences


def test_a_version_from_before_there_were_gates_is_read(tmp_path: Path) -> None:
    text = '{"elm": {"work.dig": "some"}}'
    (tmp_path / "2026-11-00000000.json").write_text(text, encoding="utf-8")
    assert kept(tmp_path, "2026-11-00000000") == Stated(fits={"elm": {"work.dig": "some"}})


def test_a_version_that_is_a_path_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "outside.json").write_text("{}", encoding="utf-8")
    assert kept(tmp_path / "archive", "../outside") is None


def test_knowledge_with_a_mistake_is_not_kept(
    spoilt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copyfile(BAD / "poles-crossed.yaml", spoilt / "approaches/birch.yaml")
    assert main(["archive", "--knowledge", str(spoilt)]) == 1
    assert (
        "approaches/birch.yaml:21: " in capsys.readouterr().out
        and not (spoilt / "archive").exists()
    )


def test_an_archive_that_cannot_be_written_is_said_in_one_sentence(
    spoilt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (spoilt / "archive").write_text("a file", encoding="utf-8")
    assert main(["archive", "--knowledge", str(spoilt)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("The archive cannot be written") and err.count("\n") == 1


def test_the_archive_of_another_folder_stands_in_it(
    spoilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(spoilt))
    assert archive_of() == spoilt / "archive"
