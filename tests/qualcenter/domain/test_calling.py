from datetime import timedelta

import pytest

from qualcenter.domain.calling import Dialling, end_call, receive_call, start_call
from qualcenter.domain.refusals import WrongStageRefused
from qualcenter.domain.stage import Stage
from tests.moments import (
    ADA,
    MONDAY,
    a_contact,
    a_lead,
    a_nurtured,
    a_promoted,
    an_accepted,
    called,
    later,
    laws_hold,
    moment,
)

DIAL = Dialling(9, 3, ADA, "warn", "business_hours", "Europe/Berlin")


def test_beginning_a_call_keeps_the_first_call_promise_and_counts_an_attempt() -> None:
    lead = a_lead()
    start_call(lead, later(minutes=4), DIAL)
    assert lead.promise_met_at == MONDAY + timedelta(minutes=4)
    assert (lead.attempts, lead.parts_tried, lead.last_attempt_at) == (1, ("morning",), lead.promise_met_at)
    assert laws_hold(lead)


def test_the_verdict_and_its_rule_stand_with_the_attempt() -> None:
    lead = a_lead()
    start_call(lead, moment(), DIAL)
    detail = lead.pending[-1].detail
    assert {name: detail[name] for name in ("call", "phone", "by", "verdict", "rule", "attempt")} == {
        "call": 9,
        "phone": 3,
        "by": ADA,
        "verdict": "warn",
        "rule": "business_hours",
        "attempt": 1,
    }


def test_a_second_call_does_not_meet_the_promise_again() -> None:
    lead = called(a_lead(), later(minutes=1))
    called(lead, later(minutes=20), call=2)
    assert lead.promise_met_at == MONDAY + timedelta(minutes=1)
    assert lead.attempts == 2


def test_calling_takes_the_lift_of_a_lead_that_came_back() -> None:
    lead = a_lead()
    lead.lift = True
    start_call(lead, moment(), DIAL)
    assert lead.lift is False


@pytest.mark.parametrize("make", [a_contact, a_promoted, an_accepted, a_nurtured])
def test_only_a_lead_is_called(make: object) -> None:
    lead = make()  # type: ignore[operator]
    journey = list(lead.pending)
    with pytest.raises(WrongStageRefused):
        start_call(lead, moment(), DIAL)
    assert lead.pending == journey


def test_an_incoming_call_keeps_the_promise_and_is_no_attempt_of_ours() -> None:
    lead = a_lead()
    receive_call(lead, later(minutes=2), 9, ADA)
    assert (lead.promise_met_at, lead.attempts) == (MONDAY + timedelta(minutes=2), 0)


def test_an_incoming_call_to_sales_keeps_no_promise_of_theirs() -> None:
    lead = a_promoted()
    receive_call(lead, later(minutes=2), 9, ADA)
    assert (lead.stage, lead.promise_met_at) == (Stage.PROMOTED, None)


def test_the_end_of_a_call_is_told_in_seconds_and_moves_nothing() -> None:
    lead = called(a_lead(), moment())
    end_call(lead, later(seconds=90), 1, 90)
    assert (lead.pending[-1].detail, lead.pending[-1].changes) == ({"call": 1, "seconds": 90}, {})
