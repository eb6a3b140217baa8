"""The lead: its replayed state, what is derived from it, and the one way in which either changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from decimal import Decimal

from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import Promise, PromiseKind
from qualcenter.domain.stage import LIVE, NextAction, Stage


@dataclass(kw_only=True)
class LeadState:
    """What the journey of a lead says about it; replaying its events from nothing gives exactly this.

    `answers` maps a field of the Playbook to the id of the row that holds what was said. `shelf_passed` and
    `missed` remember that history already tells of the shelf life or the running promise.
    """

    stage: Stage = Stage.CONTACT
    stage_since: datetime | None = None
    owner: Owner = Owner("-")
    next_action: NextAction | None = None
    next_at: datetime | None = None
    promise: Promise | None = None
    promise_met_at: datetime | None = None
    missed: bool = False
    shelf_passed: bool = False
    raised_at: datetime | None = None
    hot_since: datetime | None = None
    attempts: int = 0
    voicemails: int = 0
    parts_tried: tuple[str, ...] = ()
    last_attempt_at: datetime | None = None
    lift: bool = False
    callback_who: str | None = None
    promised_by: int | None = None
    answers: Mapping[str, int] = field(default_factory=dict)
    promoted_by: int | None = None
    promoted_at: datetime | None = None
    handoff_id: int | None = None
    deliver_at: datetime | None = None
    delivered_at: datetime | None = None
    receiver: Owner | None = None
    credit: int | None = None
    returns: int = 0
    let_lapse_by: tuple[int, ...] = ()
    nurture_track: str | None = None
    nurture_step: int = 0
    nurture_reason: str | None = None
    wake_at: datetime | None = None
    purge_reason: str | None = None
    lost_reason: str | None = None
    won_value: Decimal | None = None
    won_currency: str | None = None
    merged_into: int | None = None


REPLAYED = tuple(one.name for one in fields(LeadState))
"""Names of the fields that events may change."""


@dataclass(kw_only=True)
class Lead(LeadState):
    """One person's interest being refined.

    `score`, `tier` and `rank` are derived from touches; a claim (`claimed_by` until `claim_until`, held open by
    `call_until` while a call runs) is for the moment. Neither is replayed. `pending` collects events that the
    unit of work still has to write; nothing else changes a lead's replayed state but `record`.
    """

    id: int
    person_id: int
    company_id: int | None = None
    created_at: datetime
    playbook_version: int
    team: str
    source: str = ""
    touched_at: datetime | None = None
    score: int = 0
    tier: str = "C"
    score_at: datetime | None = None
    claimed_by: int | None = None
    claim_until: datetime | None = None
    pending: list[Event] = field(default_factory=list)

    @property
    def is_live(self) -> bool:
        """Whether something is still owed to it."""
        return self.stage in LIVE and self.merged_into is None

    def held_by_other(self, colleague_id: int | None, at: datetime) -> bool:
        """Whether somebody other than this colleague has it in hand at that instant."""
        holder = self.holder(at)
        return holder is not None and holder != colleague_id

    def holder(self, at: datetime) -> int | None:
        """Id of the colleague who has it in hand at that instant, or None; a claim in its last instant has lapsed."""
        if self.claimed_by is None or self.claim_until is None or self.claim_until <= at:
            return None
        return self.claimed_by

    def record(
        self, kind: EventKind, at: datetime, detail: Mapping[str, object] | None = None, **changes: object
    ) -> None:
        """Write an event and change the lead by it; values that stay as they are do not enter the event."""
        real = {name: value for name, value in changes.items() if getattr(self, name) != value}
        if "stage" in real and "stage_since" not in changes:
            real["stage_since"] = at
        self.pending.append(Event(kind, at, self.id, self.person_id, dict(detail or {}), real))
        apply(self, real)


def no_promise() -> dict[str, object]:
    """Changes that take the running promise away together with what was remembered about it."""
    return {"promise": None, "promise_met_at": None, "missed": False}


def promised(kind: PromiseKind, made_at: datetime, due_at: datetime) -> dict[str, object]:
    """Changes that put a new promise in the place of the one before."""
    return {"promise": Promise(kind, made_at, due_at), "promise_met_at": None, "missed": False}


def at_rest() -> dict[str, object]:
    """Changes that leave a finished lead without owner, next action, promise or place in a queue."""
    return {
        "owner": Owner.nobody(),
        "next_action": None,
        "next_at": None,
        "promise": None,
        "promise_met_at": None,
        "missed": False,
        "lift": False,
        "callback_who": None,
        "promised_by": None,
        "deliver_at": None,
        "nurture_track": None,
        "nurture_step": 0,
        "wake_at": None,
    }


def apply(state: LeadState, changes: Mapping[str, object]) -> None:
    """Put changes into effect; raises `ValueError` for a field that is not part of the replayed state."""
    for name, value in changes.items():
        if name not in _REPLAYED:
            raise ValueError(f"{name} is no part of a lead's replayed state")
        setattr(state, name, value)


_REPLAYED = frozenset(REPLAYED)
