"""Days and months as people write them."""

from datetime import date


def day(when: date) -> str:
    """A day as people write it, such as 3 March 2026."""
    return f"{when.day} {when:%B %Y}"
