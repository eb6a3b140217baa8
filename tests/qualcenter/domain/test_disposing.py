from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.disposing import (
    Disposal,
    hand_to,
    promise_callback,
    purge,
    record_disposition,
    retry,
    retry_at_once,
)
from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.refusals import BadValueRefused, WrongStageRefused
from qualcenter.domain.stage import NextAction, Stage
from tests.moments import (
    ADA,
    BEA,
    MONDAY,
    POOL,
    a_contact,
    a_lead,
    a_nurtured,
    a_promoted,
    an_accepted,
    called,
    kinds,
    later,
    laws_hold,
    moment,
    rules,
)


def _said(lead: Lead, after: timedelta = timedelta(0), *, voicemail: bool = False) -> Lead:
    disposal = Disposal(1, "voicemail" if voicemail else "no_answer", ADA, reached=False, voicemail=voicemail)
    record_disposition(lead, later(after), disposal)
    return lead


def test_the_first_disposition_makes_whoever_gave_it_the_owner() -> None:
    lead = _said(called(a_lead(), moment()))
    assert lead.owner == Owner.colleague(ADA)


def test_a_disposition_without_a_call_keeps_no_promise() -> None:
    lead = a_lead()
    record_disposition(lead, later(minutes=3), Disposal(1, "not_a_fit", ADA, reached=True))
    assert lead.promise_met_at is None


@pytest.mark.parametrize("make", [a_contact, a_promoted, an_accepted, a_nurtured])
def test_only_a_lead_takes_a_disposition(make: object) -> None:
    with pytest.raises(WrongStageRefused):
        _said(make())  # type: ignore[operator]


def test_what_was_said_and_what_follows_are_one_event() -> None:
    lead = called(a_lead(), moment())
    before = len(lead.pending)
    retry(_said(lead), moment())
    assert kinds(lead)[before:] == ["disposition.recorded"]
    event = lead.pending[-1]
    assert event.detail["next_at"] == int((MONDAY + timedelta(minutes=45)).timestamp())
    assert {"owner", "next_action", "next_at", "promise"} <= set(event.changes)
    assert laws_hold(lead)


def test_a_bad_number_leaves_what_follows_with_the_disposition() -> None:
    lead = _said(called(a_lead(), moment()))
    lead.record(EventKind.NUMBER_MARKED_BAD, MONDAY, {"phone": 3})
    retry_at_once(lead, moment())
    said, marked = lead.pending[-2:]
    assert "next_at" in said.detail
    assert (marked.kind, marked.detail) == (EventKind.NUMBER_MARKED_BAD, {"phone": 3})
    assert laws_hold(lead)


def test_the_cadence_waits_longer_each_time_and_rests_after_the_last() -> None:
    lead, at = a_lead(), MONDAY
    for attempt in range(1, rules().cadence.attempts + 1):
        called(lead, moment(at), call=attempt)
        record_disposition(lead, moment(at), Disposal(attempt, "no_answer", ADA, reached=False))
        retry(lead, moment(at))
        assert laws_hold(lead)
        if lead.stage is Stage.LEAD:
            assert lead.next_action is NextAction.RETRY
            assert lead.next_at is not None
            assert lead.next_at > at
            at = lead.next_at
    assert (lead.stage, lead.nurture_track, lead.nurture_reason) == (
        Stage.NURTURE,
        "not_reached",
        "not_reached",
    )


def test_a_third_voicemail_ends_the_cadence() -> None:
    lead, at = a_lead(), MONDAY
    for attempt in range(1, 4):
        called(lead, moment(at), call=attempt)
        record_disposition(lead, moment(at), Disposal(attempt, "voicemail", ADA, reached=False, voicemail=True))
        retry(lead, moment(at))
        at = lead.next_at or at
    assert (lead.voicemails, lead.stage) == (3, Stage.NURTURE)


def test_busy_comes_back_in_ten_minutes() -> None:
    lead = _said(called(a_lead(), moment()))
    retry(lead, moment(), busy=True)
    assert lead.next_at == MONDAY + timedelta(minutes=10)


