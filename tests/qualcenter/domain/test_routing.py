"""Which team and which person takes a lead."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.condition import Condition, Operator
from qualcenter.domain.routing import Route, RoutingRules, Seat, least_loaded, route, route_to_sales

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
GERMAN = Condition("country", Operator.IN, ("DE", "AT"))
RULES = RoutingRules(
    (Route(GERMAN, "dach"), Route(Condition("staff", Operator.AT_LEAST, 500), "large")),
    "inbound",
    (Route(GERMAN, "sales_dach"),),
    "sales",
)


def test_the_first_route_that_fits_wins() -> None:
    assert route(RULES, {"country": "AT", "staff": 900}) == "dach"
    assert route(RULES, {"country": "FR", "staff": 900}) == "large"


def test_the_default_teams_take_the_rest() -> None:
    assert route(RULES, {}) == "inbound"
    assert route_to_sales(RULES, {"country": "FR"}) == "sales"
    assert route_to_sales(RULES, {"country": "DE"}) == "sales_dach"


def seat(colleague: int, held: int, capacity: int, waited: int | None = 0, able: bool = True) -> Seat:
    since = None if waited is None else NOW - timedelta(minutes=waited)
    return Seat(colleague, held, capacity, since, able)


def test_the_least_relative_load_comes_first() -> None:
    assert least_loaded([seat(1, 3, 6), seat(2, 8, 20), seat(3, 2, 3)]) == 2


def test_a_tie_goes_to_whoever_waited_longest_and_never_served_comes_first() -> None:
    assert least_loaded([seat(1, 1, 2, 10), seat(2, 2, 4, 30)]) == 2
    assert least_loaded([seat(1, 1, 2, 10), seat(2, 2, 4, None)]) == 2


def test_nobody_full_or_away_is_chosen() -> None:
    assert least_loaded([seat(1, 6, 6), seat(2, 0, 0), seat(3, 0, 6, able=False)]) is None


def test_whoever_let_it_lapse_is_offered_last() -> None:
    seats = [seat(1, 0, 6), seat(2, 5, 6)]
    assert least_loaded(seats, last=frozenset({1})) == 2
    assert least_loaded([seats[0]], last=frozenset({1})) == 1


SEATS = st.lists(
    st.builds(seat, st.integers(1, 99), st.integers(0, 9), st.integers(0, 9), st.integers(0, 99), st.booleans()),
    max_size=8,
    unique_by=lambda one: one.colleague_id,
)


@given(SEATS)
def test_the_chosen_one_is_able_and_nobody_able_is_less_loaded(seats: list[Seat]) -> None:
    free = {one.colleague_id: one for one in seats if one.able and one.open < one.capacity}
    chosen = least_loaded(seats)
    assert (chosen is None) == (not free)
    if chosen is not None:
        taken = free[chosen]
        assert all(taken.open * one.capacity <= one.open * taken.capacity for one in free.values())
