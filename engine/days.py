"""The day that it is in Scotland, wherever a server stands and whatever its clock shows."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

SCOTLAND = ZoneInfo("Europe/London")


def day_of(moment: datetime) -> date:
    """The day in Scotland at a moment."""
    there = moment.astimezone(SCOTLAND)
    return there.date()


def today() -> date:
    """The day that it is in Scotland now."""
    return day_of(datetime.now(UTC))
