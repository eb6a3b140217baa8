"""Undo: which later events stand in its way, and the one event that puts a lead back as it was."""

from collections.abc import Mapping
from datetime import datetime

from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.lead import Lead, LeadState, apply
from qualcenter.domain.replay import differences

ONLY_TOLD = frozenset({EventKind.PROMISE_MISSED, EventKind.SHELF_LIFE_PASSED, EventKind.CLAIM_LAPSED})
"""What the clock writes down without moving a lead: an undone act takes such notes back with it."""

FELL_DUE = ONLY_TOLD | {
    EventKind.HANDOFF_DELIVERED,
    EventKind.HANDOFF_CLAWED_BACK,
    EventKind.NURTURE_STEP_SENT,
    EventKind.NURTURE_STEP_FAILED,
}
"""What only settling writes; such events at the head of an act are not the act's own."""

_QUIET = frozenset(
    {
        EventKind.LEAD_CLAIMED,
        EventKind.LEAD_RELEASED,
        EventKind.LEAD_SCORED,
        EventKind.LEAD_SKIPPED,
        EventKind.TOUCH_RECEIVED,
        EventKind.CALL_ENDED,
        EventKind.LEAD_TOLD_APART,
        EventKind.CONSENT_WITHDRAWN,
    }
)


def is_own(event: Event, act_at: datetime) -> bool:
    """Whether an event of an act was its deed, and not something that had fallen due before it."""
    return event.at >= act_at and event.kind not in FELL_DUE


def stands_in_the_way(event: Event, *, by_person: bool) -> bool:
    """Whether a later event forbids undoing: it moved the lead, or somebody did something with it.

    Claims, releases, fresh scores, touches that moved nothing, and what the clock only noted do not.
    """
    if event.kind in ONLY_TOLD:
        return False
    return bool(event.changes) or (by_person and event.kind not in _QUIET)


def take_back(lead: Lead, at: datetime, then: LeadState, detail: Mapping[str, object]) -> None:
    """Put a lead back to the state before an act, due times and all; attempts that were made stay counted."""
    changes = differences(lead, then)
    lead.pending.append(Event(EventKind.ACT_UNDONE, at, lead.id, lead.person_id, dict(detail), changes))
    apply(lead, changes)
