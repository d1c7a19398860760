"""What the tests of the components share: the invented gardens."""

from pathlib import Path

import pytest

from knowledge.load import load
from knowledge.models.knowledge import Knowledge

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"


@pytest.fixture(scope="session")
def gardens() -> Knowledge:
    """The invented gardens. Frozen, so it may be shared."""
    return load(GARDENS)
