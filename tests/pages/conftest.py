"""What the tests of the pages share: the invented gardens as the app's knowledge, and answers to its questions."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.load import load
from knowledge.schema import Knowledge
from tests.pages.visit import without_search_for_components

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"
PROSE = {"name", "review_name", "text", "summary", "looks_like", "fair_case", "cost", "because", "captures", "misses",
         "myth", "title", "publisher", "help", "asks", "first", "managerialist", "relationship", "owner", "note",
         "reflective_questions", "first_steps", "funding", "interests", "update_policy", "aliases", "years", "status_text",
         "for_whom", "adds", "duty", "asked", "silent", "source", "weight_because", "short"}
# A text in one place and an id, a date or one of a few words in another. Only the text has a space in it.
SOMETIMES_PROSE = {"answer", "when", "status"}
Rewrite = Callable[[str], str]


@pytest.fixture(autouse=True)
def gardens(monkeypatch: pytest.MonkeyPatch) -> Knowledge:
    """The app reads the invented gardens."""
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(GARDENS))
    without_search_for_components(monkeypatch)
    return _loaded()


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app reads a copy of the gardens, to be changed."""
    folder = Path(shutil.copytree(GARDENS, tmp_path / "knowledge"))
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(folder))
    return folder


@pytest.fixture
def edited(copied: Path) -> Callable[[str, str, str], None]:
    """Change a vocabulary file of the copy: edited("cases", "alder", "birch")."""

    def change(name: str, old: str, new: str) -> None:
        path = copied / "vocabulary" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


@pytest.fixture
def reworded(copied: Path) -> Callable[[Rewrite], Knowledge]:
    """Word every text of the copy anew: reworded(str.upper)."""

    def change(rewrite: Rewrite) -> Knowledge:
        for path in copied.rglob("*.yaml"):
            data = _changed(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader), rewrite)
            path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        return load(copied)

    return change


@cache
def _loaded() -> Knowledge:
    return load(GARDENS)


def _changed(data: Any, rewrite: Rewrite, key: str = "") -> Any:
    if isinstance(data, dict):
        return {k: _changed(v, rewrite, k) for k, v in data.items()}
    if isinstance(data, list):
        return [_changed(v, rewrite, key) for v in data]
    is_text = key in PROSE or (key in SOMETIMES_PROSE and " " in data.removeprefix("c. "))
    return rewrite(data) if is_text else data
