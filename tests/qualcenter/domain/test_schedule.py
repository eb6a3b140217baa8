from datetime import UTC, datetime, timedelta

from qualcenter.domain.schedule import Every, Schedule

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def _daily(every: Every = Every.DAY, hour: int = 6, weekday: int = 0) -> Schedule:
    return Schedule(every, hour, 30, weekday, "Europe/Berlin")


def test_a_day_comes_round_at_its_hour_in_its_zone() -> None:
    assert _daily().last_at(MONDAY) == datetime(2026, 11, 23, 5, 30, tzinfo=UTC)
    assert _daily().next_after(MONDAY) == datetime(2026, 11, 24, 5, 30, tzinfo=UTC)


def test_the_instant_itself_has_come_and_is_not_next() -> None:
    came = _daily().last_at(MONDAY)
    assert _daily().last_at(came) == came
    assert _daily().next_after(came) == came + timedelta(days=1)


def test_an_hour_comes_round_at_its_minute() -> None:
    hourly = Schedule(Every.HOUR, 0, 15, 0, "UTC")
    assert hourly.last_at(MONDAY) == MONDAY - timedelta(minutes=45)
    assert hourly.next_after(MONDAY) == MONDAY + timedelta(minutes=15)


def test_working_days_leave_out_the_weekend() -> None:
    saturday = MONDAY + timedelta(days=5)
    assert _daily(Every.WORKDAY).last_at(saturday).weekday() == 4
    assert _daily(Every.WORKDAY).next_after(saturday).weekday() == 0


def test_a_week_comes_round_on_its_day() -> None:
    weekly = _daily(Every.WEEK, weekday=2)
    assert weekly.next_after(MONDAY) == datetime(2026, 11, 25, 5, 30, tzinfo=UTC)
    assert weekly.last_at(MONDAY) == datetime(2026, 11, 18, 5, 30, tzinfo=UTC)


def test_it_keeps_its_hour_when_the_clocks_change() -> None:
    summer = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert _daily().next_after(summer) == datetime(2026, 7, 2, 4, 30, tzinfo=UTC)
