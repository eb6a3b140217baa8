from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from ui.typed_when import read_day, read_day_behind, read_when, why_no_day

NOW = datetime(2026, 6, 16, 14, 35, tzinfo=ZoneInfo("Europe/Berlin"))  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thu 10", "2026-06-18T10:00"),
        ("thursday 10:30", "2026-06-18T10:30"),
        ("tomorrow", "2026-06-17T09:30"),
        ("tomorrow 14:30", "2026-06-17T14:30"),
        ("16", "2026-06-16T16:00"),
        ("9", "2026-06-17T09:00"),
        ("4pm", "2026-06-16T16:00"),
        ("in 20 min", "2026-06-16T14:55"),
        ("in 2h", "2026-06-16T16:35"),
        ("tue 9", "2026-06-23T09:00"),
        ("tue 16", "2026-06-16T16:00"),
        ("30 jun 9", "2026-06-30T09:00"),
        ("2026-07-01 8:15", "2026-07-01T08:15"),
        ("next mon 9", "2026-06-22T09:00"),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, meant: str) -> None:
    found = read_when(typed, NOW)
    assert found is not None
    assert found.replace(tzinfo=None).isoformat(timespec="minutes") == meant


@pytest.mark.parametrize(
    "typed", ["", "soon", "99", "thu 25", "today 9", "2020-01-01", "31 feb", "🙂", "-1", "thu thu"]
)
def test_what_is_no_time_to_come_is_not_guessed(typed: str) -> None:
    assert read_when(typed, NOW) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("in 60 days", date(2026, 8, 15)),
        ("30 jun", date(2026, 6, 30)),
        ("2 jan", date(2027, 1, 2)),
        ("jun 30", date(2026, 6, 30)),
        ("jan 2", date(2027, 1, 2)),
        ("2 weeks", date(2026, 6, 30)),
        ("fri", date(2026, 6, 19)),
        ("30 jun 2027", date(2027, 6, 30)),
    ],
)
def test_days_are_read(typed: str, meant: date) -> None:
    assert read_day(typed, NOW.date()) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12 jun", date(2026, 6, 12)),
        ("12 nov", date(2025, 11, 12)),
        ("30. Juni 2024", date(2024, 6, 30)),
        ("31.12.2025", date(2025, 12, 31)),
        ("gestern", date(2026, 6, 15)),
        ("2026-06-01", date(2026, 6, 1)),
    ],
)
def test_days_that_lie_behind_are_read(typed: str, meant: date) -> None:
    assert read_day_behind(typed, NOW.date()) == meant


@pytest.mark.parametrize("typed", ["soon", "31 feb", "12 nov 25", "12 nov 2025 9", "99"])
def test_what_is_no_day_behind_is_not_guessed(typed: str) -> None:
    assert read_day_behind(typed, NOW.date()) is None


def test_the_last_of_a_leap_february_is_read_in_the_year_before() -> None:
    assert read_day("29 feb", date(2027, 6, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    "typed", ["31.02.2027", "2027-02-31", "31/2/27", "31 feb", "Feb 30", "30. Februar", "31.13.2027"]
)
def test_a_day_that_no_calendar_has_is_told_as_such(typed: str) -> None:
    assert read_day(typed, NOW.date()) is None
    assert why_no_day(typed) == f"There is no such day: {typed}."


@pytest.mark.parametrize("typed", ["soon", "3 jam", "12", "", "29 feb", "13.1.2020"])
def test_what_is_no_day_at_all_is_told_how_to_write_one(typed: str) -> None:
    assert "not understood as a day" in why_no_day(typed)
