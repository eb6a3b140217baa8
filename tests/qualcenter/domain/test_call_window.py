"""The window: whose clock, which law, which days."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.calendar import Period
from qualcenter.domain.call_window import (
    CallLimit,
    Place,
    WindowRule,
    WindowRules,
    window_for,
    window_from_key,
    zones_of,
)


def every_day(start: int, end: int) -> tuple[tuple[Period, ...], ...]:
    return ((Period(start * 60, end * 60),),) * 7


FRENCH = (Period(600, 780), Period(840, 1200))
RULES = WindowRules(
    working_days={"*": frozenset(range(5)), "IL": frozenset({6, 0, 1, 2, 3})},
    rules=(
        WindowRule("US", frozenset({"US"}), frozenset(), every_day(8, 21)),
        WindowRule(
            "US-FL",
            frozenset({"US"}),
            frozenset({"FL"}),
            every_day(8, 20),
            (CallLimit(3, timedelta(hours=24)),),
        ),
        WindowRule("FR", frozenset({"FR"}), frozenset(), (FRENCH,) * 5 + ((), ())),
        WindowRule("others", frozenset(), frozenset(), every_day(8, 20)),
    ),
)
PLACES = [
    Place("US", "FL", "Miami"),
    Place("US", "Florida"),
    Place("US"),
    Place("US", "TX", phone_number="+13052345678"),
    Place("FR"),
    Place("IL"),
    Place("RU"),
    Place("DE", zone="Europe/Berlin"),
    Place(phone_number="+18005551234"),
    Place(),
]
YEAR = st.integers(0, 365 * 24 * 60).map(lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute))
SUMMER = datetime(2026, 7, 1, tzinfo=UTC)


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 7, day, hour, minute, tzinfo=UTC)


def test_a_known_zone_comes_before_everything_else() -> None:
    assert zones_of(Place("US", "NY", zone="Asia/Tokyo", phone_number="+4930123456")) == ("Asia/Tokyo",)


def test_the_company_address_comes_before_the_number() -> None:
    assert zones_of(Place("US", "NY", phone_number="+13105551234")) == ("America/New_York",)


def test_the_number_decides_where_the_address_leaves_two() -> None:
    assert zones_of(Place("US", "FL")) == ("America/New_York", "America/Chicago")
    assert zones_of(Place("US", "FL", phone_number="+13052345678")) == ("America/New_York",)


def test_a_foreign_mobile_does_not_move_a_person_out_of_their_country() -> None:
    assert "Europe/Berlin" not in zones_of(Place("US", phone_number="+4930123456"))


def test_a_city_settles_a_split_state() -> None:
    assert zones_of(Place("US", "TX", "El Paso")) == ("America/Denver",)
    assert zones_of(Place("US", "Texas", "Houston")) == ("America/Chicago",)


def test_a_zone_nobody_knows_is_passed_over_and_no_place_is_utc() -> None:
    assert zones_of(Place("DE", zone="Mars/Olympus")) == ("Europe/Berlin",)
    assert zones_of(Place()) == ("UTC",)


def test_a_region_has_its_own_law_by_code_and_by_name() -> None:
    assert window_for(RULES, Place("US", "Florida")).rule.name == "US-FL"
    assert window_for(RULES, Place("us", "US-FL")).rule.name == "US-FL"
    assert window_for(RULES, Place("US", "NY")).rule.name == "US"
    assert window_for(RULES, Place("BR")).rule.name == "others"


def test_the_country_of_the_number_stands_in_for_a_missing_one() -> None:
    assert window_for(RULES, Place(phone_number="+33142345678")).rule.name == "FR"


def test_several_candidates_leave_only_what_all_allow() -> None:
    window = window_for(RULES, Place("US", "FL"))
    assert window.zones == ("America/New_York", "America/Chicago")
    # 09:00 in Chicago is 14:00 UTC, 17:30 in New York is 21:30 UTC.
    assert list(window.spans(utc(1, 0), utc(2, 0))) == [(utc(1, 14), utc(1, 21, 30))]
    assert window.next_open(utc(1, 12)) == utc(1, 14)
    assert window.closes_at(utc(1, 15)) == utc(1, 21, 30)
    assert list(window.hard.spans(utc(1, 10), utc(2, 6))) == [(utc(1, 13), utc(2, 0))]


def test_business_hours_that_never_meet_leave_the_hard_limit() -> None:
    window = window_for(RULES, Place("RU"))
    assert window.next_open(SUMMER) == utc(1, 6)
    assert window.closes_at(utc(1, 6)) == utc(1, 8)


def test_a_week_from_sunday_to_thursday_is_open_on_sunday() -> None:
    window = window_for(RULES, Place("IL"))
    assert window.is_open(utc(5, 8))
    assert not window.is_open(utc(3, 8))


def test_business_hours_are_cut_by_the_law() -> None:
    window = window_for(RULES, Place("FR"))
    assert list(window.spans(utc(1, 0), utc(2, 0))) == [(utc(1, 8), utc(1, 11)), (utc(1, 12), utc(1, 15, 30))]


def test_equal_places_share_one_window() -> None:
    rules = WindowRules()
    assert window_for(rules, Place("DE")) is window_for(rules, Place("DE", city="Bonn"))


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_a_key_gives_its_window_back(place: Place) -> None:
    window = window_for(RULES, place)
    fresh = WindowRules(RULES.business, RULES.working_days, RULES.rules)
    again = window_from_key(fresh, window.key)
    assert again == window
    assert again.key == window.key


def test_a_key_of_a_rule_that_is_gone_takes_the_hours_of_others() -> None:
    window = window_from_key(RULES, "US-ZZ|America/New_York|01234")
    assert window.key == "US-ZZ|America/New_York|01234"
    assert window.rule.hard == every_day(8, 20)


@pytest.mark.parametrize("key", ["", "US", "US||01234", "US|UTC|789", "a|b|c|d"])
def test_a_text_that_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="not the key"):
        window_from_key(RULES, key)


@given(
    st.sampled_from(PLACES),
    YEAR,
)
def test_what_does_not_warn_is_legal_in_every_candidate_zone(place: Place, at: datetime) -> None:
    window = window_for(RULES, place)
    opens = window.next_open(at)
    assert opens is not None
    assert opens >= at
    assert all(window.hard_in(zone).is_open(opens) for zone in window.zones)
    assert window.is_open(opens)
