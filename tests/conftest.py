"""What holds for all tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from engine.search import Index, index
from knowledge.load import SHIPPED, files_in, load
from knowledge.models.knowledge import Knowledge
from workshop.store.database import ADDRESS

GARDENS = Path(__file__).parent / "fixtures" / "knowledge"
# A busy machine is no reason to fail: no test asserts by a clock.
settings.register_profile("bearings", deadline=None)
settings.load_profile("bearings")

each_approach = pytest.mark.parametrize(
    "id_", sorted(p.stem for p in files_in(SHIPPED) if p.parent.name == "approaches")
)


@pytest.fixture(scope="session")
def shipped() -> Knowledge:
    """What is shipped, checked."""
    return load(SHIPPED)


@pytest.fixture(scope="session")
def gardens() -> Knowledge:
    """The invented gardens. Frozen, so it may be shared."""
    return load(GARDENS)


@pytest.fixture(scope="session")
def searched(shipped: Knowledge) -> Index:
    """All of it, to be searched."""
    return index(shipped)


@pytest.fixture(scope="session", autouse=True)
def rooms_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test keeps a room in the project's own data folder; nor does a server that a test starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ADDRESS, f"sqlite:///{tmp_path_factory.mktemp('rooms') / 'rooms.sqlite3'}")
        yield