def test_a_retry_is_late_two_working_hours_after_its_instant_and_no_longer_met() -> None:
    lead = _said(called(a_lead(), moment()))
    retry(lead, moment())
    assert lead.promise is not None
    assert (lead.promise.kind, lead.promise_met_at, lead.missed) == (PromiseKind.RETRY, None, False)
    # From 10:45 in Berlin, with lunch from 12:30 to 13:15 left out.
    assert lead.promise.due_at == datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
    assert lead.hot_since == lead.next_at


def test_another_teams_pool_gets_it_at_once() -> None:
    lead = _said(called(a_lead(), moment()))
    retry_at_once(lead, later(minutes=1), Owner.pool("dach"))
    assert (lead.owner, lead.next_at) == (Owner.pool("dach"), MONDAY + timedelta(minutes=1))
    assert laws_hold(lead)


@pytest.mark.parametrize(("anyone", "owner"), [(False, Owner.colleague(ADA)), (True, POOL)])
def test_a_callback_is_the_promisers_or_anyones(anyone: bool, owner: Owner) -> None:
    lead = a_lead()
    at = MONDAY + timedelta(days=3)
    promise_callback(lead, moment(), at, ADA, anyone=anyone)
    assert (lead.owner, lead.next_at, lead.promised_by) == (owner, at, ADA)
    assert lead.callback_who == ("anyone" if anyone else "mine")
    assert lead.promise is not None
    assert lead.promise.due_at == at + timedelta(minutes=5)
    assert laws_hold(lead)


@pytest.mark.parametrize("after", [timedelta(0), timedelta(minutes=-1), timedelta(days=367)])
def test_a_callback_lies_ahead_and_within_a_year(after: timedelta) -> None:
    lead = a_lead()
    with pytest.raises(BadValueRefused) as refused:
        promise_callback(lead, moment(), MONDAY + after, ADA, anyone=False)
    assert refused.value.missing == ("at",)
    assert lead.next_action is NextAction.FIRST_CALL


@pytest.mark.parametrize("make", [a_contact, a_lead, a_nurtured])
def test_a_purged_lead_owes_nothing_to_anybody(make: object) -> None:
    lead = make()  # type: ignore[operator]
    purge(lead, moment(), "no_need", ADA)
    assert (lead.stage, lead.purge_reason) == (Stage.PURGED, "no_need")
    assert laws_hold(lead)


@pytest.mark.parametrize("make", [a_promoted, an_accepted])
def test_what_sales_holds_is_not_purged(make: object) -> None:
    with pytest.raises(WrongStageRefused):
        purge(make(), moment(), "no_need", ADA)  # type: ignore[operator]


def test_a_purged_lead_is_not_purged_again() -> None:
    lead = a_lead()
    purge(lead, moment(), "no_need", ADA)
    with pytest.raises(WrongStageRefused):
        purge(lead, moment(), "other", ADA)


def test_giving_a_lead_to_somebody_leaves_what_is_owed_as_it_was() -> None:
    lead = a_lead()
    promise, due = lead.promise, lead.next_at
    hand_to(lead, moment(), Owner.colleague(BEA), ADA)
    hand_to(lead, moment(), Owner.colleague(ADA), ADA)
    assert kinds(lead)[-2:] == ["lead.assigned", "lead.reassigned"]
    assert (lead.owner, lead.promise, lead.next_at) == (Owner.colleague(ADA), promise, due)


def test_only_leads_being_refined_are_given_away() -> None:
    with pytest.raises(WrongStageRefused):
        hand_to(a_promoted(), moment(), Owner.colleague(BEA), ADA)


@given(st.lists(st.sampled_from(["answer", "voicemail", "busy", "later"]), max_size=9))
def test_any_row_of_calls_keeps_the_laws(said: list[str]) -> None:
    lead, at = a_lead(), MONDAY
    for number, word in enumerate(said, 1):
        if lead.stage is not Stage.LEAD:
            break
        called(lead, moment(at), call=number)
        voicemail = word == "voicemail"
        record_disposition(lead, moment(at), Disposal(number, word, ADA, reached=False, voicemail=voicemail))
        if word == "later":
            promise_callback(lead, moment(at), at + timedelta(days=number), ADA, anyone=number % 2 == 0)
        else:
            retry(lead, moment(at), busy=word == "busy")
        assert laws_hold(lead)
        at = lead.next_at or at
