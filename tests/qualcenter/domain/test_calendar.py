"""Working time against a minute-by-minute count and an independent library."""

from datetime import UTC, date, datetime, time, timedelta
from timeit import repeat
from zoneinfo import ZoneInfo

import pytest
import workclock
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcenter.domain.calendar import NeverOpenError, Overlap, Period, WorkCalendar, add_open

NINE_TO_FIVE = (Period(540, 1020),)
WITH_LUNCH = (Period(540, 720), Period(780, 1020))
ALL_DAY = (Period(0, 1440),)
CLOSED: tuple[Period, ...] = ()
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/St_Johns",
    "UTC",
)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


def week(day: tuple[Period, ...], zone: str = "UTC", *, holidays: frozenset[date] = frozenset()) -> WorkCalendar:
    return WorkCalendar("test", zone, (day,) * 5 + (CLOSED, CLOSED), holidays)


def daily(day: tuple[Period, ...], zone: str) -> WorkCalendar:
    return WorkCalendar("test", zone, (day,) * 7)


def test_eight_hours_jump_over_lunch_night_and_weekend() -> None:
    assert week(WITH_LUNCH).add(utc(2026, 3, 6, 16), timedelta(hours=8)) == utc(2026, 3, 9, 17)


def test_a_deadline_on_a_boundary_is_the_earlier_instant() -> None:
    calendar = week(WITH_LUNCH)
    assert calendar.add(utc(2026, 3, 4, 9), timedelta(hours=3)) == utc(2026, 3, 4, 12)
    assert calendar.add(utc(2026, 3, 6, 13), timedelta(hours=4)) == utc(2026, 3, 6, 17)


def test_nothing_added_gives_the_start_even_at_night() -> None:
    assert week(NINE_TO_FIVE).add(utc(2026, 3, 7, 3), timedelta(0)) == utc(2026, 3, 7, 3)


def test_a_negative_amount_is_refused() -> None:
    with pytest.raises(ValueError, match="forwards"):
        week(NINE_TO_FIVE).add(utc(2026, 3, 4, 9), timedelta(minutes=-1))


def test_a_calendar_that_never_opens_says_so() -> None:
    closed = WorkCalendar("closed", "UTC", (CLOSED,) * 7)
    with pytest.raises(NeverOpenError):
        closed.add(utc(2026, 3, 4, 9), timedelta(minutes=1))
    with pytest.raises(NeverOpenError):
        closed.next_open(utc(2026, 3, 4, 9))
    assert closed.opens_at(utc(2026, 3, 4)) is None


def test_a_night_of_eight_wall_hours_has_seven_in_spring_and_nine_in_autumn() -> None:
    night = daily((Period(22 * 60, 6 * 60),), "Europe/Berlin")
    assert night.between(utc(2026, 3, 28, 12), utc(2026, 3, 29, 12)) == timedelta(hours=7)
    assert night.between(utc(2026, 10, 24, 12), utc(2026, 10, 25, 12)) == timedelta(hours=9)


def test_wall_time_that_does_not_exist_moves_forward_by_the_gap() -> None:
    calendar = daily((Period(150, 240),), "Europe/Berlin")
    spans = list(calendar.spans(utc(2026, 3, 29), utc(2026, 3, 29, 6)))
    assert spans == [(utc(2026, 3, 29, 1, 30), utc(2026, 3, 29, 2))]


def test_doubled_wall_time_starts_at_the_first_and_ends_at_the_second() -> None:
    calendar = daily((Period(150, 165),), "Europe/Berlin")
    spans = list(calendar.spans(utc(2026, 10, 25), utc(2026, 10, 25, 6)))
    assert spans == [(utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 1, 45))]


def test_a_holiday_closes_the_periods_that_start_on_it_and_no_others() -> None:
    night = WorkCalendar("night", "UTC", ((Period(22 * 60, 6 * 60),),) * 7, frozenset({date(2026, 5, 1)}))
    assert night.is_open(utc(2026, 5, 1, 5))
    assert not night.is_open(utc(2026, 5, 1, 23))
    assert not night.is_open(utc(2026, 5, 2, 5))
    assert night.is_open(utc(2026, 5, 2, 23))


