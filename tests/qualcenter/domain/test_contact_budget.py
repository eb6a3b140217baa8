"""Counting what reached somebody, in a rolling stretch."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.call_window import CallLimit
from qualcenter.domain.contact_budget import ContactBudgetRules, free_at, used

NOW = datetime(2026, 6, 10, 12, tzinfo=UTC)
THREE = CallLimit(3, timedelta(days=7))


def ago(*days: float) -> list[datetime]:
    return [NOW - timedelta(days=day) for day in days]


def test_the_house_allows_a_person_three_and_a_company_six_a_week() -> None:
    assert ContactBudgetRules().person == THREE
    assert ContactBudgetRules().company == CallLimit(6, timedelta(days=7))


def test_one_more_fits_until_the_budget_is_used() -> None:
    assert free_at(THREE, ago(1, 2), NOW) == NOW
    assert free_at(THREE, ago(1, 2, 3), NOW) == NOW + timedelta(days=4)
    assert free_at(THREE, ago(0.5, 1, 2, 3), NOW) == NOW + timedelta(days=5)


def test_what_lies_one_stretch_back_no_longer_counts() -> None:
    assert used(THREE, ago(0, 6.9, 7, 8), NOW) == 2
    assert free_at(THREE, ago(1, 2, 7), NOW) == NOW


def test_a_limit_of_none_never_opens() -> None:
    assert free_at(CallLimit(0, timedelta(days=1)), [], NOW) is None


@given(st.lists(st.floats(0, 20), max_size=12))
def test_the_budget_is_free_exactly_from_the_instant_named(days: list[float]) -> None:
    instants = ago(*days)
    opens = free_at(THREE, instants, NOW)
    assert opens is not None
    assert used(THREE, instants, opens) < THREE.calls
    if opens > NOW:
        assert used(THREE, instants, opens - timedelta(microseconds=1)) >= THREE.calls
