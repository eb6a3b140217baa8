"""Midnights of a place, also on the days on which its clocks change."""

from datetime import UTC, datetime

import pytest

from qualcenter.domain.local_day import end_of_day, start_of_day


@pytest.mark.parametrize(
    ("zone", "at", "hours"),
    [
        ("Europe/Berlin", datetime(2026, 11, 23, 9, tzinfo=UTC), 24),
        ("Europe/Berlin", datetime(2026, 10, 25, 9, tzinfo=UTC), 25),
        ("Europe/Berlin", datetime(2026, 3, 29, 9, tzinfo=UTC), 23),
        ("Asia/Kolkata", datetime(2026, 11, 23, 20, tzinfo=UTC), 24),
    ],
)
def test_a_day_is_as_long_as_its_clocks_make_it(zone: str, at: datetime, hours: int) -> None:
    start, end = start_of_day(at, zone), end_of_day(at, zone)
    assert start <= at < end
    assert (end - start).total_seconds() == hours * 3600


def test_midnight_itself_begins_the_day() -> None:
    midnight = datetime(2026, 11, 22, 23, tzinfo=UTC)
    assert start_of_day(midnight, "Europe/Berlin") == midnight
    assert end_of_day(midnight, "Europe/Berlin") == datetime(2026, 11, 23, 23, tzinfo=UTC)
