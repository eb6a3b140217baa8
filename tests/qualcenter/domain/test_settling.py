from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.calling import Dialling, start_call
from qualcenter.domain.disposing import Disposal, promise_callback, record_disposition, retry
from qualcenter.domain.handing_over import promote, touch
from qualcenter.domain.lead import Lead
from qualcenter.domain.nurturing import Incubation, nurture
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.raising import Touch, receive
from qualcenter.domain.replay import state_of
from qualcenter.domain.settling import STILL_SUPPRESSED, dues_of, settle
from qualcenter.domain.stage import NextAction, Stage
from tests.moments import (
    ADA,
    MONDAY,
    SALES,
    SAM,
    a_contact,
    a_lead,
    a_nurtured,
    a_promoted,
    an_accepted,
    called,
    claimed,
    copy_of,
    home,
    kinds,
    later,
    laws_hold,
    moment,
)


def _settled(lead: Lead, **length: float) -> list[str]:
    """The kinds of the events that settling so much later adds."""
    before = len(lead.pending)
    settle(lead, later(**length), home)
    assert laws_hold(lead)
    return kinds(lead)[before:]


def _at(lead: Lead, kind: str) -> list[timedelta]:
    """How long after Monday morning events of a kind stand in the journey."""
    return [one.at - MONDAY for one in lead.pending if one.kind.value == kind]


def test_a_claim_lapses_at_its_last_instant_and_not_before() -> None:
    lead = claimed(called(a_lead(), moment()), minutes=15)
    assert _settled(lead, minutes=14, seconds=59) == []
    assert _settled(lead, minutes=15) == ["claim.lapsed"]
    assert (lead.claimed_by, lead.claim_until) == (None, None)
    assert _at(lead, "claim.lapsed") == [timedelta(minutes=15)]


def test_a_handoff_is_delivered_ten_seconds_after_the_promotion_whoever_looks_and_when() -> None:
    lead = a_promoted(delivered=False)
    assert _settled(lead, seconds=9.9) == []
    assert _settled(lead, hours=3) == ["handoff.delivered"]
    assert lead.delivered_at == MONDAY + timedelta(seconds=10)
    assert _settled(lead, hours=3) == []


def test_what_nobody_accepts_in_time_comes_back_lifted_to_its_promoter() -> None:
    lead = a_promoted()
    due = lead.next_at
    assert _settled(lead, hours=6) == ["handoff.clawed_back"]
    assert (lead.stage, lead.owner, lead.lift, lead.returns) == (Stage.LEAD, Owner.colleague(ADA), True, 1)
    assert lead.let_lapse_by == (SAM,)
    assert (lead.next_action, lead.next_at, lead.hot_since) == (NextAction.RETRY, due, due)


def test_weeks_without_anybody_looking_are_told_in_their_order_at_their_instants() -> None:
    lead = a_promoted(delivered=False)
    assert _settled(lead, weeks=3) == ["handoff.delivered", "handoff.clawed_back", "promise.missed"]
    at = [one.at for one in lead.pending]
    assert at == sorted(at)
    assert lead.stage is Stage.LEAD
    assert lead.next_at == lead.pending[-2].at


def test_a_missing_first_touch_claws_back_after_acceptance() -> None:
    lead = an_accepted()
    assert _settled(lead, hours=24, minutes=0) == []
    assert _settled(lead, hours=24, minutes=1) == ["handoff.clawed_back"]
    assert lead.stage is Stage.LEAD


def test_a_late_result_is_told_first_and_costs_the_lead_after_another_month() -> None:
    lead = an_accepted()
    touch(lead, later(minutes=30), SAM)
    due = MONDAY + timedelta(minutes=30, days=14)
    assert lead.promise
    assert (lead.promise.kind, lead.promise.due_at) == (PromiseKind.RESULT, due)
    assert _settled(lead, days=15) == ["promise.missed"]
    assert _settled(lead, days=44) == []
    assert _settled(lead, days=44, minutes=30) == ["handoff.clawed_back"]


def test_the_claw_back_of_a_late_result_is_due_before_anybody_told_that_it_is_late() -> None:
    lead = an_accepted()
    touch(lead, later(minutes=30), SAM)
    assert lead.promise is not None
    dues = dues_of(lead, later(minutes=30))
    assert dues.tells_at == lead.promise.due_at
    assert dues.moves_at == lead.promise.due_at + timedelta(days=30)


def test_a_touch_renews_the_promise_of_a_result_and_what_was_missed_is_forgotten() -> None:
    lead = an_accepted()
    touch(lead, later(minutes=30), SAM)
    assert _settled(lead, days=15) == ["promise.missed"]
    touch(lead, later(days=15), SAM)
    assert (lead.missed, lead.next_at) == (False, MONDAY + timedelta(days=45))
    assert _settled(lead, days=44) == []


