"""What is said of one approach, where it has to be put into words."""

from knowledge.models.approach import Approach
from wording.dates import day, month
from wording.say import say

ROUGHLY = "c. "


def not_here(name: str) -> str:
    """That a link names an approach that is not known."""
    return say("approach.no-such-here", name=name[:60])


def when(date: str) -> str:
    """When something happened, as people write it, from YYYY, YYYY-MM, YYYY-MM-DD or "c. YYYY"."""
    if date.startswith(ROUGHLY):
        return say("approach.about-year", year=date.removeprefix(ROUGHLY))
    year, *rest = date.split("-")
    if not rest:
        return year
    in_month = month(f"{year}-{rest[0]}")
    if len(rest) == 1:
        return in_month
    return f"{int(rest[1])} {in_month}"


def checked(approach: Approach) -> str:
    """When an approach was checked, and when it must be checked again."""
    last = day(approach.checked)
    due = day(approach.review_by)
    return say("approach.checked", checked=last, review_by=due)
