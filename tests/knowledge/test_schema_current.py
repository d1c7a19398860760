"""What editors read is generated, covers every file, and follows the models."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from knowledge import schemas
from knowledge.__main__ import main
from knowledge.load import SHIPPED
from knowledge.models.approach import Approach
from knowledge.reading.half_read import CONTENTS
from tests.house.source import ROOT

TEXTS = schemas.schemas(CONTENTS)
EDITOR = ROOT / ".vscode" / "settings.json"


def of_approach() -> dict[str, Any]:
    return dict(json.loads(TEXTS["approach.json"]))


def test_the_schemas_are_current() -> None:
    kept = {p.name: p.read_text(encoding="utf-8") for p in (SHIPPED / "schema").iterdir()}
    assert kept == TEXTS, "What editors read is out of date. Run: make schema"


def test_the_schema_of_an_approach_knows_every_field_but_the_id() -> None:
    assert set(of_approach()["properties"]) == set(Approach.model_fields) - {"id"}


def test_a_file_may_hold_a_part_of_an_approach() -> None:
    assert "required" not in of_approach()


def test_every_field_of_an_approach_says_what_it_is_for() -> None:
    fields = of_approach()["properties"]
    assert [name for name, field in fields.items() if not field.get("description")] == []


def test_the_command_writes_the_schemas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.__main__.SHIPPED", tmp_path)
    assert main(["schema"]) == 0
    assert {p.name for p in (tmp_path / "schema").iterdir()} == set(TEXTS)


@pytest.mark.parametrize("file", CONTENTS.files)
def test_an_editor_finds_the_schema_of_a_file_and_of_a_folder(file: str) -> None:
    settings = json.loads(EDITOR.read_text(encoding="utf-8"))["yaml.schemas"]
    places = settings[f"./knowledge/schema/{file}.json"]
    home = f"/knowledge/vocabulary/{file}"
    assert places == [f"{home}.yaml", f"{home}/*.yaml"]


def test_an_editor_finds_no_schema_that_is_not_there() -> None:
    settings = json.loads(EDITOR.read_text(encoding="utf-8"))["yaml.schemas"]
    assert {re.sub(r".*/", "", name) for name in settings} == set(TEXTS)
