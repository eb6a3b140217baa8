"""The working-time clock: the due instant of eight working hours in a calendar with holidays, over many starts."""

import statistics
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from benchmarks.figure import Figure
from benchmarks.timing import seconds
from qualcenter.domain.calendar import Period, WorkCalendar

STARTS = 5_000
EIGHT_HOURS = timedelta(hours=8)
HALVES = (Period(9 * 60, 12 * 60 + 30), Period(13 * 60, 17 * 60 + 30))


def measure() -> Iterator[Figure]:
    """The median of five runs over starts spread through a year, clock changes and holidays included."""
    holidays = frozenset(date(2026, month, day) for month, day in ((1, 1), (4, 3), (4, 6), (5, 1), (10, 3), (12, 25)))
    calendar = WorkCalendar("office", "Europe/Berlin", (*(HALVES,) * 5, (), ()), holidays)
    first = datetime(2026, 1, 1, tzinfo=UTC)
    starts = [first + timedelta(minutes=97 * number) for number in range(STARTS)]

    def run() -> None:
        for start in starts:
            calendar.add(start, EIGHT_HOURS)

    took = statistics.median(seconds(run) for _ in range(5)) / STARTS
    yield Figure("working time, 8 hours", took * 1e6, "us", 50, at_least=False)