def test_a_period_from_midnight_to_midnight_never_closes() -> None:
    always = daily(ALL_DAY, "Europe/Berlin")
    assert list(always.spans(utc(2026, 1, 1), utc(2026, 3, 1))) == [(utc(2026, 1, 1), utc(2026, 3, 1))]
    assert always.closes_at(utc(2026, 1, 1)) is None


def test_an_open_span_across_the_week_border_is_one() -> None:
    # Weeks are counted from a Thursday, 1 January 1970.
    calendar = daily((Period(20 * 60, 4 * 60),), "UTC")
    assert calendar.closes_at(utc(2026, 3, 4, 23)) == utc(2026, 3, 5, 4)


def test_next_open_is_the_instant_itself_when_open_and_the_end_is_closed() -> None:
    calendar = week(NINE_TO_FIVE)
    assert calendar.next_open(utc(2026, 3, 4, 10)) == utc(2026, 3, 4, 10)
    assert calendar.next_open(utc(2026, 3, 4, 17)) == utc(2026, 3, 5, 9)
    assert calendar.closes_at(utc(2026, 3, 4, 17)) is None


def test_whole_days_follow_working_days_and_holidays() -> None:
    days = week(NINE_TO_FIVE, holidays=frozenset({date(2026, 3, 9)})).whole_days()
    assert days.add(utc(2026, 3, 6, 15), timedelta(hours=24)) == utc(2026, 3, 10, 15)


def test_time_inside_two_calendars_counts_only_while_both_are_open() -> None:
    berlin, york = week(NINE_TO_FIVE, "Europe/Berlin"), week(NINE_TO_FIVE, "America/New_York")
    # In January 17:00 in Berlin is 11:00 in New York: two common hours a day, 14:00 to 16:00 UTC.
    assert add_open([berlin, york], utc(2026, 1, 5), timedelta(hours=3)) == utc(2026, 1, 6, 15)
    assert list(Overlap((berlin, york)).spans(utc(2026, 1, 5), utc(2026, 1, 6))) == [
        (utc(2026, 1, 5, 14), utc(2026, 1, 5, 16))
    ]


def test_time_that_never_comes_within_the_horizon_is_none() -> None:
    early, late = week((Period(540, 600),)), week((Period(600, 660),))
    assert add_open([early, late], utc(2026, 1, 5), timedelta(minutes=1)) is None
    assert add_open([early], utc(2026, 1, 5), timedelta(hours=9), horizon=timedelta(days=7)) is None


def test_a_week_of_six_days_and_a_minute_no_day_has_are_refused() -> None:
    with pytest.raises(ValueError, match="seven"):
        WorkCalendar("short", "UTC", (NINE_TO_FIVE,) * 6)
    with pytest.raises(ValueError, match="1440"):
        Period(540, 1500)


def test_eight_working_hours_take_less_than_fifty_microseconds() -> None:
    calendar = week(WITH_LUNCH, "Europe/Berlin")
    start, amount = utc(2026, 3, 27, 12), timedelta(hours=8)
    calendar.add(start, amount)
    fastest = min(repeat(lambda: calendar.add(start, amount), number=200, repeat=5)) / 200
    assert fastest < 50e-6


