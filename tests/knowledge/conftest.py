"""What the tests of the knowledge share: the invented gardens, a copy of them to spoil, and every
bad file in its place.
"""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.load import draft_of
from knowledge.reading import yaml_lines
from knowledge.reading.half_read import Draft

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"
BAD = Path(__file__).parent / "bad"


@pytest.fixture
def gardens() -> Path:
    """The invented knowledge folder, which has no problems. Not to be written to."""
    return GARDENS


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A copy of the invented knowledge folder, to put mistakes into."""
    return Path(shutil.copytree(GARDENS, tmp_path / "knowledge"))


@pytest.fixture(scope="session")
def spoilt_by(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Draft]:
    """The invented knowledge folder as a bad file spoils it, read and checked once for all tests. A
    bad folder stands in the place of the file of its name. The files beside it are the same each
    time, and their YAML is read once.
    """
    expected: dict[str, dict[str, Any]] = yaml.safe_load(
        (BAD / "expected.yaml").read_text(encoding="utf-8")
    )
    read_once = cache(yaml_lines._node)

    @cache
    def spoilt(name: str) -> Draft:
        place = expected[name]["as"]
        folder = Path(shutil.copytree(GARDENS, tmp_path_factory.mktemp("bad") / "knowledge"))
        if (BAD / name).is_dir():
            (folder / f"{place}.yaml").unlink(missing_ok=True)
            shutil.copytree(BAD / name, folder / place)
        else:
            shutil.copyfile(BAD / name, folder / place)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_lines, "_node", read_once)
            return draft_of(folder)

    return spoilt
