from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from qualcenter.domain.attendance import ON_SHIFT, Attendance, attendance

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class _Somebody:
    presence: str = "available"
    desk_open: bool = True
    seen_at: datetime | None = MONDAY
    zone: str = "Europe/Berlin"
    shift: str = ""


@pytest.mark.parametrize(
    ("somebody", "now"),
    [
        (_Somebody(), Attendance.HERE),
        (_Somebody(presence="break"), Attendance.BREAK),
        (_Somebody(presence="away"), Attendance.AWAY),
        (_Somebody(presence="off"), Attendance.OFF),
        (_Somebody(seen_at=MONDAY - timedelta(minutes=15)), Attendance.SILENT),
        (_Somebody(seen_at=MONDAY - timedelta(minutes=15), desk_open=False), Attendance.HERE),
        (_Somebody(shift="mon-fri 10:00-18:00"), Attendance.HERE),
        (_Somebody(shift="mon-fri 11:00-18:00"), Attendance.OUTSIDE),
        (_Somebody(shift="tue 09:00-18:00", presence="break"), Attendance.OUTSIDE),
        (_Somebody(shift="tue 09:00-18:00", presence="away"), Attendance.AWAY),
    ],
)
def test_where_somebody_is_follows_from_presence_silence_and_own_hours(somebody: _Somebody, now: Attendance) -> None:
    assert attendance(somebody, MONDAY) is now


def test_a_break_belongs_to_the_shift_and_the_hours_of_a_holiday_do_not() -> None:
    assert {Attendance.HERE, Attendance.BREAK} == ON_SHIFT
    working = _Somebody(shift="mon-fri 10:00-18:00")
    assert attendance(working, MONDAY, frozenset({MONDAY.date()})) is Attendance.OUTSIDE