def test_a_lead_never_attempted_passes_its_shelf_life_and_rests_as_missed_a_day_later() -> None:
    lead = a_lead()
    assert _settled(lead, hours=71) == ["promise.missed"]
    assert _settled(lead, hours=72) == ["shelf_life.passed"]
    assert _settled(lead, hours=95) == []
    assert _settled(lead, hours=96)[:1] == ["lead.nurtured"]
    assert (lead.stage, lead.nurture_track, lead.nurture_reason) == (Stage.NURTURE, "missed", "missed")


def test_one_attempt_is_enough_to_stop_the_shelf_life() -> None:
    lead = a_lead()
    assert _settled(lead, hours=1) == ["promise.missed"]
    called(lead, later(hours=1))
    assert _settled(lead, days=30) == []
    assert lead.stage is Stage.LEAD


def test_a_promised_callback_is_never_ended_by_the_shelf_life() -> None:
    lead = a_lead()
    promise_callback(lead, moment(), MONDAY + timedelta(days=20), ADA, anyone=False)
    assert _settled(lead, days=19) == []
    assert _settled(lead, days=21) == ["promise.missed"]


def test_hours_in_a_file_count_for_the_shelf_life_but_leave_a_day_to_call() -> None:
    lead = a_lead(touched_at=MONDAY - timedelta(days=30))
    assert _settled(lead, hours=1) == ["shelf_life.passed", "promise.missed"]
    assert lead.stage is Stage.LEAD
    assert _settled(lead, hours=24)[:1] == ["lead.nurtured"]


def test_an_old_file_says_nothing_about_a_later_raise() -> None:
    lead = a_lead(touched_at=MONDAY - timedelta(days=30))
    receive(lead, later(hours=20), Touch(2, "demo", raises=True), 80, "A")
    assert "shelf_life.passed" not in _settled(lead, hours=91)
    assert "shelf_life.passed" in _settled(lead, hours=92)


@pytest.mark.parametrize("looked_at", [None, timedelta(hours=96, minutes=5)])
def test_a_lead_in_hand_rests_as_missed_only_when_the_hand_is_empty(looked_at: timedelta | None) -> None:
    lead = a_lead()
    settle(lead, later(hours=95), home)
    claimed(lead, MONDAY + timedelta(hours=95, minutes=55))
    if looked_at:
        settle(lead, later(looked_at), home)
        assert lead.stage is Stage.LEAD
    settle(lead, later(hours=97), home)
    assert (lead.stage, lead.claimed_by) == (Stage.NURTURE, None)
    empty = timedelta(hours=96, minutes=10)
    assert _at(lead, "claim.lapsed") == _at(lead, "lead.nurtured") == [empty]


def test_what_follows_from_a_deed_stands_with_the_deed_and_not_before() -> None:
    lead = a_lead()
    settle(lead, later(hours=95), home)
    claimed(lead, MONDAY + timedelta(hours=95, minutes=55))
    at = MONDAY + timedelta(hours=96, minutes=5)
    lead.claimed_by = lead.claim_until = None
    settle(lead, moment(at), home, since=at)
    assert lead.pending[-1].at == at
    assert lead.stage_since == at


def test_a_nurtured_lead_gets_its_mails_and_wakes_into_a_first_call_promise() -> None:
    lead = a_nurtured()
    assert _settled(lead, days=14) == ["nurture.step_sent"]
    assert _settled(lead, days=44) == ["nurture.step_sent"]
    assert _settled(lead, days=89) == []
    assert _settled(lead, days=90) == ["lead.recycled"]
    woke = MONDAY + timedelta(days=90)
    assert (lead.stage, lead.owner, lead.raised_at, lead.attempts) == (
        Stage.LEAD,
        Owner.pool("inbound"),
        woke,
        0,
    )
    assert lead.promise
    assert (lead.promise.kind, lead.promise.made_at) == (PromiseKind.FIRST_CALL, woke)
    assert lead.pending[-1].detail["days"] == 90


def test_a_wake_before_the_next_mail_comes_without_it() -> None:
    lead = a_nurtured(wake_at=MONDAY + timedelta(days=20))
    assert _settled(lead, days=30)[:2] == ["nurture.step_sent", "lead.recycled"]


def test_a_mail_without_consent_is_noted_as_failed_and_the_track_goes_on() -> None:
    lead = a_nurtured()
    settle(lead, moment(MONDAY + timedelta(days=50), emailable=False), home)
    failed = [one for one in lead.pending if one.kind.value == "nurture.step_failed"]
    assert [one.detail["why"] for one in failed] == ["no_consent_or_address"] * 2
    assert lead.next_action is NextAction.WAKE


def test_a_suppressed_person_is_not_woken_but_asked_about_again_in_a_year() -> None:
    lead = a_nurtured(wake_at=MONDAY + timedelta(days=10))
    silent = moment(MONDAY + timedelta(days=10), suppressed=True, emailable=False)
    assert settle(lead, silent, home)
    assert (lead.stage, lead.wake_at) == (Stage.NURTURE, silent.at + STILL_SUPPRESSED)
    assert not settle(lead, silent, home)
    assert laws_hold(lead)


