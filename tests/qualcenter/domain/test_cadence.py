"""When to try again."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.cadence import CadenceRules, DayPart, may_leave_voicemail, next_try, part_of_day
from qualcenter.domain.calendar import Period
from qualcenter.domain.call_window import Place, WindowRules, window_for

RULES = CadenceRules()
WINDOWS = WindowRules()
BERLIN = window_for(WINDOWS, Place("DE"))
PARTS = [part.name for part in RULES.day_parts]


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


def test_the_waits_grow_with_every_attempt() -> None:
    assert next_try(RULES, 1, 0, [], utc(2, 8), BERLIN) == utc(2, 8, 45)
    assert next_try(RULES, 2, 0, [], utc(2, 8), BERLIN) == utc(2, 12)


def test_a_try_that_falls_into_the_night_waits_for_the_window() -> None:
    assert next_try(RULES, 2, 0, [], utc(2, 14), BERLIN) == utc(3, 7)
    assert next_try(RULES, 1, 0, [], utc(5, 15, 20), BERLIN) == utc(8, 7)


def test_the_fourth_attempt_comes_at_another_part_of_the_day() -> None:
    # Due on Wednesday at 10:00 in Berlin, in the morning, which was tried: 11:30 is midday.
    assert next_try(RULES, 3, 0, ["morning"], utc(2, 8), BERLIN) == utc(3, 9, 30)
    assert next_try(RULES, 3, 0, ["midday"], utc(2, 8), BERLIN) == utc(3, 8)


def test_when_every_part_was_tried_it_is_the_one_tried_least_and_longest_ago() -> None:
    tried = ["late afternoon", "morning", "midday", "afternoon", "early morning", "morning"]
    again = next_try(CadenceRules(attempts=12), 6, 0, tried, utc(1, 8), BERLIN)
    assert again is not None
    assert part_of_day(RULES, again, "Europe/Berlin") == "late afternoon"


def test_a_busy_line_is_tried_again_in_ten_minutes() -> None:
    assert next_try(RULES, 4, 0, ["morning"], utc(2, 8), BERLIN, busy=True) == utc(2, 8, 10)


def test_six_attempts_or_a_third_voicemail_exhaust_the_cadence() -> None:
    assert next_try(RULES, 6, 0, [], utc(2, 8), BERLIN) is None
    assert next_try(RULES, 6, 0, [], utc(2, 8), BERLIN, busy=True) is None
    assert next_try(RULES, 3, 3, [], utc(2, 8), BERLIN) is None
    assert next_try(RULES, 5, 2, [], utc(2, 8), BERLIN) is not None


def test_two_voicemails_may_be_left() -> None:
    assert [may_leave_voicemail(RULES, left) for left in (0, 1, 2)] == [True, True, False]


def test_parts_of_the_day_follow_the_persons_clock() -> None:
    assert part_of_day(RULES, utc(2, 7), "Europe/Berlin") == "early morning"
    assert part_of_day(RULES, utc(2, 7), "Asia/Kolkata") == "midday"


def test_a_part_past_midnight_and_an_hour_without_a_name() -> None:
    night = CadenceRules(day_parts=(DayPart("night", Period(22 * 60, 4 * 60)),))
    assert part_of_day(night, utc(2, 2), "UTC") == "night"
    assert part_of_day(night, utc(2, 12), "UTC") == ""


PLACES = st.sampled_from([Place("DE"), Place("US"), Place("US", "FL"), Place("IN"), Place("RU")])
INSTANTS = st.integers(0, 365 * 24 * 60).map(
    lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
)


@given(
    PLACES,
    INSTANTS,
    st.integers(1, 5),
    st.integers(0, 2),
    st.lists(st.sampled_from(PARTS), max_size=5),
    st.booleans(),
)
def test_a_try_is_never_outside_the_window_nor_sooner_than_its_wait(
    place: Place, at: datetime, attempts: int, voicemails: int, tried: list[str], busy: bool
) -> None:
    window = window_for(WINDOWS, place)
    again = next_try(RULES, attempts, voicemails, tried, at, window, busy=busy)
    assert again is not None
    assert window.is_open(again)
    assert again - at >= (RULES.busy if busy else RULES.waits[attempts - 1])


@given(PLACES, INSTANTS, st.integers(3, 5), st.lists(st.sampled_from(PARTS), max_size=5))
def test_from_the_fourth_attempt_the_part_is_new_unless_all_were_tried(
    place: Place, at: datetime, attempts: int, tried: list[str]
) -> None:
    window = window_for(WINDOWS, place)
    again = next_try(RULES, attempts, 0, tried, at, window)
    assert again is not None
    days = [again + timedelta(minutes=15 * step) for step in range(-14 * 96, 14 * 96)]
    possible = {part_of_day(RULES, one, window.zones[0]) for one in days if window.is_open(one)}
    if possible - set(tried):
        assert part_of_day(RULES, again, window.zones[0]) not in tried
