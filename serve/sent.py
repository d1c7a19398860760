"""How many pages this process has sent to their end, to anybody."""

_pages = 0


def note() -> None:
    """One more."""
    global _pages
    _pages += 1


def pages() -> int:
    """So many since the process began."""
    return _pages
