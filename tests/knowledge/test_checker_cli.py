"""The command that stewards and `make check` rely on: `python -m knowledge check`."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from knowledge.__main__ import main
from knowledge.load import SHIPPED

BAD = Path(__file__).parent / "bad"


@pytest.fixture
def two_mistakes(spoilt: Path) -> Path:
    shutil.copyfile(BAD / "poles-crossed.yaml", spoilt / "approaches/birch.yaml")
    shutil.copyfile(BAD / "duplicate-key.yaml", spoilt / "vocabulary/edition.yaml")
    return spoilt


def test_a_clean_folder_prints_nothing(gardens: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--knowledge", str(gardens)]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_review_date_that_has_passed_is_a_warning_and_nothing_wrong(
    gardens: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--knowledge", str(gardens)], date(2999, 1, 2)) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "Warning: approaches/birch.yaml" in said.err and "by 1 January 2999" in said.err


def test_a_mistake_prints_its_file_and_line(
    two_mistakes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--knowledge", str(two_mistakes)]) == 1
    assert "approaches/birch.yaml:21: The managerialist place (6)" in capsys.readouterr().out


def test_all_mistakes_are_printed_at_once(
    two_mistakes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--knowledge", str(two_mistakes)])
    out = capsys.readouterr().out
    assert "approaches/birch.yaml:" in out and "vocabulary/edition.yaml:" in out


def test_json_gives_every_field_of_a_problem(
    two_mistakes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", "--knowledge", str(two_mistakes)]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert {p["rule"]: p["file"] for p in problems} == {
        "poles": "approaches/birch.yaml",
        "duplicate-key": "vocabulary/edition.yaml",
    }
    assert all(set(p) == {"file", "line", "rule", "sentence", "remedy"} for p in problems)


def test_json_of_a_clean_folder_is_an_empty_list(
    gardens: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", "--knowledge", str(gardens)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_the_folder_may_be_named_before_the_command(two_mistakes: Path) -> None:
    assert main(["--knowledge", str(two_mistakes), "check"]) == 1


def test_the_folder_may_be_named_in_the_environment(
    two_mistakes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(two_mistakes))
    assert main(["check"]) == 1


def test_a_named_folder_goes_before_the_environment(
    gardens: Path, two_mistakes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(two_mistakes))
    assert main(["check", "--knowledge", str(gardens)]) == 0


@pytest.mark.parametrize("arguments", [["check"], ["check", "--json"]])
def test_a_folder_that_is_not_there_is_said_in_one_sentence(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--knowledge", str(tmp_path / "nowhere")]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("There is no folder ") and err.count("\n") == 1


def test_a_missing_command_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == 2 and "check" in capsys.readouterr().err


def test_the_command_runs_as_a_module(two_mistakes: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "knowledge", "check", "--knowledge", str(two_mistakes)],
        cwd=SHIPPED.parent,
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1 and "Traceback" not in ran.stderr
    assert "approaches/birch.yaml:21: " in ran.stdout
