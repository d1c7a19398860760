"""schema.json is generated, and what editors underline follows the models."""

import json
from pathlib import Path

import pytest

from knowledge.__main__ import SCHEMA_FILE, main, schema_text
from knowledge.models.approach import Approach


def test_the_schema_file_is_current() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text(), (
        "schema.json is out of date. Run: make schema"
    )


def test_the_schema_knows_every_field_but_the_id() -> None:
    schema = json.loads(schema_text())
    assert set(schema["properties"]) == set(Approach.model_fields) - {"id"}
    assert "id" not in schema["required"]


def test_the_command_writes_the_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.__main__.SCHEMA_FILE", tmp_path / "schema.json")
    assert main(["schema"]) == 0
    assert (tmp_path / "schema.json").read_text(encoding="utf-8") == schema_text()
