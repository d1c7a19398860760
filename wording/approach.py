"""What is said of one approach, where it has to be put into words."""

from datetime import date

from knowledge.models.approach import Approach
from wording.dates import day, month
from wording.say import say

NAMED = 60  # signs of what is not known, as a sentence repeats it
ROUGHLY = "c. "


def not_here(name: str) -> str:
    """That a link names an approach that is not known."""
    return say("approach.no-such-here", name=name[:NAMED])


def when(written: str) -> str:
    """When something happened, as people write it, from YYYY, YYYY-MM, YYYY-MM-DD or "c. YYYY"."""
    if written.startswith(ROUGHLY):
        year = written.removeprefix(ROUGHLY)
        return say("approach.about-year", year=year)
    if len(written) == len("YYYY"):
        return written
    if len(written) == len("YYYY-MM"):
        return month(written)
    return day(date.fromisoformat(written))


def checked(approach: Approach) -> str:
    """When an approach was checked, and when it must be checked again."""
    last = day(approach.checked)
    due = day(approach.review_by)
    return say("approach.checked", checked=last, review_by=due)
