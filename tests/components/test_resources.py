"""The knowledge that all visitors share: an edited file shows, and not each view looks for one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from components.app import resources

Pass = Callable[[float], None]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """Every look at the files of a folder that is empty."""
    looks: list[Path] = []

    def look(folder: Path) -> str:
        looks.append(folder)
        return "as it was"

    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(tmp_path))
    monkeypatch.setattr(resources, "fingerprint", look)
    return looks


@pytest.fixture
def passing(monkeypatch: pytest.MonkeyPatch) -> Pass:
    """Lets seconds pass."""
    now = [100.0]
    monkeypatch.setattr(resources, "monotonic", lambda: now[0])

    def pass_by(seconds: float) -> None:
        now[0] += seconds

    return pass_by


def test_files_are_not_looked_at_again_at_once(asked: list[Path], passing: Pass) -> None:
    resources.found()
    passing(resources.LOOK_AGAIN / 2)
    resources.found()
    assert len(asked) == 1


def test_files_are_looked_at_again_a_little_later(asked: list[Path], passing: Pass) -> None:
    resources.found()
    passing(resources.LOOK_AGAIN)
    resources.found()
    assert len(asked) == 2