def test_what_comes_back_about_a_suppressed_person_goes_at_once() -> None:
    lead = a_promoted()
    settle(lead, moment(MONDAY + timedelta(days=2), suppressed=True), home)
    assert (lead.stage, lead.purge_reason) == (Stage.PURGED, "do_not_call")
    assert laws_hold(lead)


def test_a_review_waits_for_marketing_until_the_wake() -> None:
    lead = a_nurtured(track="missed")
    assert _settled(lead, days=7) == ["nurture.step_sent"]
    assert lead.next_action is NextAction.REVIEW
    assert _settled(lead, days=37)[:1] == ["lead.recycled"]


def test_contacts_and_finished_leads_owe_nothing_to_the_clock() -> None:
    assert not settle(a_contact(), later(weeks=200), home)
    assert dues_of(a_contact(), moment()).moves_at is None


def test_dues_tell_when_settling_has_something_to_do() -> None:
    lead = a_lead()
    dues = dues_of(lead, moment())
    assert dues.tells_at == MONDAY + timedelta(minutes=5)
    assert dues.moves_at == MONDAY + timedelta(hours=96)
    assert dues_of(a_promoted(), moment()).moves_at == MONDAY + timedelta(hours=5)


def test_a_promise_over_the_night_of_a_clock_change_is_missed_at_its_own_instant() -> None:
    evening = datetime(2027, 3, 27, 16, 59, tzinfo=UTC)
    lead = a_lead(evening)
    # Saturday evening before summer time and Easter Monday: the clock runs again on Tuesday at nine.
    tuesday = datetime(2027, 3, 30, 7, 5, tzinfo=UTC)
    assert lead.promise
    assert lead.promise.due_at == tuesday
    settle(lead, moment(tuesday), home)
    assert [one.at for one in lead.pending if one.kind.value == "promise.missed"] == [tuesday]


_STARTS = st.sampled_from(["lead", "claimed", "called", "promoted", "accepted", "touched", "nurtured", "late"])


def _start(name: str) -> Lead:
    if name == "touched":
        lead = an_accepted()
        touch(lead, later(minutes=30), SAM)
        return lead
    if name == "late":
        lead = called(a_lead(), later(hours=1))
        retry(_disposed(lead), later(hours=1))
        return lead
    makers = {
        "lead": a_lead,
        "claimed": lambda: claimed(a_lead(), minutes=6000),
        "called": lambda: claimed(called(a_lead(), moment())),
        "promoted": lambda: a_promoted(delivered=False),
        "accepted": an_accepted,
        "nurtured": a_nurtured,
    }
    return makers[name]()


def _disposed(lead: Lead) -> Lead:
    record_disposition(lead, later(hours=1), Disposal(1, "no_answer", ADA, reached=False))
    return lead


@given(_STARTS, st.lists(st.timedeltas(timedelta(hours=1), timedelta(days=400)), max_size=8))
def test_the_journey_does_not_depend_on_who_settled_when(name: str, looks: list[timedelta]) -> None:
    once = _start(name)
    often = copy_of(once)
    end = later(days=400)
    settle(once, end, home)
    for look in sorted(looks):
        settle(often, later(look), home)
        assert laws_hold(often)
    settle(often, end, home)
    assert often.pending == once.pending
    assert state_of(often) == state_of(once)
    assert laws_hold(once)


@given(_STARTS, st.timedeltas(timedelta(0), timedelta(days=400)))
def test_settling_twice_is_settling_once(name: str, after: timedelta) -> None:
    lead = _start(name)
    settle(lead, later(after), home)
    journey = list(lead.pending)
    assert not settle(lead, later(after), home)
    assert lead.pending == journey
    dues = dues_of(lead, later(after))
    assert all(due is None or due > later(after).at for due in (dues.moves_at, dues.tells_at))


def test_an_undelivered_promotion_is_not_clawed_back_before_it_is_delivered() -> None:
    lead = a_lead()
    promote(lead, moment(), 5, ADA, SALES)
    settle(lead, later(weeks=1), home)
    assert kinds(lead).index("handoff.delivered") < kinds(lead).index("handoff.clawed_back")


def test_a_call_in_the_middle_of_a_claim_leaves_no_first_call_to_miss() -> None:
    lead = claimed(a_lead())
    start_call(lead, later(minutes=4), Dialling(1, 3, ADA, "allow", "open", "Europe/Berlin"))
    assert "promise.missed" not in _settled(lead, minutes=14)


def test_a_lead_nurtured_from_a_contact_wakes_too() -> None:
    lead = a_contact()
    nurture(lead, moment(), Incubation("other", "keep_warm", MONDAY + timedelta(days=3), ADA))
    assert _settled(lead, days=3) == ["lead.recycled"]
