from datetime import timedelta

import pytest

from qualcenter.domain.disposing import purge
from qualcenter.domain.nurture import StepKind
from qualcenter.domain.nurturing import FALLBACK_WAKE, Incubation, next_step, nurture, take_step
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import WrongStageRefused
from qualcenter.domain.stage import NextAction, Stage
from tests.moments import (
    ADA,
    MONDAY,
    a_contact,
    a_lead,
    a_nurtured,
    a_promoted,
    an_accepted,
    kinds,
    later,
    laws_hold,
    moment,
)


@pytest.mark.parametrize("make", [a_contact, a_lead, a_promoted, an_accepted])
def test_a_lead_rests_with_marketing_on_its_track(make: object) -> None:
    lead = make()  # type: ignore[operator]
    nurture(lead, moment(), Incubation("other", "keep_warm", None, ADA))
    assert (lead.stage, lead.owner, lead.nurture_track) == (Stage.NURTURE, Owner.marketing(), "keep_warm")
    assert (lead.promise, lead.lift) == (None, False)
    assert laws_hold(lead)


def test_a_finished_or_resting_lead_is_not_nurtured() -> None:
    purged = a_lead()
    purge(purged, moment(), "no_need", ADA)
    for lead in (purged, a_nurtured()):
        with pytest.raises(WrongStageRefused):
            nurture(lead, moment(), Incubation("other", "keep_warm", None, ADA))


def test_each_step_comes_when_its_waits_have_passed_since_the_track_began() -> None:
    lead = a_nurtured()
    assert lead.next_at == MONDAY + timedelta(days=14)
    step = next_step(lead, later(days=14))
    assert step is not None
    assert (step.kind, step.template) == (StepKind.EMAIL, "planning_guide")
    take_step(lead, later(days=16), sent=True)
    assert (lead.next_action, lead.next_at) == (NextAction.NURTURE_STEP, MONDAY + timedelta(days=44))
    take_step(lead, later(days=44), sent=True)
    assert (lead.next_action, lead.next_at) == (NextAction.WAKE, MONDAY + timedelta(days=90))
    assert [one.detail["step"] for one in lead.pending if one.kind.value == "nurture.step_sent"] == [1, 3]
    assert laws_hold(lead)


def test_a_step_that_failed_says_why_and_is_not_tried_again() -> None:
    lead = a_nurtured()
    take_step(lead, later(days=14), sent=False, why="no_consent_or_address")
    assert kinds(lead)[-1] == "nurture.step_failed"
    assert lead.pending[-1].detail["why"] == "no_consent_or_address"
    assert lead.next_at == MONDAY + timedelta(days=44)


def test_a_wake_of_its_own_comes_before_the_tracks_end() -> None:
    lead = a_nurtured(wake_at=MONDAY + timedelta(days=14))
    assert (lead.next_action, lead.next_at) == (NextAction.WAKE, MONDAY + timedelta(days=14))


def test_a_track_that_ends_in_a_review_wakes_anyway() -> None:
    lead = a_nurtured(track="missed")
    assert lead.wake_at == MONDAY + timedelta(days=7) + FALLBACK_WAKE


def test_a_track_that_the_playbook_no_longer_has_wakes_after_a_month() -> None:
    lead = a_nurtured(track="gone")
    assert (lead.next_action, lead.next_at) == (NextAction.WAKE, MONDAY + FALLBACK_WAKE)
    assert next_step(lead, moment()) is None


def test_a_wake_that_has_passed_is_now() -> None:
    lead = a_nurtured(wake_at=MONDAY - timedelta(days=1))
    assert (lead.next_at, lead.wake_at) == (MONDAY, MONDAY)
