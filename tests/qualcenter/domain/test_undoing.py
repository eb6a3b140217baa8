from datetime import UTC, datetime, timedelta

import pytest

from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.replay import state_of
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.domain.undoing import is_own, stands_in_the_way, take_back

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def _event(kind: EventKind, at: datetime = NOW, **changes: object) -> Event:
    return Event(kind, at, 1, 1, {}, changes)


def test_taking_back_restores_stage_owner_and_due_times_but_not_attempts() -> None:
    lead = Lead(id=1, person_id=1, created_at=NOW, playbook_version=1, team="inbound")
    lead.stage, lead.stage_since, lead.owner = Stage.LEAD, NOW - timedelta(days=2), Owner.pool("inbound")
    lead.next_action, lead.next_at, lead.attempts = NextAction.RETRY, NOW - timedelta(hours=1), 1
    then = state_of(lead)
    lead.record(
        EventKind.LEAD_PURGED,
        NOW,
        stage=Stage.PURGED,
        owner=Owner.nobody(),
        next_action=None,
        next_at=None,
        attempts=2,
        purge_reason="no_need",
    )
    take_back(lead, NOW + timedelta(minutes=1), then, {"act": "x"})
    then.attempts = 2
    assert state_of(lead) == then
    undone = lead.pending[-1]
    assert (undone.kind, undone.detail["act"]) == (EventKind.ACT_UNDONE, "x")
    assert undone.changes["next_at"] == NOW - timedelta(hours=1)
    assert "attempts" not in undone.changes


@pytest.mark.parametrize(
    ("event", "by_person", "stands"),
    [
        (_event(EventKind.LEAD_RAISED, hot_since=NOW), False, True),
        (_event(EventKind.NOTE_WRITTEN), True, True),
        (_event(EventKind.CRM_DELIVERED), False, False),
        (_event(EventKind.PROMISE_MISSED, missed=True), False, False),
        (_event(EventKind.SHELF_LIFE_PASSED, shelf_passed=True), False, False),
        (_event(EventKind.TOUCH_RECEIVED), True, False),
        (_event(EventKind.LEAD_SCORED), True, False),
        (_event(EventKind.LEAD_CLAIMED), True, False),
        (_event(EventKind.LEAD_RECYCLED, stage=Stage.LEAD), False, True),
    ],
)
def test_what_moved_the_lead_or_was_done_to_it_stands_in_the_way(event: Event, by_person: bool, stands: bool) -> None:
    assert stands_in_the_way(event, by_person=by_person) is stands


def test_what_had_fallen_due_before_an_act_is_not_its_own() -> None:
    assert is_own(_event(EventKind.DISPOSITION_RECORDED), NOW)
    assert not is_own(_event(EventKind.LEAD_RECYCLED, NOW - timedelta(seconds=1)), NOW)
    assert not is_own(_event(EventKind.HANDOFF_DELIVERED), NOW)
