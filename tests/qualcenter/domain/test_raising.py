from datetime import timedelta

import pytest

from qualcenter.domain.disposing import Disposal, promise_callback, purge, record_disposition, retry
from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.raising import CONTACT_REVIEW, Touch, receive, rescore
from qualcenter.domain.stage import NextAction, Stage
from tests.moments import (
    ADA,
    MONDAY,
    POOL,
    a_contact,
    a_lead,
    a_nurtured,
    a_promoted,
    an_accepted,
    called,
    claimed,
    kinds,
    later,
    laws_hold,
    moment,
)

ASKS = Touch(2, "pricing", raises=True)
LOOKS = Touch(3, "product_page", raises=False)


def _due(lead: Lead) -> timedelta:
    assert lead.promise is not None
    return lead.promise.due_at - MONDAY


def test_a_contact_is_marketings_with_a_day_to_look_at_it() -> None:
    lead = a_contact()
    assert (lead.stage, lead.owner, lead.next_action) == (
        Stage.CONTACT,
        Owner.marketing(),
        NextAction.REVIEW,
    )
    assert lead.next_at == MONDAY + CONTACT_REVIEW
    assert laws_hold(lead)


def test_a_raised_hand_makes_a_lead_in_the_pool_with_the_promise_of_its_tier() -> None:
    for tier, minutes in (("A", 5), ("B", 60)):
        lead = a_lead(tier=tier)
        assert (lead.stage, lead.owner, lead.next_action) == (Stage.LEAD, POOL, NextAction.FIRST_CALL)
        assert _due(lead) == timedelta(minutes=minutes)
        assert kinds(lead)[-2:] == ["lead.scored", "lead.raised"]
        assert laws_hold(lead)


def test_a_touch_that_asks_for_nothing_leaves_a_contact_a_contact() -> None:
    lead = a_contact()
    receive(lead, moment(), LOOKS, 44, "C")
    assert lead.stage is Stage.CONTACT
    assert kinds(lead)[1:] == ["touch.received", "lead.scored"]


def test_a_score_that_reaches_the_definition_makes_a_lead_without_a_raise() -> None:
    lead = a_contact()
    receive(lead, moment(), LOOKS, 45, "B")
    assert lead.stage is Stage.LEAD
    assert lead.pending[-1].detail["why"] == "score"


def test_a_second_raise_keeps_the_earlier_promise_and_takes_the_new_heat() -> None:
    lead = a_lead()
    receive(lead, later(minutes=3), ASKS, 90, "A")
    assert _due(lead) == timedelta(minutes=5)
    assert lead.hot_since == lead.raised_at == MONDAY + timedelta(minutes=3)
    assert laws_hold(lead)


def test_a_second_raise_of_a_higher_tier_brings_the_promise_forward() -> None:
    lead = a_lead(tier="C", score=30)
    receive(lead, later(minutes=30), ASKS, 80, "A")
    assert _due(lead) == timedelta(minutes=35)
    assert lead.next_action is NextAction.FIRST_CALL


def test_a_raise_brings_a_waiting_retry_to_now() -> None:
    lead = called(a_lead(), moment())
    record_disposition(lead, moment(), Disposal(1, "no_answer", ADA, reached=False))
    retry(lead, moment())
    assert lead.next_at == MONDAY + timedelta(minutes=45)
    receive(lead, later(minutes=10), ASKS, 80, "A")
    assert (lead.next_at, lead.next_action) == (MONDAY + timedelta(minutes=10), NextAction.FIRST_CALL)
    assert _due(lead) == timedelta(minutes=15)
    assert laws_hold(lead)


def test_a_raise_never_moves_a_promised_callback() -> None:
    lead = a_lead()
    at = MONDAY + timedelta(days=2)
    promise_callback(lead, moment(), at, ADA, anyone=False)
    receive(lead, later(hours=1), ASKS, 90, "A")
    assert (lead.next_action, lead.next_at) == (NextAction.CALLBACK, at)
    assert lead.promise is not None
    assert lead.promise.kind is PromiseKind.CALLBACK
    assert lead.hot_since == MONDAY + timedelta(hours=1)


