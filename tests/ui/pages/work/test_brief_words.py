"""What the brief says of the promise and of the person's clock."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from qualcenter.queries.brief_rows import CallRow, PromiseRow
from tests.ui.stub_rows import NOW, RULES, brief_at, row_at
from ui import words
from ui.pages.work.brief_words import act_of, asked_on, due_of, late_when_met, place_words
from ui.pages.work.lead_in_hand import LeadInHand


@pytest.fixture
def in_london() -> Iterator[None]:
    words.live_in("Europe/London")
    yield
    words.live_in("")


def test_a_callback_is_due_at_the_promised_minute_and_not_at_the_end_of_its_grace() -> None:
    brief = brief_at(0, row_at(0))
    promise = replace(brief.promise, due_at=NOW + timedelta(minutes=5)) if brief.promise else None
    brief = replace(brief, promise=promise, next_at=NOW)
    assert due_of(brief) == NOW
    assert due_of(replace(brief, next_action="retry")) == NOW + timedelta(minutes=5)


@pytest.mark.usefixtures("in_london")
def test_a_time_for_somebody_whose_place_is_unknown_is_asked_on_our_own_clock() -> None:
    brief = brief_at(0, row_at(0))
    nowhere = replace(brief, country="", city="", phone=None, verdict=replace(brief.verdict, zone="UTC"))
    words.live_in("Europe/Berlin")
    local, place = asked_on(nowhere, NOW)
    assert (local.utcoffset(), place) == (timedelta(hours=2), "your time, since theirs is not known")
    assert asked_on(brief, NOW)[1] == "Hamburg time, same as yours"
    assert asked_on(replace(nowhere, city="Reykjavik"), NOW) == (NOW, "Reykjavik time")


def test_a_callback_that_is_kept_late_stays_late_in_its_call() -> None:
    promise = PromiseRow("callback", NOW - timedelta(days=1), NOW - timedelta(minutes=9), "met", NOW)
    assert late_when_met(promise, NOW) == timedelta(minutes=9)
    assert late_when_met(replace(promise, due_at=NOW + timedelta(minutes=1)), NOW) == timedelta(0)
    assert late_when_met(replace(promise, met_at=None), NOW) is None
    assert late_when_met(replace(promise, kind="first_call", met_at=None), NOW) == timedelta(minutes=9)


@pytest.mark.usefixtures("in_london")
def test_the_difference_of_clocks_is_told_from_where_the_colleague_lives() -> None:
    assert place_words(brief_at(0, row_at(0)), NOW) == "Hamburg, +1 h"
    words.live_in("Europe/Berlin")
    assert place_words(brief_at(0, row_at(0)), NOW) == "Hamburg, same as yours"


@pytest.mark.usefixtures("in_london")
def test_a_closed_window_is_skipped_until_our_own_time_and_says_theirs_by_its_place() -> None:
    brief = brief_at(9, row_at(9))
    assert brief.verdict.opens_at is not None
    hand = LeadInHand(brief, RULES, claimed=True)
    act = act_of(hand, NOW)
    ours, theirs = (brief.verdict.opens_at.astimezone(ZoneInfo(zone)) for zone in ("Europe/London", "Europe/Berlin"))
    assert act.title == f"Skip until {words.weekday(ours)} {ours:%H:%M}"
    assert act.below == f"tomorrow {theirs:%H:%M} in Hamburg"
    assert act.told == "Calling closed at 18:00"
    words.live_in("Europe/Berlin")
    assert act_of(hand, NOW).below == "Outside calling hours"


def test_a_running_call_keeps_the_number_before_the_callback_that_comes_due() -> None:
    row = row_at(0)
    brief = replace(brief_at(0, row), call=CallRow(1, "+4915123847700", NOW, None, inbound=False, disposed=False))
    act = act_of(LeadInHand(brief, RULES, claimed=True), NOW, "Bastien 15:15, late 3 min")
    assert (act.below, act.more, act.action) == ("+49 1512 3847700", "Bastien 15:15, late 3 min", "anyone")
