"""What is said of one approach, where it has to be put into words."""

from collections.abc import Iterable
from datetime import date

from engine.initiatives import last_seen
from knowledge.models.approach import Approach
from knowledge.models.initiatives import Initiative
from wording.dates import day, month
from wording.say import say

NAMED = 60  # signs of what is not known, as a sentence repeats it
ROUGHLY = "c. "


def not_here(name: str) -> str:
    """That a link names an approach that is not known."""
    shown = name[:NAMED]
    return say("approach.no-such-here", name=shown)


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


def is_late(approach: Approach, today: date) -> bool:
    """Whether the day by which it was to be checked again has passed."""
    return approach.review_by < today


def checked(approach: Approach, carried_by: Iterable[Initiative], today: date) -> str:
    """When the text of an approach was checked, when the statuses of what carries it were last
    seen, and when it must be checked again, or should have been.
    """
    sentences = [say("approach.checked", day=day(approach.checked))]
    months = last_seen(carried_by)
    if months is not None:
        _, newest = months
        sentences.append(say("approach.checked-statuses", month=month(newest)))
    again = "approach.check-again"
    if is_late(approach, today):
        again = "approach.check-is-late"
    review_by = day(approach.review_by)
    sentences.append(say(again, day=review_by))
    return " ".join(sentences)
