from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.calendar import Period, WorkCalendar
from qualcenter.domain.escalation import Escalated, course_of
from qualcenter.domain.promise import Promise, PromiseKind, PromiseState, promise_state

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = (Period(9 * 60, 17 * 60),)
OFFICE = WorkCalendar("office", "UTC", (DAY, DAY, DAY, DAY, DAY, (), ()))


def _minutes(promise: Promise, *hours: WorkCalendar) -> list[float]:
    course = course_of(promise, hours)
    instants = (course.soon_at, course.urgent_at, course.due_at, course.late_again_at)
    return [(at - promise.made_at) / timedelta(minutes=1) for at in instants]


def test_a_promise_in_real_time_is_soon_at_half_and_urgent_at_a_fifth() -> None:
    hour = Promise(PromiseKind.FIRST_CALL, MONDAY, MONDAY + timedelta(hours=1))
    assert _minutes(hour) == [30, 48, 60, 120]


def test_time_runs_only_while_the_hours_are_open() -> None:
    made = MONDAY + timedelta(hours=7)
    due = MONDAY + timedelta(hours=25)
    assert _minutes(Promise(PromiseKind.FIRST_CALL, made, due), OFFICE) == [60, 17 * 60 + 36, 18 * 60, 20 * 60]


def test_a_callback_made_weeks_ahead_is_soon_half_an_hour_before_it_is_late() -> None:
    due = MONDAY + timedelta(days=20)
    course = course_of(Promise(PromiseKind.CALLBACK, MONDAY, due), (OFFICE,))
    assert (due - course.soon_at, due - course.urgent_at) == (timedelta(minutes=30), timedelta(minutes=12))
    assert course.late_again_at == due + timedelta(minutes=30)


def test_only_the_furthest_step_that_came_meanwhile_is_told() -> None:
    course = course_of(Promise(PromiseKind.FIRST_CALL, MONDAY, MONDAY + timedelta(minutes=10)))

    def reached(since: int, at: int) -> Escalated | None:
        return course.reached(MONDAY + timedelta(minutes=since), MONDAY + timedelta(minutes=at))

    assert reached(0, 4) is None
    assert reached(0, 5) is Escalated.SOON
    assert reached(5, 7) is None
    assert reached(0, 8) is Escalated.URGENT
    assert reached(0, 10) is None
    assert reached(0, 20) is Escalated.LATE_AGAIN
    assert reached(20, 90) is None


@given(
    made=st.integers(0, 6 * 24 * 60),
    length=st.integers(5, 3 * 24 * 60),
    kind=st.sampled_from([PromiseKind.FIRST_CALL, PromiseKind.RETRY, PromiseKind.CALLBACK, PromiseKind.ACCEPT]),
)
def test_steps_come_when_the_screen_begins_to_show_them(made: int, length: int, kind: PromiseKind) -> None:
    start = MONDAY + timedelta(minutes=made)
    promise = Promise(kind, start, start + timedelta(minutes=length))
    course = course_of(promise, (OFFICE,))
    tick = timedelta(microseconds=10)
    for at, before, after in (
        (course.soon_at, PromiseState.ON_TIME, PromiseState.SOON),
        (course.urgent_at, PromiseState.SOON, PromiseState.URGENT),
    ):
        shown = [promise_state(promise, one, window_open=True, hours=(OFFICE,)) for one in (at - tick, at + tick)]
        assert shown[1] is after
        assert shown[0] is before or not OFFICE.is_open(at - tick)
