"""Durations and hours as people write them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.calendar import Period
from qualcenter.playbook.values import parse_duration, parse_period, words_of_duration, words_of_period


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("5 min", 5), ("1 h", 60), ("1.5 h", 90), ("2 days", 2880), ("1 day", 1440), ("90minutes", 90)],
)
def test_a_duration_is_a_number_and_a_unit(text: str, minutes: float) -> None:
    assert parse_duration(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["", "5", "soon", "-5 min", "5 weeks", "1e9 h", "99999999999 days"])
def test_anything_else_is_no_duration(text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        parse_duration(text)


@given(st.integers(0, 10**6))
def test_a_written_duration_reads_the_same(minutes: int) -> None:
    amount = timedelta(minutes=minutes)
    assert parse_duration(words_of_duration(amount)) == amount


@pytest.mark.parametrize("text", ["9-17", "09:00", "08:00-08:00", "24:00-25:00", "08:61-09:00", "a", ""])
def test_hours_that_no_day_has_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        parse_period(text)


@given(st.integers(0, 1439), st.integers(0, 1440))
def test_written_hours_read_the_same(start: int, end: int) -> None:
    if start != end:
        assert parse_period(words_of_period(Period(start, end))) == Period(start, end)
