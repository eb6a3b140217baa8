"""Promises: fixed when made, inside open time, and honest about how pressing they are."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.calendar import Overlap, Period, WorkCalendar
from qualcenter.domain.promise import (
    Promise,
    PromiseKind,
    PromiseRules,
    PromiseState,
    accept_promise,
    callback_promise,
    first_call_promise,
    first_touch_promise,
    late_again_at,
    promise_state,
    result_promise,
    retry_promise,
    shelf_life_ends_at,
)

RULES = PromiseRules()
DAY = (Period(540, 1020),)
TEAM = WorkCalendar("team", "Europe/Berlin", (DAY,) * 5 + ((), ()))
NEVER = WorkCalendar("never", "UTC", ((),) * 7)


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


def window(zone: str) -> WorkCalendar:
    return WorkCalendar("window", zone, ((Period(540, 1050),),) * 5 + ((), ()))


def test_a_promise_made_at_night_starts_when_the_window_opens() -> None:
    promise = first_call_promise(RULES, "A", utc(1, 22), TEAM, window("Europe/Berlin"))
    assert promise == Promise(PromiseKind.FIRST_CALL, utc(1, 22), utc(2, 7, 5))


def test_a_first_call_runs_only_while_team_and_window_are_both_open() -> None:
    # New York opens at 13:00 UTC and Berlin closes at 15:00 UTC: two hours a day.
    promise = first_call_promise(RULES, "C", utc(1, 6), TEAM, window("America/New_York"))
    assert promise.due_at == utc(4, 15)


def test_a_window_the_team_never_meets_counts_alone() -> None:
    promise = first_call_promise(RULES, "B", utc(1, 6), TEAM, window("Pacific/Auckland"))
    assert promise.due_at == utc(1, 22)


def test_a_window_that_never_opens_leaves_real_time() -> None:
    assert first_call_promise(RULES, "B", utc(1, 6), TEAM, NEVER).due_at == utc(1, 7)


def test_a_retry_has_two_hours_of_open_time() -> None:
    promise = retry_promise(RULES, utc(1, 14), TEAM, window("Europe/Berlin"))
    assert (promise.made_at, promise.due_at) == (utc(1, 14), utc(2, 8))


def test_a_callback_is_late_after_five_minutes_of_real_time() -> None:
    promise = callback_promise(RULES, utc(1, 9), utc(5, 9))
    assert promise_state(promise, utc(5, 9, 5), window_open=True) is PromiseState.URGENT
    assert promise_state(promise, utc(5, 9, 6), window_open=True) is PromiseState.LATE


def test_a_callback_made_days_ahead_is_soon_only_half_an_hour_before() -> None:
    promise = callback_promise(RULES, utc(1, 9), utc(20, 9))
    assert promise_state(promise, utc(20, 8), window_open=True) is PromiseState.ON_TIME
    assert promise_state(promise, utc(20, 8, 40), window_open=True) is PromiseState.SOON
    assert promise_state(promise, utc(19, 20), window_open=False) is PromiseState.ON_TIME


def test_sales_accepts_within_four_working_hours() -> None:
    assert accept_promise(RULES, utc(5, 13), TEAM).due_at == utc(8, 9)


def test_the_first_touch_counts_real_time_without_days_off() -> None:
    assert first_touch_promise(RULES, utc(4, 13), TEAM).due_at == utc(5, 13)
    assert first_touch_promise(RULES, utc(5, 13), TEAM).due_at == utc(8, 13)


def test_an_agreed_meeting_replaces_the_first_touch() -> None:
    assert first_touch_promise(RULES, utc(4, 13), TEAM, meeting_at=utc(18, 8)).due_at == utc(18, 9)


def test_a_result_is_due_after_fourteen_days_then_every_thirty() -> None:
    assert result_promise(RULES, utc(1, 9), first=True).due_at == utc(15, 9)
    assert result_promise(RULES, utc(1, 9), first=False).due_at == utc(1, 9) + timedelta(days=30)


def test_states_go_from_on_time_to_late_and_met_wins() -> None:
    promise = Promise(PromiseKind.ACCEPT, utc(1, 10), utc(1, 20))
    states = [promise_state(promise, utc(1, hour), window_open=True) for hour in (14, 15, 18, 20, 21)]
    assert states == ["on_time", "soon", "urgent", "urgent", "late"]
    assert promise_state(promise, utc(1, 21), window_open=True, met=True) is PromiseState.MET


def test_a_closed_window_pauses_a_first_call_but_hides_no_late_one() -> None:
    promise = Promise(PromiseKind.FIRST_CALL, utc(1, 10), utc(1, 20))
    assert promise_state(promise, utc(1, 19), window_open=False) is PromiseState.PAUSED
    assert promise_state(promise, utc(1, 21), window_open=False) is PromiseState.LATE


def test_a_promise_over_the_night_is_measured_in_open_minutes() -> None:
    # An hour made at 14:30 UTC, half before the team goes home at 15:00, half from 07:00 the next day.
    promise = first_call_promise(RULES, "B", utc(1, 14, 30), TEAM, window("Europe/Berlin"))
    assert promise.due_at == utc(2, 7, 30)
    morning = utc(2, 7, 1)
    assert promise_state(promise, utc(1, 14, 45), window_open=True, hours=(TEAM,)) is PromiseState.ON_TIME
    assert promise_state(promise, morning, window_open=True, hours=(TEAM,)) is PromiseState.SOON
    assert promise_state(promise, morning, window_open=True) is PromiseState.URGENT


def test_late_by_one_more_period_goes_to_the_team_lead() -> None:
    promise = first_call_promise(RULES, "B", utc(1, 14), TEAM, window("Europe/Berlin"))
    assert late_again_at(promise, (TEAM,)) == utc(2, 8)
    assert late_again_at(promise) == utc(1, 16)


def test_a_segment_may_have_a_shelf_life_of_its_own() -> None:
    assert shelf_life_ends_at(RULES, utc(1, 9)) == utc(4, 9)
    assert shelf_life_ends_at(RULES, utc(1, 9), timedelta(hours=6)) == utc(1, 15)


YEAR = st.integers(0, 365 * 24 * 60).map(lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute))


@given(
    YEAR,
    st.sampled_from(["A", "B", "C"]),
    st.sampled_from(["Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Auckland"]),
)
def test_a_first_call_is_never_due_outside_open_time(made_at: datetime, tier: str, zone: str) -> None:
    promise = first_call_promise(RULES, tier, made_at, TEAM, window(zone))
    both = Overlap((TEAM, window(zone)))
    hours = both if both.opens_at(made_at) else window(zone)
    just_before = promise.due_at - timedelta(microseconds=1)
    assert promise.due_at > made_at
    assert hours.is_open(just_before)
    assert hours.between(made_at, promise.due_at) == RULES.first_call[tier]
