from datetime import UTC, date, datetime

import pytest

from qualcenter.domain.refusals import BadValueRefused
from qualcenter.domain.shift import LONGEST, shift_hours, shift_of


@pytest.mark.parametrize(
    ("typed", "kept", "hours"),
    [
        ("Mon-Fri 09:00-17:30, Sat 10-14", "mon-fri 09:00-17:30, sat 10:00-14:00", 46.5),
        ("Mo–Do 9–12:30 13–17:30; Fr 9-15", "mon-thu 09:00-12:30 13:00-17:30, fri 09:00-15:00", 38),
        ("mon wed fri 8-16", "mon 08:00-16:00, wed 08:00-16:00, fri 08:00-16:00", 24),
        ("Fri-Mon 22-6", "mon 22:00-06:00, fri-sun 22:00-06:00", 32),
        ("", "", 0),
    ],
)
def test_a_line_is_read_in_either_language_and_written_one_way(typed: str, kept: str, hours: float) -> None:
    shift = shift_of(typed)
    assert (shift.text, shift.minutes / 60) == (kept, hours)
    assert shift_of(shift.text) == shift


@pytest.mark.parametrize(
    "typed",
    [
        "Mon",
        "9-17",
        "mon 9",
        "mon 9-9",
        "mon 9-25",
        "mon 9:75-17",
        "xx 9-10",
        "m 9-10",
        "mon 9-17!",
        "x" * (LONGEST + 1),
    ],
)
def test_what_is_no_shift_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(BadValueRefused, match="Mon-Fri 09:00-17:30") as refused:
        shift_of(typed)
    assert refused.value.missing == ("shift",)


@pytest.mark.parametrize("typed", ["mon 9-12 11-13", "sun 22-6, mon 5-9", "tue 20-4, wed 3-5"])
def test_hours_that_overlap_are_refused_also_over_midnight(typed: str) -> None:
    with pytest.raises(BadValueRefused, match="overlap"):
        shift_of(typed)


def test_hours_run_on_the_persons_own_clock_and_stop_on_holidays() -> None:
    hours = shift_hours("mon-tue 09:00-17:00", "America/New_York", frozenset({date(2026, 11, 24)}))
    assert hours is not None
    monday = datetime(2026, 11, 23, 13, 59, tzinfo=UTC)
    assert not hours.is_open(monday)
    assert hours.is_open(monday.replace(hour=14, minute=0))
    assert not hours.is_open(monday.replace(day=24, hour=15))
    assert shift_hours("", "UTC") is None
