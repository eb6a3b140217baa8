"""When nurtured leads wake, and how tracks count their days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.nurture import (
    Step,
    StepKind,
    Track,
    WakeKind,
    WakeRule,
    days_until_step,
    default_wake,
    next_quarter,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("rule", "asked", "wakes"),
    [
        (WakeRule(WakeKind.NEXT_QUARTER), None, date(2027, 1, 1)),
        (WakeRule(WakeKind.DAYS, 90), None, date(2027, 2, 21)),
        (WakeRule(WakeKind.BEFORE_DATE, 90), date(2027, 6, 30), date(2027, 4, 1)),
        (WakeRule(WakeKind.BEFORE_DATE, 90), date(2026, 12, 31), date(2026, 11, 24)),
        (WakeRule(WakeKind.BEFORE_DATE, 90), None, date(2026, 11, 24)),
    ],
)
def test_a_reason_wakes_on_its_default_day(rule: WakeRule, asked: date | None, wakes: date) -> None:
    assert default_wake(rule, TODAY, asked) == wakes


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_next_quarter_begins_within_a_quarter_on_the_first_of_its_month(today: date) -> None:
    first = next_quarter(today)
    assert first.day == 1
    assert first.month in (1, 4, 7, 10)
    assert timedelta() < first - today <= timedelta(days=92)


@given(st.sampled_from(WakeKind), st.integers(0, 400), st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.dates())
def test_no_default_wake_lies_in_the_past(kind: WakeKind, days: int, today: date, asked: date) -> None:
    if asked - date.min > timedelta(days=days):
        assert default_wake(WakeRule(kind, days), today, asked) > today


def test_a_step_comes_after_the_waits_before_it() -> None:
    mail = Step(StepKind.EMAIL, template="guide")
    track = Track("t", "T", (mail, Step(StepKind.WAIT, 7), mail, Step(StepKind.WAIT, 30), Step(StepKind.WAKE)))
    assert [days_until_step(track, index) for index in (0, 2, 4)] == [0, 7, 37]
