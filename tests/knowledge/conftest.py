"""What the tests of the knowledge share: the invented gardens, and a copy of them to spoil."""

import shutil
from pathlib import Path

import pytest

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"


@pytest.fixture
def gardens() -> Path:
    """The invented knowledge folder, which has no problems. Not to be written to."""
    return GARDENS


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A copy of the invented knowledge folder, to put mistakes into."""
    return Path(shutil.copytree(GARDENS, tmp_path / "knowledge"))
