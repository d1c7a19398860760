"""The lists of what Bearings is made of are those of the lock."""

import json
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from deploy import parts
from tests.test_requirements import pins, read

WRITE = "run python -m deploy.parts"


def test_the_list_for_people_is_that_of_the_lock() -> None:
    assert parts.LICENCES.read_text(encoding="utf-8") == parts.page(parts.parts()), WRITE


def test_the_list_for_machines_is_that_of_the_lock() -> None:
    assert parts.SOFTWARE.read_text(encoding="utf-8") == parts.software(parts.parts()), WRITE


def test_every_package_of_the_lock_is_in_it() -> None:
    components = json.loads(parts.SOFTWARE.read_text(encoding="utf-8"))["components"]
    listed = {component["name"]: component["version"] for component in components}
    assert listed == pins(read("requirements.lock"))


def test_nothing_that_runs_is_under_the_gpl() -> None:
    licences = [part.licence for part in parts.parts()]
    assert [licence for licence in licences if licence.startswith(("GPL", "AGPL"))] == []


def test_a_package_that_names_no_licence_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.joinpath("METADATA").write_text("Name: plotly\n", encoding="utf-8")
    silent = PathDistribution(tmp_path).metadata
    monkeypatch.setattr(parts.metadata, "metadata", lambda name: silent)
    with pytest.raises(LookupError, match="plotly"):
        parts.licence("plotly")
