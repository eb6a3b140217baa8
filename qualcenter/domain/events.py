"""Everything that can happen to a lead: the kinds, which are never renamed, and the event itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class EventKind(StrEnum):
    """What happened, in the past tense; programs outside rely on these words."""

    CONTACT_CREATED = "contact.created"
    LEAD_IMPORTED = "lead.imported"
    TOUCH_RECEIVED = "touch.received"
    LEAD_RAISED = "lead.raised"
    LEAD_SCORED = "lead.scored"
    LEAD_ASSIGNED = "lead.assigned"
    LEAD_REASSIGNED = "lead.reassigned"
    LEAD_CLAIMED = "lead.claimed"
    LEAD_RELEASED = "lead.released"
    LEAD_SKIPPED = "lead.skipped"
    CLAIM_LAPSED = "claim.lapsed"
    CALL_RECEIVED = "call.received"
    CALL_STARTED = "call.started"
    CALL_ENDED = "call.ended"
    ANSWER_CAPTURED = "answer.captured"
    NOTE_WRITTEN = "note.written"
    DISPOSITION_RECORDED = "disposition.recorded"
    ACT_UNDONE = "act.undone"
    CALLBACK_PROMISED = "callback.promised"
    PROMISE_MISSED = "promise.missed"
    SHELF_LIFE_PASSED = "shelf_life.passed"
    LEAD_PROMOTED = "lead.promoted"
    PROMOTION_RECALLED = "promotion.recalled"
    HANDOFF_DELIVERED = "handoff.delivered"
    HANDOFF_ACCEPTED = "handoff.accepted"
    HANDOFF_RETURNED = "handoff.returned"
    HANDOFF_CLAWED_BACK = "handoff.clawed_back"
    HANDOFF_PASSED_ON = "handoff.passed_on"
    SALES_TOUCHED = "sales.touched"
    LEAD_WON = "lead.won"
    LEAD_LOST = "lead.lost"
    LEAD_NURTURED = "lead.nurtured"
    NURTURE_STEP_SENT = "nurture.step_sent"
    NURTURE_STEP_FAILED = "nurture.step_failed"
    LEAD_RECYCLED = "lead.recycled"
    LEAD_PURGED = "lead.purged"
    LEAD_MERGED = "lead.merged"
    LEAD_SPLIT = "lead.split"
    LEAD_TOLD_APART = "lead.told_apart"
    LEAD_REVIEWED = "lead.reviewed"
    WAKE_CHANGED = "wake.changed"
    CONSENT_WITHDRAWN = "consent.withdrawn"
    PERSON_SUPPRESSED = "person.suppressed"
    SUPPRESSION_LIFTED = "suppression.lifted"
    PERSON_ERASED = "person.erased"
    NUMBER_MARKED_BAD = "number.marked_bad"
    CRM_DELIVERED = "crm.delivered"
    CRM_REFUSED = "crm.refused"
    PLAYBOOK_ADOPTED = "playbook.adopted"
    FEEDBACK_GIVEN = "feedback.given"


CLOCK = "clock"
"""Who acts when something falls due by itself."""

_BY_ITSELF = frozenset(
    {
        EventKind.CLAIM_LAPSED,
        EventKind.PROMISE_MISSED,
        EventKind.SHELF_LIFE_PASSED,
        EventKind.HANDOFF_DELIVERED,
        EventKind.HANDOFF_CLAWED_BACK,
        EventKind.NURTURE_STEP_SENT,
        EventKind.NURTURE_STEP_FAILED,
    }
)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, complete enough to replay a lead from its events alone.

    `detail` holds ids, codes and numbers only, never a name, a number to dial or a text somebody wrote: those stand
    in rows keyed by person, so that erasing a person leaves history replayable. `changes` maps each changed field of
    the lead's replayed state to its new value.
    """

    kind: EventKind
    at: datetime
    lead_id: int | None
    person_id: int | None
    detail: Mapping[str, object] = field(default_factory=dict)
    changes: Mapping[str, object] = field(default_factory=dict)

    @property
    def fell_due(self) -> bool:
        """Whether the clock did it: it is written by whoever looks first, and that is not who did it."""
        woke = self.kind is EventKind.LEAD_RECYCLED and self.detail.get("why") == "woke"
        rested = self.kind is EventKind.LEAD_NURTURED and self.detail.get("reason") == "missed"
        return self.kind in _BY_ITSELF or woke or rested
