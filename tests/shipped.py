"""What is shipped, loaded once for all tests of a process."""

from functools import cache

from knowledge.load import SHIPPED, load
from knowledge.models.knowledge import Knowledge


@cache
def shipped() -> Knowledge:
    """Frozen, so it may be shared. Loaded when first asked for: where it is broken, only those
    tests fail that need it.
    """
    return load(SHIPPED)
