"""The day in Scotland, wherever the moment is named."""

from datetime import UTC, date, datetime

import pytest

from engine.days import day_of


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), date(2026, 12, 31)),
    ],
    ids=["in summer", "in winter"],
)
def test_half_an_hour_before_midnight_elsewhere_is_a_day_here(moment: datetime, day: date) -> None:
    assert day_of(moment) == day