def test_a_raise_during_the_call_is_answered_by_the_call() -> None:
    lead = called(claimed(a_lead(), minutes=240), later(minutes=2))
    receive(lead, later(minutes=3), ASKS, 90, "A")
    assert lead.promise_met_at == MONDAY + timedelta(minutes=2)
    assert _due(lead) == timedelta(minutes=5)


def test_a_raise_after_a_call_that_nobody_disposed_is_owed_a_call_of_its_own() -> None:
    lead = called(a_lead(), later(minutes=2))
    receive(lead, later(minutes=30), ASKS, 90, "A")
    assert lead.promise_met_at is None
    assert _due(lead) == timedelta(minutes=35)


@pytest.mark.parametrize("make", [a_promoted, an_accepted])
def test_a_raise_on_what_sales_holds_is_only_a_touch(make: object) -> None:
    lead = make()  # type: ignore[operator]
    stage, promise = lead.stage, lead.promise
    receive(lead, later(minutes=5), ASKS, 95, "A")
    assert (lead.stage, lead.promise) == (stage, promise)
    assert kinds(lead)[-2:] == ["touch.received", "lead.scored"]


def test_a_raise_brings_a_nurtured_lead_back_and_says_how_long_it_rested() -> None:
    lead = a_nurtured()
    receive(lead, later(days=43), ASKS, 80, "A")
    assert lead.stage is Stage.LEAD
    last = lead.pending[-1]
    assert (last.kind.value, last.detail["days"], last.detail["why"]) == ("lead.recycled", 43, "raised")
    assert (lead.nurture_track, lead.nurture_step, lead.wake_at, lead.nurture_reason) == (None, 0, None, None)
    assert laws_hold(lead)


def test_only_a_score_that_rises_over_the_line_brings_a_nurtured_lead_back() -> None:
    lead = a_nurtured()
    receive(lead, later(days=1), LOOKS, 81, "A")
    assert lead.stage is Stage.NURTURE
    rescore(lead, later(days=60), 40, "C")
    receive(lead, later(days=60), LOOKS, 48, "B")
    assert lead.stage is Stage.LEAD


def test_a_raise_opens_a_purged_lead_again_as_new() -> None:
    lead = called(a_lead(), moment())
    purge(lead, moment(), "no_need", ADA)
    receive(lead, later(days=9), ASKS, 60, "B")
    assert (lead.stage, lead.purge_reason, lead.attempts, lead.parts_tried) == (Stage.LEAD, None, 0, ())
    assert kinds(lead)[-1] == "lead.raised"
    assert laws_hold(lead)


@pytest.mark.parametrize("make", [a_contact, a_nurtured, a_lead])
def test_after_do_not_call_a_raise_is_recorded_and_nobody_calls(make: object) -> None:
    lead = make()  # type: ignore[operator]
    stage, raised = lead.stage, lead.raised_at
    receive(lead, moment(MONDAY + timedelta(days=1), suppressed=True), ASKS, 90, "A")
    assert (lead.stage, lead.raised_at) == (stage, raised)
    assert kinds(lead)[-2] == "touch.received"


def test_the_journey_tells_of_a_score_on_a_raise_and_when_the_tier_changes() -> None:
    lead = a_lead(score=80, tier="A")
    before = len(lead.pending)
    rescore(lead, later(hours=1), 76, "A")
    assert (len(lead.pending), lead.score) == (before, 76)
    rescore(lead, later(hours=2), 70, "B")
    assert kinds(lead)[before:] == ["lead.scored"]


def test_a_raise_at_night_is_promised_for_the_morning() -> None:
    lead = a_lead(MONDAY + timedelta(hours=12))
    assert _due(lead) == timedelta(hours=23, minutes=5)
