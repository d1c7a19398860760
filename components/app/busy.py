"""How many pages this process draws at this moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident

_drawing: set[int] = set()  # the threads that draw one each


@contextmanager
def drawing() -> Iterator[None]:
    """A page is being drawn in here."""
    thread = get_ident()
    _drawing.add(thread)
    try:
        yield
    finally:
        _drawing.discard(thread)


def pages() -> int:
    """How many pages are being drawn."""
    return len(_drawing)