@st.composite
def periods(draw: st.DrawFn) -> tuple[Period, ...]:
    cuts = sorted(draw(st.lists(st.integers(0, 1439), max_size=6, unique=True)))
    day = [Period(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    if draw(st.booleans()):
        day.append(Period(draw(st.integers(1200, 1439)), draw(st.integers(0, 400))))
    return tuple(day)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    zone = draw(st.sampled_from(ZONES))
    days = st.dates(date(2026, 3, 1), date(2026, 4, 15)) | st.dates(date(2026, 10, 1), date(2026, 11, 10))
    holidays = draw(st.frozensets(days, max_size=4))
    return WorkCalendar("drawn", zone, tuple(draw(periods()) for _ in range(7)), holidays)


CHANGING_MONTHS = (utc(2026, 3, 5), utc(2026, 10, 3))
INSTANTS = st.builds(
    lambda month, minutes: month + timedelta(minutes=minutes),
    st.sampled_from(CHANGING_MONTHS),
    st.integers(0, 52_000),
)


def wall_to_utc(wall: datetime, zone: ZoneInfo, *, ends: bool) -> datetime:
    """Find all UTC instants that show this wall time by looking at every quarter of an hour around it."""
    guess = wall.replace(tzinfo=UTC)
    near = [guess + timedelta(minutes=15 * step) for step in range(-60, 61)]
    shown = [at for at in near if at.astimezone(zone).replace(tzinfo=None) == wall]
    if shown:
        return max(shown) if ends else min(shown)
    before = max(at for at in near if at.astimezone(zone).replace(tzinfo=None) < wall)
    return before + (wall - before.astimezone(zone).replace(tzinfo=None))


def open_minutes(calendar: WorkCalendar, start: datetime, length: int) -> set[int]:
    """Name every open minute after the start, worked out day by day without the calendar's own code."""
    zone, minutes = ZoneInfo(calendar.zone), set[int]()
    day = start.date() - timedelta(days=3)
    while day <= (start + timedelta(minutes=length)).date() + timedelta(days=2):
        midnight = datetime.combine(day, time())
        for period in calendar.week[day.weekday()] if day not in calendar.holidays else ():
            over = 1440 if period.end_minute <= period.start_minute else 0
            opens = wall_to_utc(midnight + timedelta(minutes=period.start_minute), zone, ends=False)
            closes = wall_to_utc(midnight + timedelta(minutes=period.end_minute + over), zone, ends=True)
            first, last = ((edge - start) // timedelta(minutes=1) for edge in (opens, closes))
            minutes.update(range(max(0, first), min(length, last)))
        day += timedelta(days=1)
    return minutes


@settings(max_examples=80, deadline=None)
@given(calendars(), INSTANTS, st.integers(1, 6000))
def test_every_calendar_agrees_with_a_count_of_minutes(calendar: WorkCalendar, start: datetime, wanted: int) -> None:
    length = 9 * 1440
    minutes = sorted(open_minutes(calendar, start, length))
    assert calendar.between(start, start + timedelta(minutes=length)) == timedelta(minutes=len(minutes))
    assert calendar.is_open(start) == (minutes[:1] == [0])
    if len(minutes) >= wanted:
        due = start + timedelta(minutes=minutes[wanted - 1] + 1)
        assert calendar.add(start, timedelta(minutes=wanted)) == due


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(ZONES),
    INSTANTS,
    st.integers(1, 80),
    st.sets(st.dates(date(2026, 3, 1), date(2026, 4, 15))),
)
def test_a_day_with_lunch_agrees_with_workclock(zone: str, start: datetime, hours: int, closed: set[date]) -> None:
    calendar = week(WITH_LUNCH, zone, holidays=frozenset(closed))
    theirs = workclock.Schedule(
        [
            workclock.WorkDay(time(9), time(17)),
            workclock.Break(time(12), time(13)),
            workclock.Holidays(sorted(closed)),
        ],
        time_zone=ZoneInfo(zone),
    )
    assert calendar.add(start, timedelta(hours=hours)) == theirs.add(start, hours=hours)
    later = start + timedelta(hours=7 * hours)
    assert calendar.between(start, later) == theirs.between(start, later)


@settings(max_examples=60, deadline=None)
@given(calendars(), INSTANTS, st.integers(1, 4000), st.integers(1, 4000))
def test_adding_in_two_steps_is_adding_once(calendar: WorkCalendar, start: datetime, one: int, two: int) -> None:
    if not any(calendar.week):
        return
    first, both = timedelta(minutes=one), timedelta(minutes=one + two)
    assert calendar.add(calendar.add(start, first), both - first) == calendar.add(start, both)
    assert calendar.between(start, calendar.add(start, both)) == both


@settings(max_examples=60, deadline=None)
@given(calendars(), calendars(), INSTANTS)
def test_the_overlap_is_open_exactly_when_both_are(one: WorkCalendar, two: WorkCalendar, start: datetime) -> None:
    length = 3 * 1440
    both = open_minutes(one, start, length) & open_minutes(two, start, length)
    assert Overlap((one, two)).between(start, start + timedelta(minutes=length)) == timedelta(minutes=len(both))
