"""The order of the queue."""

from datetime import UTC, datetime, timedelta
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.rank import (
    QueueRules,
    callback_offered_at,
    effective_rank,
    first_of,
    is_rescued,
    rank_of,
)

RULES = QueueRules()
NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
INSTANTS = st.integers(0, 15 * 365 * 24 * 60).map(
    lambda minute: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
)


def test_the_rank_is_the_published_formula() -> None:
    since = datetime(1970, 1, 1, 4, tzinfo=UTC)
    assert rank_of(75, since, RULES, lifted=False) == pytest.approx(2 * log(76) + 2.0)
    assert rank_of(75, since, RULES, lifted=True) == pytest.approx(2 * log(76) + 12.0)


def test_a_fresh_lead_beats_a_better_one_that_waited_long() -> None:
    old = rank_of(90, NOW - timedelta(days=1), RULES, lifted=False)
    assert rank_of(50, NOW, RULES, lifted=False) > old
    assert rank_of(50, NOW - timedelta(days=1), RULES, lifted=True) > old


def test_only_a_promise_that_can_still_be_kept_is_rescued() -> None:
    assert is_rescued(RULES, NOW + timedelta(minutes=30), NOW)
    assert not is_rescued(RULES, NOW + timedelta(minutes=31), NOW)
    assert not is_rescued(RULES, NOW, NOW)
    assert not is_rescued(RULES, None, NOW)
    assert effective_rank(5.0, RULES, NOW + timedelta(minutes=1), NOW) == 6.0
    assert effective_rank(5.0, RULES, None, NOW) == 5.0


def test_a_colleagues_callback_waits_longer_while_the_colleague_is_there() -> None:
    assert callback_offered_at(RULES, NOW, colleague_available=False) == NOW + timedelta(minutes=5)
    assert callback_offered_at(RULES, NOW, colleague_available=True) == NOW + timedelta(minutes=15)


def test_the_first_of_equal_ranks_is_the_earlier() -> None:
    assert first_of([1.0, 3.0, 3.0]) == 1
    assert first_of([]) is None


@given(st.integers(0, 99), INSTANTS, st.booleans())
def test_a_higher_score_ranks_higher(score: int, since: datetime, lifted: bool) -> None:
    assert rank_of(score + 1, since, RULES, lifted) > rank_of(score, since, RULES, lifted)


@given(st.integers(0, 100), INSTANTS, st.integers(1, 10_000))
def test_a_later_raise_ranks_higher(score: int, since: datetime, seconds: int) -> None:
    later = since + timedelta(seconds=seconds)
    assert rank_of(score, later, RULES, lifted=False) > rank_of(score, since, RULES, lifted=False)


@given(st.integers(0, 100), st.integers(0, 100), INSTANTS, INSTANTS, st.integers(0, 10**6))
def test_time_passing_changes_no_order(one: int, two: int, first: datetime, second: datetime, minutes: int) -> None:
    passed = timedelta(minutes=minutes)
    now = rank_of(one, first, RULES, lifted=False) - rank_of(two, second, RULES, lifted=False)
    shifted = rank_of(one, first + passed, RULES, lifted=False) - rank_of(two, second + passed, RULES, lifted=False)
    assert now == pytest.approx(shifted, abs=1e-6)
