from datetime import UTC, datetime

import pytest

from qualcenter.domain.call_window import Place, window_for
from qualcenter.domain.entering import Entry, enter, note_touch, take_out
from qualcenter.domain.lead import Lead
from qualcenter.domain.moment import Moment
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.raising import Touch
from qualcenter.domain.replay import encode, replay, state_of
from qualcenter.domain.stage import Stage
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import default_text, load_playbook

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
RULES = rules_of(load_playbook(default_text()), 1)


def _moment(*, suppressed: bool = False) -> Moment:
    return Moment(AT, RULES, window_for(RULES.windows, Place("DE")), "inbound", suppressed)


def _lead() -> Lead:
    return Lead(id=1, person_id=2, created_at=AT, playbook_version=1, team="inbound")


def _entered(stage: Stage | None, *, suppressed: bool = False, **more: object) -> Lead:
    lead = _lead()
    enter(lead, _moment(suppressed=suppressed), Entry(7, stage, **more), 10, "C")  # type: ignore[arg-type]
    assert replay(encode(one.changes) for one in lead.pending) == state_of(lead)
    return lead


def _kinds(lead: Lead) -> list[str]:
    return [one.kind.value for one in lead.pending]


def test_without_a_stage_and_a_touch_somebody_is_a_contact() -> None:
    lead = _entered(None)
    assert (lead.stage, lead.owner, lead.score) == (Stage.CONTACT, Owner.marketing(), 10)
    assert _kinds(lead) == ["contact.created", "lead.imported"]


@pytest.mark.parametrize("stage", [Stage.WON, Stage.LOST, Stage.PURGED])
def test_what_is_closed_rests_and_a_touch_is_only_history(stage: Stage) -> None:
    lead = _entered(stage, touch=Touch(3, "demo", raises=True))
    assert (lead.stage, lead.owner, lead.next_action, lead.promise) == (stage, Owner.nobody(), None, None)
    assert _kinds(lead)[-1] == "touch.received"


def test_a_lead_of_the_file_is_raised_and_given_to_whom_the_file_names() -> None:
    lead = _entered(Stage.LEAD, owner=Owner.colleague(4), by=9)
    assert (lead.stage, lead.owner) == (Stage.LEAD, Owner.colleague(4))
    assert lead.promise is not None
    assert lead.promise.kind is PromiseKind.FIRST_CALL


def test_a_touch_that_asks_makes_one_raise_of_a_lead() -> None:
    lead = _entered(Stage.LEAD, touch=Touch(3, "demo", raises=True))
    assert _kinds(lead).count("lead.raised") == 1


def test_a_nurtured_one_rests_on_a_track_until_it_wakes() -> None:
    lead = _entered(Stage.NURTURE)
    assert (lead.stage, lead.nurture_reason) == (Stage.NURTURE, "imported")
    assert lead.wake_at is not None


@pytest.mark.parametrize(
    ("stage", "kind"), [(Stage.PROMOTED, PromiseKind.ACCEPT), (Stage.ACCEPTED, PromiseKind.FIRST_TOUCH)]
)
def test_a_seller_keeps_what_the_file_says_is_theirs(stage: Stage, kind: PromiseKind) -> None:
    lead = _entered(stage, owner=Owner.colleague(4), handoff_id=5)
    assert (lead.stage, lead.owner, lead.receiver, lead.handoff_id) == (stage, Owner.colleague(4), lead.owner, 5)
    assert lead.promise is not None
    assert lead.promise.kind is kind


def test_nobody_who_may_not_be_called_becomes_a_lead() -> None:
    for stage in (None, Stage.LEAD, Stage.NURTURE):
        assert _entered(stage, suppressed=True, touch=Touch(3, "demo", raises=True)).stage is Stage.CONTACT


def test_a_touch_noted_moves_nothing() -> None:
    lead = _entered(Stage.WON)
    before = state_of(lead)
    note_touch(lead, _moment(), Touch(3, "demo", raises=True), 60, "B")
    assert state_of(lead) == before
    assert _kinds(lead)[-2:] == ["touch.received", "lead.scored"]


@pytest.mark.parametrize("stage", [None, Stage.LEAD, Stage.WON, Stage.NURTURE])
def test_what_was_brought_can_be_taken_out_from_anywhere(stage: Stage | None) -> None:
    lead = _entered(stage)
    take_out(lead, _moment(), 9)
    assert (lead.stage, lead.purge_reason, lead.next_at) == (Stage.PURGED, "import_undone", None)
