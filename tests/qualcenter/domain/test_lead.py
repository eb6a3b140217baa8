from datetime import timedelta

import pytest

from qualcenter.domain.disposing import purge
from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import REPLAYED, LeadState, apply, at_rest, no_promise, promised
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import Promise, PromiseKind
from qualcenter.domain.stage import Stage
from tests.moments import ADA, BEA, MONDAY, a_contact, a_lead, claimed, moment


def test_an_event_carries_only_what_changed() -> None:
    lead = a_lead()
    lead.record(EventKind.LEAD_ASSIGNED, MONDAY, {"to": "c:1"}, owner=Owner.colleague(ADA), stage=Stage.LEAD)
    assert lead.pending[-1].changes == {"owner": Owner.colleague(ADA)}


def test_a_change_of_stage_says_since_when() -> None:
    lead = a_contact()
    at = MONDAY + timedelta(days=1)
    purge(lead, moment(at), "no_need", ADA)
    assert lead.stage_since == at
    assert lead.pending[-1].changes["stage_since"] == at


def test_only_replayed_fields_are_changed_by_events() -> None:
    with pytest.raises(ValueError, match="score is no part"):
        apply(a_lead(), {"score": 99})
    assert "claimed_by" not in REPLAYED


def test_a_claim_holds_until_its_last_instant_and_no_longer() -> None:
    lead = claimed(a_lead(), minutes=15)
    last = MONDAY + timedelta(minutes=15)
    assert lead.holder(last - timedelta(microseconds=1)) == ADA
    assert lead.holder(last) is None
    assert lead.held_by_other(BEA, MONDAY)
    assert not lead.held_by_other(ADA, MONDAY)
    assert not lead.held_by_other(BEA, last)


def test_a_merged_or_finished_lead_is_not_live() -> None:
    lead = a_lead()
    assert lead.is_live
    lead.merged_into = 9
    assert not lead.is_live
    purged = a_lead()
    purge(purged, moment(), "no_need", ADA)
    assert not purged.is_live


def test_a_new_promise_is_neither_met_nor_missed() -> None:
    state = LeadState(promise_met_at=MONDAY, missed=True)
    apply(state, promised(PromiseKind.RETRY, MONDAY, MONDAY + timedelta(hours=2)))
    assert (state.promise_met_at, state.missed) == (None, False)
    assert state.promise == Promise(PromiseKind.RETRY, MONDAY, MONDAY + timedelta(hours=2))
    apply(state, no_promise())
    assert state.promise is None


def test_at_rest_nothing_is_owed_and_what_was_said_stays() -> None:
    lead = a_lead()
    lead.answers = {"need": 4}
    apply(lead, at_rest())
    assert (lead.owner, lead.next_action, lead.next_at, lead.promise) == (Owner.nobody(), None, None, None)
    assert lead.answers == {"need": 4}
