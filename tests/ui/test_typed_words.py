from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from ui.typed_when import read_day, read_when
from ui.typed_words import in_english

NOW = datetime(2026, 6, 16, 14, 35, tzinfo=ZoneInfo("Europe/Berlin"))  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("do 10", "2026-06-18T10:00"),
        ("Donnerstag 10:30", "2026-06-18T10:30"),
        ("morgen", "2026-06-17T09:30"),
        ("morgen um 14:30 Uhr", "2026-06-17T14:30"),
        ("um 16 Uhr", "2026-06-16T16:00"),
        ("in 20 Minuten", "2026-06-16T14:55"),
        ("in 2 Std.", "2026-06-16T16:35"),
        ("30. Juni 9", "2026-06-30T09:00"),
        ("30.6. 9 Uhr", "2026-06-30T09:00"),
        ("am 1.7.2026 8:15", "2026-07-01T08:15"),
        ("nächsten Mo 9", "2026-06-22T09:00"),
        ("9 am", "2026-06-17T09:00"),
    ],
)
def test_times_are_read_as_germans_type_them(typed: str, meant: str) -> None:
    found = read_when(typed, NOW)
    assert found is not None
    assert found.replace(tzinfo=None).isoformat(timespec="minutes") == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("in 60 Tagen", date(2026, 8, 15)),
        ("30. Juni", date(2026, 6, 30)),
        ("2. Januar", date(2027, 1, 2)),
        ("2 Wochen", date(2026, 6, 30)),
        ("Freitag", date(2026, 6, 19)),
        ("15.01.2027", date(2027, 1, 15)),
    ],
)
def test_days_are_read_as_germans_type_them(typed: str, meant: date) -> None:
    assert read_day(typed, NOW.date()) == meant


@pytest.mark.parametrize("typed", ["", "bald", "31.13.", "so so", "🙂", "am"])
def test_what_means_no_day_means_none_in_german_either(typed: str) -> None:
    assert read_when(typed, NOW) is None


def test_what_is_english_stays_as_it_is() -> None:
    assert in_english("Tomorrow 14:30") == "tomorrow 14:30"
    assert in_english("2026-07-01 8:15") == "2026-07-01 8:15"
