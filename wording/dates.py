"""Days, months and hours as people write them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

SCOTLAND = ZoneInfo("Europe/London")

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(when: date) -> str:
    """A day as people write it, such as 3 March 2026."""
    return f"{when.day} {when:%B %Y}"


def day_of_month(when: date) -> str:
    """The same without its year: 3 March."""
    return f"{when.day} {when:%B}"


def clock(moment: datetime) -> str:
    """The hour in Scotland, wherever the server stands: 14:02."""
    there = moment.astimezone(SCOTLAND)
    return f"{there:%H:%M}"


def day_in_scotland(moment: datetime) -> date:
    """The day that it is in Scotland at a moment."""
    return moment.astimezone(SCOTLAND).date()


def month(when: str) -> str:
    """A month as people write it: 2026-04 is April 2026."""
    year, _, number = when.partition("-")
    name = MONTHS[int(number) - 1]
    return f"{name} {year}"
